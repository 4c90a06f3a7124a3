"""The edition's own words in a language, from strings.yml."""

from collections.abc import Callable
from functools import partial

from edition.edition import Edition

Words = Callable[[str], str]


def string(edition: Edition, language: str, key: str) -> str:
    """The interface words under `key`. Raises KeyError where there are none; the check `strings` finds that first."""
    return edition.strings[key][language]


def date_in_words(words: Words, iso: str) -> str:
    """An ISO date, a day or a month, in the language of `words`."""
    year, month, *day = iso.split("-")
    if not day:
        shown = words("date_month").replace("{m}", words(f"month_alone.{month}"))
    else:
        shown = words("date").replace("{d}", str(int(day[0]))).replace("{m}", words(f"month.{month}"))
    return shown.replace("{y}", year)


def numbered(words: str, number: str) -> str:
    """Interface words with a number in its place, which differs by language."""
    return words.replace("{n}", number)


def version_words(edition: Edition, language: str) -> str:
    """Which version this is, and of which day, in one line."""
    words = partial(string, edition, language)
    kind = numbered(words("cite_genre"), edition.version)
    return f"{capital(kind)}, {date_in_words(words, edition.date)}"


def capital(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def unknown(edition: Edition, language: str) -> list[str]:
    """Sentences on what is not known of the article, or is inferred or supplied by the editors."""
    words, known = partial(string, edition, language), edition.identity
    supplied = words("title_supplied") if known.title_origin == "edition" else ""
    author = "" if known.authors else words("author_unknown")
    published = "" if known.published else words("published_unknown")
    return [*filter(None, (supplied, author, published, written(edition, language)))]


def written(edition: Edition, language: str) -> str:
    """A sentence on when the article was written; empty where edition.yml does not say it."""
    known = edition.identity.written
    return numbered(string(edition, language, "written"), known[language]) if known else ""


def facts(edition: Edition, language: str) -> list[str]:
    """Sentences that say what a page of the text is: what is not known of it, its language, its version."""
    words = partial(string, edition, language)
    own = words(f"language.{language}")
    kind = own if language == edition.original else f"{own}, {words('working_translation')}"
    return [*unknown(edition, language), f"{capital(kind)}.", f"{version_words(edition, language)}."]


def authority(edition: Edition, language: str) -> str:
    """Whether a text in a language is the text of the source or a translation."""
    words = partial(string, edition, language)
    return words("text_authoritative") if language == edition.original else words("translation_working")
