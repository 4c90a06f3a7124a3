"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

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
