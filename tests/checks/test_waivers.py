"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

from checks import files, waivers
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, real: edition.Edition) -> None:
    waived = {str(finding) for finding in waivers.check(real)}
    copy.edit("docs/data/waivers.yml", "words: преступника - т.е.", "words: преступника – т.е.")
    assert [line for line in copy.findings(waivers) if line not in waived] == [
        "docs/data/waivers.yml:19: WAI002: «преступника – т.е.» does not stand in docs/ru/article.md; mend the words, or remove the waiver"
    ]


def test_without_waivers_there_is_nothing_to_find() -> None:
    assert list(waivers.check(edition.Edition(Path("none")))) == []


def test_a_version_of_thousands_of_digits_is_no_failure(copy: Copy) -> None:
    copy.edit(
        "docs/data/waivers.yml",
        "words: преступника - т.е.\n  while: source",
        f"words: преступника - т.е.\n  while: {'9' * 5000}.0.0",
    )
    assert [line for line in copy.findings(files) if "FIL009: 3.while: " in line]
    schema = copy.root / "docs/data/schemas/waivers.yml"
    schema.write_text(schema.read_text("utf-8").replace("{1,6}", "+"), "utf-8")
    assert copy.findings(waivers) == []
