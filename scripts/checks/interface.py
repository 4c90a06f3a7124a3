"""The words of the interface agree: from language to language, within a group, and with how languages are written.

Why:  A string that lost its `{n}` says nothing on the page; two months exchanged date every provision wrongly.
Bad:  `note_number: {ru: 'примечание {n}', kk: ескертпе, en: 'note {n}'}`; `status.likely` saying «подтверждено»
Good: the same places to fill in each language; a word of its own for each value; what languages share listed in `same`
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from edition.edition import Edition
from edition.entries import Writing
from language.letters import letters
from language.patterns import compiled
from reading.data_file import DataFile
from reading.finding import Finding

# A name in braces, or a brace alone.
BRACES = re.compile(r"\{\w*\}|[{}]")
DATE_PARTS = ["{d}", "{m}", "{y}"]
LETTER = re.compile(r"[^\W\d_]")
# The forms that words take beside a count, as Unicode names them (UTS #35, plural rules); a language may lack some.
PLURALS = {"zero", "one", "two", "few", "many", "other"}

Strings = Mapping[str, Mapping[str, str]]
# A string's key, the language of the words that are wrong, the code, and what to say.
Fault = tuple[str, str, str, str]


def faults(edition: Edition) -> Iterator[Finding]:
    """Yield bad dates (STR005), places to fill (STR006), months (STR007), values (STR008), locales (STR009).

    Then words that are the original's and are not listed in `same` (STR010), and such as are listed idly (STR011).
    """
    file = edition.files["strings.yml"]
    yield from _of_file(file, edition.original, tuple(edition.writing), edition.alphabets, tuple(edition.same))


def _of_file(
    file: DataFile, original: str, writing: tuple[Writing, ...], alphabets: Mapping[str, str], same: tuple[str, ...]
) -> list[Finding]:
    strings: Strings = file.value["strings"]
    found = [*_dates(strings), *_places(strings), *_months(strings, writing), *_values(strings), *_locales(strings)]
    found += _untranslated(strings, original, alphabets, same)
    findings = [
        Finding(file.path, file.line("strings", key, language), code, problem) for key, language, code, problem in found
    ]
    return [*findings, *_idle(file, strings, original, same)]


def _dates(strings: Strings) -> Iterator[Fault]:
    """A date has its day, its month and its year once each, and no other brace."""
    for language, words in strings.get("date", {}).items():
        if sorted(BRACES.findall(words)) != DATE_PARTS:
            problem = f"the date in {language} is «{words}»; write {{d}}, {{m}} and {{y}} once each and no other brace"
            yield "date", language, "STR005", problem


def _places(strings: Strings) -> Iterator[Fault]:
    """The places to fill are those that most languages have; of as many, the first language's."""
    for key, texts in strings.items():
        places = {language: sorted(BRACES.findall(words)) for language, words in texts.items() if "{" in words}
        if not places or key == "date":
            continue
        usual = Counter(" ".join(places.get(language, ())) for language in texts).most_common(1)[0][0]
        for language in texts:
            if (own := " ".join(places.get(language, ()))) != usual:
                problem = f"{key} in {language} has {own or 'no place to fill'}, elsewhere {usual or 'none'}"
                yield key, language, "STR006", f"{problem}; write the same in every language"


def _months(strings: Strings, writing: tuple[Writing, ...]) -> Iterator[Fault]:
    """The words of a month begin as writing.yml says that the month does."""
    for way in writing:
        for number, stem in enumerate(way.months, 1):
            key = f"month.{number:02}"
            words = strings.get(key, {}).get(way.language)
            if words and not compiled(stem, re.IGNORECASE).match(words):
                problem = f"{key} in {way.language} is «{words}», which begins otherwise in writing.yml ({stem})"
                yield key, way.language, "STR007", f"{problem}; mend the month here or there"


def _values(strings: Strings) -> Iterator[Fault]:
    """Values of one group are told apart by their words; the forms of one word beside a count need not be."""
    first: dict[tuple[str, str, str], str] = {}
    for key, texts in strings.items():
        group, dot, value = key.partition(".")
        if not dot or value in PLURALS:
            continue
        for language, words in texts.items():
            other = first.setdefault((group, language, words), key)
            if other != key:
                problem = f"{key} says «{words}» in {language} as {other} does; give each value words of its own"
                yield key, language, "STR008", problem


def _locales(strings: Strings) -> Iterator[Fault]:
    """A locale begins with its language."""
    for language, locale in strings.get("locale", {}).items():
        primary = language.partition("-")[0]
        if locale.partition("_")[0] != primary:
            problem = f"the locale of {language} is «{locale}»; begin it with {primary}_ and the country's code"
            yield "locale", language, "STR009", problem


def _untranslated(
    strings: Strings, original: str, alphabets: Mapping[str, str], same: tuple[str, ...]
) -> Iterator[Fault]:
    """Short words equal in the original and a translation; of longer ones the check of languages tells (LAN002)."""
    known = letters(alphabets)
    for key, texts in strings.items():
        for language in _equal(texts, original) if key not in (*same, "locale") else ():
            words = texts[language]
            if language not in known or not known[language].lack(words):
                problem = f"{key} says «{words}» in {language} as in {original}; translate it, or list it in `same`"
                yield key, language, "STR010", problem


def _equal(texts: Mapping[str, str], original: str) -> list[str]:
    """The languages whose words are the original's, if the words have a letter that is no place to fill."""
    words = texts.get(original, "")
    equal = [language for language, other in texts.items() if other == words and language != original]
    return equal if equal and LETTER.search(BRACES.sub("", words)) else []


def _idle(file: DataFile, strings: Strings, original: str, same: tuple[str, ...]) -> Iterator[Finding]:
    for number, key in enumerate(same):
        if not _equal(strings.get(key, {}), original):
            problem = f"`same` has {key}, whose words no language shares with {original}; remove it"
            yield Finding(file.path, file.line("same", number), "STR011", problem)
