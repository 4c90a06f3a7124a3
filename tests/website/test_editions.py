"""A folder of editions, built by one command: a second edition, in which all names are others, a new and a broken one."""

import json
from pathlib import Path

import pytest
from lxml import etree, html
from pypdf import PdfReader

from edition.edition import Edition
from edition.load import load
from edition_copy import SECOND
from exports import downloads
from exports.tei.elements import TEI
from validators import epubcheck


@pytest.fixture(scope="module")
def second() -> Edition:
    return load(SECOND)


@pytest.fixture(scope="module")
def site(editions: Path) -> Path:
    site = editions / "second" / "site"
    assert site.is_dir(), (editions / "output").read_text(encoding="utf-8")
    return site


def text_of(page: Path) -> str:
    return " ".join(html.parse(page).getroot().text_content().split())


def test_a_broken_edition_hinders_no_other(editions: Path) -> None:
    output = (editions / "output").read_text(encoding="utf-8").splitlines()
    lines = [line.partition(": ") for line in output if not line.startswith("…")]
    assert [place for place, _, _ in lines] == [
        "broken/docs/ru/text.md:6",
        "broken",
        "second/site/",
        "small/site/",
        "2 editions built; not built",
    ]
    assert [(editions / name / "site").exists() for name in ("broken", "second", "small")] == [False, True, True]


def test_every_page_is_under_its_own_name(site: Path, second: Edition) -> None:
    names = [name for name in second.page_names if name != "index"]
    expected = [*names, "en", *(f"en/{name}" for name in names)]
    assert sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("*/index.html")) == sorted(expected)


def test_nothing_of_the_first_edition_is_in_it(site: Path) -> None:
    texts = {path: text_of(path).lower() for path in site.rglob("index.html")}
    assert [path for path, text in texts.items() if "прокур" in text or "prosecutor" in text] == []
    assert [path for path in site.rglob("*") if "interaction" in path.name] == []


@pytest.mark.parametrize(
    ("page", "author", "unknown"), [("", "П. Р. Вымышленный", "неизвест"), ("en/", "P. R. Invented", "unknown")]
)
def test_the_author_and_the_doi_are_told_and_nothing_of_an_unknown_author(
    site: Path, page: str, author: str, unknown: str
) -> None:
    shown = text_of(site / page / "index.html")
    assert author in shown
    assert "DOI: 10.5555/specimen.2021.3.5" in shown
    assert unknown not in shown


def test_the_abstract_of_one_language_is_on_the_pages_of_both(site: Path) -> None:
    for page in ("index.html", "en/index.html"):
        (abstract,) = html.parse(site / page).xpath("//*[@id='abstract-ru']/ancestor-or-self::*[@lang='ru'][1]")
        assert "карточному каталогу" in abstract.text_content()


def test_a_note_is_listed_on_the_page_that_has_its_mark_and_on_no_other(site: Path) -> None:
    (mark,) = html.parse(site / "cards" / "index.html").xpath("//a[@class='note']")
    (note,) = html.parse(site / "cards" / "index.html").xpath("//li[@id='note-polochkin']")
    assert (mark.get("href"), note.xpath(".//a/@href")) == ("#note-polochkin", [f"#{mark.get('id')}"])
    assert html.parse(site / "readers" / "index.html").xpath("//*[@class='notes']") == []


def test_every_download_is_offered_and_read_by_a_reader_of_its_format(site: Path, second: Edition) -> None:
    folder, offered = site / downloads.FOLDER, {download.name for download in downloads.offered(second)}
    assert offered == {path.name for path in folder.iterdir()} - {downloads.CHECKSUMS}
    for code, title in second.identity.title.items():
        pdf = PdfReader(folder / f"catalogue-{code}.pdf")
        assert pdf.metadata and title in str(pdf.metadata.title)
        assert len(pdf.pages) > 5
    document = etree.parse(folder / "catalogue-tei.xml")
    ids = document.xpath("//tei:body//@xml:id", namespaces={"tei": TEI})
    assert [str(id) for id in ids if id in second.paragraphs("ru")] == list(second.paragraphs("ru"))
    works = json.loads((folder / "references.json").read_text(encoding="utf-8"))
    assert [work["id"] for work in works] == [reference.id for reference in second.references]


def test_epubcheck_finds_no_error_and_no_warning(site: Path) -> None:
    verdict = epubcheck(site / downloads.FOLDER / "catalogue-en.epub")
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr
