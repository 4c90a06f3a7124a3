"""Notes where the eye is: in the margin of a wide window, opened in place on a narrow one; without a script, links."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opened

WIDE, NARROW = 1440, 360


@pytest.fixture
def page(opened: Opened, site: str, request: pytest.FixtureRequest) -> Page:
    """The Kazakh article in a window of the width that the test asks for."""
    return opened(f"{site}kk/article/", (request.param, 800), has_touch=request.param == NARROW)


def in_window(width: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("page", [width], indirect=True, ids=str)


def overlaps(page: Page, one: str, other: str) -> bool:
    """Whether a line of `one` and the box `other` share a point."""
    return bool(
        page.evaluate(
            """([one, other]) => {
                const box = document.querySelector(other).getBoundingClientRect();
                return [...document.querySelector(one).getClientRects()].some((line) =>
                    line.left < box.right && box.left < line.right && line.top < box.bottom && box.top < line.bottom);
            }""",
            [one, other],
        )
    )


@in_window(WIDE)
def test_notes_stand_beside_their_paragraphs_and_never_meet(page: Page) -> None:
    boxes = page.evaluate(
        """() => [...document.querySelectorAll(".sidenotes")].map((notes) => {
            const text = notes.parentElement.querySelector("p").getBoundingClientRect();
            const box = notes.getBoundingClientRect();
            return { left: box.left - text.right, top: box.top, bottom: box.bottom, above: text.top - box.top, right: box.right };
        })"""
    )
    assert len(boxes) > 15
    assert all(box["left"] > 16 and box["right"] <= WIDE for box in boxes)
    assert all(one["bottom"] <= other["top"] for one, other in pairwise(boxes))
    # A note stands at its paragraph, or below the notes before it, never above.
    assert all(box["above"] < 8 for box in boxes)
    assert sum(abs(box["above"]) < 8 for box in boxes) >= len(boxes) - 4


@in_window(WIDE)
def test_a_note_in_the_margin_is_marked_while_its_link_is_in_use(page: Page) -> None:
    page.locator("#cite-1-1").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#side-p1-ref-1")).to_have_class(re.compile("lit"))
    expect(page.locator(".preview")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#side-p1-ref-1")).not_to_have_class(re.compile("lit"))


@in_window(WIDE)
def test_a_note_from_elsewhere_opens_in_the_margin_and_can_be_moved_into(page: Page) -> None:
    link = page.locator("#p5 a[href$='#interaction']")
    link.hover()
    box = page.locator("#p5 .preview")
    expect(box).to_contain_text("өзара іс-қимыл")
    assert not overlaps(page, "#p5 a[href$='#interaction']", "#p5 .preview")
    assert (
        box.bounding_box()["x"] >= page.locator("#p5").bounding_box()["x"] + page.locator("#p5").bounding_box()["width"]
    )  # type: ignore[index]
    box.hover()
    page.wait_for_timeout(700)
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)


@in_window(WIDE)
def test_a_note_that_opens_in_the_margin_lies_over_no_other(page: Page) -> None:
    page.locator("#p9 a[href$='#prosecutors-office']").hover()
    page.locator("#p9 .preview").wait_for()
    cut = page.evaluate(
        """() => {
            const box = document.querySelector(".preview").getBoundingClientRect();
            return [...document.querySelectorAll(".sidenote")].filter((note) => note.checkVisibility({ visibilityProperty: true }))
                .map((note) => [note.id, note.getBoundingClientRect()])
                .filter(([, note]) => note.top < box.bottom && box.top < note.bottom).map(([id]) => id);
        }"""
    )
    assert cut == []


@in_window(WIDE)
def test_a_note_closes_when_the_pointer_has_left_the_paragraph(page: Page) -> None:
    page.locator("#p5 a[href$='#interaction']").hover()
    expect(page.locator(".preview")).to_be_visible()
    page.mouse.move(5, 5)
    expect(page.locator(".preview")).to_have_count(0)


@in_window(NARROW)
def test_a_tap_opens_the_note_below_the_line_and_the_next_follows_the_link(page: Page) -> None:
    mark = page.locator("#cite-3-1")
    mark.tap()
    box = page.locator(".preview")
    expect(box).to_contain_text("М.Ю. Саулин")
    expect(mark).to_have_attribute("aria-expanded", "true")
    line, note = mark.bounding_box(), box.bounding_box()
    assert line and note and note["y"] >= line["y"] + line["height"] - 2
    assert not overlaps(page, "#cite-3-1", ".preview")
    mark.tap()
    expect(page).to_have_url(re.compile("kk/references/#ref-3$"))


@in_window(NARROW)
def test_a_tap_on_another_mark_opens_that_note_and_the_text_stays_where_it_is(page: Page) -> None:
    marks = page.locator("#p4 a[data-note], #p5 a[data-note], #p6 a[data-note]")
    opened = []
    for mark in marks.all():  # the note that closes is above each
        mark.evaluate("mark => mark.scrollIntoView({ block: 'center' })")
        before = mark.bounding_box()
        mark.tap()
        expect(mark).to_have_attribute("aria-expanded", "true")
        after = mark.bounding_box()
        assert before and after
        opened.append(round(after["y"] - before["y"]))
    assert opened == [0] * marks.count()
    expect(page.locator(".preview")).to_have_count(1)


@in_window(NARROW)
def test_an_open_note_covers_no_word_of_its_paragraph(page: Page) -> None:
    page.locator("#cite-15-1").tap()
    covered = page.evaluate(
        """() => {
            const box = document.querySelector(".preview").getBoundingClientRect();
            const words = document.createTreeWalker(document.getElementById("p22"), NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            const found = [];
            while (words.nextNode()) {
                if (words.currentNode.parentElement.closest(".preview")) continue;
                range.selectNodeContents(words.currentNode);
                for (const line of range.getClientRects())
                    if (line.width && line.top < box.bottom - 1 && box.top + 1 < line.bottom) found.push(words.currentNode.data);
            }
            return found;
        }"""
    )
    assert covered == []


@in_window(NARROW)
def test_a_tap_elsewhere_and_the_button_close_the_note(page: Page) -> None:
    page.locator("#cite-1-1").tap()
    page.locator("h1").tap()
    expect(page.locator(".preview")).to_have_count(0)
    page.locator("#cite-1-1").tap()
    page.get_by_role("button", name="Жабу").tap()
    expect(page.locator(".preview")).to_have_count(0)


@in_window(NARROW)
def test_by_keyboard_focus_opens_and_escape_closes_and_the_mark_is_the_one_stop(page: Page) -> None:
    page.locator("#noteref-kobzyrev").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    box = page.locator(".preview")
    expect(box).to_contain_text("Кобзырев")
    page.keyboard.press("Tab")  # the link in the box leads where the mark leads
    assert page.evaluate("document.activeElement.closest('.preview') === null")
    page.keyboard.press("Shift+Tab")
    expect(box).to_contain_text("Кобзырев")
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    assert page.evaluate("document.activeElement.id") == "cite-2-1"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("references/#ref-2$"))


@pytest.mark.parametrize("page", [360, 768, 1440], indirect=True, ids=str)
def test_a_reader_with_the_keyboard_makes_at_most_170_steps_and_misses_no_link(page: Page) -> None:
    page.evaluate("window.reached = new Set()")
    for _ in range(170):
        page.keyboard.press("Tab")
        page.evaluate("reached.add(document.activeElement)")
        if page.evaluate("document.activeElement.matches('.scheme input')"):
            break
    assert page.evaluate("document.activeElement.matches('.scheme input')"), "more than 170 steps"
    missed = page.evaluate(
        "[...document.querySelectorAll('.paragraph > [id] a[href]')].filter((link) => !reached.has(link)).length"
    )
    assert missed == 0


@in_window(WIDE)
def test_a_link_in_use_is_described_to_a_screen_reader(page: Page) -> None:
    view = page.context.new_cdp_session(page)
    view.send("Accessibility.enable")
    nodes = view.send("Accessibility.getFullAXTree")["nodes"]
    described = [
        node
        for node in nodes
        if node.get("role", {}).get("value") == "link" and node.get("name", {}).get("value") == "[3]"
    ]
    assert "М.Ю. Саулин" in described[0]["description"]["value"]
