import pytest

from checks import search
from edition_copy import Copy

PATH = "docs/data/search.yml"


def found(copy: Copy) -> list[str]:
    return [str(finding) for finding in search.check(copy.load())]


def test_the_real_rules_are_sound(copy: Copy) -> None:
    assert found(copy) == []


def test_a_language_without_rules(copy: Copy) -> None:
    text = (copy.root / PATH).read_text(encoding="utf-8")
    (copy.root / PATH).write_text(text[: text.index("\nkk:\n") + 1], encoding="utf-8")
    assert found(copy) == [f"{PATH}:1: SEA001: the search has no rules for kk; add its entry"]


def test_a_name_that_is_not_given(copy: Copy) -> None:
    copy.edit(PATH, "{name: possessive, in: stem", "{name: possesive, in: stem")
    (finding,) = found(copy)
    assert finding.startswith(f"{PATH}:")
    assert finding.endswith(": SEA002: kk uses the name 'possessive', which it does not give; correct the name")


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("(ость?$", "is broken (missing ), unterminated subpattern at position 0)"),
        ("(?:ся)+$", "has «+$», which patterns of the search do not use"),
        ("с{2}$", "has «{2}$», which patterns of the search do not use"),
        (r"ся\Z", r"has «\Z», which patterns of the search do not use"),
        ("[а-я]$", "has «[а-я]$», which patterns of the search do not use"),
        ("(?<=н)о", "has «?<=н)о», which patterns of the search do not use"),
        ("а++", "has «+», which patterns of the search do not use"),
        (r"\1$", "is broken (invalid group reference 1 at position 1)"),
    ],
)
def test_a_pattern_that_is_broken_or_of_another_syntax(copy: Copy, pattern: str, problem: str) -> None:
    copy.edit(PATH, "cut: 'ость?$'", f"cut: '{pattern}'")
    (finding,) = found(copy)
    assert finding.endswith(f": SEA003: ru: the pattern {pattern} {problem}; correct it")


def test_nothing_to_check(copy: Copy) -> None:
    (copy.root / PATH).unlink()
    assert found(copy) == [f"{PATH}:1: SEA000: there are no rules to check; restore the file"]
