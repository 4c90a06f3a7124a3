"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

from checks import numbers
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in numbers.check(first)}
    copy.edit("docs/kk/article.md", "1996 жылғы 8 ақпандағы", "1996 жылғы 8 қаңтардағы")
    assert [line for line in copy.findings(numbers) if line not in waived] == [
        "docs/kk/article.md:80: NUM002: the dates differ from docs/ru/article.md:80: lacking 8.2; added 8.1; state them as the original does"
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in numbers.check(edition.Edition(Path("none")))] == [
        "docs/data/writing.yml:1: NUM000: there is no text, or no names of months, to compare; restore the file"
    ]
