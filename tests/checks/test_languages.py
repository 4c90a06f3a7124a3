"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

from pathlib import Path

from checks import languages
from edition import edition
from edition_copy import Copy


def test_a_finding_says_what_is_wrong_and_what_mends_it(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in languages.check(first)}
    copy.edit("docs/ru/about.md", "Единственный свидетель", "Единственный свідетель")
    assert [line for line in copy.findings(languages) if line not in waived] == [
        "docs/ru/about.md:10: LAN001: «свідетель» has the letter і, which ru does not use; retype it, or quote the word"
    ]


def test_a_word_of_look_alikes_is_told_by_its_script(copy: Copy, first: edition.Edition) -> None:
    waived = {str(finding) for finding in languages.check(first)}
    copy.edit("docs/en/about.md", "even a single", "even а single")
    assert [line for line in copy.findings(languages) if line not in waived] == [
        "docs/en/about.md:35: LAN003: «а» is Cyrillic and only looks like a word here; retype it"
    ]


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in languages.check(edition.Edition(Path("none")))] == [
        "docs/data/strings.yml:1: LAN000: there is no text, no alphabet or no quotation mark known; restore the files"
    ]
