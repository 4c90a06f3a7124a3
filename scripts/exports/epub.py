"""The e-book: the whole edition in one language as EPUB 3, with pop-up notes, paragraph numbers in place of pages."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from lxml import etree, html
from markupsafe import Markup

from edition.edition import Edition
from exports import page_html
from exports.page_html import Heading, Target
from pages.page import templates
from program import zip_file

MIMETYPE = "application/epub+zip"
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
# What an element of a class is for reading systems: its type in the Structural Semantics Vocabulary, its ARIA role.
SEMANTICS = {
    "note": ("noteref", "doc-noteref"),
    "call": ("noteref", "doc-noteref"),
    "citation": ("biblioref", "doc-biblioref"),
    "term": ("glossref", "doc-glossref"),
    "paragraph-number": ("pagebreak", "doc-pagebreak"),
}
# Not every reading system knows these elements; each becomes a plain one of that class.
PLAIN = {"details": ("div", "places-list"), "summary": ("p", "summary")}


@dataclass(frozen=True)
class Chapter:
    """A page as a chapter: the name of its file, its title, its headings, its content as XHTML."""

    name: str
    title: str
    headings: list[Heading]
    section: Markup
    has_drawing: bool


def export(edition: Edition, language: str) -> bytes:
    """The book, with every published id. Its date is that of the version: the same text gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        # The specification wants this one first and not compressed.
        zip_file.add(archive, "mimetype", MIMETYPE.encode(), zipfile.ZIP_STORED)
        for name, content in _files(edition, language):
            zip_file.add(archive, name, content.encode())
    return buffer.getvalue()


def _files(edition: Edition, language: str) -> Iterator[tuple[str, str]]:
    book = templates(edition.part(page_html.FOLDER))
    chapters = [_chapter(edition, language, name) for name in edition.chapters]
    places = {"paragraphs": edition.paragraphs(language).values(), "text": edition.identity.text[0]}
    values = page_html.values(edition, language) | places | {"chapters": chapters}
    yield "META-INF/container.xml", CONTAINER
    for name in ("package.opf", "nav.xhtml", "toc.ncx"):
        yield f"EPUB/{name}", book.get_template(name).render(values)
    yield "EPUB/style.css", book.get_template("epub.css").render(values)
    for chapter in chapters:
        page = book.get_template("chapter.xhtml").render(values, chapter=chapter, first=chapter is chapters[0])
        yield f"EPUB/{chapter.name}.xhtml", page


def _chapter(edition: Edition, language: str, name: str) -> Chapter:
    section = page_html.body(edition, language, name, partial(_address, edition, language, name))
    _adapt(section)
    content = Markup(etree.tostring(section, method="xml", encoding="unicode"))
    (title,) = page_html.outline(section, "h1")
    has_drawing = section.find(".//svg") is not None
    return Chapter(name, title.text, page_html.outline(section, "h2"), content, has_drawing)


def _address(edition: Edition, language: str, page: str, target: Target) -> str:
    """A place in the book, or on the site where it is in another language."""
    if target.language != language:
        return edition.address(target.language, target.name, target.id)
    end = f"#{target.id}" if target.id else ""
    return end if end and target.name == page else f"{target.name}.xhtml{end}"


def _adapt(section: html.HtmlElement) -> None:
    """Say in the terms of EPUB what things are, and use only elements that reading systems know."""
    for element in list(section.iter(etree.Element)):
        if language := element.get("lang"):
            element.set("xml:lang", language)
        if element.tag in PLAIN:
            element.tag, name = PLAIN[str(element.tag)]
            element.set("class", name)
            element.attrib.pop("open", None)
        for name in element.get("class", "").split():
            if name in SEMANTICS:
                _mean(element, *SEMANTICS[name])
    for drawing in section.iter("svg"):
        # What a parser of HTML writes small.
        drawing.set("viewBox", drawing.attrib.pop("viewbox"))
    _numbers(section)
    _notes(section)
    _footnotes(section)


def _mean(element: html.HtmlElement, kind: str, role: str) -> None:
    element.set("epub:type", kind)
    element.set("role", role)


def _numbers(section: html.HtmlElement) -> None:
    """The number of a paragraph begins it, as a mark and not as a link."""
    for block in section.find_class("paragraph"):
        first, tools = block
        number = tools[0]
        paragraph = _first_line(first)
        number.tag = "span"
        for name in ("href", "title", "aria-label"):
            number.attrib.pop(name)
        number.tail, paragraph.text = f" {paragraph.text or ''}", ""
        paragraph.insert(0, number)
        tools.drop_tree()
        block.drop_tag()


def _first_line(block: html.HtmlElement) -> html.HtmlElement:
    """Where the number of a paragraph stands: of a table the caption, of a list or a quotation the first part."""
    if block.tag == "table":
        block.insert(0, html.Element("caption"))
    return block if block.tag == "p" else block[0]


def _notes(section: html.HtmlElement) -> None:
    """The notes as asides, which a reading system shows over the text and hides at their place."""
    for notes in section.find_class("notes"):
        notes.tag = "div"
        for number, note in enumerate(notes, int(notes.attrib.pop("start", 1))):
            note.tag = "aside"
            _mean(note, "footnote", "doc-footnote")
            note.text = f"*{number} {note.text or ''}"
            for back in note.iter("a"):
                _mean(back, "backlink", "doc-backlink")


def _footnotes(section: html.HtmlElement) -> None:
    """The author's footnotes are asides, too; the sign before each leads back."""
    for note in section.find_class("footnote"):
        note.tag = "aside"
        _mean(note, "footnote", "doc-footnote")
        _mean(note[0], "backlink", "doc-backlink")
