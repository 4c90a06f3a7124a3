"""Patterns of an editor's hand: whatever is wrong with one is one kind of error."""

import pytest

from checks import glossary
from edition_copy import Copy
from language import patterns


@pytest.mark.parametrize("pattern", ["(", "[", "*", "(?P<", "\\", "а(?i)", "а{99999999999}", "(" * 9000 + ")" * 9000])
def test_a_broken_pattern_is_refused_with_a_reason(pattern: str) -> None:
    with pytest.raises(patterns.BrokenPatternError, match=r"\w+ \w+"):
        patterns.compiled(pattern)


@pytest.mark.parametrize("pattern", ["(а+)+б", "(?:а?){40}б", "(?:а|аа)*б"])
def test_a_repeated_group_is_told(pattern: str) -> None:
    assert patterns.endless(pattern)


@pytest.mark.parametrize("pattern", [r"\w+", "(?:сь)?$", r"\)*", "[[а]"])
def test_a_sound_pattern_is_neither(pattern: str) -> None:
    assert patterns.compiled(pattern) is patterns.compiled(pattern)
    assert not patterns.endless(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w*\w*ё{3}9",
        r"\w+[а-я]*9",
        "а*А{2,}б",
        ".*?.*?б",
        r"\w*(?:\w*)б",
        r"(?:б|\w*)(а?\w{1,99})9",
        r"\w+б?\w+",
        "[^а]*б*9",
        r"\d*\b\w*9",
        "ж*(?=х)ж*я",
        r"\w*+\w*9",
    ],
)
def test_repetitions_that_match_the_same_letters_are_told(pattern: str) -> None:
    assert patterns.compiled(pattern)
    assert patterns.endless(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w+ \w+",
        r"общ\w+ (?:для них )?цел\w+",
        "а*б*",
        r"\w*\W*",
        r"(?:\w+|\d+)",
        "^.*?[аи].*?[^аи]",
        r"\s*[а-я]+",
        "ж?ж*",
        r"\w{1,8}\w*",
    ],
)
def test_repetitions_that_cannot_meet_are_sound(pattern: str) -> None:
    assert patterns.compiled(pattern)
    assert not patterns.endless(pattern)


def test_a_word_of_thousands_of_letters_and_a_refused_pattern_end(copy: Copy) -> None:
    copy.edit("docs/data/glossary.yml", "    ru: законност\\w+\n", "    ru: \\w*\\w*ё{3}9\n")
    copy.edit("docs/ru/article.md", "{: #p1 }", "{: #p1 }\n\n" + "а" * 5_000 + "\n{: #p99 }")
    assert {line.split(": ")[1] for line in copy.findings(glossary)} == {"GLO009"}
