"""DOCX as mammoth, a reader that nobody here wrote, takes it, and what a word processor is told."""

import io
import zipfile
from pathlib import Path

import mammoth
import pytest
from lxml import etree, html

from books.docx import package
from books.docx.reader import W
from edition.edition import Edition
from edition.load import load
from edition.wording import string
from edition_copy import rich_copy
from exports.readers import docx
from language.tokens import words
from pages import book

# Styles that mammoth is told of; it warns of any other, and of one that is not defined.
STYLES = """
p[style-name='Numbered Paragraph'] => p.numbered:fresh
r[style-name='Paragraph Number'] => b
p[style-name='First Paragraph'] => p:fresh
p[style-name='Body Text'] => p:fresh
p[style-name='Compact'] => p:fresh
p[style-name='Block Text'] => blockquote:fresh
p[style-name='Definition Term'] => p:fresh
p[style-name='Definition'] => p:fresh
p[style-name='Table Caption'] => p:fresh
p[style-name='TOC Heading'] => p:fresh
p[style-name='Title'] => h1.title:fresh
r[style-name='Verbatim Char'] => code
"""


@pytest.fixture(scope="module")
def made(first: Edition) -> bytes:
    return package.export(first, "kk")


@pytest.fixture(scope="module")
def page(made: bytes) -> html.HtmlElement:
    read = mammoth.convert_to_html(io.BytesIO(made), style_map=STYLES)
    assert [each.message for each in read.messages] == []
    return html.fromstring(f"<body>{read.value}</body>")


def test_paragraphs_have_their_numbers_and_headings_their_levels(page: html.HtmlElement, first: Edition) -> None:
    numbered = page.find_class("numbered")
    assert [each.findtext("b") for each in numbered] == [each.label for each in first.paragraphs("kk").values()]
    assert [each.text_content() for each in page.find_class("title")] == [first.identity.title["kk"]]
    titles = [each.text_content() for each in page.iter("h1") if "title" not in each.get("class", "")]
    assert titles[0] == "Мақала мәтіні" and len(titles) == len(set(titles)) == len(book.chapters(first, "kk"))


def test_the_notes_of_the_editors_are_footnotes_at_their_place(page: html.HtmlElement, first: Edition) -> None:
    calls = page.xpath("//sup/a[starts-with(@href, '#footnote-')]")
    notes = [page.get_element_by_id(call.get("href")[1:]).text_content() for call in calls]
    assert [note.removesuffix(" ↑").strip() for note in notes[:1]] == [first.notes[0].note["kk"]]
    assert len(notes) == len(first.notes)


def test_passages_say_their_language_and_the_document_its_own(made: bytes, first: Edition) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        document, styles, core = (
            etree.fromstring(parts.read(name)) for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml")
        )
    assert [each.get(f"{W}val") for each in styles.iter(f"{W}lang")] == ["kk"]
    assert {each.get(f"{W}val") for each in document.iter(f"{W}lang")} == {"ru", "kk", "en"}
    said = core.findtext("{http://purl.org/dc/elements/1.1/}title")
    assert said == first.identity.title["kk"]


def test_lists_and_quotations_keep_their_ids_and_notes_their_citations(tmp_path: Path) -> None:
    rich = load(rich_copy(tmp_path))
    made = package.export(rich, "ru")
    read = docx(made)
    assert {*rich.paragraphs("ru")} <= {*read.ids}
    seen = html.fromstring(f"<body>{mammoth.convert_to_html(io.BytesIO(made), style_map=STYLES).value}</body>")
    assert next(words(each.text_content())[:3] for each in seen.iter("blockquote")) == ["3", "Выделенная", "цитата"]
    assert [each.tail.strip() for each in seen.xpath("//img/following-sibling::br")] == ["Рис. 1. Две полосы."]
    assert words("в нём ссылка [1, с. 3]") == words(read.flows[-1])[-6:]
    assert [each.text_content() for each in seen.xpath("//h2[.='Примечания редакции']/following-sibling::p[1]/a")] == [
        "абзац\xa01"
    ]


def test_drawings_are_pictures_that_say_in_words_what_they_show(
    page: html.HtmlElement, made: bytes, first: Edition
) -> None:
    said = [image.get("alt", "") for image in page.iter("img")]
    beginning = string(first, "kk", "timeline_own").partition("{")[0]
    assert len([words for words in said if words.startswith(beginning)]) == len(first.provisions)
    assert all(words.count(". ") for words in said)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert b"data:" not in parts.read("word/document.xml")


def test_a_table_is_as_wide_as_the_text_and_a_page_has_its_number(made: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        document, foot = (etree.fromstring(parts.read(f"word/{name}.xml")) for name in ("document", "footer"))
    assert {(each.get(f"{W}type"), each.get(f"{W}w")) for each in document.iter(f"{W}tblW")} == {("pct", "5000")}
    assert foot.findtext(f".//{W}instrText") == "PAGE"


def test_nothing_is_said_of_another_document_or_program(made: bytes) -> None:
    """Pandoc has the counts of words and pages of its model, and the name of the program that made that."""
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert [*etree.fromstring(parts.read("docProps/app.xml"))] == []
