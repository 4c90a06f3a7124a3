"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

from checks import waivers
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in waivers.check(first)}
    copy.edit("docs/data/waivers.yml", "words: преступника - т.е.", "words: преступника – т.е.")
    assert [line for line in copy.findings(waivers) if line not in waived] == [
        "docs/data/waivers.yml:19: WAI002: «преступника – т.е.» is not in docs/ru/article.md; correct the words, or remove the waiver"
    ]


def test_without_waivers_there_is_nothing_to_find() -> None:
    assert list(waivers.check(edition.Edition(Path("none")))) == []
