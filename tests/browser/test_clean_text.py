"""The text comes out of the page as text: copied, in reading views, in text browsers, and as machines extract it."""

import re
import subprocess
import time
from pathlib import Path

import pytest
import trafilatura
from lxml import html
from playwright.sync_api import Page

from browser.conftest import Opened
from browser.first import EDITION, PAGES, PREFIX
from browser.marionette import firefox

# The script of Firefox's reading view, which scripts/test fetches.
READABILITY = next((Path(__file__).parents[2] / ".cache").glob("mozilla-readability-*.js"), None)
READ = "() => new Readability(document.cloneNode(true)).parse().content"
SINGLE = "downloads/interaction-{}.html"
# Selects from the first word of a paragraph to the last of another, and gives what a reader then copies.
SELECT = """const [from, to] = [{!r}, {!r}].map((id) => document.getElementById(id));
getSelection().setBaseAndExtent(from, 0, to, to.childNodes.length);"""
# What WebDriver calls the key.
CONTROL = "\ue009"
NOTE_SIGN = re.compile(r"\*\d+")


def plain(text: str) -> str:
    """The words, with single spaces and without the signs of notes."""
    return " ".join(NOTE_SIGN.sub("", text).split())


def paragraphs(language: str) -> dict[str, str]:
    return {id: plain(block.text) for id, block in EDITION.paragraphs(language).items()}


def lines(text: str) -> list[str]:
    return [plain(line) for line in text.splitlines() if line.strip()]


def read_view(opened: Opened, address: str) -> str:
    assert READABILITY, "no Readability; scripts/test fetches it"
    page = opened(address, bypass_csp=True)
    page.evaluate(READABILITY.read_text(encoding="utf-8"))
    return str(page.evaluate(READ))


@pytest.mark.parametrize("language", EDITION.codes)
def test_a_reading_view_keeps_every_paragraph_and_none_of_the_tools(opened: Opened, site: str, language: str) -> None:
    view = html.fragment_fromstring(read_view(opened, f"{site}{PREFIX[language]}article/"), create_parent=True)
    shown = [plain(paragraph.text_content()) for paragraph in view.iter("p")]
    assert [id for id, text in paragraphs(language).items() if text not in shown] == []
    (status,) = {EDITION.strings[key][language] for key in status_keys(language)}
    assert any(text.startswith(status) for text in shown)
    assert not any(text.isdecimal() for text in shown)


def status_keys(language: str) -> list[str]:
    return ["text_authoritative" if language == EDITION.original else "translation_working"]


@pytest.mark.parametrize("language", EDITION.codes)
def test_machines_extract_every_paragraph_and_none_of_the_tools(built: Path, language: str) -> None:
    page = (built / PREFIX[language] / "article" / "index.html").read_text(encoding="utf-8")
    extracted = lines(trafilatura.extract(page) or "")
    assert [id for id, text in paragraphs(language).items() if text not in extracted] == []
    first = extracted.index(paragraphs(language)["p1"])
    assert EDITION.strings[status_keys(language)[0]][language] in " ".join(extracted[:first])
    assert len(" ".join(extracted)) < 1.3 * len(" ".join(paragraphs(language).values()))


@pytest.mark.parametrize("language", EDITION.codes)
def test_a_text_browser_prints_the_text_once(built: Path, language: str) -> None:
    page = built / PREFIX[language] / "article" / "index.html"
    command = ["w3m", "-dump", "-cols", "10000", "-O", "UTF-8", "-I", "UTF-8", "-T", "text/html", str(page)]
    # The sign of a note is raised, which w3m shows by a caret.
    printed = plain(subprocess.run(command, capture_output=True, text=True, check=True).stdout.replace("^", ""))
    assert {printed.count(text) for text in paragraphs(language).values()} == {1}
    assert printed.count("ГОСТ Р 7.0.5") == printed.count("BibTeX") == 0
    assert printed.count(str(EDITION.pages[language, "verification"].meta["title"])) == 1


def selected(language: str) -> list[str]:
    return [paragraphs(language)[id] for id in ("p7", "p8")]


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("language", EDITION.codes)
def test_what_is_copied_is_the_text_alone(opened: Opened, site: str, language: str, width: int) -> None:
    page = opened(f"{site}{PREFIX[language]}article/#p12a", (width, 900), permissions=["clipboard-read"])
    dragged(page)
    assert lines(copied(page)) == [paragraphs(language)[id] for id in ("p12a", "p12b")]
    page.evaluate(SELECT.format("p7", "p8"))
    assert lines(copied(page)) == selected(language)
    assert "*" not in copied(page)


def copied(page: Page) -> str:
    page.keyboard.press("Control+c")
    return str(page.evaluate("navigator.clipboard.readText()"))


def dragged(page: Page) -> None:
    """Select with the mouse from the first word of an item to the last of the next."""
    ends = page.evaluate(
        """() => [["p12a", 0], ["p12b", -1]].map(([id, at]) => {
            const range = document.createRange();
            range.selectNodeContents(document.getElementById(id));
            const { left, right, top, bottom } = [...range.getClientRects()].filter((box) => box.width > 1).at(at);
            return at ? [right + 2, (top + bottom) / 2] : [left + 1, (top + bottom) / 2];
        })"""
    )
    page.mouse.move(*ends[0])
    page.mouse.down()
    page.mouse.move(*ends[1], steps=8)
    page.mouse.up()


def test_firefox_copies_the_text_alone_from_page_and_single_file(site: str, tmp_path: Path) -> None:
    with firefox(tmp_path / "profile") as window:
        for language in EDITION.codes:
            for address in (f"{PREFIX[language]}article/", SINGLE.format(language)):
                window.open(site + address)
                window.run(SELECT.format("p7", "p8"))
                window.type("body", CONTROL + "c")
                until = time.monotonic() + 10
                while (found := lines(clipboard(window))) != selected(language) and time.monotonic() < until:
                    time.sleep(0.1)
                assert found == selected(language), address


def clipboard(window: object) -> str:
    return str(
        window.chrome(  # type: ignore[attr-defined]
            """const kind = "text/plain";
            const asked = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
            asked.init(null);
            asked.addDataFlavor(kind);
            Services.clipboard.getData(asked, Services.clipboard.kGlobalClipboard);
            const found = {};
            asked.getTransferData(kind, found);
            return found.value.QueryInterface(Ci.nsISupportsString).data;"""
        )
    )


@pytest.mark.parametrize("language", EDITION.codes)
def test_the_single_file_is_copied_and_read_as_text(opened: Opened, site: str, language: str) -> None:
    page = opened(site + SINGLE.format(language), permissions=["clipboard-read"])
    page.evaluate(SELECT.format("p7", "p8"))
    assert lines(copied(page)) == selected(language)
    view = html.fragment_fromstring(read_view(opened, site + SINGLE.format(language)), create_parent=True)
    shown = [plain(paragraph.text_content()) for paragraph in view.iter("p")]
    assert [id for id, text in paragraphs(language).items() if text not in shown] == []


@pytest.mark.parametrize("name", ["article", "index", "law", "references"])
@pytest.mark.parametrize("language", EDITION.codes)
def test_programs_date_a_page_by_the_edition(built: Path, language: str, name: str) -> None:
    """Without a day of the page's own they took one that the page is about, or the year of a standard that it names."""
    page = (built / PAGES[language, name] / "index.html").read_text(encoding="utf-8")
    found = trafilatura.extract_metadata(page)
    assert found is not None and found.date == EDITION.date
