"""What a reader does, in a real browser: follow a citation there and back, switch language, read without a network."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened
from browser.first import EDITION, PAGES, PREFIX
from browser.marionette import firefox


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("language", EDITION.codes)
def test_citation_there_and_back(opened: Opened, site: str, language: str, width: int, scheme: str) -> None:
    page = opened(site + PREFIX[language], (width, 800), color_scheme=scheme)
    page.locator("article a[href='article/']").first.click()
    page.locator("#cite-7-2").click()
    expect(page).to_have_url(re.compile(r"references/#ref-7$"))
    expect(page.locator("#ref-7")).to_be_in_viewport()
    page.locator("a[href$='article/#cite-7-2']").click()
    expect(page).to_have_url(f"{site}{PAGES[language, 'article']}#cite-7-2")
    expect(page.locator("#cite-7-2")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1440])
def test_switching_language_keeps_the_paragraph(opened: Opened, site: str, width: int) -> None:
    page = opened(f"{site}article/#p20", (width, 800))
    page.locator(".edition-languages a[hreflang='kk']").click()
    expect(page).to_have_url(f"{site}kk/article/#p20")
    expect(page.locator("#p20")).to_be_in_viewport()


def test_switching_language_keeps_the_place_scrolled_to(opened: Opened, site: str) -> None:
    page = opened(f"{site}en/article/", (1440, 800))
    page.evaluate("document.getElementById('p13').scrollIntoView()")
    page.locator(".edition-languages a[hreflang='ru']").click()
    expect(page).to_have_url(f"{site}article/#p13")


def test_the_address_of_another_language_itself_names_what_is_being_read(opened: Opened, site: str) -> None:
    """Opened in a new tab by the middle button, copied from the menu of the right one, or reached by the keyboard."""
    page = opened(f"{site}kk/law/", (1440, 800))
    link = page.locator(".edition-languages a[hreflang='en']")
    # In the middle of a long entry, whose heading is far above.
    page.evaluate("scrollTo({ top: document.getElementById('senate-15').offsetTop - 300, behavior: 'instant' })")
    with page.context.expect_page() as other:
        link.click(button="middle")
    expect(other.value).to_have_url(f"{site}en/law/#constitution-1-1")
    page.evaluate("scrollTo({ top: document.getElementById('senate-15').offsetTop + 300, behavior: 'instant' })")
    link.click(button="right")
    assert link.evaluate("link => link.href") == f"{site}en/law/#senate-15"
    page.evaluate("scrollTo({ top: document.getElementById('mazhilis-11').offsetTop + 300, behavior: 'instant' })")
    page.locator(".edition-languages a[hreflang='kk']").focus()
    page.keyboard.press("Tab")
    assert link.evaluate("link => [link === document.activeElement, link.hash]") == [True, "#mazhilis-11"]


def test_firefox_takes_the_place_along_by_the_middle_button_and_opens_each_note_by_touch(
    site: str, tmp_path: Path
) -> None:
    with firefox(tmp_path / "profile") as window:
        window.open(f"{site}kk/article/")
        window.run("document.getElementById('p20').scrollIntoView()")
        window.press(window.element(".edition-languages a[hreflang='en']"), "mouse", button=1)
        window("WebDriver:SetWindowRect", width=500, height=800)
        for mark in ("#cite-3-1", "#cite-4-1", "#cite-5-1"):  # the note that closes is above each
            window.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", mark)
            window.press(window.element(mark), "touch")
            assert window.run("return document.querySelector(arguments[0]).ariaExpanded", mark) == "true"
        *_, opened = window("WebDriver:GetWindowHandles")
        window("WebDriver:SwitchToWindow", handle=opened)
        window.wait("return location.href === arguments[0]", f"{site}en/article/#p20")


def test_after_the_skip_link_the_language_keeps_the_paragraph(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/", (1440, 800))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))
    page.evaluate("document.getElementById('p20').scrollIntoView()")
    page.locator(".edition-languages a[hreflang='en']").click()
    expect(page).to_have_url(f"{site}en/article/#p20")


@pytest.mark.parametrize(
    "selector", ["#p16", "h1", "h2#concept", ".edition-status p", ".menu a[aria-current]", ".edition-languages a"]
)
def test_kazakh_is_set_in_one_font(opened: Opened, site: str, selector: str) -> None:
    page = opened(f"{site}kk/article/", (1440, 800))
    browser_view = page.context.new_cdp_session(page)
    browser_view.send("DOM.enable")
    browser_view.send("CSS.enable")
    root = browser_view.send("DOM.getDocument")["root"]["nodeId"]
    node = browser_view.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = browser_view.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert len({font["familyName"] for font in fonts}) == 1, fonts


def test_there_and_back_by_keyboard(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/", (1440, 800))
    page.locator("#cite-10-1").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}kk/references/#ref-10")
    for _ in range(12):  # from the entry on, the way back is a few steps of Tab
        page.keyboard.press("Tab")
        if str(page.evaluate("document.activeElement.href")).endswith("#cite-10-1"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}kk/article/#cite-10-1")


def test_there_and_back_without_javascript(opened: Opened, site: str) -> None:
    page = opened(f"{site}en/article/", java_script_enabled=False)
    page.locator("#cite-19-1").click()
    expect(page).to_have_url(f"{site}en/references/#ref-19")
    page.locator("a[href$='article/#cite-19-1']").click()
    expect(page).to_have_url(f"{site}en/article/#cite-19-1")


# How many filled cells below a row of headings have the heading of their column before them, if none has another's.
LABELLED = """() => [...document.querySelectorAll("table:has(thead) td:not(:empty)")].map((cell) => {
    const heading = cell.closest("table").querySelectorAll("thead th")[cell.cellIndex].textContent;
    return cell.dataset.label !== heading ? -Infinity : getComputedStyle(cell, "::before").content !== "none";
}).reduce((sum, each) => sum + each, 0)"""


def test_in_a_narrow_window_each_cell_has_the_name_of_its_column(opened: Opened, site: str) -> None:
    narrow, wide = opened(size=(360, 800)), opened(size=(1440, 800))
    for name in ("about", "references", "law"):
        for page in (narrow, wide):
            page.goto(f"{site}kk/{name}/")
        cells = narrow.locator("table:has(thead) td:not(:empty)").count()
        assert (narrow.evaluate(LABELLED), wide.evaluate(LABELLED), cells > 20) == (cells, 0, True), name


@pytest.mark.parametrize("address", ["kk/article/#principles", "references/#ref-8", "glossary/#unity"])
def test_the_line_below_the_header_names_at_once_the_section_that_an_address_leads_to(
    opened: Opened, site: str, address: str
) -> None:
    page = opened(site + address, (360, 800))
    expect(page.locator(".here a").first).to_have_text(page.locator(":target").text_content() or "")
