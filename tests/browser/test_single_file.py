"""The single files as people use them: opened from a disk, in both browsers, with and without JavaScript."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.axe import violations
from browser.conftest import Opened
from browser.first import EDITION
from browser.test_offline import read
from edition.anchors import published_ids

NAMES = [f"interaction-{language}.html" for language in EDITION.codes]


@pytest.fixture(scope="module")
def folder(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three files beside each other, in a folder with a space and Kazakh letters in its name."""
    folder = tmp_path_factory.mktemp("single") / "Қазақ мәтіні 1"
    folder.mkdir()
    for name in NAMES:
        shutil.copy(built / "downloads" / name, folder)
    return folder


@pytest.mark.parametrize("browser_name", ["chromium", "firefox"])
def test_every_place_is_reached_and_nothing_is_asked_for(browser_name: str, folder: Path, tmp_path: Path) -> None:
    promised = published_ids(EDITION)
    links = [f'<a href="{name}#{id}">{id}</a>' for name in NAMES for id in promised]
    (folder / "promised.html").write_text(f"<!doctype html><meta charset=utf-8>{''.join(links)}", encoding="utf-8")
    met = read(browser_name, folder, tmp_path, "promised.html", *NAMES)
    for name in NAMES:
        state = met["pages"][name]
        assert state["language"] == name.removeprefix("interaction-").removesuffix(".html")
        assert (state["unloaded"], state["unstyled"]) == ([], []), name
    assert met["landed"] >= len(promised) * len(NAMES)
    assert (met["missing"], met["asked"], met["refused"]) == ([], [], [])


def kazakh(folder: Path, place: str = "") -> str:
    return f"{(folder / 'interaction-kk.html').as_uri()}{place}"


def test_a_number_opens_them_where_no_page_lists_the_citations(opened: Opened, folder: Path) -> None:
    text = (folder / "interaction-kk.html").read_text(encoding="utf-8")
    (folder / "unlisted.html").write_text(text.replace('href="#citation-p', 'href="#p'), encoding="utf-8")
    page = opened((folder / "unlisted.html").as_uri())
    page.locator("#p12a ~ aside .paragraph-number").click()
    expect(page.locator(".citation-panel dd").first).to_have_text(EDITION.cited_address("kk", "article", "p12a"))


def test_a_preview_opens_by_mouse_stays_under_it_and_closes_with_esc(opened: Opened, folder: Path) -> None:
    page = opened(kazakh(folder, "#p7"), offline=True)
    preview = page.locator(".preview")
    expect(preview).to_be_hidden()
    page.locator("#cite-9-1").hover()
    expect(preview).to_be_visible()
    expect(preview).to_contain_text("А.Д. Бойков")
    assert page.locator("#cite-9-1").get_attribute("aria-describedby") == "preview"
    preview.hover()
    page.wait_for_timeout(600)
    expect(preview).to_be_visible()
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()


def test_a_preview_opens_by_keyboard_below_its_line(opened: Opened, folder: Path) -> None:
    page = opened(kazakh(folder, "#p9"), (360, 700), offline=True)
    page.locator("#p8 ~ aside .paragraph-number").focus()
    page.wait_for_timeout(300)
    page.keyboard.press("Tab")
    link = page.locator("#p9 a.term").first
    expect(link).to_be_focused()
    preview = page.locator(".preview")
    expect(preview).to_be_visible()
    line, box = link.bounding_box(), preview.bounding_box()
    assert line and box
    assert box["y"] >= line["y"] + line["height"]
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_there_and_back_without_javascript(opened: Opened, folder: Path) -> None:
    page = opened(kazakh(folder), java_script_enabled=False, offline=True)
    page.locator("#cite-10-1").click()
    expect(page.locator("#ref-10")).to_be_in_viewport()
    page.locator("#ref-10 + .entry a[href='#cite-10-1']").click()
    expect(page.locator("#cite-10-1")).to_be_in_viewport()
    page.locator("#p9 ~ aside .paragraph-number").click()
    expect(page.locator("#citation-p9")).to_be_in_viewport()


def test_a_number_opens_the_citations_of_its_paragraph_in_place(opened: Opened, folder: Path) -> None:
    page = opened(kazakh(folder, "#p7"), offline=True)
    page.locator("#p12a ~ aside .paragraph-number").click()
    panel = page.locator(".citation-panel")
    expect(panel.locator("dd").first).to_have_text(EDITION.cited_address("kk", "article", "p12a"))
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_no_rule_of_accessibility_is_broken(opened: Opened, folder: Path, scheme: str, width: int) -> None:
    page = opened(kazakh(folder), (width, 900), color_scheme=scheme, bypass_csp=True, offline=True)
    assert violations(page) == []


def test_the_text_is_printed_without_the_tools_of_the_screen(opened: Opened, folder: Path) -> None:
    page = opened(kazakh(folder), offline=True)
    page.emulate_media(media="print")
    for hidden in ("nav", ".skip", ".languages", ".citation-panel"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("#p7 ~ aside .paragraph-number")).to_be_visible()
