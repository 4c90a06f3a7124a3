from pathlib import Path

import pytest

from checks import translations
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/kk/article.md",
        "{: #p14 }",
        "{: #p14x }",
        [
            "docs/kk/article.md:67: TRN001: the blocks differ from docs/ru/article.md: expected text p14, found text p14x; make them the same"
        ],
    ),
    (
        "docs/kk/article.md",
        "көрінеді\xa0[4].",
        "көрінеді.",
        ["docs/kk/article.md:21: TRN002: citation marks differ: lacking 4 in p4; cite as docs/ru/article.md:21 does"],
    ),
    (
        "docs/en/article.md",
        "[principle of openness and publicity](glossary.md#openness)",
        "principle of openness and publicity",
        [
            "docs/en/article.md:80: TRN003: links differ: lacking glossary.md#openness in p17; link as docs/ru/article.md:80 does"
        ],
    ),
    (
        "docs/kk/article.md",
        "а) кез келген шешімді қабылдау;",
        "Полагаем, что классификация взаимодействия прокуратуры с другими органами государственной власти может проводиться по различным критериям;",
        [
            "docs/kk/article.md:52: TRN005: «Полагаем, что классификация взаимодейств…» is not kk; write in that language, or quote it"
        ],
    ),
    (
        "docs/kk/article.md",
        "б) түрлі іс-әрекеттер жасау;",
        "б) совершения действий, которые предусмотрены всеми органами;",
        [
            "docs/kk/article.md:55: TRN005: «б) совершения действий, которые предусмо…» is not kk; write in that language, or quote it"
        ],
    ),
    (
        "docs/en/article.md",
        "b) the performance of various actions;",
        "b) совершения действий, которые предусмотрены всеми органами;",
        [
            "docs/en/article.md:55: TRN005: «b) совершения действий, которые предусмо…» is not en; write in that language, or quote it"
        ],
    ),
    (
        "docs/ru/article.md",
        "б) совершения различных действий;",
        "б) cовершения различных действий;",
        ["docs/ru/article.md:55: TRN006: «cовершения» mixes Latin (c) and Cyrillic letters; retype it in one script"],
    ),
    (
        "docs/kk/article.md",
        "Басқа ғалымдар да осы көзқарасты ұстанады.",
        "Такого подхода придерживаются и другие ученые.",
        [
            "docs/kk/article.md:27: TRN004: «Такого подхода придерживаются и другие ученые …» is untranslated, as in docs/ru/article.md; translate it",
            "docs/kk/article.md:27: TRN005: «Такого подхода придерживаются и другие у…» is not kk; write in that language, or quote it",
        ],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(translations.check(first)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(translations) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/kk/article.md", "б) түрлі іс-әрекеттер жасау;"
    assert copy.edit(path, old, "б) Парламент, Сенат, прокуратура;").findings(translations) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in translations.check(edition.Edition(Path("none")))] == [
        "mkdocs.yml:1: TRN000: there is no translation to compare; list the languages"
    ]
