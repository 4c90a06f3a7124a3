"""Every word has the letters of its language, and every text of the data is in the language it stands under.

Why:  A Kazakh і in a Russian word looks right and is found by no search; a text left in Russian is no translation.
Bad:  `прокуратурі` on a Russian page; `kk:` with a Russian sentence; a Latin `c` for the preposition «с»
Good: Kazakh words on a Russian page in quotation marks; Latin file names such as `source.txt`
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edition.edition import Edition
from edition.prose import REMEMBERED, Prose, TextGroup
from language.letters import Letters, letters, own_words, script
from reading.finding import Finding

WORD = re.compile(r"[^\W\d_]++")
# Characters on either side of a word in which the words beside it are looked for.
NEAR = 80
# Letters that are mistaken for each other, in pairs; two scripts have one of each pair.
LookAlikes = tuple[tuple[str, str], ...]
# Numerals such as `iv` are of no language.
NUMERAL = re.compile(r"[ivx]+")
# Two languages may share one word, and names.
SHORTEST_TITLE = 2


class Mistaken(NamedTuple):
    """The small letters of other scripts that are mistaken for those of a language, and words of nothing else."""

    letters: frozenset[str]
    scripts: frozenset[str]
    word: re.Pattern[str]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield words with letters of another alphabet (LAN001) and texts in another language than they should be.

    These are texts of the data and of front matter whose letters tell it (LAN002), words of nothing but letters of
    another script that look like this language's (LAN003), and titles left as in the original (LAN004).
    """
    if not edition.alphabets or not edition.prose or not edition.writing:
        problem = "there is no text, no alphabet or no quotation mark known; restore the files"
        yield Finding("docs/data/strings.yml", 1, "LAN000", problem)
        return
    quotes = tuple(mark for way in edition.writing for mark in way.quotes)
    known = letters(edition.alphabets)
    for part in edition.prose:
        found = _faults(part, quotes, known, tuple(edition.look_alikes.items()))
        places = {(finding.path, finding.line) for finding in found}
        yield from found
        yield from (each for each in _untranslated(part, edition.original) if (each.path, each.line) not in places)


def _faults(
    part: TextGroup, quotes: tuple[str, ...], known: dict[str, Letters], look_alikes: LookAlikes
) -> list[Finding]:
    read = [prose for prose in part.texts if prose.language in known]
    return [finding for prose in read for finding in _of_text(prose, quotes, known[prose.language], look_alikes)]


def _of_text(prose: Prose, quotes: tuple[str, ...], known: Letters, look_alikes: LookAlikes) -> Iterator[Finding]:
    if not known.may_lack(prose.text):
        return
    plain = own_words(prose.text, quotes)
    if prose.kind != "verbatim" and known.outside.search(plain):
        yield from _words(prose, plain, known)
        yield from _look_alikes(prose, plain, _mistaken(known, look_alikes))
    if prose.kind != "page" and (
        known.is_foreign(plain) or (prose.kind == "meta" and _in_another_script(plain, known))
    ):
        problem = f"«{prose.text[:40]}» is not {prose.language}; write in the language it stands under, or quote it"
        yield Finding(prose.path, prose.line(), "LAN002", problem)


def _words(prose: Prose, plain: str, known: Letters) -> Iterator[Finding]:
    """Words of the alphabet's script that have a letter outside it; those of two scripts are found by TRN006."""
    own = script(known.first)
    for match in WORD.finditer(plain):
        letter = known.outside.search(match[0])
        alike = letter and script(letter[0]) == own and {*map(script, match[0])} == {own}
        if letter and alike and not _is_accented(letter[0], known):
            problem = f"«{match[0]}» has the letter {letter[0]}, which {prose.language} does not write; type it anew"
            yield Finding(prose.path, prose.line(match.start()), "LAN001", f"{problem}, or quote the word")


def _is_accented(letter: str, known: Letters) -> bool:
    """Whether a letter is one of the language's with a sign to it, as in the names of other Latin languages."""
    return script(known.first) == "LATIN" and unicodedata.normalize("NFD", letter)[0].lower() in known.all - {letter}


def _look_alikes(prose: Prose, plain: str, mistaken: Mistaken) -> Iterator[Finding]:
    """Small words of nothing but letters mistaken for this language's, between words that are no foreign ones."""
    for match in mistaken.word.finditer(plain):
        beside = [] if NUMERAL.fullmatch(match[0]) else _beside(plain, match, mistaken)
        if beside and not any(script(letter) in mistaken.scripts for word in beside for letter in word):
            problem = f"«{match[0]}» is {'/'.join(sorted(mistaken.scripts)).title()} and only looks like a word here"
            yield Finding(prose.path, prose.line(match.start()), "LAN003", f"{problem}; type it anew")


def _beside(plain: str, match: re.Match[str], mistaken: Mistaken) -> list[str]:
    """The nearest words before and after one, that are not of mistaken letters themselves."""
    start, end = match.span()
    before, after = WORD.findall(plain, max(0, start - NEAR), start), WORD.findall(plain, end, end + NEAR)
    others = [[word for word in words if not mistaken.letters.issuperset(word)] for words in (before[::-1], after)]
    return [words[0] for words in others if words]


@lru_cache(maxsize=16)
def _mistaken(known: Letters, look_alikes: LookAlikes) -> Mistaken:
    pairs = (*look_alikes, *(pair[::-1] for pair in look_alikes))
    found = sorted({other for one, other in pairs if one in known.all and other not in known.all and other.islower()})
    # No part of `e-mail`, `{y}` and `p < 1`. It begins with the letters, which are looked for fastest.
    word = rf"[{''.join(found)}](?<![\w{{-].)[{''.join(found)}]*+(?![\w}}-]|\s*[=<>≤≥])" if found else r"(?!)"
    return Mistaken(frozenset(found), frozenset(map(script, found)), re.compile(word))


def _in_another_script(plain: str, known: Letters) -> bool:
    """Whether words, which are no names such as PDF or BibTeX, have no letter of the language's script."""
    words = [word for word in WORD.findall(plain) if sum(map(str.isupper, word)) < 2]
    return bool(words) and not any(script(letter) == script(known.first) for word in words for letter in word)


@lru_cache(maxsize=REMEMBERED)
def _untranslated(part: TextGroup, original: str) -> list[Finding]:
    """Titles and descriptions that stand in a translation word for word as in the original."""
    heads = [prose for prose in part.texts if prose.kind == "meta"]
    known = {prose.place: WORD.findall(prose.text) for prose in heads if prose.language == original}
    found = []
    for prose in heads:
        words = WORD.findall(prose.text)
        are_names = all(word[0].isupper() for word in words)
        if prose.language != original and len(words) >= SHORTEST_TITLE and words == known.get(prose.place):
            problem = f"«{prose.text[:40]}» stands as in the original; write in {prose.language}"
            found += [Finding(prose.path, prose.line(), "LAN004", problem)] * (not are_names)
    return found
