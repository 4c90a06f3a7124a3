"""The edition's own words in a language, from strings.yml."""

from collections.abc import Callable

from edition.edition import Edition

Words = Callable[[str], str]


def string(edition: Edition, language: str, key: str) -> str:
    """The interface words under `key`. Raises KeyError where there are none; the check `strings` finds that first."""
    return edition.strings[key][language]


def date_in_words(words: Words, iso: str) -> str:
    """An ISO date in the language of `words`."""
    year, month, day = iso.split("-")
    shown = words("date").replace("{d}", str(int(day))).replace("{m}", words(f"month.{month}"))
    return shown.replace("{y}", year)


def numbered(words: str, number: str) -> str:
    """Interface words with a number in its place, which differs by language."""
    return words.replace("{n}", number)
