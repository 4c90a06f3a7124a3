"""Every word has the letters of its language, and every text of the data is in the language it stands under.

Why:  A Kazakh і in a Russian word looks right and is found by no search; a text left in Russian is no translation.
Bad:  `прокуратурі` on a Russian page; `kk:` with a Russian sentence; a Latin `c` for the preposition «с»
Good: Kazakh words on a Russian page in quotation marks; Latin file names such as `source.txt`
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from edition.edition import Edition
from edition.prose import REMEMBERED, Part, Prose, told
from language import quotation_marks
from reading.finding import Finding

WORD = re.compile(r"[^\W\d_]++")
# Names of files and addresses, which are of no language.
FILE = re.compile(r"(?<![\w-])[A-Za-z][\w-]*+(?:[./][\w-]++)+")
# Words with two capitals: names of formats, of programs, of institutions.
OF_EVERY_LANGUAGE = re.compile(r"\b[a-z]*+[A-Z][a-z\d]*+[A-Z]\w*+")
LATIN, INNER_STOP = re.compile(r"[A-Za-z]"), re.compile(r"\.[\w-]")
# Fewer letters tell no language apart; measured on the edition's own texts, see Letters.lack().
FEWEST_FOR_LETTERS, FEWEST_FOR_NONE = 20, 30
MOST_NEIGHBOURS, MOST_OTHERS = 0.03, 0.5
# The alphabets of the languages, by their codes.
Alphabets = tuple[tuple[str, str], ...]
# Characters on either side of a word in which the words beside it are looked for.
NEAR = 80
# Longer quotations are prose of the page's language.
LONGEST_QUOTED_WORDS = 60
# Letters that are mistaken for each other, in pairs; two scripts have one of each pair.
LookAlikes = tuple[tuple[str, str], ...]
# Numerals such as `iv` are of no language.
NUMERAL = re.compile(r"[ivx]+")
# Two languages may share one word, and names.
SHORTEST_TITLE = 2


@dataclass(frozen=True, eq=False)
class Letters:
    """The letters of a language: all, those that only it has, and those it lacks of alphabets that share some with it.

    `first` stands for its script; `outside` finds a letter of another alphabet.
    """

    all: frozenset[str]
    own: frozenset[str]
    neighbours: frozenset[str]
    first: str
    outside: re.Pattern[str]

    def may_lack(self, text: str) -> bool:
        """Whether lack() could say so of the text or a part of it, told without counting.

        It could not where all letters are of the alphabet and either none or each of them is the language's own.
        """
        return bool(self.own and self.own != self.all) or _has(text, self.outside)

    def is_foreign(self, text: str) -> bool:
        """What lack() says, names such as PDF and BibTeX left out, which are of every language."""
        return self.lack(text) and self.lack(OF_EVERY_LANGUAGE.sub(" ", text))

    def lack(self, text: str) -> bool:
        """Whether a text of some length is in another language, told by its letters.

        It is when half its letters are outside the alphabet; when more than three in a hundred are those of a neighbour
        that shares the script; or when no letter is the language's own. Each of the edition's 822 sentences of 40
        letters and more, taken for the two other languages: 1642 of 1644 are found, and none under its true language.
        """
        if not self.own.isdisjoint(text) and not self.outside.search(text):
            return False  # so it is with nearly every text
        count = {letter: times for letter, times in Counter(text.lower()).items() if letter.isalpha()}
        total = sum(count.values())
        if total < FEWEST_FOR_LETTERS:
            return False
        outside = {letter: times for letter, times in count.items() if letter not in self.all}
        if sum(outside.values()) > MOST_OTHERS * total:
            return True
        if sum(times for letter, times in outside.items() if letter in self.neighbours) > MOST_NEIGHBOURS * total:
            return True
        return bool(self.own) and total >= FEWEST_FOR_NONE and self.own.isdisjoint(count)


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
    for part in edition.prose:
        found = _faults(part, quotes, spoken(edition), tuple(edition.look_alikes.items()))
        known = {(finding.path, finding.line) for finding in found}
        yield from found
        yield from (each for each in _untranslated(part, edition.original) if (each.path, each.line) not in known)


def spoken(edition: Edition) -> Alphabets:
    """The alphabet of each language by its code, in an order that does not depend on the file's."""
    return tuple(sorted(edition.alphabets.items()))


@lru_cache(maxsize=REMEMBERED)
def _faults(part: Part, quotes: tuple[str, ...], alphabets: Alphabets, look_alikes: LookAlikes) -> list[Finding]:
    known = letters(alphabets)
    read = [prose for prose in part.texts if prose.language in known]
    return [finding for prose in read for finding in _of_text(prose, quotes, known[prose.language], look_alikes)]


def _of_text(prose: Prose, quotes: tuple[str, ...], known: Letters, look_alikes: LookAlikes) -> Iterator[Finding]:
    if not known.may_lack(prose.text):
        return
    plain = own_words(prose.text, quotes)
    if prose.kind != "verbatim" and known.outside.search(plain):
        yield from told(_words(prose, plain, known))
        yield from told(_look_alikes(prose, plain, _mistaken(known, look_alikes)))
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
    for match in told(mistaken.word.finditer(plain)):
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
def _untranslated(part: Part, original: str) -> list[Finding]:
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


@lru_cache(maxsize=1024)  # two checks ask about each text
def _has(text: str, letter: re.Pattern[str]) -> bool:
    return bool(letter.search(text))


@lru_cache(maxsize=4)
def letters(alphabets: Alphabets) -> dict[str, Letters]:
    """The letters of each language, by its code."""
    return {
        code: _letters(alphabet, [other for key, other in alphabets if key != code]) for code, alphabet in alphabets
    }


def _letters(alphabet: str, others: Sequence[str]) -> Letters:
    all_ = frozenset(alphabet)
    neighbours = frozenset(letter for other in others if not all_.isdisjoint(other) for letter in other)
    # Without IGNORECASE, which takes the Turkish ı for an i.
    outside = re.compile(rf"[^\W\d_{re.escape(alphabet + alphabet.upper())}]")
    return Letters(all_, all_.difference(*others), neighbours - all_, alphabet[:1], outside)


@lru_cache(maxsize=2048)
def own_words(text: str, quotes: tuple[str, ...]) -> str:
    """The text with file names, and words quoted as words of another language may be, blanked out."""
    if ("/" in text or INNER_STOP.search(text)) and LATIN.search(text):
        text = FILE.sub(lambda match: " " * len(match[0]), text)
    pieces, position = [], 0
    for start, end in quotation_marks.spans(text, quotes):
        if start >= position and end - start <= LONGEST_QUOTED_WORDS:
            pieces += [text[position:start], " " * (end - start)]
            position = end
    return "".join(pieces) + text[position:]


@cache
def script(letter: str) -> str:
    """The script of a letter, as Unicode names it: LATIN, CYRILLIC."""
    return unicodedata.name(letter, "").split(" ")[0]
