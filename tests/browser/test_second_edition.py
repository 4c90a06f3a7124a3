"""A text page of the second edition in a browser, which knows nothing of the first."""

from pathlib import Path

from playwright.sync_api import expect

from browser.conftest import Opened, serving
from browser.test_policy import listening


def test_paper_keeps_room_for_the_notes_beside_a_text_of_any_name(opened: Opened, editions: Path) -> None:
    page = opened()
    page.emulate_media(media="print")
    with serving(editions / "second" / "site") as address:
        page.goto(f"{address}en/cards/")
        boxes = [page.locator(selector).first.bounding_box() for selector in ("body", ".sidenotes")]
    sheet, notes = boxes
    assert sheet and notes
    assert notes["width"] > 0 and notes["x"] + notes["width"] <= sheet["x"] + sheet["width"]


def test_the_text_is_read_from_page_to_page(opened: Opened, editions: Path) -> None:
    page, said = listening(opened)
    with serving(editions / "second" / "site") as address:
        page.goto(f"{address}en/cards/#p12")
        expect(page.locator("h1")).to_have_text("The card")
        expect(page.locator("#p12")).to_be_in_viewport()
        page.locator("a[rel=next]").first.click()
        expect(page).to_have_url(f"{address}en/readers/")
        expect(page.locator("#p25")).to_contain_text("The method described here")
    assert [line for line in said if line.startswith("refused")] == []
