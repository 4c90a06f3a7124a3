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

from edition.edition import Edition
from edition.entries import Person, Writing
from edition.prose import REMEMBERED, Prose, TextGroup
from reading.finding import Finding

# The full stop after the first of two initials; looked for first, since most texts have none.
FIRST_STOP = re.compile(r"\.(?=[ \xa0]?[^\W\d_]\w?\.)")
PATH = "docs/data/names.yml"
# For so many unknown names the nearest one is told, if it is among the first so many.
MOST_NEAREST, MOST_COMPARED = 30, 1000
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
                for place, words in unknown:
                    yield _unknown(known[language], same[language], place, words)
            yield from _compared(
                edition, same, {lang: Counter(p for _, _, p in persons) for lang, persons in found.items()}
            )
    for name in edition.persons:
        if name.id not in seen:
            yield Finding(PATH, name.line, "NAM003", f"no text names {name.id}; remove the entry")
    yield from _authors(edition)


@lru_cache(maxsize=REMEMBERED)
def _naming(part: TextGroup) -> list[dict[str, Prose]]:
    """The texts of which one at least may have a name; most have none."""
    return [same for same in part.counterparts if any(FIRST_STOP.search(prose.text) for prose in same.values())]


class _Known(dict[str, str]):
    """The ids of persons by their names as a language has them; an empty one for a name that is nobody's."""

    def __init__(self, persons: Sequence[Person], way: Writing) -> None:
        self.endings = re.compile(way.endings)
        self.spelled = [name.spelled.get(way.language, "") for name in persons]
        self.stems: dict[str, dict[str, tuple[int, str]]] = {}
        for place, name in enumerate(persons):
            stem, bar, _ = self.spelled[place].partition("|")
            self.stems.setdefault(stem, {}).setdefault(bar, (place, name.id))
        self.lengths = {len(stem) for stem in self.stems}
        self.near: dict[str, str] = {}

    def __missing__(self, words: str) -> str:
        found = []
        for length in self.lengths:
            for bar, person in self.stems.get(words[:length], {}).items():
                if self._ends(words[length:], bar):
                    found.append(person)
        self[words] = min(found, default=(0, ""))[1]
        return self[words]

    def _ends(self, rest: str, bar: str) -> bool:
        """Whether a name may go on like this after its stem; one without a bar may also end there."""
        return not (rest or bar) or bool(self.endings.fullmatch(rest))

    def nearest(self, words: str) -> str:
        """The name most like some words; looked for a few times only, and among the first names: it takes long."""
        if words not in self.near and len(self.near) < MOST_NEAREST:
            spelled = [name.replace("|", "") for name in self.spelled[:MOST_COMPARED]]
            self.near[words] = next(iter(get_close_matches(words, spelled, 1)), "")
        return self.near.get(words, "")


def _persons(text: str, known: _Known) -> list[tuple[int, str, str]]:
    """Each name in a text: its place, its words, and the id of the person (empty for an unknown one)."""
    found = []
    for match in _named(text):
        words = f"{''.join(match[1].split())} {match[2]}"
        if match[2][0].isupper() and all(initial.strip()[:1].isupper() for initial in match[1].split(".")[:-1]):
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


def _unknown(known: _Known, prose: Prose, place: int, words: str) -> Finding:
    nearest = known.nearest(words)
    remedy = f"write {nearest}, or add the person to {PATH}" if nearest else f"add the person to {PATH}"
    return Finding(prose.path, prose.line(place), "NAM001", f"«{words}» is nobody's name here; {remedy}")


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
    spelled = {name.spelled.get(edition.original, "").replace("|", "") for name in edition.persons}
    for reference in edition.references:
        for author in (*reference.csl.get("author", ()), *reference.csl.get("editor", ())):
            name = f"{''.join(author.get('given', '').split())} {author['family']}"
            if name not in spelled:
                problem = f"{reference.id}: «{name}» is nobody's name here; spell it as {PATH} does, or add the person"
                yield Finding("docs/data/references.json", reference.line, "NAM004", problem)
