"""Sentences that say the same are lit side by side, and one that an address names, without a change of the page."""

import pytest
from playwright.sync_api import Page, expect

from browser.axe import violations
from browser.conftest import Opened
from browser.first import EDITION, PREFIX
from edition.alignment import segments

LIT = """() => [...(CSS.highlights.get("sentence") ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    startContainer.data.slice(startOffset, endOffset)).join("")"""
TEXTS = {segment.id: segment.texts for segment in segments(EDITION)}


def lit(page: Page, wanted: str) -> None:
    """The words that are lit are these, but for white space."""
    page.wait_for_function(f"wanted => ({LIT})().replace(/\\s/g, '') === wanted", arg="".join(wanted.split()))


def point(page: Page, selector: str, words: str) -> None:
    """Move the mouse over some words."""
    page.mouse.move(*page.locator(selector).evaluate(
        """(element, words) => {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const { left, top } = range.getBoundingClientRect();
                return [left + 3, top + 5];
            }
        }""",
        words,
    ))  # fmt: skip


@pytest.mark.parametrize("width", [360, 1440])
def test_the_sentence_under_the_pointer_and_its_counterpart_are_lit(opened: Opened, site: str, width: int) -> None:
    page = opened(f"{site}kk/article/?with=ru#p6", (width, 2500))
    page.locator("#p6 + .parallel").wait_for()
    page.wait_for_load_state("networkidle")
    for selector, language, words in (("#p6", "kk", "Зарипова"), ("#p6 + .parallel", "ru", "Шеметова")):
        point(page, selector, words)
        (id,) = [id for id, each in TEXTS.items() if id.startswith("p6.") and words in each[language]]
        lit(page, TEXTS[id]["kk"] + TEXTS[id]["ru"])
    assert violations(page) == []
    page.mouse.move(2, 2)
    lit(page, "")
    # A note that opens in the sentence is none of its words.
    page.locator("#cite-7-1").focus()
    lit(page, TEXTS["p6.3"]["kk"] + TEXTS["p6.3"]["ru"])


@pytest.mark.parametrize("language", EDITION.codes)
def test_an_address_names_a_sentence_or_else_its_paragraph(opened: Opened, site: str, language: str) -> None:
    page = opened(f"{site}{PREFIX[language]}article/#p7.2", (1000, 700))
    lit(page, TEXTS["p7.2"][language])
    expect(page.locator("#p7")).to_be_in_viewport()
    for address in ("#p4.99", "#p12"):
        page.evaluate("address => { location.hash = address }", address)
        lit(page, "")
    page.evaluate("() => { location.hash = '#p4.3' }")
    lit(page, TEXTS["p4.3"][language])


def test_without_such_means_the_address_of_a_sentence_leads_to_its_paragraph(opened: Opened, site: str) -> None:
    page = opened()
    page.add_init_script("delete self.Highlight")
    page.goto(f"{site}article/#p7.2")
    expect(page).to_have_url(f"{site}article/#p7")
