"""The e-book: the whole edition in one language as EPUB 3, with pop-up notes, paragraph numbers in place of pages."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html
from markupsafe import Markup

from drawings.svg import SCREEN
from edition.edition import HOME, Edition
from edition.sections import on_subject, unwrapped
from pages import assets, book, page_html
from pages.page import templates
from pages.page_html import Heading, Places
from program import zip_file
from reading.markdown_page import Page

MIMETYPE = "application/epub+zip"
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
# What an element of a class is for reading systems: its type in the Structural Semantics Vocabulary.
SEMANTICS = {
    "note": "noteref",
    "call": "noteref",
    "citation": "biblioref",
    "term": "glossref",
    "paragraph-number": "pagebreak",
}
# Not every reading system knows these elements; each becomes a plain one of that class.
PLAIN = {"details": ("div", "places-list"), "summary": ("p", "summary")}
# What serves only a page of the site: code for programs, and what tells of the number in the margin.
OF_THE_SITE = "//*[contains(@class, 'citation-formats')]/details | //*[@class='margin-number']"
# The picture of the cover, in pixels.
COVER = (600, 900)


@dataclass(frozen=True)
class Chapter:
    """A chapter: the name of its file, its title, its headings with those below each, its content."""

    name: str
    title: str
    headings: list[tuple[Heading, list[Heading]]]
    section: html.HtmlElement

    @property
    def content(self) -> Markup:
        """The content as XHTML."""
        return Markup(etree.tostring(self.section, method="xml", encoding="unicode"))

    @property
    def has_drawing(self) -> bool:
        """Whether it has a picture in SVG, which the package says."""
        return self.section.find(".//svg") is not None


def export(edition: Edition, language: str) -> bytes:
    """The book, with every published id. Its date is that of the version: the same text gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        # The specification wants this one first and not compressed.
        zip_file.add(archive, "mimetype", MIMETYPE.encode(), zipfile.ZIP_STORED)
        for name, content in _files(edition, language):
            zip_file.add(archive, name, content.encode())
        zip_file.add(archive, "EPUB/cover.png", assets.picture(edition, language, COVER))
    return buffer.getvalue()


def _files(edition: Edition, language: str) -> Iterator[tuple[str, str]]:
    templates_ = templates(edition.part(page_html.FOLDER))
    title, *chapters = _chapters(edition, language)
    places = {"paragraphs": edition.paragraphs(language).values(), "text": edition.identity.first_page}
    values = page_html.values(edition, language) | places | {"chapters": chapters, "rights": _rights(edition, language)}
    yield "META-INF/container.xml", CONTAINER
    for name in ("package.opf", "nav.xhtml", "toc.ncx", "cover.xhtml", "contents.xhtml", "style.css"):
        yield f"EPUB/{name}", templates_.get_template(name).render(values)
    for chapter in (title, *chapters):
        page = templates_.get_template("chapter.xhtml").render(values, chapter=chapter, first=chapter is title)
        yield f"EPUB/{chapter.name}.xhtml", page


def _chapters(edition: Edition, language: str) -> list[Chapter]:
    """The title page, and the chapters; links lead to the file that has the id."""
    pages = [book.Chapter(HOME, book.front(edition, language)), *book.chapters(edition, language)]
    made = [_chapter(edition, each) for each in pages]
    files = {id: each.name for each in made for id in each.section.xpath("//@id")}
    for chapter in made:
        for link in chapter.section.xpath("//a[starts-with(@href, '#')]"):
            id = link.get("href")[1:]
            if files.get(id, chapter.name) != chapter.name:
                link.set("href", f"{files[id]}.xhtml#{id}")
    return made


def _chapter(edition: Edition, chapter: book.Chapter) -> Chapter:
    section = body(edition, chapter.page, lambda name, id: f"#{id}" if id else f"{name}.xhtml")
    listed: list[tuple[Heading, list[Heading]]] = []
    for heading in page_html.outline(section, "h2", "h3"):
        if heading.tag == "h2" or not listed:
            listed.append((heading, []))
        else:
            listed[-1][1].append(heading)
    (title,) = page_html.outline(section, "h1")
    return Chapter(chapter.file, title.text, listed, section)


def body(edition: Edition, page: Page, places: Places, drawn: float = SCREEN) -> html.HtmlElement:
    """A chapter as one `section` in the terms of EPUB, with links to `places` and drawings `drawn` wide."""
    section = page_html.body(edition, page, places, drawn)
    if section.find(".//h1") is None:
        # A section of the home page is a chapter.
        page_html.shift(section, -1)
    _adapt(section)
    return section


def _rights(edition: Edition, language: str) -> str:
    if licence := edition.identity.licence:
        return f"{licence['name']}, {licence['url']}"
    return " ".join(unwrapped(block.text) for block in on_subject(edition, language, "rights"))


def _adapt(section: html.HtmlElement) -> None:
    """Say in the terms of EPUB what things are, and use only elements that reading systems know."""
    for element in section.xpath(OF_THE_SITE):
        element.drop_tree()
    for element in list(section.iter(etree.Element)):
        for name in set(element.attrib) - {"data-label"}:
            if name.startswith("data-") or name == "tabindex":
                del element.attrib[name]
        if language := element.get("lang"):
            element.set("xml:lang", language)
        if element.tag in PLAIN:
            element.tag, name = PLAIN[str(element.tag)]
            element.set("class", name)
            element.attrib.pop("open", None)
        for name in element.get("class", "").split():
            if name in SEMANTICS:
                _mean(element, SEMANTICS[name])
    for drawing in section.iter("svg"):
        # What a parser of HTML writes small.
        drawing.set("viewBox", drawing.attrib.pop("viewbox"))
    _numbers(section)
    _notes(section)
    _footnotes(section)
    _entries(section)


def _mean(element: html.HtmlElement, kind: str) -> None:
    """State what an element is: its type, and its role in ARIA, which has the same name."""
    element.set("epub:type", kind)
    element.set("role", f"doc-{kind}")


def _numbers(section: html.HtmlElement) -> None:
    """The number of a paragraph begins it, as a mark and not as a link."""
    for block in section.find_class("paragraph"):
        first, tools = block
        number = tools[0]
        paragraph = _first_line(first)
        number.tag = "span"
        for name in ("href", "aria-label"):
            number.attrib.pop(name)
        # A page begins at its mark, which the list of pages leads to.
        number.set("id", f"page-{first.get('id')}")
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
            _mean(note, "footnote")
            note.text = f"*{number} {note.text or ''}"
            # A paragraph keeps its words apart from the next note where a converter knows no asides.
            page_html.inside(note, "p")
            for back in note.xpath(".//a[starts-with(@href, '#noteref-')]"):
                _mean(back, "backlink")


def _entries(section: html.HtmlElement) -> None:
    """An entry with its heading has the id: over the text a reading system then shows it whole."""
    for entry in section.find_class("entry"):
        heading = entry.getprevious()
        if heading is not None and heading.tag in ("h2", "h3"):
            entry.set("id", heading.attrib.pop("id"))
            entry.insert(0, heading)


def _footnotes(section: html.HtmlElement) -> None:
    """The author's footnotes are asides, too; the sign before each leads back."""
    for note in section.find_class("footnote"):
        note.tag = "aside"
        _mean(note, "footnote")
        _mean(note[0], "backlink")
