from pathlib import Path

import pytest

from checks import links
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/kk/article.md",
        "](glossary.md#collision)",
        "](glossary.md#colision)",
        ["docs/kk/article.md:99: LNK002: glossary has no id colision; correct the link or add the entry"],
    ),
    (
        "docs/ru/article.md",
        "](law.md#senate-15)",
        "](laws.md#senate-15)",
        [
            "docs/ru/article.md:80: LNK001: laws.md#senate-15 is not a page; link to a file of docs/ru, such as article.md"
        ],
    ),
    (
        "docs/en/index.md",
        "(article.md#p7)",
        "(article.md#p70)",
        ["docs/en/index.md:19: LNK002: article has no id p70; correct the link or add the entry"],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(links.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(links) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/kk/about.md", "## Құқықтар {: #rights }"
    assert (
        copy.edit(
            path,
            old,
            "Сыртқы сілтеме: [adilet](https://adilet.zan.kz/kaz/docs/Z2200000155#z3), [осы бет](#rights).\n\n## Құқықтар {: #rights }",
        ).findings(links)
        == []
    )


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in links.check(edition.Edition(Path("none")))] == [
        "docs:1: LNK000: no page has a link; link terms and provisions to their entries"
    ]
