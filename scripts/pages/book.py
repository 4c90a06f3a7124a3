"""The chapters of a book, in a publisher's order: the text, its works, terms and law, the edition, how to cite it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from edition.edition import HOME, Edition
from reading import forms
from reading.markdown_page import Block, Page

# The pages that come first, by what they are for; the others follow in their order.
ROLES = ("text", "references", "terms", "law")
# The sections of the home page with these placeholders close a book, the others stand after the text.
CLOSING = {"citation", "downloads"}
# How an item of the list of pages begins: with a link in bold. It leads through a site and not through a book.
NAVIGATION = "- **["


@dataclass(frozen=True)
class Chapter:
    """A chapter: a page, or a section of the home page by the id of its heading; `file` is a name for it."""

    file: str
    page: Page


def front(edition: Edition, language: str) -> Page:
    """The home page down to its first heading, for the title page."""
    return _home(edition, language)[0].page


def chapters(edition: Edition, language: str) -> list[Chapter]:
    """All that follows the title page."""
    sections = _home(edition, language)[1:]
    closing = [each for each in sections if any(block.id in CLOSING for block in each.page.blocks)]
    ranks = {role: rank for rank, role in enumerate(ROLES)}
    names = [name for name in edition.chapters if name != HOME]
    names.sort(key=lambda name: ranks.get(edition.role(name), len(ranks)))
    pages = [Chapter(name, edition.pages[language, name]) for name in names]
    text = sum(edition.is_text(name) for name in names)
    return [*pages[:text], *(each for each in sections if each not in closing), *pages[text:], *closing]


def _home(edition: Edition, language: str) -> list[Chapter]:
    """The home page, cut before each heading of its highest level."""
    page = edition.pages[language, HOME]
    top = min((block.level for block in page.blocks if block.kind == "heading"), default=1)
    cut: list[list[Block]] = [[]]
    for block in page.blocks:
        if block.kind == "heading" and block.level == top:
            cut.append([])
        if not is_navigation(page, block):
            cut[-1].append(block)
    names = [HOME, *(f"{HOME}-{blocks[0].id}" for blocks in cut[1:])]
    return [Chapter(name, replace(page, blocks=tuple(blocks))) for name, blocks in zip(names, cut)]


def is_navigation(page: Page, block: Block) -> bool:
    """Whether a block of a page is the list of the pages of the site."""
    return page.name == HOME and block.form == forms.LIST and block.raw.startswith(NAVIGATION)


def navigation(edition: Edition, language: str) -> Iterator[str]:
    """The words of what a book leaves out."""
    page = edition.pages[language, HOME]
    yield from (block.text for block in page.blocks if block.kind == "text" and is_navigation(page, block))
