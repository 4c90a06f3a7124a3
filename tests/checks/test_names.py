"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

import pytest

from checks import names
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in names.check(first)}
    copy.edit("docs/kk/article.md", "С.Е.\xa0Чаннов", "С.Е.\xa0Чанов")
    assert [line for line in copy.findings(names) if line not in waived] == [
        "docs/kk/article.md:27: NAM001: unknown person «С.Е. Чанов»; write С.Е. Чаннов, or add the person to docs/data/names.yml"
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in names.check(edition.Edition(Path("none")))] == [
        "docs/data/names.yml:1: NAM000: there is no name to compare; restore the entries"
    ]


@pytest.mark.parametrize(
    ("words", "spelled", "endings", "named"),
    [
        ("А.Б. Чаннов", "А.Б. Чаннов", ["а", "ым"], True),
        ("А.Б. Чаннова", "А.Б. Чаннов", ["а", "ым"], True),
        ("А.Б. Чаннове", "А.Б. Чаннов", ["а", "ым"], False),
        ("А.Б. Ив", "А.Б. Ив|а", ["а", "ым"], False),
        ("А.Б. Ива", "А.Б. Ив|а", ["а", "ым"], True),
        ("А.Б. Чанновтың", "А.Б. Чаннов", ["*"], True),
        ("S.E. Channov’s", "S.E. Channov", ["’s"], True),
        ("S.E. Channov’s", "S.E. Channov", ["*"], False),
    ],
)
def test_a_name_may_have_an_ending_and_one_with_a_bar_must(
    words: str, spelled: str, endings: list[str], named: bool
) -> None:
    assert names.is_named(words, spelled, endings) is named
