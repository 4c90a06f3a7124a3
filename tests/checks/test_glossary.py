from pathlib import Path

import pytest

from checks import glossary
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/data/glossary.yml",
        "    - paragraph: p22\n      quotation:\n        ru: в Конституции, соответствующих",
        "    - paragraph: p22\n      quotation:\n        ru: в Конституции соответствующих",
        [
            "docs/data/glossary.yml:176: GLO001: collisions: «в Конституции соответствующих ей законах, других н…» does not stand in p22 (ru); copy the paragraph's words"
        ],
    ),
    (
        "docs/data/glossary.yml",
        "- constitution-3-4\n  related:\n    - branches",
        "- constitution-3-5\n  related:\n    - branches",
        [
            "docs/data/glossary.yml:2: GLO002: unity: the provision constitution-3-5 is unknown; add it to provisions.yml"
        ],
    ),
    (
        "docs/data/glossary.yml",
        "    - collision\n    - discretion\n    - unity",
        "    - collision\n    - discretion\n    - unit",
        [
            "docs/data/glossary.yml:2: GLO004: unity names collisions as related, not the other way; name both",
            "docs/data/glossary.yml:176: GLO003: collisions: the related term unit is unknown; add it or remove it",
        ],
    ),
    (
        "docs/ru/article.md",
        "создании условий [законности](glossary.md#legality)",
        "создании условий законности",
        [
            "docs/ru/article.md:24: GLO005: p5 uses legality («законности») without a link; write [законности](glossary.md#legality)"
        ],
    ),
    (
        "docs/ru/article.md",
        "состоянии [законности](glossary.md#legality) и правопорядка",
        "состоянии законности и [правопорядка](glossary.md#legality)",
        [
            "docs/ru/article.md:86: GLO007: p19: legality is first used in «законности» before its link; move the link there"
        ],
    ),
    (
        "docs/ru/article.md",
        "[единая цель](glossary.md#common-goal) совместной деятельности",
        "единая цель [совместной](glossary.md#common-goal) деятельности",
        [
            "docs/ru/article.md:21: GLO007: p4: common-goal is first used in «единая цель» before its link; move the link there"
        ],
    ),
    (
        "docs/data/glossary.yml",
        "ru: коллизи\\w+",
        "ru: коллизи(\\w+",
        [
            "docs/data/glossary.yml:651: GLO008: collision: the ru pattern is broken (missing ), unterminated subpattern at position 7); mend it"
        ],
    ),
    (
        "docs/data/glossary.yml",
        "ru: законност\\w+",
        "ru: законностью\\w+",
        [
            "docs/ru/article.md:24: GLO006: p5: the link to legality is on «законности», which is no use of it; link the term",
            "docs/ru/article.md:83: GLO006: p18: the link to legality is on «законности», which is no use of it; link the term",
            "docs/ru/article.md:86: GLO006: p19: the link to legality is on «законности», which is no use of it; link the term",
            "docs/ru/article.md:91: GLO006: p20: the link to legality is on «законности», which is no use of it; link the term",
            "docs/ru/article.md:94: GLO006: p21: the link to legality is on «законности», which is no use of it; link the term",
        ],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(glossary.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(glossary) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/ru/article.md", "а) принятия любых решений;"
    assert copy.edit(path, old, "а) принятия любых решений (законодательство и закон);").findings(glossary) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in glossary.check(edition.Edition(Path("none")))] == [
        "docs/data/glossary.yml:1: GLO000: there is no term to check; restore the entries"
    ]
