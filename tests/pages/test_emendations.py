"""An emendation of a word has a reason of its own, which readers see beside it and programs find from it."""

import pytest
from lxml import etree

from edition.edition import Edition
from edition_copy import Copy
from exports.tei import document
from pages import parts
from pages.content import Context

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
XML = "{http://www.w3.org/XML/1998/namespace}"
REASON = {"ru": "опечатка источника", "kk": "дереккөздегі қате", "en": "a misprint of the source"}


@pytest.fixture
def corrected(copy: Copy) -> Edition:
    """The first edition with a misprint corrected."""
    entry = "  - {source_line: 166, source: закрепляет, edition: закрепляется, reason: misprint}"
    reason = f"  misprint: {{{', '.join(f'{code}: {words}' for code, words in REASON.items())}}}"
    copy.edit("docs/data/emendations.yml", "\nreasons:\n", f"{entry}\n\nreasons:\n{reason}\n")
    return copy.edit("docs/ru/article.md", "закрепляет, что", "закрепляется, что").load()


def test_readers_see_the_emendations_of_each_reason_with_it(corrected: Edition) -> None:
    nodes = list(parts.emendations(Context(corrected, "en")))
    tables = [node for node in nodes if node["kind"] == "table"]
    assert [(len(node["rows"]), node["rows"][0][0]) for node in tables] == [(1, "166"), (18, "10")]
    assert [nodes.index(table) for table in tables] == [0, 2]
    assert nodes[1]["content"] == ["Reason: a misprint of the source."]


def test_the_letter_that_differs_is_told_in_words(corrected: Edition) -> None:
    for language, words in (("ru", "буква 2"), ("kk", "2-әріп"), ("en", "letter 2")):
        (misprint, letters) = [
            node for node in parts.emendations(Context(corrected, language)) if node["kind"] == "table"
        ]
        assert letters["rows"][0][-1] == words  # пoнятия, with a Latin o
        assert len(letters["header"]) == len(letters["rows"][0]) == len(letters["widths"]) == 5
        # A word that is longer now differs in no single letter.
        assert len(misprint["header"]) == len(misprint["rows"][0]) == 4


def test_tei_leads_from_each_reading_to_its_reason(corrected: Edition) -> None:
    root = etree.fromstring(document.export(corrected))
    (choice,) = [each for each in root.iter("{*}choice") if each.findtext("t:sic", "", TEI) == "закрепляет"]
    (corr,) = choice.iterfind("t:corr", TEI)
    told = [*root.iterfind(".//t:correction/t:p", TEI)]
    reasons = {each.get(f"{XML}id"): each.text for each in told}
    assert (corr.text, reasons[corr.get("ana", "").removeprefix("#")]) == ("закрепляется", REASON["ru"])
    assert {*REASON.values()} <= {each.text for each in told}
