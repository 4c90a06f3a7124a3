"""A page of the edition as HTML without the site engine, for the forms that hold the whole edition in one file."""

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

import markdown
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import etree, html

from edition.edition import Edition
from pages import page as build_page
from reading import settings
from reading.markdown_page import Page

# Those of the site but for its contents, and the one that the engine turns on by itself.
EXTENSIONS = (*(name for name in settings.EXTENSIONS if name != "toc"), "fenced_code")
# What serves only a reader of the site: its markers are not filled, elements of these classes are taken out.
SITE_MARKERS = {"citations"}
SITE_CLASSES = {"parallel-choice", "paragraph-cite", "sidenotes"}
SITE_ATTRIBUTES = ("aria-describedby", "data-search-exclude")
FOLDER = "overrides/book"
# The id that overrides/fragments/title.html gives to the title.
TITLE_ID = "title"


@dataclass(frozen=True)
class Target:
    """Where a link inside the edition leads; `id` is empty for a page as a whole."""

    language: str
    name: str
    id: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading for a table of contents."""

    tag: str
    id: str
    text: str


def body(
    edition: Edition, language: str, name: str, address: Callable[[Target], str], **figures: Any
) -> html.HtmlElement:
    """The content of a page as one `section`; each link into the edition becomes `address(target)`."""
    page = edition.pages[language, name]
    kept = tuple(block for block in page.blocks if block.kind != "marker" or block.id not in SITE_MARKERS)
    text = build_page.markdown(edition, replace(page, blocks=kept), directory_urls=False, downloads=[], **figures)
    rendered = markdown.markdown(text, extensions=EXTENSIONS, output_format="html")
    section: html.HtmlElement = html.fragment_fromstring(rendered, create_parent="section")
    _leave_out(section)
    for link in section.iter("a"):
        if target := resolve(edition, page, link.get("href", "")):
            link.set("href", address(target))
    return section


def resolve(edition: Edition, page: Page, address: str) -> Target | None:
    """What a link on a page leads to, None where that is outside the edition's pages."""
    path, fragment = urldefrag(address)
    if urlsplit(path).scheme or urlsplit(path).netloc:
        return None
    if not path:
        return Target(page.language, page.name, fragment)
    if path.endswith(".md"):
        return Target(page.language, path.removesuffix(".md"), fragment)
    own = "" if page.language == edition.original else page.language
    folder, name = posixpath.split(posixpath.normpath(posixpath.join(own, path)))
    language = folder or edition.original
    stem = name.removesuffix(".html")
    return Target(language, stem, fragment) if (language, stem) in edition.pages else None


def main_id(page: Page) -> str:
    """The id of the main heading of a page, which a link to the whole page leads to."""
    return next((block.id for block in page.blocks if block.kind == "heading" and block.level == 1), TITLE_ID)


def outline(section: html.HtmlElement, *tags: str) -> list[Heading]:
    """The headings of some levels, in order of reading."""
    return [Heading(str(each.tag), each.get("id", ""), each.text_content().strip()) for each in section.iter(*tags)]


@cache
def templates(root: Path) -> Environment:
    """The templates of the forms that hold the whole edition in one file."""
    loader = FileSystemLoader(root / FOLDER)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _leave_out(section: html.HtmlElement) -> None:
    for element in [each for each in section.iter(etree.Element) if SITE_CLASSES & set(each.get("class", "").split())]:
        element.drop_tree()
    for element in section.iter(etree.Element):
        for name in SITE_ATTRIBUTES:
            element.attrib.pop(name, None)
    # A paragraph without its sidenotes needs no frame.
    for frame in section.find_class("paragraph"):
        frame.drop_tag()
    # A figure that only the finished site knows is no figure of this file.
    for element in section.xpath("//tr[.//span[@data-figure]]"):
        element.drop_tree()
