from pathlib import Path

import pytest

from checks import source
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/ru/article.md",
        "широкое и емкое",
        "широкое и ёмкое",
        [
            "docs/ru/article.md:15: SRC001: line 28 of the source has «емкое», the edition has «ёмкое»; restore the source's reading or list an emendation"
        ],
    ),
    (
        "docs/ru/article.md",
        "Полагаем, что",
        "Полагаем что",
        [
            "docs/ru/article.md:44: SRC001: line 104 of the source has «,», the edition has nothing; restore the source's reading or list an emendation"
        ],
    ),
    (
        "docs/ru/article.md",
        " не всегда и не во всех",
        " не во всех",
        [
            "docs/ru/article.md:38: SRC001: line 92 of the source has «всегда и не», the edition has nothing; restore the source's reading or list an emendation"
        ],
    ),
    (
        "docs/ru/article.md",
        "граждан, защите государственных секретов",
        "граждан, их свобод, защите государственных секретов",
        [
            "docs/ru/article.md:83: SRC001: the source has nothing, the edition has «их свобод ,»; restore the source's reading or list an emendation"
        ],
    ),
    (
        "docs/data/abstracts.yml",
        "сот билігі",
        "сот билiгі",
        [
            "docs/data/abstracts.yml:2: SRC001: line 7 of the source has «билігі», the edition has «билiгі»; restore the source's reading or list an emendation"
        ],
    ),
    (
        "docs/data/emendations.yml",
        "{source_line: 27, source: 'пoнятие'",
        "{source_line: 28, source: 'пoнятие'",
        [
            "docs/data/emendations.yml:8: SRC002: line 28 of the source has no «пoнятие» left; mend the place",
            "docs/ru/article.md:15: SRC001: line 27 of the source has «пoнятие», the edition has «понятие»; restore the source's reading or list an emendation",
        ],
    ),
    (
        "docs/data/emendations.yml",
        "edition: 'категорией', reason: latin-letter",
        "edition: 'кaтегорией', reason: latin-letter",
        [
            "docs/data/emendations.yml:7: SRC003: the emendation changes nothing; remove it",
            "docs/ru/article.md:12: SRC001: line 20 of the source has «кaтегорией», the edition has «категорией»; restore the source's reading or list an emendation",
        ],
    ),
    (
        "docs/data/emendations.yml",
        "edition: 'категорией', reason: latin-letter",
        "edition: 'категорией', reason: other",
        ["docs/data/emendations.yml:7: SRC004: the reason other is not among `reasons`; add it"],
    ),
    (
        "docs/data/emendations.yml",
        "words: Ф.М. Кобзырев",
        "words: Ф.М. Кобзарев",
        ["docs/data/emendations.yml:30: SRC006: «Ф.М. Кобзарев» does not stand in p2; copy its words"],
    ),
    (
        "docs/ru/article.md",
        "Ф.М.\xa0Кобзырев[*](#note-kobzyrev)",
        "Ф.М.\xa0Кобзырев",
        ["docs/data/emendations.yml:30: SRC005: the mark [*](#note-kobzyrev) does not stand in p2; set it there"],
    ),
    (
        "docs/ru/article.md",
        "[*](#note-kobzyrev)",
        "[*](#note-other)",
        [
            "docs/data/emendations.yml:30: SRC005: the mark [*](#note-kobzyrev) does not stand in p2; set it there",
            "docs/ru/article.md:15: SRC007: note-other has no note; add it to emendations.yml",
        ],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(source.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(source) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/ru/article.md", "Полагаем, что классификация"
    assert copy.edit(path, old, "Полагаем,\xa0что  классификация").findings(source) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in source.check(edition.Edition(Path("none")))] == [
        "docs/data/source.txt:1: SRC000: there is no text to compare; restore source.txt and the article"
    ]
