"""The comparison of words that the build makes; tests/browser/test_quotations.py has the same cases for the script."""

from pathlib import Path

import yaml

from edition.edition import Edition
from language import differences, letters

CASES = yaml.safe_load((Path(__file__).parent / "comparison.yml").read_text(encoding="utf-8"))


def test_words_that_changed_are_found() -> None:
    for case in CASES["changed"]:
        found = differences.compared(case["before"], case["after"])
        assert [[text for text, changed in side if changed] for side in found] == [case["old"], case["new"]], case


def test_letters_that_look_alike_are_known(first: Edition) -> None:
    for one, other, alike in CASES["alike"]:
        assert letters.are_alike(one, other, first.look_alikes) is alike, one
    for word, language, whole in CASES["one_script"]:
        assert letters.one_script(word, first.look_alikes, first.alphabets[language]) == whole, word
