"""Every person is named as docs/data/names.yml spells the name, and a translation names whom its original names.

Why:  A name spelled in two ways is two persons to a search, and a citation under it is lost.
Bad:  `С.Е. Чанов`, `С.Б. Зарипова`, a translation that names Zaripova where the original names Channov
Good: `С.Е. Чаннова` on a Russian page: the initials, the stem, and an ending of the language
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache

from edition import Edition
from entries import Name, Writing
from finding import Finding
from prose import REMEMBERED, Part, Prose, told

# The full stop after the first of two initials; looked for first, since most texts have none.
FIRST_STOP = re.compile(r"\.(?=[ \xa0]?[^\W\d_]\w?\.)")
PATH = "docs/data/names.yml"
# Two or three initials, of which one may have two letters (Yu), and a surname.
NAMED = re.compile(r"(?<![\w.])((?:[^\W\d_]\w?\.[ \xa0]?){2,3})[ \n\xa0]?([^\W\d_]{2,}+(?:’s?)?)")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield names spelled otherwise (NAM001), other persons than in the original (NAM002), unused names (NAM003)."""
    ways = {way.language: way for way in edition.writing if way.language in edition.codes}
    if not edition.persons or not ways:
        yield Finding(PATH, 1, "NAM000", "there is no name to compare; restore the entries")
        return
    known = {language: _Known(edition.persons, way) for language, way in ways.items()}
    seen: set[str] = set()
    for part in edition.prose:
        for same in _naming(part):
            found = {
                prose.language: _persons(prose.text, known[prose.language])
                for prose in same.values()
                if prose.language in ways
            }
            for language, persons in found.items():
                seen.update(person for _, _, person in persons)
                unknown = ((place, words) for place, words, person in persons if not person)
                for place, words in told(unknown):
                    yield _unknown(edition, same[language], place, words)
            yield from _compared(
                edition, same, {lang: Counter(p for _, _, p in persons) for lang, persons in found.items()}
            )
    for name in edition.persons:
        if name.id not in seen:
            yield Finding(PATH, name.line, "NAM003", f"no text names {name.id}; remove the entry")
    yield from _authors(edition)


@lru_cache(maxsize=REMEMBERED)
def _naming(part: Part) -> list[dict[str, Prose]]:
    """The texts of which one at least may have a name; most have none."""
    return [same for same in part.counterparts if any(FIRST_STOP.search(prose.text) for prose in same.values())]


class _Known(dict[str, str]):
    """The ids of persons by their names as a language has them; an empty one for a name that is nobody's."""

    def __init__(self, persons: Sequence[Name], way: Writing) -> None:
        self.patterns = [(name.id, _pattern(name, way)) for name in persons]

    def __missing__(self, words: str) -> str:
        self[words] = next((id for id, pattern in self.patterns if pattern.fullmatch(words)), "")
        return self[words]


def _persons(text: str, known: _Known) -> list[tuple[int, str, str]]:
    """Each name in a text: its place, its words, and the id of the person (empty for an unknown one)."""
    found = []
    for match in _named(text):
        words = f"{''.join(match[1].split())} {match[2]}"
        if all(initial.strip()[:1].isupper() for initial in match[1].split(".")[:-1]):
            found.append((match.start(), words, known[words]))
    return found


def _named(text: str) -> Iterator[re.Match[str]]:
    """What NAMED.finditer() gives; a name begins one or two letters before its first full stop."""
    end = 0
    for stop in FIRST_STOP.finditer(text):
        for start in (stop.start() - 2, stop.start() - 1):
            match = NAMED.match(text, start) if start >= end else None
            if match:
                yield match
                end = match.end()


@lru_cache(maxsize=256)
def _matcher(stem: str, endings: str, optional: bool) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(stem)}(?:{endings}){'?' if optional else ''}")


def _pattern(name: Name, way: Writing) -> re.Pattern[str]:
    stem, bar, _ = name.spelled[way.language].partition("|")
    return _matcher(stem, way.endings, not bar)


def _unknown(edition: Edition, prose: Prose, place: int, words: str) -> Finding:
    spelled = [name.spelled[prose.language].replace("|", "") for name in edition.persons]
    nearest = _nearest(words, tuple(spelled))
    remedy = f"write {nearest}, or add the person to {PATH}" if nearest else f"add the person to {PATH}"
    return Finding(prose.path, prose.line(place), "NAM001", f"«{words}» is nobody's name here; {remedy}")


@lru_cache(maxsize=256)  # a wrong spelling is often repeated
def _nearest(words: str, spelled: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(words, spelled, 1)), "")


def _compared(edition: Edition, same: dict[str, Prose], persons: dict[str, Counter[str]]) -> Iterator[Finding]:
    named = persons.get(edition.original, Counter())
    for language, found in persons.items():
        if edition.original in persons and found != named and not (found[""] or named[""]):
            other = ", ".join(sorted((found - named) + (named - found)))
            original, prose = same[edition.original], same[language]
            problem = f"{original.path}:{original.line()} names others ({other}); name the same persons"
            yield Finding(prose.path, prose.line(), "NAM002", problem)


def _authors(edition: Edition) -> Iterator[Finding]:
    """The authors of references against the names, in the spelling of the original language."""
    spelled = {name.spelled[edition.original].replace("|", "") for name in edition.persons}
    for reference in edition.references:
        for author in (*reference.csl.get("author", ()), *reference.csl.get("editor", ())):
            name = f"{''.join(author.get('given', '').split())} {author['family']}"
            if name not in spelled:
                problem = f"{reference.id}: «{name}» is nobody's name here; spell it as {PATH} does, or add the person"
                yield Finding("docs/data/references.json", reference.line, "NAM004", problem)
