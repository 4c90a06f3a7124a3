"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

import pytest

import check_names
import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, real: edition.Edition) -> None:
    waived = {str(finding) for finding in check_names.check(real)}
    copy.edit("docs/kk/article.md", "С.Е.\xa0Чаннов", "С.Е.\xa0Чанов")
    assert [line for line in copy.findings(check_names) if line not in waived] == [
        "docs/kk/article.md:27: NAM001: «С.Е. Чанов» is nobody's name here; write С.Е. Чаннов, or add the person to docs/data/names.yml"
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in check_names.check(edition.Edition(Path("none")))] == [
        "docs/data/names.yml:1: NAM000: there is no name to compare; restore the entries"
    ]


@pytest.mark.parametrize(
    "text", ["А.Б.В. Иванов", "А. Б. В. Г. Иванов", "Yu.А.\u00a0Иванов", ".А.Б. Ив", "А.Б. И и В. Г. Ив"]
)
def test_names_are_found_where_the_pattern_finds_them(text: str) -> None:
    expected = [match.span() for match in check_names.NAMED.finditer(text)]
    assert [match.span() for match in check_names._named(text)] == expected
