"""Counts in pages: `{references}` is printed as `19 references`, in the form of the word that the number takes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from edition.edition import Edition
from edition.wording import numbered, written

if TYPE_CHECKING:
    from babel import Locale

# The name of a count in the text of a page.
COUNT = re.compile(r"\{([a-z]+(?:-[a-z]+)*)\}")
# What is filled in with the words of edition.yml on when the article was written.
WRITTEN = "written"
# The form of a word beside a number in a language that has no other.
OTHER = "other"


def known(edition: Edition) -> set[str]:
    """The names that a page may have in braces."""
    return {*counts(edition), *([WRITTEN] if edition.identity.written else [])}


def counts(edition: Edition) -> dict[str, int]:
    """What can be counted: numbered paragraphs, works, provisions that the text cites, and each kind of terms."""
    kinds = Counter(term.kind for term in edition.terms)
    return {
        "paragraphs": sum(id[1:].isdecimal() for id in edition.paragraph_pages),
        "references": len(edition.references),
        "provisions": sum(provision.cited is not None for provision in edition.provisions),
        **{name: kinds[kind] for name, kind in edition.identity.kinds_by_placeholder.items()},
    }


def used(edition: Edition) -> Iterator[tuple[str, int, str]]:
    """The counts that pages name: path, line, name."""
    pages = ((path, text) for path, text in edition.texts.items() if path.endswith(".md"))
    for path, text in pages:
        yield from ((path, text.count("\n", 0, match.start()) + 1, match[1]) for match in COUNT.finditer(text))


def key(name: str, form: str) -> str:
    """The key of the words for a count in a form."""
    return f"count_{name.replace('-', '_')}.{form}"


def filled(edition: Edition, language: str, text: str) -> str:
    """The text of a page with its counts and with when the article was written.

    What has no number or no words stays, and is a finding of the checks.
    """
    numbers, locale = counts(edition), _locale(language)

    def words(match: re.Match[str]) -> str:
        if match[1] == WRITTEN:
            return (written(edition, language) if WRITTEN in edition.strings else "") or match[0]
        if (number := numbers.get(match[1])) is None:
            return match[0]
        form = locale.plural_form(number) if locale else OTHER
        said = edition.strings.get(key(match[1], form), {}).get(language, "")
        return numbered(said, str(number)) if said else match[0]

    return COUNT.sub(words, text)


def forms(languages: Iterable[str]) -> list[str]:
    """The forms that words take beside a number in some languages, as Unicode names them (UTS #35, plural rules)."""
    known = filter(None, map(_locale, languages))
    return sorted({OTHER}.union(*(locale.plural_form.tags for locale in known)))


def place_of_year(language: str) -> int | None:
    """Where the year is in a long date: 0 at the beginning, 2 at the end; None for a language that Unicode lacks."""
    if not (locale := _locale(language)):
        return None
    parts = re.sub("'[^']*'", "", locale.date_formats["long"].pattern).lower()
    return [*dict.fromkeys(letter for letter in parts if letter in "dmy")].index("y")


def _locale(language: str) -> "Locale | None":
    """What Unicode knows of a language; None for one that it lacks."""
    from babel import Locale, UnknownLocaleError  # late: most editions checked have no count in their pages

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
