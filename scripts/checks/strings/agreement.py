"""The words of the interface agree: from language to language, within a group, and with how languages are written.

Why:  A string that lost its `{n}` says nothing on the page; two months exchanged date every provision wrongly.
Bad:  `note_number: {ru: 'примечание {n}', kk: ескертпе, en: 'note {n}'}`; `status.likely` saying «подтверждено»
Good: the same placeholders in each language; a word of its own for each value; what languages share listed in `same`
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from edition import counts
from edition.edition import Edition
from reading.finding import Finding

# A name in braces, or a brace alone.
BRACES = re.compile(r"\{\w*\}|[{}]")
DATE_PARTS = ["{d}", "{m}", "{y}"]
# The groups of the names of months: beside a day, and alone.
MONTHS = ("month", "month_alone")
LETTER = re.compile(r"[^\W\d_]")
# The forms that words take beside a count, as Unicode names them (UTS #35, plural rules); a language may lack some.
PLURALS = {"zero", "one", "two", "few", "many", "other"}

Strings = Mapping[str, Mapping[str, str]]
# A string's key, the language of the words that are wrong, the code, and what to say.
Problem = tuple[str, str, str, str]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield strings that do not agree, with others or with how languages are written (STR005–STR015)."""
    file, strings = edition.files["strings.yml"], edition.strings
    problems = [*_dates(strings), *_placeholders(strings), *_months(edition), *_values(strings)]
    problems += [*_locales(strings), *_untranslated(edition), *_forms(strings)]
    for key, language, code, problem in problems:
        yield Finding(file.path, file.line("strings", key, language), code, problem)
    for number, key in enumerate(edition.same):
        if not _equal(strings.get(key, {}), edition.original):
            problem = f"`same` has {key}, whose words no language shares with {edition.original}; remove it"
            yield Finding(file.path, file.line("same", number), "STR011", problem)


def _dates(strings: Strings) -> Iterator[Problem]:
    """The parts of a date; its year is where Unicode knows it for the language (CLDR, long dates)."""
    for language, words in strings.get("date", {}).items():
        if sorted(BRACES.findall(words)) != DATE_PARTS:
            problem = f"the date in {language} is «{words}»; write {{d}}, {{m}} and {{y}} once each and no other brace"
            yield "date", language, "STR005", problem
        parts = [brace for brace in BRACES.findall(words) if brace in DATE_PARTS]
        place = counts.place_of_year(language)
        if place in (0, len(DATE_PARTS) - 1) and "{y}" in parts and parts.index("{y}") != place:
            where = "last" if place else "first"
            problem = f"the date in {language} is «{words}», and its year comes {where} in that language; put it there"
            yield "date", language, "STR015", problem


def _forms(strings: Strings) -> Iterator[Problem]:
    """The forms of a count differ where the language tells one from few, as Russian does."""
    for key in strings:
        group, _, form = key.rpartition(".")
        one = strings.get(f"{group}.one", {}) if form == "few" else {}
        for language, words in strings[key].items():
            if one.get(language) == words and "few" in counts.forms([language]):
                yield key, language, "STR014", f"{key} in {language} is the form for one; write that for few"


def _placeholders(strings: Strings) -> Iterator[Problem]:
    """The placeholders are those that most languages have; of as many, the first language's."""
    for key, texts in strings.items():
        found = {language: " ".join(sorted(BRACES.findall(words))) for language, words in texts.items()}
        usual = Counter(found.values()).most_common(1)[0][0]
        for language, own in found.items():
            if own != usual and key != "date":
                problem = f"{key} in {language} has {own or 'no place to fill'}, elsewhere {usual or 'none'}"
                yield key, language, "STR006", f"{problem}; write the same in every language"


def _months(edition: Edition) -> Iterator[Problem]:
    calendars = edition.calendars
    for language, rules in edition.writing.items():
        months = [(f"{group}.{number:02}", month) for group in MONTHS for number, month in enumerate(rules.months, 1)]
        for key, month in months:
            words = edition.strings.get(key, {}).get(language)
            if words and calendars[language].days(f"1 {words}")[:1] != [f"1.{int(key[-2:])}"]:
                problem = f"{key} in {language} is «{words}», but writing.yml has {', '.join(month)}"
                yield key, language, "STR007", f"{problem}; correct the month here or there"


def _values(strings: Strings) -> Iterator[Problem]:
    """Values of one group have words of their own; the forms of one word beside a count may be equal."""
    first: dict[tuple[str, str, str], str] = {}
    grouped = [(key, *each) for key in strings if "." in key for each in strings[key].items()]
    for key, language, words in grouped:
        group, _, value = key.partition(".")
        if value not in PLURALS and (other := first.setdefault((group, language, words), key)) != key:
            problem = f"{key} says «{words}» in {language} as {other} does; give each value words of its own"
            yield key, language, "STR008", problem


def _locales(strings: Strings) -> Iterator[Problem]:
    for language, locale in strings.get("locale", {}).items():
        primary = language.partition("-")[0]
        if locale.partition("_")[0] != primary:
            problem = f"the locale of {language} is «{locale}»; begin it with {primary}_ and the country's code"
            yield "locale", language, "STR009", problem


def _untranslated(edition: Edition) -> Iterator[Problem]:
    """Short words equal in the original and a translation; longer ones are for the check of languages (LAN002)."""
    known = edition.known_letters
    for key, texts in edition.strings.items():
        for language in _equal(texts, edition.original) if key not in (*edition.same, "locale") else ():
            words = texts[language]
            if language not in known or not known[language].rule_out(words):
                problem = f"{key} says «{words}» in {language} as in {edition.original}"
                yield key, language, "STR010", f"{problem}; translate it, or list it in `same`"


def _equal(texts: Mapping[str, str], original: str) -> list[str]:
    """The languages whose words are the original's, if the words have a letter outside placeholders."""
    words = texts.get(original, "")
    equal = [language for language, other in texts.items() if other == words and language != original]
    return equal if equal and LETTER.search(BRACES.sub("", words)) else []
