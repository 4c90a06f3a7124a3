"""The blocks and pieces of text of the printed document, as the template reads them from JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from edition.edition import Edition
from edition.wording import Words, numbered, string

# A block or a piece of text of the printed document, as the template reads it from JSON.
Node = dict[str, Any]


def text(words: str) -> Node:
    """Plain words."""
    return {"kind": "text", "text": words}


def code(words: str) -> Node:
    """Words in letters of one width."""
    return {"kind": "code", "text": words}


def marked(words: str) -> Node:
    """Letters that the reader should notice."""
    return {"kind": "marked", "text": words}


def link(target: str, *content: Node, whole: bool = False) -> Node:
    """A link to an id of the document (`#p5`) or to an address, which is printed; `whole` keeps it on one line."""
    return {"kind": "link", "target": target, "content": list(content), "whole": whole}


def foreign(language: str, *content: Node) -> Node:
    """Words in a language of their own."""
    return {"kind": "language", "language": language, "content": list(content)}


def foot(ids: Sequence[str], mark: str, *content: Node, raised: bool = False) -> Node:
    """A mark in the text with its ids, and what stands at the foot of the page for it."""
    return {"kind": "foot", "ids": list(ids), "mark": mark, "raised": raised, "content": list(content)}


def heading(level: int, id: str, *content: Node, listed: bool = True) -> Node:
    """A heading with the id that the site promises for it; `listed` where the table of contents has it."""
    return {"kind": "heading", "level": level, "id": id, "content": list(content), "listed": listed}


def paragraph(*content: Node, style: str = "plain", id: str = "") -> Node:
    """A paragraph, with its id where it has one; the style is plain, status, definition or quotation."""
    return {"kind": "paragraph", "id": id, "style": style, "content": list(content)}


def facts(label: str, *items: Sequence[Node]) -> Node:
    """A label with what is known under it, each item on a line."""
    return {"kind": "facts", "label": label, "items": [list(item) for item in items]}


def table(header: Sequence[str], rows: Sequence[Sequence[Node]], widths: str) -> Node:
    """A table; `widths` has a letter for each column: `n` as narrow as its words, `w` wide."""
    return {"kind": "table", "header": list(header), "rows": [list(row) for row in rows], "widths": list(widths)}


def in_one(nodes: Iterable[Node]) -> list[list[Node]]:
    """One item with commas between the nodes; none where there are no nodes."""
    joined = [piece for node in nodes for piece in (text(", "), node)][1:]
    return [joined] if joined else []


@dataclass(frozen=True)
class Print:
    """The edition in one language, to be printed."""

    edition: Edition
    language: str

    @cached_property
    def words(self) -> Words:
        """The interface words of the language by their keys."""
        return partial(string, self.edition, self.language)

    @cached_property
    def own_first(self) -> list[str]:
        """The languages, that of the document first."""
        return sorted(self.edition.codes, key=lambda code: code != self.language)

    def foreign(self, words: str) -> Node:
        """Words of the source, in its language."""
        return foreign(self.edition.original, text(words))

    def paragraph(self, id: str) -> Node:
        """The number of a paragraph as a link to it."""
        return link(f"#{id}", text(numbered(self.words("paragraph_number"), id[1:])), whole=True)
