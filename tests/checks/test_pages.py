from pathlib import Path

import pytest

from checks import pages
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/kk/law.md",
        "description: ",
        "summary: ",
        [
            "docs/kk/law.md:1: PAG002: the front matter has no description; add it in the page's language",
            "docs/kk/law.md:3: PAG006: the front matter has summary, which nothing reads; remove it",
        ],
    ),
    (
        "docs/kk/law.md",
        "<!-- law -->",
        "<!-- laws -->",
        [
            "docs/kk/law.md:10: PAG005: the placeholder laws is unknown; use one of abstracts, citation, citations, contact, downloads, editor-notes, emendations, errata, law, notes, principles, references, status, terms, title, verification"
        ],
    ),
    (
        "docs/kk/law.md",
        "# Құқықтық нормалар {: #law }",
        "## Құқықтық нормалар {: #law }",
        ["docs/kk/law.md:1: PAG004: the page has no main heading; add one (#)"],
    ),
    (
        "docs/kk/law.md",
        "<!-- law -->",
        "# Екінші {: #second }\n\n<!-- law -->",
        ["docs/kk/law.md:10: PAG003: a second main heading; make it a section (##)"],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(pages.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(pages) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/kk/law.md", "<!-- law -->"
    assert copy.edit(path, old, "<!-- law -->\n\n```\n# код емес пе?\n<!-- unknown -->\n```").findings(pages) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in pages.check(edition.Edition(Path("none")))] == [
        "docs:1: PAG000: there is no page in any language; restore docs/"
    ]
