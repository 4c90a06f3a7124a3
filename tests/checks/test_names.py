"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from dataclasses import replace
from pathlib import Path

import pytest

from checks import names
from edition import edition
from edition.entries import Person, Writing
from edition_copy import Copy

WAY = Writing("ru", ("«»", "„“"), "–", (), (), (), "а", 1)


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in names.check(first)}
    copy.edit("docs/kk/article.md", "С.Е.\xa0Чаннов", "С.Е.\xa0Чанов")
    assert [line for line in copy.findings(names) if line not in waived] == [
        "docs/kk/article.md:27: NAM001: «С.Е. Чанов» is nobody's name here; write С.Е. Чаннов, or add the person to docs/data/names.yml"
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in names.check(edition.Edition(Path("none")))] == [
        "docs/data/names.yml:1: NAM000: there is no name to compare; restore the entries"
    ]


@pytest.mark.parametrize(
    "text", ["А.Б.В. Иванов", "А. Б. В. Г. Иванов", "Yu.А.\u00a0Иванов", ".А.Б. Ив", "А.Б. И и В. Г. Ив"]
)
def test_names_are_found_where_the_pattern_finds_them(text: str) -> None:
    expected = [match.span() for match in names.NAMED.finditer(text)]
    assert [match.span() for match in names._named(text)] == expected


def test_a_name_without_a_bar_may_go_on_and_one_with_a_bar_must() -> None:
    way = replace(WAY, endings="а|ым")
    persons = [
        Person("a", {"ru": "А.Б. Чаннов"}, 1),
        Person("b", {"ru": "А.Б. Ив|а"}, 2),
        Person("c", {"ru": "А.Б. Чаннова"}, 3),
    ]
    known = names._Known(persons, way)
    assert [known[words] for words in ("А.Б. Чаннов", "А.Б. Чаннова", "А.Б. Ив", "А.Б. Ива", "А.Б. Чаннове")] == [
        *("a", "a", "", "b", "")
    ]


def test_the_nearest_name_is_looked_for_a_few_times_only() -> None:
    known = names._Known([Person("a", {"ru": "А.Б. Чаннов"}, 1)], WAY)
    found = [known.nearest(f"А.Б. Чанов{number}") for number in range(100)]
    assert found == ["А.Б. Чаннов"] * names.MOST_NEAREST + [""] * (100 - names.MOST_NEAREST)
