from pathlib import Path

import pytest

from checks import characters
from edition import edition
from edition_copy import Copy

CASES = [
    (
        "---\ntitle: Текст",
        "\ufeff---\ntitle: Текст",
        1,
        "CHR001: the file begins with a byte order mark; save it without one",
    ),
    (
        "Полагаем, что",
        "Полагаем,\r\nчто",
        44,
        "CHR002: the line ends with a carriage return; save the file with plain line feeds",
    ),
    ("Полагаем, что", "Пола\u200bгаем, что", 44, "CHR003: the invisible character U+200B ZERO WIDTH SPACE; delete it"),
    ("Полагаем, что", "Пола\u00adгаем, что", 44, "CHR003: the invisible character U+00AD SOFT HYPHEN; delete it"),
    (
        "Полагаем, что",
        "\u202eПолагаем, что",
        44,
        "CHR003: the invisible character U+202E RIGHT-TO-LEFT OVERRIDE; delete it",
    ),
    ("Полагаем, что", "Полагаем\x00, что", 44, "CHR003: the invisible character U+0000; delete it"),
    (
        "Полагаем, что",
        "Полагаем,\u2003что",
        44,
        "CHR005: U+2003 EM SPACE is no space of the texts; write a plain or a no-break one",
    ),
    (
        "Полагаем, что",
        "Полага\u0301ем, что",
        44,
        "CHR006: the combining mark U+0301 COMBINING ACUTE ACCENT makes no letter with what it stands on; remove it",
    ),
    (
        "Полагаем, что",
        "Полагаем，что",
        44,
        "CHR007: U+FF0C FULLWIDTH COMMA is a look-alike; write «,»",
    ),
    (
        "Полагаем, что",
        "Полагаем, \u2012 что",
        44,
        "CHR007: U+2012 FIGURE DASH is no letter or mark of the texts; type anew what is meant",
    ),
    (
        "Полагаем, что",
        "Полагаеи\u0306, что",
        44,
        "CHR004: «лагаеи\u0306, чт» is not in composed form (NFC); type it anew",
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(characters.check(first)) == []


@pytest.mark.parametrize(("old", "new", "line", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, old: str, new: str, line: int, expected: str) -> None:
    path = copy.root / "docs/ru/article.md"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_bytes(text.replace(old, new).encode())
    assert copy.findings(characters) == [f"docs/ru/article.md:{line}: {expected}"]


def test_data_are_checked_too(copy: Copy) -> None:
    copy.edit("docs/data/strings.yml", "Іздеу, en: Search", "Із\u2060деу, en: Search")
    (finding,) = copy.findings(characters)
    assert finding.endswith("CHR003: the invisible character U+2060 WORD JOINER; delete it")


def test_look_alikes_are_silent(copy: Copy) -> None:
    copy.edit("docs/kk/about.md", "## Құқықтар {", "№\u00a05 – «Ёлка» й ң ғ ү Ұ қ ө һ і\u202f₸ §\n\n## Құқықтар {")
    assert copy.findings(characters) == []


def test_nothing_to_check_is_a_finding() -> None:
    found = [str(finding) for finding in characters.check(edition.Edition(Path("none")))]
    assert found == ["docs:1: CHR000: there is no text to check; restore docs/"]
