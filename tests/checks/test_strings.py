from pathlib import Path

import material
import pytest

from checks import strings
from edition import edition
from edition_copy import Copy

# One change of the real edition, and everything that the check then says.
CASES = [
    (
        "docs/data/strings.yml",
        "  law_fate:",
        "  law_fates:",
        [
            "docs/data/strings.yml:168: STR002: no template uses the string law_fates; remove it",
            "overrides/fragments/law.html:19: STR001: the string law_fate is not in strings.yml; add it in every language",
            "scripts/exports/pdf/entries.py:127: STR001: the string law_fate is not in strings.yml; add it in every language",
        ],
    ),
    (
        "overrides/partials/languages/kk.html",
        '  "top": "Жоғарыға оралу"\n',
        '  "toop": "Жоғарыға оралу"\n',
        ["overrides/partials/languages/kk.html:1: STR003: the theme's word top is missing; translate it"],
    ),
    (
        "overrides/partials/languages/kk.html",
        '"Жоғарыға оралу"',
        '"Back to top"',
        [
            "overrides/partials/languages/kk.html:57: STR004: top has letters that are not kk (a, b, c, k, o, p, t); translate it"
        ],
    ),
    (
        "docs/data/strings.yml",
        "en: '{d} {m} {y}'",
        "en: '{d} {m} {y}}'",
        [
            "docs/data/strings.yml:174: STR005: the date in en is «{d} {m} {y}}»; write {d}, {m} and {y} once each and no other brace"
        ],
    ),
]


def test_the_real_edition_is_silent(real: edition.Edition) -> None:
    assert list(strings.check(real)) == []


@pytest.mark.parametrize(("path", "old", "new", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, path: str, old: str, new: str, expected: list[str]) -> None:
    assert copy.edit(path, old, new).findings(strings) == expected


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "overrides/partials/languages/kk.html", '"Жоғарыға оралу"'
    assert copy.edit(path, old, '"Жоғарыға қайту"').findings(strings) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in strings.check(edition.Edition(Path("none")))] == [
        "docs/data/strings.yml:1: STR000: there are no strings to check; restore the file"
    ]


TEMPLATES = Path(material.__file__).parent / "templates"


def test_the_list_of_the_theme_s_words_is_whole(real: edition.Edition) -> None:
    english = (TEMPLATES / "partials" / "languages" / "en.html").read_text(encoding="utf-8")
    assert real.theme_keys == [match[1] for match in strings.THEME_ENTRY.finditer(english)]


def test_every_language_has_the_theme_s_words(real: edition.Edition) -> None:
    for language in real.codes:
        name = f"partials/languages/{language}.html"
        assert (TEMPLATES / name).is_file() or (real.root / "overrides" / name).is_file()
