import time
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


def test_the_whole_source_is_in_the_edition(first: edition.Edition) -> None:
    tokens, _ = emendations.emended(first)
    assert [token.text for token in tokens] == [token.text for token in first.text_tokens]


def test_thousands_of_emendations_on_one_line_are_placed_in_linear_time(first: edition.Edition) -> None:
    many = 5_000
    changed = [Emendation(1, "а", "б", "x", 1), Emendation(1, "а", "б в", "x", 1)] * many
    loaded = replace(
        first, source="а " * 2 * many + "г\nд\n" * many, emendations=[*changed, Emendation(1, "а", "б", "x", 1)]
    )
    start = time.process_time()
    tokens, places = emendations.emended(loaded)
    assert time.process_time() - start < 2
    assert places == [number // 2 * 3 + number % 2 for number in range(2 * many)] + [None]
    assert tokens.texts == ["б", "б", "в"] * many + ["г", "д"] * many
