"""HTML of the parsed blocks of a page: the one place where the edition's Markdown becomes elements.

What is printed is what the checks have read: both come from the same blocks.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from markupsafe import Markup, escape

from edition.sections import is_list, items
from reading.markdown_page import Block, Inline

# The elements that a sign of emphasis stands for, by its length.
EMPHASIS = {1: ("em",), 2: ("strong",), 3: ("strong", "em")}
# Renders a link, a citation mark or a note mark, which depend on the page and on the download.
Special = Callable[[Inline], Markup]


class Addresses(Protocol):
    """Gives the addresses of pages as a page of the site, or of a download, must state them."""

    def __call__(self, name: str, id: str = "", language: str = "", /) -> str:
        """The address of a page, or of an `id` on it, in the page's own or another `language`."""


def block(found: Block, special: Special) -> Markup:
    """A heading, a list, a paragraph or code as an element, with the block's id."""
    if found.kind == "code":
        return element("pre", element("code", found.raw.partition("\n")[2].rpartition("\n")[0]))
    if found.kind == "heading":
        return element(f"h{found.level}", inlines(found.inlines, special), id=found.id)
    if is_list(found):
        listed = Markup("\n").join(element("li", inlines(item.inlines, special)) for item in items(found))
        return element("ul", Markup("\n{}\n").format(listed), id=found.id)
    return element("p", inlines(found.inlines, special), id=found.id)


def inlines(pieces: Iterable[Inline], special: Special) -> Markup:
    """The pieces of a block one after another."""
    return Markup("").join(_inline(piece, special) for piece in pieces)


def _inline(piece: Inline, special: Special) -> Markup:
    if piece.kind in ("link", "mark", "note"):
        return special(piece)
    if piece.kind == "start":
        return Markup("").join(Markup(f"<{tag}>") for tag in EMPHASIS[len(piece.raw)])
    if piece.kind == "end":
        return Markup("").join(Markup(f"</{tag}>") for tag in reversed(EMPHASIS[len(piece.raw)]))
    if piece.kind == "code":
        return element("code", piece.text)
    if piece.kind == "html":
        return anchors(piece.ids)
    return escape(piece.text)


def anchors(ids: Iterable[str]) -> Markup:
    """Places for ids that moved to here."""
    return Markup("").join(element("a", "", id=id) for id in ids)


def element(tag: str, content: str | Markup, /, **attributes: str) -> Markup:
    """An element; text is escaped, an attribute without a value left out, `_` in a name written as `-`."""
    named = ((name.strip("_").replace("_", "-"), value) for name, value in attributes.items() if value)
    listed = Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in named)
    return Markup("<{}{}>{}</{}>").format(tag, listed, content, tag)
