"""Patterns of an editor's hand: whatever is wrong with one is one kind of error."""

import pytest

import patterns


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
