"""Every word of the interface stands in strings.yml in every language, and every theme translation of ours is whole.

Why:  A word missing in one language shows as another's, or as the bare key.
Bad:  `t("cite_this")` in a template and no `cite_this` in strings.yml; an English word in the Kazakh theme file
Good: `cite_this: {ru: …, kk: …, en: …}`, and every key of the theme in overrides/partials/languages/kk.html
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from checks import interface, templates
from edition.edition import Edition
from reading import lines
from reading.finding import Finding

PATH = "docs/data/strings.yml"
# t("key") in a fragment, words("key"), words["key"] or string(…, "key") in a module, words.key in a theme template.
# A key that ends with a dot is completed from the data: t("status." ~ reference.status).
USE = re.compile(r"""(?:(?<![.\w])(?:t|n|words)[(\[]f?["']|\{\{ words\.|\bstring\([^()"']*["'])([a-z][\w.-]*)""")
# The modules that print words of the interface.
MODULES = ("citations/*.py", "exports/**/*.py", "pages/*.py", "website/*.py", "hooks.py")
# "key": "words" in a theme's language file.
THEME_ENTRY = re.compile(r'^\s*"([\w.]+)":\s*"((?:[^"\\]|\\.)*)"', re.MULTILINE)
# Entries of a theme's language file that are settings or patterns, not words.
SETTING = re.compile(r"^(language|direction|search\.config\..*)$")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield strings unknown (STR001) or unused (STR002), theme words missing (STR003) or foreign (STR004, STR013).

    Then strings that do not agree (STR005–STR011), and words that a template says by itself (STR012).
    """
    if not edition.strings:
        yield Finding(PATH, 1, "STR000", "there are no strings to check; restore the file")
        return
    used: set[str] = set()
    overrides = {path: text for path, text in edition.templates.items() if path.startswith("overrides/")}
    for path, text in {**overrides, **_own()}.items():
        for key, line in _uses(text):
            used.add(key)
            if key not in edition.strings and not key.endswith("."):
                problem = f"the string {key} is not in strings.yml; add it in every language"
                yield Finding(path, line, "STR001", problem)
    yield from _unused(edition, used)
    yield from interface.faults(edition)
    yield from templates.faults(overrides)
    for language in edition.codes:
        yield from _theme(edition, language)


@cache
def _own() -> dict[str, str]:
    """The modules that print strings: of this program, not of the edition."""
    own = Path(__file__).parents[1]
    modules = [path for pattern in MODULES for path in sorted(own.glob(pattern))]
    return {f"scripts/{path.relative_to(own).as_posix()}": path.read_text(encoding="utf-8") for path in modules}


@lru_cache(maxsize=128)
def _uses(text: str) -> list[tuple[str, int]]:
    """The keys that a text uses, with their lines."""
    return [(match[1], lines.before(text, match.start()) + 1) for match in USE.finditer(text)]


def _unused(edition: Edition, used: set[str]) -> Iterator[Finding]:
    """Strings with a dot (`status.likely`) belong to data values and are used by their prefix."""
    prefixes = {key for key in used if key.endswith(".")}
    for key in edition.strings:
        prefix, dot, _ = key.partition(".")
        if key not in used and not (dot and f"{prefix}." in prefixes):
            line = edition.files["strings.yml"].line("strings", key)
            yield Finding(PATH, line, "STR002", f"no template uses the string {key}; remove it")


def _theme(edition: Edition, language: str) -> Iterator[Finding]:
    path = f"overrides/partials/languages/{language}.html"
    text = edition.templates.get(path)
    if text is None:
        return
    entries = {match[1]: match for match in THEME_ENTRY.finditer(text)}
    for key in edition.theme_keys:
        if key not in entries:
            yield Finding(path, 1, "STR003", f"the theme's word {key} is missing; translate it")
    if (stated := entries.get("language")) and stated[2] != language:
        line = lines.before(text, stated.start(1)) + 1
        problem = f"the theme's words say that they are {stated[2][:20]}, and browsers read them so; write {language}"
        yield Finding(path, line, "STR013", problem)
    alphabet = set(edition.alphabets.get(language, ""))
    for key, match in entries.items():
        letters = {letter for letter in re.sub(r"\\\w", "", match[2]).lower() if letter.isalpha()}
        if not SETTING.match(key) and alphabet and not letters <= alphabet:
            line = lines.before(text, match.start(1)) + 1
            problem = (
                f"{key} has letters that are not {language} ({', '.join(sorted(letters - alphabet))}); translate it"
            )
            yield Finding(path, line, "STR004", problem)
