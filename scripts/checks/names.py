"""Every person is named as docs/data/names.yml spells the name, and a translation names whom its original names.

Why:  A search takes a name with two spellings for two persons, and citations of one are lost.
Bad:  `С.Е. Чанов`, `С.Б. Зарипова`, a translation that names Zaripova where the original names Channov
Good: `С.Е. Чаннова` on a Russian page: the initials, the stem, and an ending of the language
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from edition.edition import Edition
from edition.entries import Person, Reference
from edition.prose import Prose, counterparts
from language.sentences import CAPITAL
from reading.finding import Finding

PATH = "docs/data/names.yml"
# Two or three initials, of which one may have two letters (Yu) or be joined by a hyphen, and a surname, maybe double.
INITIALS = rf"{CAPITAL}(?<![\w.].)\w?\.[ \xa0-]?(?:{CAPITAL}\w?\.[ \xa0]?){{1,2}}"
NAMED = re.compile(rf"({INITIALS})[ \n\xa0]?({CAPITAL}[^\W\d_]++(?:-{CAPITAL}[^\W\d_]++)*+(?:’s?)?)")


class Mention(NamedTuple):
    """A name in a text: its place, its words, and the id of the person, empty for an unknown one."""

    place: int
    words: str
    person: str


def check(edition: Edition) -> Iterator[Finding]:
    """Yield names spelled otherwise (NAM001), other persons than in the original (NAM002), unused names (NAM003)."""
    endings = {code: rules.endings for code, rules in edition.writing.items()}
    unread = not edition.persons and any(finding.path == PATH for finding in edition.errors)
    if unread or not endings or not edition.prose:
        yield Finding(PATH, 1, "NAM000", "there is no name, or no text, to compare; restore the entries")
        return
    seen: set[str] = set()
    for same in counterparts(edition.prose):
        spoken = [prose for prose in same.values() if prose.language in endings]
        found = {text.language: [*mentions(text, edition.persons, endings[text.language])] for text in spoken}
        for language, named in found.items():
            seen.update(mention.person for mention in named)
            unknown = (mention for mention in named if not mention.person)
            yield from (_unknown(edition.persons, same[language], mention) for mention in unknown)
        if any(found.values()):
            yield from _compared(edition, same, {code: Counter(m.person for m in found[code]) for code in found})
    authors = list(_authors(edition))
    for person in edition.persons:
        if person.id not in seen and _spelled(person).isdisjoint(name for _, name in authors):
            yield Finding(PATH, person.line, "NAM003", f"no text names {person.id}; remove the entry")
    spelled = {name for person in edition.persons for name in _spelled(person)}
    for reference, name in authors:
        if name not in spelled:
            problem = f"{reference.id}: the author «{name}» is not in {PATH}"
            remedy = "spell the name as there, or add the person"
            yield Finding("docs/data/references.json", reference.line, "NAM004", f"{problem}; {remedy}")


def mentions(prose: Prose, persons: Sequence[Person], endings: Sequence[str]) -> Iterator[Mention]:
    """The persons that a text names; last those whose names have another form, as one initial, a particle, one name."""
    spelled = [(person.id, person.spelled.get(prose.language, "")) for person in persons]
    for match in NAMED.finditer(prose.text) if "." in prose.text else ():
        words = f"{''.join(match[1].split())} {match[2]}"
        person = next((id for id, name in spelled if is_named(words, name, endings)), "")
        yield Mention(match.start(), words, person)
    for id, name in spelled:
        # Nearly no text has the first letters of the name: this is told many times as fast.
        form = _form(name) if name.partition("|")[0].partition(" ")[0] in prose.text else None
        for match in form.finditer(prose.text) if form else ():
            if is_named(" ".join(match[0].split()), name, endings):
                yield Mention(match.start(), match[0], id)


def _form(spelled: str) -> re.Pattern[str] | None:
    """A name with any ending, and any white space in it; None for one of initials and a surname."""
    if not spelled or NAMED.fullmatch(spelled.replace("|", "")):
        return None
    words = r"[^\W\d_]*\s".join(re.escape(stem) for stem in spelled.partition("|")[0].split(" "))
    return re.compile(rf"(?<!\w){words}[^\W\d_’]*")


def is_named(words: str, spelled: str, endings: Sequence[str]) -> bool:
    """Whether words are a name as it is spelled or with an ending; the one after a bar is replaced by others.

    Each half of a double name may have an ending.
    """
    parts, names = words.split("-"), spelled.split("-")
    return len(parts) == len(names) and all(_is_form(part, name, endings) for part, name in zip(parts, names))


def _is_form(words: str, spelled: str, endings: Sequence[str]) -> bool:
    stem, bar, _ = spelled.partition("|")
    if not stem or not words.startswith(stem):
        return False
    ending = words.removeprefix(stem)
    return ending in endings or ("*" in endings and ending.isalpha()) if ending else not bar


def _unknown(persons: Sequence[Person], prose: Prose, mention: Mention) -> Finding:
    spelled = [person.spelled.get(prose.language, "").replace("|", "") for person in persons]
    nearest = get_close_matches(mention.words, spelled, 1)
    remedy = f"write {nearest[0]}, or add the person to {PATH}" if nearest else f"add the person to {PATH}"
    return Finding(prose.path, prose.line(mention.place), "NAM001", f"unknown person «{mention.words}»; {remedy}")


def _compared(edition: Edition, same: dict[str, Prose], persons: Mapping[str, Counter[str]]) -> Iterator[Finding]:
    named = persons.get(edition.original, Counter())
    for language, found in persons.items():
        if edition.original in persons and found != named and not (found[""] or named[""]):
            other = ", ".join(sorted((found - named) + (named - found)))
            original, prose = same[edition.original], same[language]
            problem = f"{original.path}:{original.line()} names others ({other}); name the same persons"
            yield Finding(prose.path, prose.line(), "NAM002", problem)


def _authors(edition: Edition) -> Iterator[tuple[Reference, str]]:
    """The persons who are authors or editors of the references; an institution is none."""
    for reference in edition.references:
        for author in (*reference.csl.get("author", ()), *reference.csl.get("editor", ())):
            given = "".join(author.get("given", "").split())
            parts = (given, author.get("non-dropping-particle", ""), author.get("family", ""))
            if "family" in author:
                yield reference, " ".join(filter(None, parts))


def _spelled(person: Person) -> set[str]:
    """A name as a list of references may have it, which is in the language of each work."""
    return {name.replace("|", "") for name in person.spelled.values()}
