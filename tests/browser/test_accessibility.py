"""Accessibility: the rules of axe-core in both colour schemes and widths, and what they do not cover."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import violations
from edition.load import load
from edition_copy import FIRST

EDITION = load(FIRST)
PREFIX = {language: "" if language == EDITION.original else f"{language}/" for language in EDITION.codes}
PAGES = [
    PREFIX[code] + ("" if name == "index" else f"{name}/") for code in EDITION.codes for name in EDITION.page_names
]


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in a window of the width and the colours that the test asks for."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(5000)
    yield page
    context.close()


everywhere = pytest.mark.parametrize(
    "page", [(width, scheme) for width in (360, 1440) for scheme in ("light", "dark")], indirect=True, ids=str
)
narrow = pytest.mark.parametrize("page", [(320, "light")], indirect=True, ids=str)


@everywhere
def test_no_rule_of_axe_is_broken_on_any_page(page: Page, site: str) -> None:
    found = {}
    for address in [*PAGES, "404.html"]:
        page.goto(site + address)
        found[address] = violations(page)
    assert {address: broken for address, broken in found.items() if broken} == {}


@everywhere
def test_no_rule_of_axe_is_broken_with_a_note_and_the_menu_open(page: Page, site: str) -> None:
    for language in EDITION.codes:
        page.goto(f"{site}{PREFIX[language]}article/")
        page.locator("#p5 a[href$='#interaction']").focus()
        page.locator(".preview").wait_for()
        assert violations(page) == []
        if page.locator(".menu").is_visible():
            page.locator(".menu summary").click()
            assert violations(page) == []


@narrow
def test_nothing_is_lost_at_four_hundred_per_cent(page: Page, site: str) -> None:
    """320 CSS pixels are a window of 1280 at 400 %: no page scrolls sideways, no text is cut."""
    wide = {}
    for address in [*PAGES, "404.html"]:
        page.goto(site + address)
        wide[address] = page.evaluate(
            """() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll("body *")]
                .filter((element) => element.checkVisibility() && !element.closest(".unseen, .skip, .home span"))
                .map((element) => Math.round(element.getBoundingClientRect().right))].reduce((one, other) => Math.max(one, other))"""
        )
    assert {address: width for address, width in wide.items() if width > 320} == {}


@everywhere
def test_every_target_is_large_enough_or_stands_in_a_sentence(page: Page, site: str) -> None:
    """WCAG 2.5.8: 24 by 24 pixels, or so far from its neighbours; links in a line of text are free of it."""
    found = {}
    for address in PAGES:
        page.goto(site + address)
        found[address] = page.evaluate(
            """() => {
                const targets = [...document.querySelectorAll("a, button, summary, label, select")].filter((target) =>
                    target.checkVisibility() && !target.closest(".skip, .unseen"));
                const inline = (target) => getComputedStyle(target).display === "inline" &&
                    target.closest("p, li, dd, td, blockquote, figcaption");
                const boxes = targets.filter((target) => !inline(target)).map((target) => [target, target.getBoundingClientRect()]);
                const small = boxes.filter(([, box]) => box.width < 24 || box.height < 24);
                // A link that is all of a cell may be small where the next one's middle is far enough.
                const alone = targets.filter((target) => target.closest("td")?.textContent.trim() === target.textContent.trim())
                    .map((target) => [target, target.getBoundingClientRect()]);
                const near = (one, other) => one !== other && Math.hypot(one.x + one.width / 2 - other.x - other.width / 2,
                    one.y + one.height / 2 - other.y - other.height / 2) < 24;
                small.push(...alone.filter(([, box]) => alone.some(([, other]) => near(box, other))));
                return small.map(([target, box]) => `${target.outerHTML.slice(0, 90)} ${box.width}x${box.height}`);
            }"""
        )
    assert {address: small for address, small in found.items() if small} == {}


@pytest.mark.parametrize("page", [(1440, "light")], indirect=True, ids=str)
def test_motion_stops_where_it_is_not_wanted(page: Page, site: str) -> None:
    page.goto(f"{site}article/")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior === "smooth";
        }).length"""
    )
    assert moving == 0


def test_marks_of_state_are_seen_in_forced_colours(browser: Browser, site: str) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{site}kk/article/#p3")
    for selector, property in (
        (".edition-languages a[aria-current]", "borderBottomStyle"),
        ("#p3", "outlineStyle"),
        ("a.term", "textDecorationLine"),
    ):
        shown = page.locator(selector).first.evaluate(f"element => getComputedStyle(element).{property}")
        assert shown != "none", selector
    page.close()
