"""The single files as people use them: opened from a disk, in both browsers, with and without JavaScript."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import violations
from browser.test_offline import EDITION, read
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


def opened(browser: Browser, folder: Path, place: str = "", **settings: object) -> Page:
    page = browser.new_context(offline=True, **settings).new_page()
    page.goto(f"{(folder / 'interaction-kk.html').as_uri()}{place}")
    return page


def test_a_number_opens_the_citations_of_its_paragraph(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder)
    page.locator("#p12a ~ aside .paragraph-number").click()
    expect(page.locator(".citation-panel dd").first).to_have_text(EDITION.cited_address("kk", "article", "p12a"))
    page.context.close()


def test_a_number_opens_them_where_no_page_lists_the_citations(browser: Browser, folder: Path) -> None:
    text = (folder / "interaction-kk.html").read_text(encoding="utf-8")
    (folder / "unlisted.html").write_text(text.replace('href="#citation-p', 'href="#p'), encoding="utf-8")
    page = browser.new_page()
    page.goto((folder / "unlisted.html").as_uri())
    page.locator("#p12a ~ aside .paragraph-number").click()
    expect(page.locator(".citation-panel dd").first).to_have_text(EDITION.cited_address("kk", "article", "p12a"))
    page.close()


def test_a_preview_opens_by_mouse_stays_under_it_and_closes_with_esc(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "#p7")
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
    page.context.close()


def test_a_preview_opens_by_keyboard_below_its_line(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "#p9", viewport={"width": 360, "height": 700})
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
    page.context.close()


def test_there_and_back_without_javascript(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, java_script_enabled=False)
    page.locator("#cite-10-1").click()
    expect(page.locator("#ref-10")).to_be_in_viewport()
    page.locator("#ref-10 + .entry a[href='#cite-10-1']").click()
    expect(page.locator("#cite-10-1")).to_be_in_viewport()
    page.locator("#p9 ~ aside .paragraph-number").click()
    expect(page.locator("#citation-p9")).to_be_in_viewport()
    page.context.close()


def test_a_number_opens_the_citations_of_its_paragraph_in_place(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "#p7")
    page.locator("#p7 ~ aside .paragraph-number").click()
    panel = page.locator(".citation-panel")
    expect(panel).to_contain_text("https://interaction.example/kk/article/#p7")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_no_rule_of_accessibility_is_broken(browser: Browser, folder: Path, scheme: str, width: int) -> None:
    page = opened(browser, folder, color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    assert violations(page) == []
    page.context.close()


def test_the_text_is_printed_without_the_tools_of_the_screen(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder)
    page.emulate_media(media="print")
    for hidden in ("nav", ".skip", ".languages", ".citation-panel"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("#p7 ~ aside .paragraph-number")).to_be_visible()
    page.context.close()
