from pathlib import Path

import pytest

from checks import publication
from edition import edition
from edition_copy import Copy

VERSIONS, REDIRECTS = "docs/data/versions.yml", "docs/data/redirects.yml"
HEAD = "- version: 1.0.0\n  prepared: '2026-11-25'\n"
CHANGES = "  changes: {ru: а, kk: ә, en: a}\n"


def older(number: str, prepared: str, released: str = "") -> str:
    day = f"  released: '{released}'\n" if released else ""
    return f"- version: {number}\n  prepared: '{prepared}'\n{day}{CHANGES}"


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(publication.check(first)) == []


# What is listed, and everything that the check then says.
LISTS = [
    (
        older("0.9.0", "2026-10-01"),
        [f"{VERSIONS}:1: PUB001: the newest version listed is not 1.0.0, that of pyproject.toml; add it at the top"],
    ),
    (
        HEAD + CHANGES + older("1.0.0", "2026-10-01", "2026-10-02"),
        [f"{VERSIONS}:4: PUB002: 1.0.0 is listed after 1.0.0; list each version once, the newest first"],
    ),
    (
        HEAD + CHANGES + older("0.9.0", "2026-10-01"),
        [f"{VERSIONS}:4: PUB003: 0.9.0 was never released and has a successor; give its day, or remove it"],
    ),
    (
        HEAD + CHANGES + older("0.9.0", "2026-10-01", "2026-11-26"),
        [f"{VERSIONS}:1: PUB003: 1.0.0 was prepared before 0.9.0 was released; correct the days"],
    ),
    (
        HEAD + "  released: '2026-11-24'\n" + CHANGES,
        [f"{VERSIONS}:1: PUB003: 1.0.0 was released before it was prepared; correct the days"],
    ),
    # 0.10 is newer than 0.9, whatever its letters say.
    (HEAD + CHANGES + older("0.10.0", "2026-10-01", "2026-10-02") + older("0.9.0", "2026-09-01", "2026-09-01"), []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_of_versions(copy: Copy, text: str, expected: list[str]) -> None:
    assert copy.write(VERSIONS, text.encode()).findings(publication) == expected


REDIRECTED = [
    ("- {old: sources/, new: references/#ref-7}", []),
    ("- {old: kk/sources/, new: 'kk/article/#p12a'}", []),
    (
        "- {old: article/, new: references/}",
        [f"{REDIRECTS}:1: PUB004: article/ is a page or is listed twice; list only addresses that are gone, each once"],
    ),
    (
        "- {old: a/, new: references/}\n- {old: a/, new: article/}",
        [f"{REDIRECTS}:2: PUB004: a/ is a page or is listed twice; list only addresses that are gone, each once"],
    ),
    (
        "- {old: a/, new: references/#ref-77}",
        [
            f"{REDIRECTS}:1: PUB005: a/ redirects to references/#ref-77, which does not exist; name a page and an id that exist"
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REDIRECTED)
def test_a_list_of_redirects(copy: Copy, text: str, expected: list[str]) -> None:
    assert copy.write(REDIRECTS, text.encode()).findings(publication) == expected


@pytest.mark.parametrize("old", ["https://a.example/", "a/../b/", "/a/", "a", "а/", 'a";}/'])
def test_an_address_that_could_be_something_else_is_refused(copy: Copy, old: str) -> None:
    loaded = copy.write(REDIRECTS, f"- {{old: '{old}', new: article/}}".encode()).load()
    assert [finding.code for finding in loaded.errors] == ["FIL009"]
    assert loaded.redirects == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in publication.check(edition.Edition(Path("none")))] == [
        f"{VERSIONS}:1: PUB000: there is no version to check; list the version of pyproject.toml"
    ]
