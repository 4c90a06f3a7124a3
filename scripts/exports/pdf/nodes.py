"""The blocks and pieces of text of the printed document, as the template reads them from JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from edition.edition import Edition
from edition.wording import date_in_words, numbered, string

# A block or a piece of text as the template reads it; a piece that is a string stands for plain words.
Node = dict[str, Any]
Piece = str | Node


def pieces(content: Iterable[Piece]) -> list[Node]:
    """Pieces of text, plain words among them."""
    return [{"kind": "text", "text": piece} if isinstance(piece, str) else piece for piece in content]


def code(words: str) -> Node:
    """Words in letters of one width."""
    return {"kind": "code", "text": words}


def link(target: str, *content: Piece, whole: bool = False) -> Node:
    """A link to an id of the document (`#p5`) or to an address, which is printed; `whole` keeps it on one line."""
    return {"kind": "link", "target": target, "content": pieces(content), "whole": whole}


def foreign(language: str, *content: Piece) -> Node:
    """Words in a language of their own."""
    return {"kind": "language", "language": language, "content": pieces(content)}


def foot(ids: Sequence[str], mark: str, *content: Piece, raised: bool = False) -> Node:
    """A mark in the text with its ids, and the note for it at the foot of the page."""
    return {"kind": "foot", "ids": list(ids), "mark": mark, "raised": raised, "content": pieces(content)}


def heading(level: int, id: str, *content: Piece, listed: bool = True) -> Node:
    """A heading with its published id; `listed` where the table of contents has it."""
    return {"kind": "heading", "level": level, "id": id, "content": pieces(content), "listed": listed}


def paragraph(*content: Piece, style: str = "plain", id: str = "") -> Node:
    """A paragraph, with its id where it has one; the style is plain, status, definition or quotation."""
    return {"kind": "paragraph", "id": id, "style": style, "content": pieces(content)}


def facts(label: str, *items: Iterable[Piece]) -> Node:
    """A label with what is known under it, each item on a line."""
    return {"kind": "facts", "label": label, "items": [pieces(item) for item in items]}


def table(header: Sequence[str], rows: Iterable[Iterable[Piece]], widths: str) -> Node:
    """A table; `widths` has a letter for each column: `n` as narrow as its words, `w` wide."""
    return {"kind": "table", "header": list(header), "rows": [pieces(row) for row in rows], "widths": list(widths)}


def in_one(found: Iterable[Piece]) -> list[list[Piece]]:
    """One item with commas between the pieces; none where there are no pieces."""
    joined = [each for piece in found for each in (", ", piece)][1:]
    return [joined] if joined else []


@dataclass(frozen=True)
class Print:
    """The edition in one language, to be printed."""

    edition: Edition
    language: str

    def words(self, key: str) -> str:
        """The string of the language under a key."""
        return string(self.edition, self.language, key)

    def date(self, iso: str) -> str:
        """A date in the words of the language."""
        return date_in_words(self.words, iso)

    @cached_property
    def current_first(self) -> list[str]:
        """The languages, that of the document first."""
        return sorted(self.edition.codes, key=lambda code: code != self.language)

    def foreign(self, words: str) -> Node:
        """Words of the source, in its language."""
        return foreign(self.edition.original, words)

    def paragraph(self, id: str) -> Node:
        """The number of a paragraph as a link to it."""
        return link(f"#{id}", numbered(self.words("paragraph_number"), id[1:]), whole=True)
