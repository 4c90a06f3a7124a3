"""What a browser prints: the text with its numbers, notes and address, and no heading parted from its text."""

import base64
import io
import re
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from browser.conftest import Opened
from browser.first import EDITION, PREFIX
from browser.marionette import firefox


def plain(text: str) -> str:
    """A text without spaces, hyphens and joined letters, which a browser may put anywhere."""
    return re.sub(r"[\s\xad‐-]", "", unicodedata.normalize("NFKC", text))


def sheets(printed: bytes) -> list[str]:
    return [plain(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(printed)).pages]


def parted(language: str, printed: bytes) -> list[str]:
    """The headings of the article of which a page has the words and not the beginning of the paragraph below."""
    pages, found = sheets(printed), []
    blocks = EDITION.pages[language, "article"].blocks
    for heading, below in pairwise(blocks):
        if heading.kind == "heading" and below.id in EDITION.paragraph_pages:
            words = [plain(block.text)[:25] for block in (heading, below)]
            if not any(all(each in page for each in words) for page in pages):
                found.append(heading.text)
    return found


@pytest.mark.parametrize("language", EDITION.codes)
def test_chromium_parts_no_heading_from_its_text(opened: Opened, site: str, language: str) -> None:
    page = opened(f"{site}{PREFIX[language]}article/")
    for form in ("A4", "A5", "Letter"):
        assert parted(language, page.pdf(format=form)) == [], form


@pytest.mark.parametrize("address", [*PREFIX.values(), "citations/"])
def test_chromium_parts_no_label_from_its_citation(opened: Opened, site: str, address: str) -> None:
    page = opened(site + address)
    labels = page.locator(".citation-formats > dl > dt").evaluate_all(
        "all => all.map((dt) => [dt.firstChild.data, dt.nextElementSibling.textContent].map((text) => text.trim()))"
    )
    assert len(labels) > 3
    printed = sheets(page.pdf(format="A4"))
    begun = Counter(plain(label) + plain(text)[:20] for label, text in labels)
    assert begun == {begin: sum(sheet.count(begin) for sheet in printed) for begin in begun}


def test_firefox_parts_no_heading_from_its_text_and_opens_what_is_folded(site: str, tmp_path: Path) -> None:
    sizes = {"kk": [(21.0, 29.7), (14.8, 21.0), (21.59, 27.94)]}
    with firefox(tmp_path / "profile") as window:
        for language in EDITION.codes:
            window.open(f"{site}{PREFIX[language]}article/")
            for width, height in sizes.get(language, [(21.0, 29.7)]):
                printed = window("WebDriver:Print", page={"width": width, "height": height})
                assert parted(language, base64.b64decode(printed)) == [], (language, width)
        window.open(f"{site}glossary/")
        folded = window.run(
            "return [...document.querySelectorAll('details:not([open]) .quoted')].map((one) => one.textContent)"
        )
        text = "".join(sheets(base64.b64decode(window("WebDriver:Print"))))
        assert len(folded) > 20
        assert [words for words in folded if plain(words)[:25] not in text] == []


def test_the_text_begins_where_the_headings_begin(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/#p3")
    page.emulate_media(media="print")
    edges = page.evaluate(
        "['h1', '#concept', '#p1', '#p12a'].map((one) => document.querySelector(one).getBoundingClientRect().left)"
    )
    assert len(set(edges)) == 1


def test_paper_has_the_text_its_numbers_notes_and_address(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/")
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    text = " ".join(" ".join(sheet.extract_text() for sheet in printed.pages).split())
    assert "Прокуратураның өзара іс-қимылы\nМақала мәтіні\n" in printed.pages[0].extract_text()
    for words in ("12г", "24", "М.Ю. Саулин", "*1", "1.0.0", EDITION.address("kk", "article")):
        assert words in text
    for furniture in ("Мазмұнға өту", EDITION.strings["scheme"]["kk"], "English", "Келесі"):
        assert furniture not in text


def test_paper_prints_the_addresses_of_other_sites(opened: Opened, site: str) -> None:
    page = opened(f"{site}law/")
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    text = "".join("".join(sheet.extract_text() for sheet in printed.pages).split())
    addresses = page.locator("article a[rel=external]").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    assert addresses
    assert [address for address in addresses if address not in text] == []
