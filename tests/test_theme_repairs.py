from pathlib import Path

import material
import pytest

import edition
import theme_repairs

TEMPLATES = Path(material.__file__).parent / "templates"


def test_a_changed_theme_is_noticed() -> None:
    with pytest.raises(ValueError, match="the theme's HTML has changed"):
        theme_repairs.repair("<html></html>", "Іздеу", "Мәзір")
    with pytest.raises(ValueError, match="the theme's script has changed"):
        theme_repairs.silence("var a = 1")


def test_the_theme_s_script_is_silenced_once() -> None:
    (path,) = TEMPLATES.glob("assets/javascripts/bundle.*.min.js")
    script = path.read_text(encoding="utf-8")
    silent = theme_repairs.silence(script)
    assert theme_repairs.ALTERNATES in script
    assert theme_repairs.ALTERNATES not in silent
    assert theme_repairs.silence(silent) == silent


def test_the_list_of_the_theme_s_words_is_whole(real: edition.Edition) -> None:
    from check_strings import THEME_ENTRY

    english = (TEMPLATES / "partials" / "languages" / "en.html").read_text(encoding="utf-8")
    assert real.theme_keys == [match[1] for match in THEME_ENTRY.finditer(english)]


def test_every_language_has_the_theme_s_words(real: edition.Edition) -> None:
    for language in real.codes:
        name = f"partials/languages/{language}.html"
        assert (TEMPLATES / name).is_file() or (real.root / "overrides" / name).is_file()
