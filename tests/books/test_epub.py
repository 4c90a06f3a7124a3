"""The e-book is valid, the same bytes each time, and its notes and numbers are what reading systems expect."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from books import epub
from edition import edition
from edition.load import load
from edition_copy import rich_copy
from pages.book import navigation
from validators import epubcheck

XHTML, OPS = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/ops}"
OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
LANGUAGES = ("ru", "kk", "en")


@pytest.fixture(scope="module")
def books(first: edition.Edition) -> dict[str, bytes]:
    return {language: epub.export(first, language) for language in LANGUAGES}


def part(book: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return etree.fromstring(archive.read(f"EPUB/{name}"))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_epubcheck_finds_no_error_and_no_warning(books: dict[str, bytes], language: str, tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(books[language])
    verdict = epubcheck(book)
    assert "0 fatals / 0 errors / 0 warnings" in verdict.stdout, verdict.stdout + verdict.stderr
    assert verdict.returncode == 0


@pytest.mark.slow
def test_epubcheck_sees_a_fault(books: dict[str, bytes], tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    with zipfile.ZipFile(io.BytesIO(books["kk"])) as old, zipfile.ZipFile(book, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry).replace(b'"references.xhtml#ref-7"', b'"references.xhtml#ref-77"'))
    verdict = epubcheck(book)
    assert "RSC-012" in verdict.stderr
    assert verdict.returncode == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paragraph_is_a_page(first: edition.Edition, books: dict[str, bytes], language: str) -> None:
    nav = part(books[language], "nav.xhtml")
    (pages,) = [each for each in nav.iter(f"{XHTML}nav") if each.get(f"{OPS}type") == "page-list"]
    paragraphs = first.paragraphs(language).values()
    assert [(link.get("href"), link.text) for link in pages.iter(f"{XHTML}a")] == [
        (f"article.xhtml#page-{block.id}", block.label) for block in paragraphs
    ]
    marks = part(books[language], "article.xhtml").iterfind(f".//*[@{OPS}type='pagebreak']")
    assert [(mark.get("id"), mark.text) for mark in marks] == [
        (f"page-{block.id}", block.label) for block in paragraphs
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_opens_over_the_text(first: edition.Edition, books: dict[str, bytes], language: str) -> None:
    article = part(books[language], "article.xhtml")
    notes = {each.get("id"): each for each in article.iter(f"{XHTML}aside")}
    signs = [each for each in article.iter(f"{XHTML}a") if each.get(f"{OPS}type") == "noteref"]
    assert sorted(sign.get("href", "") for sign in signs) == sorted(f"#{note.id}" for note in first.notes)
    assert {sign.get("role") for sign in signs} == {"doc-noteref"}
    for note in first.notes:
        assert notes[note.id].get(f"{OPS}type") == "footnote"
        assert note.note[language] in "".join(notes[note.id].itertext())


def test_a_note_keeps_its_words_in_a_paragraph(books: dict[str, bytes]) -> None:
    notes = list(part(books["kk"], "article.xhtml").iter(f"{XHTML}aside"))
    assert notes
    assert all([child.tag for child in note] == [f"{XHTML}p"] for note in notes)


def test_the_date_is_that_of_the_version(first: edition.Edition, books: dict[str, bytes]) -> None:
    package = part(books["en"], "package.opf")
    stated = {each.get("property"): each.text for each in package.iter("{http://www.idpf.org/2007/opf}meta")}
    assert stated["dcterms:modified"] == f"{first.date}T00:00:00Z"
    assert stated["schema:accessModeSufficient"] == "textual"


def test_words_of_another_language_say_so(books: dict[str, bytes]) -> None:
    references = part(books["kk"], "references.xhtml")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert references.get(lang) == "kk"
    # A quotation stands in the reader's language, which is that of the page, and as the source has it.
    quoted = [each.get(lang) for each in references.iter(f"{XHTML}blockquote")]
    assert (quoted.count(None), quoted.count("ru"), len(quoted)) == (17, 17, 34)


def spine(book: bytes) -> list[str]:
    package = part(book, "package.opf")
    files = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    return [str(files[item.get("idref")]) for item in package.iter(f"{OPF}itemref")]


def test_the_order_is_that_of_a_publisher_s_book(books: dict[str, bytes]) -> None:
    before, after = (
        ["cover", "index", "contents", "article", "index-argument", "index-abstracts"],
        ["about", "verification"],
    )
    names = [*before, "references", "glossary", "law", *after, "index-cite", "index-downloads"]
    assert spine(books["ru"]) == [f"{name}.xhtml" for name in names]


def test_nothing_of_the_site_is_in_the_book(first: edition.Edition, books: dict[str, bytes]) -> None:
    for language, book in books.items():
        pages = [part(book, name) for name in spine(book)]
        words = " ".join("".join(page.itertext()) for page in pages)
        assert not [page for page in pages if page.find(f".//{XHTML}pre") is not None]
        assert [line for line in navigation(first, language) if line in words] == []


def test_the_contents_name_the_parts_and_the_lists_of_readers_every_entry(
    first: edition.Edition, books: dict[str, bytes]
) -> None:
    for book in books.values():
        assert len(part(book, "contents.xhtml").findall(f".//{XHTML}a")) == len(spine(book)) - 3
        nav = {link.get("href") for link in part(book, "nav.xhtml").iter(f"{XHTML}a")}
        ncx = {
            place.get("src") for place in part(book, "toc.ncx").iter("{http://www.daisy.org/z3986/2005/ncx/}content")
        }
        entries = {f"glossary.xhtml#{term.id}" for term in first.terms}
        entries |= {f"references.xhtml#{work.id}" for work in first.references}
        assert entries - nav == entries - ncx == set()


def test_an_entry_opens_whole(first: edition.Edition, books: dict[str, bytes]) -> None:
    glossary = part(books["kk"], "glossary.xhtml")
    for term in first.terms:
        (entry,) = glossary.iterfind(f".//*[@id='{term.id}']")
        assert (entry.get("class"), entry[0].tag) == ("entry", f"{XHTML}h3")


def test_shelves_learn_who_when_and_what_of(first: edition.Edition, books: dict[str, bytes]) -> None:
    package = part(books["ru"], "package.opf")
    stated = {
        name: [each.text for each in package.iter(f"{DC}{name}")]
        for name in ("contributor", "publisher", "date", "subject", "rights")
    }
    assert stated["contributor"] == stated["publisher"] == [first.strings["editors"]["ru"]]
    assert stated["date"] == [first.date]
    assert stated["subject"] == [term.term["ru"]["text"] for term in first.terms]
    assert len(stated["rights"]) == 1
    (sorted_as,) = [each.text for each in package.iter(f"{OPF}meta") if each.get("property") == "file-as"]
    assert f"[{sorted_as}]" == first.identity.title["ru"]


def test_only_the_way_back_of_a_note_is_a_backlink(tmp_path: Path) -> None:
    rich = load(rich_copy(tmp_path))
    with zipfile.ZipFile(io.BytesIO(epub.export(rich, "ru"))) as archive:
        page = etree.fromstring(archive.read("EPUB/text.xhtml"))
    note = page.xpath("//*[local-name()='aside'][starts-with(@id, 'note-')]")[0]
    kinds = [link.get("{http://www.idpf.org/2007/ops}type") for link in note.iter("{*}a")]
    assert kinds == [None, "backlink"]
