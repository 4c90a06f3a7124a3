"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

from checks import quotations
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in quotations.check(first)}
    copy.edit("docs/kk/article.md", "»\xa0[7] деп баса", "\xa0[7]» деп баса")
    assert [line for line in copy.findings(quotations) if line not in waived] == [
        "docs/kk/article.md:27: QUO003: [7] follows no quotation here, as it does at docs/ru/article.md:27; quote what is quoted there"
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in quotations.check(edition.Edition(Path("none")))] == [
        "docs/data/references.json:1: QUO000: no citation mark or no quotation mark is known; restore the article"
    ]
