"""Accessibility: the rules of axe-core in both colour schemes and widths, and what they do not cover."""

import pytest
from playwright.sync_api import Browser

from browser.axe import violations, violations_in_the_dark
from browser.conftest import Opened, opening
from browser.first import EDITION, PAGES, PREFIX

ADDRESSES = [*PAGES.values(), *(f"{prefix}404.html" for prefix in PREFIX.values())]
# A window of 1280 CSS pixels at 400 % (WCAG 1.4.10), which is narrower than any phone, and a wide one.
WIDTHS = (320, 1440)
# How far an element of the page reaches to the right, in CSS pixels.
REACH = """() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility() && !element.closest(".unseen, .skip, .home span"))
    .map((element) => Math.round(element.getBoundingClientRect().right))].reduce((one, other) => Math.max(one, other))"""
SMALL_TARGETS = """() => {
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


LOOK = {"color_scheme": "light", "reduced_motion": "reduce"}


@pytest.fixture(scope="module", params=WIDTHS)
def looked_at(request: pytest.FixtureRequest, browser: Browser, site: str) -> dict[str, tuple[list[str], ...]]:
    """Of every page at a width, loaded once: rules broken in light and in dark colours, targets too small, its reach."""
    width = request.param
    found = {}
    with opening(browser) as opened:
        page = opened(size=(width, 900), **LOOK)
        for address in ADDRESSES:
            page.emulate_media(color_scheme="light")
            page.goto(site + address)
            small = page.evaluate(SMALL_TARGETS) if not address.endswith("404.html") else []
            reach = page.evaluate(REACH)
            wide = [f"{reach} of {width} pixels"] if reach > width else []
            # What only a narrow window shows is the same in each language.
            both = width == max(WIDTHS) or address.startswith(PREFIX["kk"])
            found[address] = (violations(page), violations_in_the_dark(page) if both else [], small, wide)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_axe_is_broken_on_any_page(looked_at: dict[str, tuple[list[str], ...]], scheme: str) -> None:
    found = {address: each[scheme == "dark"] for address, each in looked_at.items()}
    assert {address: broken for address, broken in found.items() if broken} == {}


def test_every_target_is_large_enough_or_stands_in_a_sentence(looked_at: dict[str, tuple[list[str], ...]]) -> None:
    """WCAG 2.5.8: 24 by 24 pixels, or so far from its neighbours; links in a line of text are free of it."""
    assert {address: small for address, (*_, small, _) in looked_at.items() if small} == {}


def test_no_page_scrolls_sideways_and_no_text_is_cut(looked_at: dict[str, tuple[list[str], ...]]) -> None:
    assert {address: wide for address, (*_, wide) in looked_at.items() if wide} == {}


def test_letters_of_twice_the_size_leave_a_phone_its_menu_and_its_text(opened: Opened, site: str) -> None:
    """WCAG 1.4.4: a phone of 360 pixels has then the room of 180, as a window of 900 pixels has at 500 %."""
    page, wide = opened(size=(180, 400)), {}
    for address in (each for each in ADDRESSES if each.startswith(PREFIX["kk"])):
        page.goto(site + address)
        if (reach := page.evaluate(REACH)) > 180:
            wide[address] = reach
    assert wide == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_rule_of_axe_is_broken_with_a_note_and_the_menu_open(opened: Opened, site: str, width: int) -> None:
    page = opened(size=(width, 900), **LOOK)
    for language in EDITION.codes:
        page.emulate_media(color_scheme="light")
        page.goto(f"{site}{PREFIX[language]}article/")
        page.locator("#p5 a[href$='#interaction']").focus()
        page.locator(".preview").wait_for()
        assert violations(page) == []
        assert violations_in_the_dark(page) == []
        if page.locator(".menu").is_visible():
            page.locator(".menu summary").click()
            assert violations_in_the_dark(page) == []
            page.emulate_media(color_scheme="light")
            assert violations(page) == []


def test_motion_stops_where_it_is_not_wanted(opened: Opened, site: str) -> None:
    page = opened(f"{site}article/", (1440, 900), **LOOK)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior === "smooth";
        }).length"""
    )
    assert moving == 0


def test_marks_of_state_are_seen_in_forced_colours(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/#p3", forced_colors="active")
    for selector, property in (
        (".edition-languages a[aria-current]", "borderBottomStyle"),
        ("#p3", "outlineStyle"),
        ("a.term", "textDecorationLine"),
    ):
        shown = page.locator(selector).first.evaluate(f"element => getComputedStyle(element).{property}")
        assert shown != "none", selector
