"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

from checks import characters
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_to_do(copy: Copy) -> None:
    copy.edit("docs/data/strings.yml", "Іздеу, en: Search", "Із\u2060деу, en: Search")
    (finding,) = copy.findings(characters)
    assert finding.endswith("CHR003: the invisible character U+2060 WORD JOINER; delete it")


def test_nothing_to_check_is_a_finding() -> None:
    found = [str(finding) for finding in characters.check(edition.Edition(Path("none")))]
    assert found == ["docs:1: CHR000: there is no text to check; restore docs/"]
