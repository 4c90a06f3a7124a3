"""Synthetic editions are sound: what differs from the real one is words, and no check finds anything in them."""

from pathlib import Path

import pytest

import check_translations
import check_typography
import edition
import run_checks
from synthetic import LETTERS, Maker

ROOT = Path(run_checks.__file__).parent.parent


@pytest.fixture(scope="module", params=[False, True], ids=["an article's words", "all words"])
def maker(request: pytest.FixtureRequest) -> Maker:
    return Maker(ROOT, request.param)


@pytest.mark.parametrize("number", [35, 71, 172, 896])
def test_no_word_is_doubled_and_no_paragraph_grows(maker: Maker, number: int, tmp_path: Path) -> None:
    maker.make(number, tmp_path)
    made = edition.load(tmp_path)
    assert made.paragraphs("ru")["p1"].text != maker.real.paragraphs("ru")["p1"].text
    found = run_checks.run(made, [check_typography, check_translations])
    assert [str(finding) for finding in found] == []


def test_a_free_word_has_no_capital_anywhere(maker: Maker) -> None:
    # «Являясь» stays where «являясь» is exchanged, and would meet it.
    capital = {word.lower() for text in maker.texts.values() for word in LETTERS.findall(text) if not word.islower()}
    assert [word for words in maker.free.values() for word in words if word in capital] == []


def test_a_word_goes_for_another_of_its_length_and_each_goes_once(maker: Maker) -> None:
    for number in range(0, 1000, 97):
        pairs = list(maker.exchange(number))
        assert [pair for pair in pairs if len(pair[0]) != len(pair[1])] == []
        assert sorted(old for old, _ in pairs) == sorted(new for _, new in pairs)
        assert sum(old != new for old, new in pairs) > 0.8 * len(pairs)
