from dataclasses import replace

from edition import edition, emendations
from edition.entries import Emendation


def test_every_emendation_of_the_real_edition_stands_in_its_paragraph(first: edition.Edition) -> None:
    paragraphs = dict(zip([(e.source_line, e.source) for e in first.emendations], emendations.paragraphs(first)))
    assert len(first.emendations) == 18
    assert paragraphs[10, "пoнятия"] == "abstract-ru"
    assert paragraphs[20, "кaтегорией"] == "p1"
    assert paragraphs[56, "прoкуратуры"] == "p5"
    assert all(paragraphs.values())


def test_readings_alike_on_one_line_are_emended_one_after_another(first: edition.Edition) -> None:
    changed = [Emendation(1, "а", "б", "x", 1), Emendation(1, "а", "б в", "x", 1)] * 2
    loaded = replace(first, source="а а а а г\nд\n", emendations=[*changed, Emendation(1, "а", "б", "x", 1)])
    tokens, places = emendations.emended(loaded)
    assert places == [0, 1, 3, 4, None]
    assert [token.text for token in tokens] == ["б", "б", "в", "б", "б", "в", "г", "д"]


def test_words_that_one_emendation_has_are_not_there_for_another(first: edition.Edition) -> None:
    listed = [Emendation(1, "а б в", "г", "x", 1), Emendation(1, "б", "д", "x", 1)]
    loaded = replace(first, source="а б в е\n", emendations=listed)
    tokens, places = emendations.emended(loaded)
    assert places == [0, None]
    assert [token.text for token in tokens] == ["г", "е"]
