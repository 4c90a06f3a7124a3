from dataclasses import replace

import pytest

from checks import search
from edition.edition import Edition


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("с{2}$", "has «{2}$», which patterns of the search do not use"),
        ("[а-я]$", "has «[а-я]$», which patterns of the search do not use"),
        ("(?<=н)о", "has «?<=н)о», which patterns of the search do not use"),
        ("а++", "has «+», which patterns of the search do not use"),
        (r"\1$", "is broken (invalid group reference 1 at position 1)"),
    ],
)
def test_a_pattern_that_is_broken_or_of_another_syntax(first: Edition, pattern: str, problem: str) -> None:
    rules = {**first.search["ru"], "steps": [{"cut": pattern}]}
    (finding,) = search.check(replace(first, search={**first.search, "ru": rules}))
    assert str(finding).endswith(f": SEA003: ru: the pattern {pattern} {problem}; correct it")
