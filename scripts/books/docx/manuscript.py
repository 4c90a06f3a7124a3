"""The edition in one language as one document of HTML whose elements name their styles, for pandoc to make DOCX of."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from lxml import etree, html

from books import epub
from books.docx import pictures
from drawings.svg import PRINT
from edition.edition import Edition
from edition.wording import numbered, string
from pages import book, page_html
from reading.markdown_page import Page

# The styles of what has one of its own, as pandoc takes them; styles.xml says how they look.
STYLE = "data-custom-style"
TITLE, CONTENTS, CAPTION = "Title", "TOC Heading", "Table Caption"
PARAGRAPH, NUMBER = "Numbered Paragraph", "Paragraph Number"
# Lists for the screen; words for those who do not see a form.
LEFT_OUT = "//*[@class='places-list'] | //*[@class='unseen']"
# The number of an editors' note.
SIGN = re.compile(r"^\*\d+ ")


def manuscript(edition: Edition, language: str, folder: Path) -> bytes:
    """The document in UTF-8: title page, list of the parts, parts. Its pictures are files that go to the folder."""
    front = _part(edition, book.front(edition, language), folder)
    parts = [_part(edition, chapter.page, folder) for chapter in book.chapters(edition, language)]
    root = html.fromstring("<html><head></head><body></body></html>")
    body = root[1]
    for heading in front.iter("h1"):
        # In the style of titles, which no list of headings has.
        heading.tag = "p"
        _wrap(heading, "div", **{STYLE: TITLE})
    body.append(front)
    body.extend(_contents(string(edition, language, "contents"), parts))
    body.extend(parts)
    return html.tostring(root, encoding="utf-8", doctype="<!DOCTYPE html>")


def _part(edition: Edition, page: Page, folder: Path) -> html.HtmlElement:
    section = epub.body(edition, page, partial(page_html.place_in_file, edition, page.language), PRINT)
    for element in section.xpath(LEFT_OUT):
        element.drop_tree()
    pictures.replace(section, folder)
    for image in section.xpath("//p/img[following-sibling::node()]"):
        # What is said below an image on a page.
        below = html.Element("br")
        below.tail, image.tail = image.tail, None
        image.addnext(below)
    for number in section.find_class("paragraph-number"):
        _numbered(number)
    for element in section.xpath("//a[@id] | //p[@id] | //ul[@id] | //ol[@id] | //blockquote[@id]"):
        # Pandoc keeps none of their ids, but that of what is around them.
        _wrap(element, "span" if element.tag == "a" else "div", id=element.attrib.pop("id"))
    for notes in section.find_class("notes"):
        notes.addnext(_pointed(edition, page.language, notes.xpath("aside/@id")))
    for note in section.xpath("//aside"):
        _note(note)
    for caption in section.xpath("//caption"):
        _captioned(caption)
    for figure in section.xpath("//figure"):
        figure.tag = "div"
    for element in section.xpath("//*[@lang][not(self::span or self::div)]"):
        # Pandoc knows the language of passages alone.
        page_html.inside(element, "span", lang=element.get("lang", ""))
    return section


def _contents(words: str, parts: list[html.HtmlElement]) -> Iterator[html.HtmlElement]:
    heading = html.Element("p")
    heading.text = words
    yield _wrap(heading, "div", **{STYLE: CONTENTS})
    listed = html.Element("ul")
    for title in (each for part in parts for each in page_html.outline(part, "h1")):
        link = etree.SubElement(etree.SubElement(listed, "li"), "a", href=f"#{title.id}")
        link.text = title.text
    yield listed


def _numbered(number: html.HtmlElement) -> None:
    """A number in its style; a paragraph that it begins in the style of these, but one of a quotation."""
    del number.attrib["id"]
    number.set(STYLE, NUMBER)
    paragraph = number.getparent()
    if paragraph is not None and paragraph.tag == "p" and not paragraph.xpath("parent::blockquote"):
        _wrap(paragraph, "div", **{STYLE: PARAGRAPH})


def _note(note: html.HtmlElement) -> None:
    """A note without the edition's own number and link back; its words have its id."""
    for back in note.xpath(".//a[@*[name()='epub:type']='backlink']"):
        back.drop_tree()
    words = note.find("p")
    words = note if words is None else words
    words.text = SIGN.sub("", words.text or "")
    page_html.inside(words, "span", id=note.get("id", ""))


def _pointed(edition: Edition, language: str, ids: list[str]) -> html.HtmlElement:
    """Where the notes are, which a word processor has at the foot of its pages: links to their paragraphs."""
    line, blocks = html.Element("p"), edition.paragraphs(language)
    for at in dict.fromkeys(note.paragraph for id in ids for note in edition.notes if note.id == id):
        if len(line):
            line[-1].tail = ", "
        link = etree.SubElement(line, "a", href=f"#{at}")
        link.text = numbered(string(edition, language, "paragraph_number"), blocks[at].label)
    return line


def _captioned(caption: html.HtmlElement) -> None:
    """The name of a table in a paragraph before it: to one inside pandoc adds a number in English."""
    table = caption.getparent()
    assert table is not None
    caption.tag = "p"
    table.addprevious(_wrap(caption, "div", **{STYLE: CAPTION}))


def _wrap(element: html.HtmlElement, tag: str, **attributes: str) -> html.HtmlElement:
    """The element in a new one of that tag, which takes its place and the text after it."""
    outer = html.Element(tag, attributes)
    outer.tail, element.tail = element.tail, None
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, outer)
    outer.append(element)
    return outer
