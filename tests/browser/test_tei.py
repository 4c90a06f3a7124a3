"""A reader of TEI that nobody here wrote, CETEIcean, shows the file: every paragraph once, no link without words."""

import re
from pathlib import Path

import pytest

from browser.conftest import Opened
from browser.first import EDITION

# scripts/test fetches it.
CETEICEAN = next((Path(__file__).parents[2] / ".cache").glob("CETEIcean-*.js"), None)
SHOW = """(address) => new Promise((done) =>
  new CETEI().getHTML5(address, (shown) => { document.body.replaceChildren(shown); done(); }))"""
READ = """(ids) => ids.map((id) => document.getElementById(id).innerText.replace(/\\s+/g, " ").trim())"""
NOTE_SIGN = re.compile(r"\*\d+")
EMPTY = """() => [...document.querySelectorAll("tei-ref")].filter((link) => !link.innerText.trim()).length"""


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", EDITION.codes)
def test_a_reader_of_tei_shows_each_paragraph_in_one_reading(opened: Opened, site: str, language: str) -> None:
    assert CETEICEAN, "no CETEIcean; scripts/test fetches it"
    page = opened(f"{site}robots.txt", bypass_csp=True)
    page.evaluate(CETEICEAN.read_text(encoding="utf-8"))
    page.evaluate(SHOW, f"{site}downloads/interaction-{language}-tei.xml")
    expected = {id: plain(block.text) for id, block in EDITION.paragraphs(language).items()}
    shown = dict(zip(expected, page.evaluate(READ, [*expected])))
    assert {id: NOTE_SIGN.sub("", text) for id, text in shown.items()} == expected
    assert page.evaluate(EMPTY) == 0
