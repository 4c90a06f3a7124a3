"""Every word has the letters of its language, and every text of the data is in the language it stands under.

Why:  A Kazakh і in a Russian word looks right and is found by no search; a text left in Russian is no translation.
Bad:  `прокуратурі` on a Russian page; `kk:` with a Russian sentence
Good: Kazakh words on a Russian page in quotation marks; Latin file names such as `source.txt`
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import quotation_marks
from edition import Edition
from finding import Finding
from prose import REMEMBERED, Part, Prose, told

WORD = re.compile(r"[^\W\d_]++")
# Names of files and addresses, which are of no language.
FILE = re.compile(r"(?<![\w-])[A-Za-z][\w-]*+(?:[./][\w-]++)+")
LATIN, INNER_STOP = re.compile(r"[A-Za-z]"), re.compile(r"\.[\w-]")
# Fewer letters tell no language apart; measured on the edition's own texts, see Letters.lack().
FEWEST_FOR_LETTERS, FEWEST_FOR_NONE = 20, 30
MOST_NEIGHBOURS, MOST_OTHERS = 0.03, 0.5
# The alphabets of the languages, by their codes.
Alphabets = tuple[tuple[str, str], ...]
# Longer quotations are prose of the page's language.
LONGEST_QUOTED_WORDS = 60


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


def check(edition: Edition) -> Iterator[Finding]:
    """Yield words with letters of another alphabet (LAN001) and texts of the data in another language (LAN002)."""
    if not edition.alphabets or not edition.prose or not edition.writing:
        problem = "there is no text, no alphabet or no quotation mark known; restore the files"
        yield Finding("docs/data/strings.yml", 1, "LAN000", problem)
        return
    quotes = tuple(mark for way in edition.writing for mark in way.quotes)
    for part in edition.prose:
        yield from _faults(part, quotes, spoken(edition))


def spoken(edition: Edition) -> Alphabets:
    """The alphabet of each language by its code, in an order that does not depend on the file's."""
    return tuple(sorted(edition.alphabets.items()))


@lru_cache(maxsize=REMEMBERED)
def _faults(part: Part, quotes: tuple[str, ...], alphabets: Alphabets) -> list[Finding]:
    known = letters(alphabets)
    read = [prose for prose in part.texts if prose.language in known]
    return [finding for prose in read for finding in _of_text(prose, quotes, known[prose.language])]


def _of_text(prose: Prose, quotes: tuple[str, ...], known: Letters) -> Iterator[Finding]:
    if not known.may_lack(prose.text):
        return
    plain = own_words(prose.text, quotes)
    if prose.kind != "verbatim" and known.outside.search(plain):
        yield from told(_words(prose, plain, known))
    if prose.kind not in ("page", "meta") and known.lack(plain):
        problem = f"«{prose.text[:40]}» is not {prose.language}; write in the language it stands under"
        yield Finding(prose.path, prose.line(), "LAN002", problem)


def _words(prose: Prose, plain: str, known: Letters) -> Iterator[Finding]:
    """Words of the alphabet's script that have a letter outside it; those of two scripts are found by TRN006."""
    for match in WORD.finditer(plain):
        letter = known.outside.search(match[0])
        if letter and {script(one) for one in match[0]} == {script(known.first)}:
            problem = f"«{match[0]}» has the letter {letter[0]}, which {prose.language} does not write; type it anew"
            yield Finding(prose.path, prose.line(match.start()), "LAN001", f"{problem}, or quote the word")


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
