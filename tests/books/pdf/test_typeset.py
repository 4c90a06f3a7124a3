"""The PDF in each language: what PDF/UA-1 asks for, every word in the order of reading, links and bookmarks that land."""

import io
from collections.abc import Sequence
from functools import cache
from typing import Any

import pypdf
import pytest

from books.pdf import text as pdf_text
from books.pdf import typeset
from edition.edition import Edition
from edition.wording import string
from edition_copy import Copy
from exports.contents import EVERYTHING
from language.tokens import words
from pages.book import navigation

pytestmark = pytest.mark.slow  # books are typeset, and read back word by word

read = cache(pdf_text.texts)


@pytest.fixture(scope="module")
def made(first: Edition) -> dict[str, bytes]:
    return {code: typeset.export(first, code) for code in first.codes}


@pytest.fixture(scope="module")
def readers(made: dict[str, bytes]) -> dict[str, pypdf.PdfReader]:
    return {code: pypdf.PdfReader(io.BytesIO(content)) for code, content in made.items()}


def found(texts: Sequence[str]) -> str:
    return f" {' | '.join(' '.join(words(text)) for text in texts)} "


def bookmarks(outline: list[Any]) -> list[str]:
    return [name for item in outline for name in (bookmarks(item) if isinstance(item, list) else [str(item.title)])]


def test_a_program_that_reads_page_by_page_finds_every_word_too(
    readers: dict[str, pypdf.PdfReader], first: Edition
) -> None:
    # Most programs that copy or search know neither the structure nor actual texts: no word may depend on them.
    for code, reader in readers.items():
        shown = set(words(" ".join(page.extract_text() for page in reader.pages)))
        for unit in EVERYTHING.texts(first, code):
            assert set(words(unit.printed)) - shown == set(), unit.name


def test_what_the_standard_asks_for(readers: dict[str, pypdf.PdfReader], first: Edition) -> None:
    for code, reader in readers.items():
        root: Any = reader.root_object
        assert root["/Lang"] == code
        assert root["/MarkInfo"]["/Marked"]
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert reader.metadata and reader.metadata.title == first.identity.title[code]
        metadata = root["/Metadata"].get_data()
        assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata
        assert b"<pdfaid:part>2</pdfaid:part>" in metadata
        assert b"<pdfaid:conformance>A</pdfaid:conformance>" in metadata
        assert str(reader.metadata.creation_date).startswith(first.date)
        assert all(page.get("/Tabs") == "/S" for page in reader.pages if "/Annots" in page)


def test_the_title_page_divides_no_compound(readers: dict[str, pypdf.PdfReader]) -> None:
    assert "іс-қимылы]" in readers["kk"].pages[0].extract_text()


def test_a_heading_divides_no_date(readers: dict[str, pypdf.PdfReader]) -> None:
    reader = readers["kk"]
    heading = reader.get_destination_page_number(reader.named_destinations["senate-15"])
    assert "1996 жылғы 8 ақпандағы" in reader.pages[heading or 0].extract_text()


def test_only_the_fonts_that_the_typesetter_brings(readers: dict[str, pypdf.PdfReader]) -> None:
    for reader in readers.values():
        fonts = {
            str(font.get_object()["/BaseFont"]).partition("+")[2].partition("-")[0]
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()
        }
        assert fonts == {"LibertinusSerif", "DejaVuSansMono"}


def test_bookmarks_name_every_heading_and_entry(readers: dict[str, pypdf.PdfReader], first: Edition) -> None:
    for code, reader in readers.items():
        names = bookmarks(reader.outline)
        headings = [b.text for p in first.chapters for b in first.pages[code, p].blocks if b.kind == "heading"]
        assert [text for text in headings if text not in names] == []
        assert [t.term[code]["text"] for t in first.terms if t.term[code]["text"] not in names] == []


def test_the_place_of_each_paragraph_has_its_id_as_name(readers: dict[str, pypdf.PdfReader], first: Edition) -> None:
    # Readers of PDF open `book.pdf#p7` there; with a heading's id they do so by Typst.
    for code, reader in readers.items():
        named = reader.named_destinations
        assert first.paragraphs(code).keys() - named.keys() == set()
        for id, block in first.paragraphs(code).items():
            page = reader.pages[reader.get_destination_page_number(named[id]) or 0]
            assert words(block.text)[:3] == after(words(page.extract_text()), [block.label, *words(block.text)[:2]])[:3]


def after(found: list[str], sought: list[str]) -> list[str]:
    """The words after the first of those sought, where these stand."""
    places = (at for at in range(len(found)) if found[at : at + len(sought)] == sought)
    return found[next(places, len(found)) + 1 :]


def test_no_page_is_nearly_empty_and_no_last_fact_begins_one(
    readers: dict[str, pypdf.PdfReader], first: Edition
) -> None:
    for code, reader in readers.items():
        for page in reader.pages[1:]:
            # Above the text are the title and the number of the page, below it the chapter and the address.
            lines = list(filter(str.strip, page.extract_text().splitlines()))
            assert len(lines) > 3 + 4, lines
            assert not lines[2].startswith(string(first, code, "places")), lines


def test_the_contents_are_one_page_and_a_drawing_is_under_its_heading(
    readers: dict[str, pypdf.PdfReader], first: Edition
) -> None:
    for code, reader in readers.items():
        places = {id: reader.get_destination_page_number(place) for id, place in reader.named_destinations.items()}
        assert places["text"] == 2
        for provision in first.provisions:
            assert string(first, code, "sign.day") in reader.pages[places[provision.id] or 0].extract_text()


def test_each_paragraph_bears_its_number_and_address(readers: dict[str, pypdf.PdfReader], first: Edition) -> None:
    for code, reader in readers.items():
        annotations = [a.get_object() for page in reader.pages for a in page.get("/Annots", ())]
        addresses = {str(a["/A"]["/URI"]) for a in annotations if "/URI" in a.get("/A", {})}
        article = first.address(code, "article")
        assert {f"{article}#{id}" for id in first.paragraphs(code)} - addresses == set()


def test_notes_and_works_stand_at_the_foot(made: dict[str, bytes], first: Edition) -> None:
    for code, content in made.items():
        _, *feet = read(content)
        marks = first.pages[code, "article"].marks
        assert len(feet) == len(marks) + len(first.notes)
        printed = found(read(content))
        assert {printed.count(f" {' '.join(words(note.note[code]))} ") for note in first.notes} == {1}


def test_words_are_never_commands(copy: Copy) -> None:
    hostile = '#panic("a") $x$ <p1> @p1 *b* _i_ `c` \\\\ // /* #{'
    copy.edit("docs/data/glossary.yml", "      text: Принцип демократизма\n", f"      text: '{hostile}'\n")
    main, *_ = read(typeset.export(copy.load(), "ru"))
    assert hostile in " ".join(main.split())


def test_a_letter_that_the_font_lacks_is_said(copy: Copy) -> None:
    copy.edit("docs/data/glossary.yml", "      text: Принцип демократизма\n", "      text: Принцип 漢\n")
    with pytest.raises(typeset.PrintError, match="漢"):
        typeset.export(copy.load(), "ru")


def test_a_link_within_its_own_page_prints_no_empty_brackets(made: dict[str, bytes]) -> None:
    for content in made.values():
        assert "()" not in " ".join(read(content)[0].split())


def test_a_book_has_no_list_of_the_pages_of_the_site(made: dict[str, bytes], first: Edition) -> None:
    for code, content in made.items():
        left_out = [*navigation(first, code)]
        assert len(left_out) == 1
        assert f" {' '.join(words(left_out[0]))} " not in found(read(content))


def test_the_former_id_of_a_heading_is_one_place_whatever_repeats_its_words(copy: Copy) -> None:
    # The contents repeat the words of headings, the foot of each page those of its chapter.
    for old, new in {"text": "full-text", "principles": "core-principles"}.items():
        text = (copy.root / "docs/ru/article.md").read_text(encoding="utf-8")
        line = next(line for line in text.split("\n") if f"{{: #{old} }}" in line)
        sign, _, words = line.partition(" ")
        copy.edit("docs/ru/article.md", line, f'{sign} <a id="{old}"></a>{words.replace(f"#{old} ", f"#{new} ")}')
    links = " ".join(f"[{id}](article.md#{id})" for id in ("text", "full-text", "principles", "core-principles"))
    copy.edit("docs/ru/about.md", "\n## Источник", f"\n{links}\n\n## Источник")
    reader = pypdf.PdfReader(io.BytesIO(typeset.export(copy.load(), "ru")))
    page = next(page for page in reader.pages if "core-principles" in page.extract_text())
    text, full_text, principles, core_principles = [place(reader, link.get_object()) for link in page["/Annots"]][:4]
    assert (text, principles) == (full_text, core_principles)
    assert text != principles


def place(reader: pypdf.PdfReader, link: Any) -> tuple[int, float]:
    """The page and the height to which a link of a PDF leads."""
    target = link["/A"]["/D"] if "/A" in link else link["/Dest"]
    if isinstance(target, str):
        found = reader.named_destinations[target]
        return reader.get_destination_page_number(found) or 0, float(found.top or 0)
    return next(n for n, page in enumerate(reader.pages) if page == target[0].get_object()), float(target[3])
