"""The edition's own words in a language, from strings.yml."""

from collections.abc import Callable

from edition.edition import Edition

Words = Callable[[str], str]


def string(edition: Edition, language: str, key: str) -> str:
    """The interface words under `key`. Raises KeyError where there are none; check_strings finds that first."""
    return edition.strings[key][language]


def numbered(words: str, number: str) -> str:
    """Interface words with a number in its place, which differs by language."""
    return words.replace("{n}", number)
