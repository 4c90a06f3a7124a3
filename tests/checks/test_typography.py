"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from checks import typography
from edition import edition
from edition_copy import Copy


def test_a_language_may_bind_nothing_to_a_number(copy: Copy, first: edition.Edition) -> None:
    copy.edit("docs/data/writing.yml", "before_number: [№, §]", "before_number: []")
    copy.edit("docs/data/writing.yml", "after_number: [ж., жж.]", "after_number: []")
    assert copy.findings(typography) == [str(finding) for finding in sorted(typography.check(first))]
