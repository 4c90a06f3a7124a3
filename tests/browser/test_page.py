"""What only a browser knows of the page: its fonts, its measure, its weight, its paper, and the way through by keyboard."""

import gzip
import re
import struct
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Response, expect

from browser.conftest import Opened, QuietHandler, serving
from browser.first import EDITION, PAGES, PREFIX
from maintenance import screenshot

KAZAKH = set("әғқңөұүһі")
# What a first visit to the article may weigh, all scripts of a page to read together, and that of the page that checks
# quotations, which no other page loads; compressed.
FIRST_VISIT, SCRIPTS, CHECKING = 30 * 1024, 12 * 1024, 4 * 1024

# Adds up how far what is seen moves without a reader's doing.
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });"""


def texts(node: dict) -> list[dict]:  # type: ignore[type-arg]
    """The text nodes under a node of the document, but those of scripts and styles."""
    if node["nodeName"] in ("SCRIPT", "STYLE", "HEAD", "TEMPLATE"):
        return []
    own = [node] if node["nodeType"] == 3 and node["nodeValue"].strip() else []
    return own + [text for child in node.get("children", []) for text in texts(child)]


def fonts(view: CDPSession, node: dict) -> set[str]:  # type: ignore[type-arg]
    used = view.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
    return {font["familyName"] for font in used}


def test_no_word_is_set_in_two_fonts(opened: Opened, site: str) -> None:
    """Every text of every page that has a Kazakh letter is set in one family, and so are all texts of the Kazakh pages."""
    page = opened(size=(1440, 900))
    view = page.context.new_cdp_session(page)
    view.send("DOM.enable")
    view.send("CSS.enable")
    mixed, asked = {}, 0
    for address in PAGES.values():
        page.goto(site + address)
        for node in texts(view.send("DOM.getDocument", {"depth": -1})["root"]):
            words = node["nodeValue"]
            if KAZAKH & set(words.lower()) or (address.startswith("kk/") and re.search(r"[А-я]", words)):
                asked += 1
                if len(found := fonts(view, node)) > 1:
                    mixed[words.strip()] = found
    assert mixed == {}
    assert asked > 500


@pytest.mark.parametrize(("width", "height"), [(360, 640), (1440, 900)])
@pytest.mark.parametrize("language", EDITION.codes)
def test_the_first_screen_says_what_is_unknown_and_why_to_trust(
    opened: Opened, site: str, language: str, width: int, height: int
) -> None:
    page = opened(site + PREFIX[language], (width, height))
    for key in ("title_supplied", "author_unknown", "published_unknown", "text_verified"):
        box = page.get_by_text(EDITION.strings[key][language]).first.bounding_box()
        assert box and box["y"] + box["height"] <= height, key
    assert page.locator("#title ~ ul").first.evaluate("list => getComputedStyle(list).display") == "grid"


@pytest.mark.parametrize("width", [1024, 1440, 1920])
@pytest.mark.parametrize("language", EDITION.codes)
def test_a_line_of_the_text_has_sixty_to_seventy_five_characters(
    opened: Opened, site: str, language: str, width: int
) -> None:
    page = opened(f"{site}{PREFIX[language]}article/", (width, 900))
    lengths = page.evaluate(
        """() => [...document.querySelectorAll(".paragraph > p:first-child")].flatMap((paragraph) => {
            const lines = new Map();
            const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            while (walker.nextNode()) {
                if (walker.currentNode.parentElement.closest(".paragraph-tools, sup")) continue;
                for (let at = 0; at < walker.currentNode.length; at++) {
                    range.setStart(walker.currentNode, at);
                    range.setEnd(walker.currentNode, at + 1);
                    const box = range.getBoundingClientRect();
                    const line = Math.round(box.top / 12);
                    lines.set(line, (lines.get(line) ?? 0) + 1);
                }
            }
            return [...lines.values()].slice(0, -1);
        })"""
    )
    lengths.sort()
    assert len(lengths) > 150
    assert 60 <= lengths[len(lengths) // 2] <= 75


def test_a_first_visit_is_light(opened: Opened, site: str) -> None:
    """Everything that the browser loads for the article, compressed as a server would send it."""
    for language in EDITION.codes:
        page = opened(size=(360, 800))  # with an empty cache
        loaded: list[Response] = []
        page.on("response", lambda response, into=loaded: into.append(response))
        page.goto(f"{site}{PREFIX[language]}article/", wait_until="networkidle")
        weights = {response.url.removeprefix(site): len(gzip.compress(response.body(), 6)) for response in loaded}
        assert len(weights) >= 3
        assert sum(weights.values()) <= FIRST_VISIT, weights


def test_the_picture_of_readme_is_drawn_from_the_site(browser: Browser, site: str, tmp_path: Path) -> None:
    screenshot.draw(browser, f"{site}kk/article/", tmp_path / "picture.png")
    drawn = (tmp_path / "picture.png").read_bytes()
    assert struct.unpack(">II", drawn[16:24]) == (1200, 640)
    assert len(drawn) > 40_000


def test_all_scripts_of_a_reading_page_together_are_small(built: Path) -> None:
    weights = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in (built / "assets").glob("*.js")}
    assert weights.pop("quotation.js") < CHECKING
    assert weights
    assert sum(weights.values()) < SCRIPTS


def test_the_layout_does_not_shift(opened: Opened, site: str) -> None:
    page = opened(size=(360, 800))
    page.add_init_script(SHIFTS)
    for address in PAGES.values():
        page.goto(site + address, wait_until="networkidle")
        assert page.evaluate("window.shifted") == 0, address


class Halting(QuietHandler):
    """Serves a page as a slow line does: first down to `last`, the end of its header, the rest a little later."""

    last = b"</nav>"

    def do_GET(self) -> None:
        """Send the page in two parts, other files whole."""
        path = Path(self.translate_path(self.path))
        if not path.is_dir():
            super().do_GET()
            return
        page = (path / "index.html").read_bytes()
        part = page.index(self.last) + len(self.last)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page[:part] + b" " * 2000)
        self.wfile.flush()
        time.sleep(0.5)
        self.wfile.write(page[part:])


class HaltingInText(Halting):
    """Halts before the first numbered paragraph."""

    last = b"</h2>"


@pytest.mark.parametrize(
    ("server", "path", "there"),
    [(Halting, "kk/about/", ".edition-languages"), (HaltingInText, "kk/article/", "#p1")],
    ids=["header", "text"],
)
def test_nothing_shifts_while_a_page_arrives(
    opened: Opened, built: Path, server: type[Halting], path: str, there: str
) -> None:
    page = opened(size=(360, 800))
    page.add_init_script(SHIFTS)
    with serving(built, server) as address:
        page.goto(f"{address}{path}", wait_until="networkidle")
        assert page.locator(there).is_visible()
        assert page.evaluate("window.shifted") == 0


def test_the_way_through_by_keyboard(opened: Opened, site: str) -> None:
    """Skip link, a citation with its note, there and back, search, menu: no mouse, the focus always seen."""
    page = opened(f"{site}kk/article/", (1024, 800))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        unseen = page.evaluate(
            """() => {
                const box = document.activeElement.getBoundingClientRect();
                const style = getComputedStyle(document.activeElement);
                const header = document.querySelector(".top").getBoundingClientRect().bottom;
                return box.bottom > innerHeight || box.top < header - 1 || style.outlineStyle === "none";
            }"""
        )
        assert not unseen, page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("document.activeElement.id") == "cite-1-1":
            break
    expect(page.locator(".preview, .sidenote.lit").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".preview, .sidenote.lit")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}kk/references/#ref-1")
    for _ in range(20):
        page.keyboard.press("Tab")
        if str(page.evaluate("document.activeElement.href")).endswith("#cite-1-1"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}kk/article/#cite-1-1")
    page.locator(".home").focus()
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "search-open":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("жариялылық")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#search-open")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu') !== null")
    page.keyboard.press("Enter")
    expect(page.locator(".menu-inner")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".menu-inner")).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_choice_of_colours_is_kept(opened: Opened, site: str, choice: str) -> None:
    page = opened(site, color_scheme="dark" if choice == "light" else "light")
    before = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.locator(f"#scheme-{choice}").check()
    page.goto(f"{site}kk/law/")
    after = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert after != before
    expect(page.locator(f"#scheme-{choice}")).to_be_checked()


def test_the_note_of_an_older_version_stands_above_the_header_and_hides_nothing(opened: Opened, site: str) -> None:
    note = '<p class="older-version">This is version 1.0.0. <a href="../">Open the latest version</a></p>'
    page = opened(f"{site}en/article/", (1440, 900))
    for added in ("", note):
        page.evaluate("added => document.body.insertAdjacentHTML('afterbegin', added)", added)
        for below in (0, 500):
            page.evaluate("below => scrollTo(0, below)", below)
            header, menu = (page.locator(each).bounding_box() for each in (".top", ".menu-inner"))
            assert header and menu and menu["y"] == header["y"] + header["height"]
