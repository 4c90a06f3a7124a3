"""Content as a tree of nodes: what an entry says, laid out once for pages and downloads.

A node is a dictionary with its `kind`; `content` holds the words and nodes inside it. `pages.node_html` renders them as
HTML, `books.pdf.nodes` for the PDF, `books.plain_text` as plain text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from drawings.svg import Picture
from edition.edition import Edition
from edition.places import Place
from edition.wording import Words, date_in_words, numbered, string
from reading.citation_marks import MARK, figures

Node = dict[str, Any]
# A piece of a line: plain words, or a node.
Piece = str | Node


def link(page: str, id: str, *content: Piece) -> Node:
    """A link to a page of the edition, or to an `id` on it."""
    return {"kind": "link", "page": page, "id": id, "content": list(content)}


def external(address: str, *content: Piece) -> Node:
    """A link out of the edition; a download that is read on paper prints the address too."""
    return {"kind": "external", "address": address, "content": list(content)}


def foreign(language: str, *content: Piece) -> Node:
    """Words in a language of their own."""
    return {"kind": "language", "language": language, "content": list(content)}


def editorial(*content: Piece, language: str = "", direction: str = "") -> Node:
    """Words of the editors, marked as theirs; `language` and `direction` where the words around are of another."""
    return {"kind": "editorial", "content": list(content), "language": language, "direction": direction}


def code(words: str, style: str = "") -> Node:
    """Words in letters of one width; of the style `sum` they may break anywhere."""
    return {"kind": "code", "text": words, "style": style}


def quotation(language: str, *content: Piece, source: Node | None = None) -> Node:
    """Words quoted, in their language, and a link to where they are."""
    return {"kind": "quotation", "language": language, "content": list(content), "source": source}


def heading(level: int, id: str, *content: Piece, listed: bool = True) -> Node:
    """A heading with its published id; `listed` if the contents of a book list it."""
    return {"kind": "heading", "level": level, "id": id, "content": list(content), "listed": listed}


def former(ids: Sequence[str]) -> list[Piece]:
    """The ids that an entry had before, where it is now."""
    return [{"kind": "anchor", "ids": list(ids)}] if ids else []


def paragraph(*content: Piece, style: str = "") -> Node:
    """A paragraph; its style is empty, `edition` or `definition`."""
    return {"kind": "paragraph", "style": style, "content": list(content)}


def facts(label: str, *items: Sequence[Piece], searched: bool = True) -> Node:
    """A label with what is known under it, item by item; `searched` if the search finds its words."""
    return {"kind": "facts", "label": label, "items": [list(item) for item in items], "searched": searched}


def table(
    caption: str, header: Sequence[str], rows: Sequence[Sequence[Piece]], widths: str, searched: bool = True
) -> Node:
    """A table; `widths` has a letter for each column: `n` as narrow as its words, `w` wide.

    Without a header the first cell of a row is that of the row. It is `searched` if the search finds its words.
    """
    found = {"kind": "table", "caption": caption, "header": list(header), "rows": rows, "widths": list(widths)}
    return found | {"searched": searched}


def drawing(picture: Picture) -> Node:
    """A picture, which is drawn in the width of the page or of the print."""
    return {"kind": "drawing", "picture": picture}


def items(*listed: Sequence[Piece], ordered: bool = False, searched: bool = True) -> Node:
    """A list; `searched` if the search finds its words."""
    return {"kind": "items", "items": [list(item) for item in listed], "ordered": ordered, "searched": searched}


def in_one(nodes: Iterable[Piece]) -> list[list[Piece]]:
    """One item with commas between the nodes; none if there are no nodes."""
    joined: list[Piece] = [piece for node in nodes for piece in (", ", node)][1:]
    return [joined] if joined else []


@dataclass(frozen=True)
class Context:
    """The edition in one language, whose entries are laid out on a page: of the site, or of a download."""

    edition: Edition
    language: str
    page: str = ""
    on_site: bool = False

    @property
    def words(self) -> Words:
        """The interface strings of the language by their keys."""
        return partial(string, self.edition, self.language)

    @property
    def own_first(self) -> list[str]:
        """The languages, that of the reader first."""
        return sorted(self.edition.codes, key=lambda code: code != self.language)

    def original(self, words: str) -> Node:
        """Words of the source, in its language."""
        return foreign(self.edition.original, words)

    def cited(self, text: str) -> list[Piece]:
        """Words of the editors with each number of their citation marks as a link to its reference."""
        found: list[Piece] = []
        end = 0
        for mark in MARK.finditer(text):
            found += [text[end : mark.start()], *self._mark(mark[0])]
            end = mark.end()
        return [piece for piece in (*found, text[end:]) if piece]

    def _mark(self, mark: str) -> Iterator[Piece]:
        page, (numbers, rest) = self.edition.page_filled_by("references"), figures(mark)
        if len(numbers) == 1:
            yield link(page, f"ref-{numbers[0].number}", mark)
            return
        for each in (each for each in numbers if each.figure):
            yield from (each.before, link(page, f"ref-{each.number}", each.figure))
        yield rest

    def paragraph(self, id: str) -> Node:
        """The number of a paragraph of the text as a link to it."""
        words = self.words
        page = self.edition.paragraph_pages.get(id, "")
        return link(page, id, numbered(words("paragraph_number"), self.label(id)))

    def label(self, id: str) -> str:
        """What a paragraph of the text is called in the language."""
        page = self.edition.page(self.language, self.edition.paragraph_pages.get(id, ""))
        return page.numbered[id].label if page and id in page.numbered else id[1:]

    def date(self, iso: str) -> Node:
        """A day in the words of the language."""
        return {"kind": "date", "iso": iso, "text": date_in_words(self.words, iso)}

    def places(self, found: Sequence[Place], opened: bool) -> Node:
        """The places that use an entry; `opened` if a page shows them at once."""
        words = self.words
        return {"kind": "places", "label": words("places"), "places": found, "opened": opened}
