"""HTML of the parsed blocks of a page: the one place where the edition's Markdown becomes elements.

What is printed is what the checks have read: both come from the same blocks.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Protocol

from markupsafe import Markup, escape

from reading import forms
from reading.markdown_page import Block, Inline, Part

# The elements that a sign of emphasis stands for, by its length.
EMPHASIS = {1: ("em",), 2: ("strong",), 3: ("strong", "em")}
# A number with what a hyphen joins to it, and the id at the end of an address.
JOINED = re.compile(r"([\d⁑]\w*-\w+|#[\w⁂-]+)")
RAISED = {"raised": "sup", "lowered": "sub"}
# These depend on the page and on the download.
SPECIAL = {"link", "mark", "note", "call", "label", "image"}
Special = Callable[[Inline], Markup]


class Addresses(Protocol):
    """Gives the addresses of pages as a page of the site, or of a download, must state them."""

    def __call__(self, name: str, id: str = "", language: str = "", /) -> str:
        """The address of a page, or of an `id` on it, in the page's own or another `language`."""

    def file(self, path: str, /) -> str:
        """The address of a file by its path in docs/."""


def block(found: Block, special: Special) -> Markup:
    """A heading, a text of any form, or code as an element, with the block's id."""
    if found.kind == "code":
        return element("pre", element("code", found.raw.partition("\n")[2].rpartition("\n")[0]))
    if found.kind == "heading":
        return element(f"h{found.level}", inlines(found.inlines, special), id=found.id)
    return FORMS[found.form](found, special)


def _paragraph(found: Block, special: Special, style: str = "") -> Markup:
    return element("p", inlines(found.inlines, special), class_=style, id=found.id)


def _items(parts: Sequence[Part], special: Special, id: str = "") -> Markup:
    """A list; what is deeper than its first item is a list inside the item before."""
    listed: list[Markup] = []
    level, rest = parts[0].level, [*parts]
    while rest:
        deeper = next((n for n, part in enumerate(rest[1:], 1) if part.level <= level), len(rest))
        inside = lines([_items(rest[1:deeper], special)]) if deeper > 1 else ""
        listed.append(element("li", inlines(rest[0].inlines, special) + inside))
        rest = rest[deeper:]
    return element("ul", lines(listed), id=id)


def _table(found: Block, special: Special) -> Markup:
    head, *rows = (list(row) for _, row in groupby(found.parts, attrgetter("level")))
    parts = element("thead", _row(head, special, "th", scope="col"))
    if rows:
        parts += Markup("\n") + element("tbody", Markup("\n").join(_row(row, special) for row in rows))
    return element("table", parts, id=found.id)


def _row(cells: Iterable[Part], special: Special, tag: str = "td", **attributes: str) -> Markup:
    return element("tr", Markup("").join(element(tag, inlines(part.inlines, special), **attributes) for part in cells))


def _quotation(found: Block, special: Special) -> Markup:
    said = Markup("\n").join(element("p", inlines(part.inlines, special)) for part in found.parts)
    return element("blockquote", said, id=found.id)


def _verse(found: Block, special: Special) -> Markup:
    lines = Markup("<br>\n").join(inlines(part.inlines, special) for part in found.parts)
    return element("p", lines, class_="verse", id=found.id)


def inlines(pieces: Iterable[Inline], special: Special) -> Markup:
    """The pieces of a block one after another."""
    return Markup("").join(_inline(piece, special) for piece in pieces)


def _inline(piece: Inline, special: Special) -> Markup:
    if piece.kind in SPECIAL:
        return special(piece)
    if piece.kind in RAISED:
        return element(RAISED[piece.kind], piece.text)
    if piece.kind == "start":
        return Markup("").join(Markup(f"<{tag}>") for tag in EMPHASIS[len(piece.raw)])
    if piece.kind == "end":
        return Markup("").join(Markup(f"</{tag}>") for tag in reversed(EMPHASIS[len(piece.raw)]))
    if piece.kind == "code":
        return element("code", piece.text)
    if piece.kind == "html":
        return anchors(piece.ids)
    return unbroken(piece.text)


def unbroken(text: str) -> Markup:
    """A text in which no line ends inside a number with its ending, `3-баптың`, or inside an id, `#p4`."""
    parts = (
        element("span", part, class_="whole") if at % 2 else escape(part) for at, part in enumerate(JOINED.split(text))
    )
    return Markup("").join(parts)


def anchors(ids: Iterable[str]) -> Markup:
    """Places for ids that moved to here."""
    return Markup("").join(element("a", "", id=id) for id in ids)


def image(address: str, words: str, size: tuple[int, int] | None) -> Markup:
    """An image with what it shows in words; by its size a browser keeps the place before the file has come."""
    place = Markup(' width="{}" height="{}"').format(*size) if size else ""
    return Markup('<img src="{}" alt="{}"{}>').format(address, words, place)


def lines(pieces: Iterable[Markup]) -> Markup:
    """Pieces one under another on lines of their own."""
    return Markup("\n{}\n").format(Markup("\n").join(pieces))


def element(tag: str, content: str | Markup, /, **attributes: str | bool) -> Markup:
    """An element; text is escaped, an attribute without a value left out, `_` in a name written as `-`.

    An attribute that is true has its name alone.
    """
    # Plain strings: Markup.format takes seven times as long.
    named = ((name.strip("_").replace("_", "-"), value) for name, value in attributes.items() if value)
    listed = "".join(f" {name}" if value is True else f' {name}="{escape(value)}"' for name, value in named)
    return Markup(f"<{tag}{listed}>{escape(content)}</{tag}>")


# What makes the element of each form of text.
FORMS: dict[str, Callable[[Block, Special], Markup]] = {
    forms.PLAIN: _paragraph,
    forms.LIST: lambda found, special: _items(found.parts, special, found.id),
    forms.TABLE: _table,
    forms.QUOTATION: _quotation,
    forms.VERSE: _verse,
    forms.FOOTNOTE: partial(_paragraph, style="footnote"),
}
