from pathlib import Path

import pytest

from checks import law
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/data/provisions.yml",
        "words: государственная власть в республике едина",
        "words: государственная власть в республике одна",
        ["docs/data/provisions.yml:4: LAW002: constitution-3-4: the words cited are not in p16; copy them from there"],
    ),
    (
        "docs/kk/article.md",
        "[Қазақстан Республикасы Парламенті Мәжілісі Регламентінің 11-тармағында](law.md#mazhilis-11)",
        "Қазақстан Республикасы Парламенті Мәжілісі Регламентінің 11-тармағында",
        ["docs/data/provisions.yml:244: LAW001: no paragraph in kk links to mazhilis-11; link the words that cite it"],
    ),
    (
        "docs/data/provisions.yml",
        "adopted: '1995-08-30'\n  locator:\n    ru: пункт 4",
        "adopted: '2027-08-30'\n  locator:\n    ru: пункт 4",
        [
            "docs/data/provisions.yml:4: LAW004: constitution-3-4: the dates 2027-08-30, 2026-07-01, 2026-11-24 are out of order; correct them",
            "docs/data/provisions.yml:4: LAW008: constitution-3-4: no text in ru, kk, en names the day 2027-08-30; correct the day, or say in `fate` what happened then",
            "docs/data/provisions.yml:4: LAW010: constitution-3-4: the number K950001000_ is of another year than 2027-08-30; correct the wrong one",
            "docs/data/provisions.yml:83: LAW007: constitution-1-1 and constitution-3-4 are of one act, K950001000_, and differ in adopted; correct the wrong one",
        ],
    ),
    (
        "docs/data/provisions.yml",
        "  unseen:\n    ru: Текст пункта 11",
        "  then: {ru: а, kk: ә, source: {title: {ru: а, kk: ә, en: a}, url: 'https://zan.gov.kz/'}}\n  unseen:\n    ru: Текст пункта 11",
        [
            "docs/data/provisions.yml:244: LAW003: mazhilis-11 must state either its wording (`then`) or that it was not seen (`unseen`); keep one"
        ],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(law.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(law) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/ru/article.md", "«государственная власть в республике едина»"
    assert copy.edit(path, old, "«государственная власть  в\xa0республике едина»").findings(law) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in law.check(edition.Edition(Path("none")))] == [
        "docs/data/provisions.yml:1: LAW000: there is no provision to check; restore the entries"
    ]
