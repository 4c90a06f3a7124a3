"""A page of the edition as HTML for the downloads that hold the whole edition in one file."""

import base64
import mimetypes
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from lxml import html

from citations import article
from drawings.svg import SCREEN
from edition.edition import HOME, Edition
from edition.wording import string, version_words
from pages.page import PageWriter
from reading.markdown_page import Page

FOLDER = "overrides/book"
# The id that overrides/fragments/title.html gives to the title.
TITLE_ID = "title"


# Gives the place of a page, or of an id on it, in a download that holds all pages of a language.
Places = Callable[[str, str], str]


@dataclass(frozen=True)
class BookLinks:
    """The addresses of pages in a download that holds all those of a language."""

    edition: Edition
    language: str
    places: Places
    directory_urls: bool = False

    def __call__(self, name: str, id: str = "", language: str = "") -> str:
        """The place of a page, or of an `id` on it; on the site in another `language`, for who has one file alone."""
        if language not in ("", self.language):
            return self.edition.address(language, name, id)
        return self.places(name, id)

    def file(self, path: str) -> str:
        """The file itself, as an address that holds it."""
        content = base64.b64encode((self.edition.root / "docs" / path).read_bytes()).decode()
        return f"data:{mimetypes.guess_type(path)[0]};base64,{content}"


@dataclass(frozen=True)
class Heading:
    """A heading for a table of contents."""

    tag: str
    id: str
    text: str


def body(edition: Edition, page: Page, places: Places, drawn: float = SCREEN) -> html.HtmlElement:
    """The content of a page as one `section`, with links to `places` and drawings `drawn` wide."""
    links = BookLinks(edition, page.language, places)
    written = PageWriter(edition, page, links, on_site=False, drawn=drawn).html()
    section: html.HtmlElement = html.fragment_fromstring(written, create_parent="section")
    for element in section.xpath(".//*[@data-search-exclude]"):
        del element.attrib["data-search-exclude"]
    return section


def values(edition: Edition, language: str) -> dict[str, Any]:
    """What the templates of every book are given."""
    return {
        "edition": edition,
        "language": language,
        "title": edition.identity.title[language],
        "authors": article.names(edition, language),
        "doi": article.doi(edition),
        "home": edition.address(language, HOME),
        "t": partial(string, edition, language),
        "description": edition.pages[language, HOME].meta["description"],
        "version": version_words(edition, language),
    }


def place_in_file(edition: Edition, language: str, name: str, id: str) -> str:
    """The place of a page, or of an id on it, in a file that holds all pages."""
    return f"#{id or main_id(edition.pages[language, name])}"


def main_id(page: Page) -> str:
    """The id of the main heading of a page, the target of a link to the whole page."""
    return next((block.id for block in page.blocks if block.kind == "heading" and block.level == 1), TITLE_ID)


def shift(section: html.HtmlElement, levels: int) -> None:
    """Move headings some levels down, or up where it is negative."""
    for heading in list(section.iter("h1", "h2", "h3", "h4", "h5")):
        heading.tag = f"h{int(str(heading.tag)[1:]) + levels}"


def inside(element: html.HtmlElement, tag: str, **attributes: str) -> None:
    """Put all that is in an element into a new one of that tag."""
    inner = html.Element(tag, attributes)
    inner.text, element.text = element.text, None
    inner.extend(list(element))
    element.append(inner)


def outline(section: html.HtmlElement, *tags: str) -> list[Heading]:
    """The headings of some levels, in order of reading; one without an id has that of the part that it begins."""
    own = "string((@id | ../@id)[last()])"
    return [Heading(str(each.tag), each.xpath(own), words_of(each)) for each in section.iter(*tags)]


def words_of(heading: html.HtmlElement) -> str:
    """The words of a heading as a list of contents repeats them: without citation marks."""
    named = "contains(concat(' ', @class, ' '), ' {} ')"
    marks = " or ".join(named.format(name) for name in ("citation", "marks"))
    words = "".join(heading.xpath(f".//text()[not(ancestor::*[{marks}])]"))
    return " ".join(filter(None, re.split(r"[ \n]+", words))).strip()  # no-break spaces inside stay
