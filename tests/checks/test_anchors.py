from pathlib import Path

import pytest

from checks import anchors
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/ru/article.md",
        "## Принципы взаимодействия {: #principles }",
        "## Принципы взаимодействия",
        [
            "docs/data/anchors.txt:40: ANC004: article#principles was published and is gone; restore the id or leave an alias",
            "docs/ru/article.md:47: ANC001: a heading without an id; add `{: #name }`, from the meaning",
        ],
    ),
    (
        "docs/ru/article.md",
        "{: #p14 }\n",
        "",
        [
            "docs/data/anchors.txt:48: ANC004: article#p14 was published and is gone; restore the id or leave an alias",
            "docs/ru/article.md:67: ANC001: a paragraph without an id; add `{: #pN }` below it",
        ],
    ),
    (
        "docs/ru/article.md",
        "{: #p14 }",
        "{: #p13 }",
        [
            "docs/data/anchors.txt:46: ANC005: the words of article#p13 changed (35967f43a90b is now fec3293b2c8d); restore them, or list an erratum and run `scripts/fix`",
            "docs/data/anchors.txt:48: ANC004: article#p14 was published and is gone; restore the id or leave an alias",
            "docs/ru/article.md:67: ANC002: the id p13 is on line 64 already; give each place its own",
        ],
    ),
    (
        "docs/data/anchors.txt",
        "references#ref-7\n",
        "",
        ["docs/ru/references.md:10: ANC003: references#ref-7 is not in the register; run `scripts/fix`"],
    ),
    (
        "docs/data/anchors.txt",
        "references#ref-7\n",
        "references#ref-7\nreferences#ref-77\n",
        [
            "docs/data/anchors.txt:125: ANC004: references#ref-77 was published and is gone; restore the id or leave an alias"
        ],
    ),
    (
        "docs/ru/article.md",
        "Полагаем, что",
        "Считаем, что",
        [
            "docs/data/anchors.txt:39: ANC005: the words of article#p11 changed (892908d892ca is now 66fce2a5a943); restore them, or list an erratum and run `scripts/fix`"
        ],
    ),
    (
        "docs/data/anchors.txt",
        "references#ref-7\n",
        "references#ref-7\nreferences#ref-7\n",
        [
            "docs/data/anchors.txt:125: ANC007: references#ref-7 is registered twice with the same words; keep the first line"
        ],
    ),
    (
        "docs/data/anchors.txt",
        "references#ref-7\n",
        "references#ref-7\nreferences\n",
        ["docs/data/anchors.txt:125: ANC006: references is not `page#id`; restore the line"],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(anchors.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(anchors) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/ru/article.md", "Полагаем, что"
    assert copy.edit(path, old, "Полагаем – что").findings(anchors) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in anchors.check(edition.Edition(Path("none")))] == [
        "docs/data/anchors.txt:1: ANC000: the register is empty; restore it, or begin one with `scripts/run fixing.register`"
    ]
