from pathlib import Path

import pytest

from checks import citations
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[1.",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: [1. is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[ 1 ].",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: [ 1 ] is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[1а].",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: [1а] is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[0].",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: [0] is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[１].",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: [１] is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa01].",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: 1] is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[1-3].",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: [1-3] is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[1] [3–1].",
        ["docs/ru/article.md:12: CIT005: [3–1] is not a range of 2 to 99 numbers; write the smaller number first"],
    ),
    (
        "docs/ru/article.md",
        "результат»\xa0[1].",
        "результат»\xa0[1,2].",
        [
            "docs/data/references.json:2: CIT003: no page in ru cites reference 1; cite it or remove the entry",
            "docs/ru/article.md:12: CIT001: [1,2] is not a citation mark; write [7], [1–3] or [1, 3]",
            "docs/ru/article.md:15: CIT004: [2] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/en/article.md",
        "result”\xa0[1].",
        "result”\xa0[20].",
        [
            "docs/data/references.json:2: CIT003: no page in en cites reference 1; cite it or remove the entry",
            "docs/en/article.md:12: CIT002: [20] names reference 20, which has no entry; add it to references.json",
            "docs/en/article.md:12: CIT004: [20] is cited before [1]; number references by first citation",
        ],
    ),
    (
        "docs/en/article.md",
        "[19]",
        "[18]",
        ["docs/data/references.json:721: CIT003: no page in en cites reference 19; cite it or remove the entry"],
    ),
    (
        "docs/kk/article.md",
        "көрінеді\xa0[4].",
        "көрінеді\xa0[5].",
        [
            "docs/data/references.json:133: CIT003: no page in kk cites reference 4; cite it or remove the entry",
            "docs/kk/article.md:21: CIT004: [5] is cited before [4]; number references by first citation",
        ],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(citations.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(citations) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/ru/about.md", "## Права {: #rights }"
    assert (
        copy.edit(
            path, old, "Код `[7` и ссылка [7 работ](references.md) и \\[12\\], с. 5–7 [так!].\n\n## Права {: #rights }"
        ).findings(citations)
        == []
    )


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in citations.check(edition.Edition(Path("none")))] == [
        "docs:1: CIT000: no page has a citation mark; write marks as [7]"
    ]
