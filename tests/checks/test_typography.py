"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

from checks import typography
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in typography.check(first)}
    copy.edit("docs/kk/about.md", "Бұлар ресми", "Бұлар - ресми")
    assert [line for line in copy.findings(typography) if line not in waived] == [
        "docs/kk/about.md:31: TYP003: «өздік айтады. Бұлар - ресми аударма емес»: no dash of this language; write –"
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in typography.check(edition.Edition(Path("none")))] == [
        "docs/data/writing.yml:1: TYP000: there is no text, or nothing says how it is written; restore the file"
    ]


def test_a_language_may_bind_nothing_to_a_number(copy: Copy, first: edition.Edition) -> None:
    copy.edit("docs/data/writing.yml", "before_number: [№, §]", "before_number: []")
    copy.edit("docs/data/writing.yml", "after_number: [ж., жж.]", "after_number: []")
    assert copy.findings(typography) == [str(finding) for finding in sorted(typography.check(first))]
