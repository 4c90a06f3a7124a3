from pathlib import Path

import pytest

from checks import references
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/data/references.json",
        '"publisher-place": "М."',
        '"publisher-place": "М.", "publisher": "Наука"',
        [
            "docs/data/references.json:2: REF002: ref-1 states publisher without evidence; name it in `evidence` or remove it"
        ],
    ),
    (
        "docs/data/references.json",
        '"number": 3,',
        '"number": 30,',
        [
            "docs/data/references.json:99: REF001: ref-3 has number 30 after 2; correct the number or the order",
            "docs/data/references.json:99: REF005: «наличие внешней по отношению к взаимодействующим с…» is not in a paragraph that cites [30]; copy the words of the text",
            "docs/data/references.json:133: REF001: ref-4 has number 4 after 30; correct the number or the order",
        ],
    ),
    (
        "docs/data/references.json",
        '"id": "ref-3"',
        '"id": "ref-03"',
        [],
    ),
    (
        "docs/data/references.json",
        '"можно подразделить на три группы',
        '"можно разделить на три группы',
        [
            "docs/data/references.json:359: REF005: «можно разделить на три группы: 1) полномочия, кото…» is not in a paragraph that cites [10]; copy the words of the text"
        ],
    ),
    (
        "docs/data/references.json",
        '"provision": "constitution-1-1"',
        '"provision": "constitution-1-2"',
        ["docs/data/references.json:721: REF006: the provision constitution-1-2 is unknown; add it to provisions.yml"],
    ),
    (
        "docs/data/references.json",
        '"status": "unidentified",\n      "checked": "2026-11-24",\n      "named": {\n        "ru": "М.Ю. Саулин"',
        '"status": "likely",\n      "checked": "2026-11-24",\n      "named": {\n        "ru": "М.Ю. Саулин"',
        [
            "docs/data/references.json:99: REF003: ref-3 is likely with no address seen; add evidence or call it unidentified"
        ],
    ),
    (
        "docs/data/references.json",
        '"status": "likely",\n      "checked": "2026-11-24",\n      "named": {\n        "ru": "О.Ю. Шеметова"',
        '"status": "unidentified",\n      "checked": "2026-11-24",\n      "named": {\n        "ru": "О.Ю. Шеметова"',
        [
            "docs/data/references.json:279: REF007: ref-8 is unidentified and yet states author, title, URL, language; move them to `leads`"
        ],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(references.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(references) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/data/references.json", '"можно подразделить на три группы'
    assert copy.edit(path, old, '"можно подразделить\xa0на три группы').findings(references) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in references.check(edition.Edition(Path("none")))] == [
        "docs/data/references.json:1: REF000: there is no reference to check; restore the entries"
    ]
