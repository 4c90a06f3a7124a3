"""An edition with texts of every form and works of every kind: built whole, each format with each of them, and valid."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html
from pypdf import PdfReader

from browser.axe import violations
from browser.conftest import Opened, serving
from browser.test_html import messages, needs_checker
from validators import epubcheck

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
# What each form is in HTML, with the words of it.
ELEMENTS = {
    "#p1 a.citation[href$='#ref-1']": "[1, с.\xa045–47]",
    "#p1 .marks": "[2; 3, ст.\xa05]",
    "#p1 sup a.call": "1",
    "p.footnote#fn-1 a.citation": "[3, с. 12]",
    "h2#tables a.citation": "[4]",
    "table#p2 thead th[scope=col]": "Год",
    "table#p2 tbody td a.citation": "[4]",
    "blockquote#p3 > p + p": "Второй абзац той же цитаты\xa0[5].",
    "ul#p4 > li > ul > li > ul > li": "ещё глубже;",
    "#p4 em": "важный",
    "#p5 img[alt='Две полосы, синяя над красной'][width='240'][height='80']": "",
    "#p7 sup": "6",
    "#p7 sub": "2",
    "#note-sample a[href$='#ref-1']": "[1, с.\xa03]",
}


def page(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))


def shown(tree: html.HtmlElement) -> dict[str, str]:
    found = {selector: tree.cssselect(selector) for selector in ELEMENTS}
    return {selector: each[0].text_content() if each else "none" for selector, each in found.items()}


def test_pages_and_the_single_file_have_every_form(rich: Path) -> None:
    tree = page((rich / "text/index.html").read_bytes())
    assert shown(tree) == ELEMENTS
    verse = tree.get_element_by_id("p6")
    assert [line.strip() for line in verse.itertext()][1:] == [
        "темно иль ничтожно,",
        "но им без волненья",
        "внимать невозможно.",
    ]
    single = page((rich / "downloads/sample-ru.html").read_bytes())
    levels = {"h2#tables a.citation": "h3#tables a.citation"}
    assert {selector for selector in ELEMENTS if not single.cssselect(levels.get(selector, selector))} == set()
    assert single.cssselect("#p5 img")[0].get("src", "").startswith("data:image/png;base64,")
    assert [each.text_content() for each in tree.cssselect(".menu .pages ul a, .pages ul ul a")][
        1
    ] == "Таблица, на которую ссылаются"


def test_a_known_work_is_called_by_its_title_and_its_places_say_which_note_cites_it(rich: Path) -> None:
    known = page((rich / "references/index.html").read_bytes()).get_element_by_id("ref-2")
    assert known.text_content() == "2. О прокуратуре"
    tree = page((rich / "en/references/index.html").read_bytes())
    assert tree.get_element_by_id("ref-2").text_content() == "2. Author not named in the text"
    places = [each.text_content() for each in tree.cssselect(".places a")]
    assert places[:2] == ["paragraph\xa01", "note 1"] and "author’s footnote 1" in places


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_book_is_valid_and_its_footnotes_open_over_the_text(rich: Path, language: str) -> None:
    path = rich / f"downloads/sample-{language}.epub"
    verdict = epubcheck(path)
    assert "0 fatals / 0 errors / 0 warnings" in verdict.stdout, verdict.stdout + verdict.stderr
    with zipfile.ZipFile(path) as book:
        text = etree.fromstring(book.read("EPUB/text.xhtml"))
    notes = text.xpath("//*[local-name()='aside'][@*[name()='epub:type']='footnote']/@id")
    assert notes == ["fn-1", "note-sample"]
    assert text.xpath("count(//*[local-name()='table' or local-name()='blockquote' or local-name()='img'])") == 3


def test_tei_is_valid_and_has_an_element_for_every_form(rich: Path, schema: etree.RelaxNG) -> None:
    tree = etree.parse(rich / "downloads/sample-tei.xml")
    schema.assertValid(tree)
    text = tree.xpath("//t:text[@type='original']", namespaces=TEI)[0]
    forms = {"table/t:row/t:cell": 9, "quote/t:p": 2, "list/t:item": 5, "lg/t:l": 4, "figure/t:figDesc": 1}
    forms |= {"note[@place='bottom']": 1, "hi[@rend='superscript']": 2, "hi[@rend='subscript']": 1}
    assert {form: len(text.xpath(f".//t:{form}", namespaces=TEI)) for form in forms} == forms
    # Numbers that only a range implies, [6–11], print nothing: readers of TEI show a pointer as a link of their own words.
    assert text.xpath("//t:anchor[starts-with(@corresp, '#ref-')]/@corresp", namespaces=TEI)[0] == "#ref-7"
    assert text.xpath(".//t:p//t:ptr", namespaces=TEI) == []


def test_the_pdf_has_the_image_and_the_text_its_signs(rich: Path) -> None:
    pages = PdfReader(io.BytesIO((rich / "downloads/sample-ru.pdf").read_bytes())).pages
    assert sum(len(each.images) for each in pages) == 1
    lines = (rich / "downloads/sample-ru.txt").read_text(encoding="utf-8")
    text = f"{lines}{' '.join(lines.split())}"
    for words in (
        "»[^1]. Издание*1 [2; 3, ст. 5].",
        "[^1]  Сноска",
        "10^6 м^2",
        "H2O",
        "1995 | Конституция [4] | 1",
        "    – ещё",
    ):
        assert words in text


@needs_checker
def test_every_page_is_html_without_fault(rich: Path) -> None:
    assert messages(rich) == []


@pytest.mark.parametrize("width", [360, 1440])
def test_no_rule_of_axe_is_broken_and_nothing_is_wider_than_the_window(opened: Opened, rich: Path, width: int) -> None:
    window = opened(size=(width, 900))
    with serving(rich) as address:
        for name in ("text/", "references/", "en/text/"):
            window.goto(address + name)
            assert violations(window) == []
            assert window.evaluate("document.documentElement.scrollWidth") <= width
