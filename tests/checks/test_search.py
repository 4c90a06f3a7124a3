import pytest

from checks import search
from edition_copy import Copy

PATH = "docs/data/search.yml"


def found(copy: Copy) -> list[str]:
    return [str(finding) for finding in search.check(copy.load())]


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
