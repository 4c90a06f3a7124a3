from dataclasses import replace
from pathlib import Path

import pytest

from checks import strings
from edition import edition
from edition_copy import Copy
from reading.settings import Language

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/data/strings.yml",
        "  check.site:",
        "  check.sites:",
        [
            "docs/data/strings.yml:332: STR002: nothing uses the string check.sites; remove it",
            "overrides/fragments/verification.html:8: STR001: the string check.site is not in strings.yml; add it in every language",
        ],
    ),
    (
        "docs/data/strings.yml",
        "  month.05:",
        "  month.5:",
        [
            "docs/data/strings.yml:1: STR001: the string month.05 is not in strings.yml; add it in every language",
            "docs/data/strings.yml:122: STR002: nothing uses the string month.5; remove it",
        ],
    ),
    (
        "overrides/fragments/title.html",
        '<p class="edition',
        """{{ t("mood." ~ edition.mood) }}\n<p class="edition""",
        [
            "overrides/fragments/title.html:2: STR001: the values that complete mood. are unknown; write the whole key",
        ],
    ),
    (
        "docs/data/strings.yml",
        "en: '{d} {m} {y}'",
        "en: '{d} {m} {y}}'",
        [
            "docs/data/strings.yml:117: STR005: the date in en is «{d} {m} {y}}»; write {d}, {m} and {y} once each and no other brace"
        ],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(strings.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(strings) == expected


def test_no_key_can_be_removed_unseen(first: edition.Edition) -> None:
    for kept in list(first.strings)[:2]:  # whether one is missing does not depend on the others
        left = replace(first, strings={kept: first.strings[kept]})
        found = {finding.message for finding in strings.check(left) if finding.code == "STR001"}
        missing = first.strings.keys() - {kept}
        assert found == {f"the string {key} is not in strings.yml; add it in every language" for key in missing}


def test_a_new_language_needs_its_names(first: edition.Edition) -> None:
    more = replace(first, languages=(*first.languages, Language("uz", "Oʻzbekcha")))
    assert [finding.message.split()[2] for finding in strings.check(more) if finding.code == "STR001"] == [
        "language.uz",
        "paragraph_in.uz",
        "short.uz",
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in strings.check(edition.Edition(Path("none")))] == [
        "docs/data/strings.yml:1: STR000: there are no strings to check; restore the file"
    ]
