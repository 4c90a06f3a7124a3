"""Every word has the letters of its language, and every text of the data is in the language it stands under.

Why:  A Kazakh і in a Russian word looks right and is found by no search; a text left in Russian is no translation.
Bad:  `прокуратурі` on a Russian page; `kk:` with a Russian sentence
Good: Kazakh words on a Russian page in quotation marks; Latin file names such as `source.txt`
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import quotation_marks
from edition import Edition
from finding import Finding
from prose import REMEMBERED, Part, Prose

WORD = re.compile(r"[^\W\d_]++")
# Names of files and addresses, which are of no language.
FILE = re.compile(r"(?<![\w-])[A-Za-z][\w-]*+(?:[./][\w-]++)+")
LATIN, PART_OF_FILE = re.compile(r"[A-Za-z]"), re.compile(r"[./][\w-]")
# Fewer letters tell no language apart; measured on the edition's own texts, see foreign().
FEWEST_FOR_LETTERS, FEWEST_FOR_NONE = 20, 30
MOST_NEIGHBOURS, MOST_OTHERS = 0.03, 0.5
# Longer quotations are prose of the page's language.
LONGEST_QUOTED_WORDS = 60


def check(edition: Edition) -> Iterator[Finding]:
    """Yield words with letters of another alphabet (LAN001) and texts of the data in another language (LAN002)."""
    if not edition.alphabets or not edition.prose or not edition.writing:
        problem = "there is no text, no alphabet or no quotation mark known; restore the files"
        yield Finding("docs/data/strings.yml", 1, "LAN000", problem)
        return
    quotes = tuple(mark for way in edition.writing for mark in way.quotes)
    for part in edition.prose:
        yield from _faults(part, quotes, tuple(edition.alphabets.items()))


@lru_cache(maxsize=REMEMBERED)
def _faults(part: Part, quotes: tuple[str, ...], alphabets: tuple[tuple[str, str], ...]) -> list[Finding]:
    letters = dict(alphabets)
    return [
        finding for prose in part.texts if prose.language in letters for finding in _of_text(prose, quotes, letters)
    ]


def _of_text(prose: Prose, quotes: tuple[str, ...], letters: Mapping[str, str]) -> Iterator[Finding]:
    plain = own_words(prose.text, quotes)
    if prose.kind != "verbatim":
        yield from _words(prose, plain, letters[prose.language])
    if prose.kind not in ("page", "meta") and foreign(plain, prose.language, letters):
        problem = f"«{prose.text[:40]}» is not {prose.language}; write in the language it stands under"
        yield Finding(prose.path, prose.line(), "LAN002", problem)


def _words(prose: Prose, plain: str, alphabet: str) -> Iterator[Finding]:
    """Words of the alphabet's script that have a letter outside it; those of two scripts are found by TRN006."""
    outside = _outside(alphabet)
    for match in WORD.finditer(plain) if outside.search(plain) else ():
        letter = outside.search(match[0])
        if letter and {script(one) for one in match[0]} == {script(alphabet[0])}:
            problem = f"«{match[0]}» has the letter {letter[0]}, which {prose.language} does not write; type it anew"
            yield Finding(prose.path, prose.line(match.start()), "LAN001", f"{problem}, or quote the word")


def foreign(text: str, language: str, alphabets: Mapping[str, str]) -> bool:
    """Whether a text of some length is in another language, told by its letters.

    It is when half its letters are outside the alphabet; when more than three in a hundred are those of a neighbour
    that shares the script; or when no letter is the language's own. Each of the edition's 822 sentences of 40 letters
    and more, taken for the two other languages: 1642 of 1644 are found, and none under its true language.
    """
    return language in alphabets and _foreign(text, language, tuple(sorted(alphabets.items())))


def may_be_foreign(text: str, language: str, alphabets: Mapping[str, str]) -> bool:
    """Whether foreign() could say so of a part of the text: not where all letters are of an alphabet all its own."""
    if language not in alphabets:
        return False
    alphabet, own, _ = _kinds(language, tuple(sorted(alphabets.items())))
    return bool(_outside(alphabets[language]).search(text)) or (bool(own) and own != alphabet)


@lru_cache(maxsize=8192)  # the editions of an archive share texts
def _foreign(text: str, language: str, alphabets: tuple[tuple[str, str], ...]) -> bool:
    alphabet, own, neighbours = _kinds(language, alphabets)
    if not _outside(dict(alphabets)[language]).search(text) and (not own or not own.isdisjoint(text)):
        return False  # told without counting: so it is with nearly every text
    count = {letter: times for letter, times in Counter(text.lower()).items() if letter.isalpha()}
    total = sum(count.values())
    if total < FEWEST_FOR_LETTERS:
        return False
    outside = {letter: times for letter, times in count.items() if letter not in alphabet}
    if sum(outside.values()) > MOST_OTHERS * total:
        return True
    if sum(times for letter, times in outside.items() if letter in neighbours) > MOST_NEIGHBOURS * total:
        return True
    return bool(own) and total >= FEWEST_FOR_NONE and own.isdisjoint(count)


@cache
def _kinds(language: str, alphabets: tuple[tuple[str, str], ...]) -> tuple[frozenset[str], ...]:
    """The letters of a language, those that only it has, and those it lacks of alphabets that share letters with it."""
    alphabet = frozenset(dict(alphabets)[language])
    others = [frozenset(letters) for code, letters in alphabets if code != language]
    neighbours = frozenset(letter for letters in others if letters & alphabet for letter in letters)
    return alphabet, alphabet.difference(*others), neighbours - alphabet


@lru_cache(maxsize=8192)
def own_words(text: str, quotes: tuple[str, ...]) -> str:
    """The text with file names, and words quoted as words of another language may be, blanked out."""
    if LATIN.search(text) and PART_OF_FILE.search(text):
        text = FILE.sub(lambda match: " " * len(match[0]), text)
    pieces, position = [], 0
    for start, end in quotation_marks.spans(text, quotes):
        if start >= position and end - start <= LONGEST_QUOTED_WORDS:
            pieces += [text[position:start], " " * (end - start)]
            position = end
    return "".join(pieces) + text[position:]


@cache
def _outside(alphabet: str) -> re.Pattern[str]:
    # Without IGNORECASE, which takes the Turkish ı for an i.
    return re.compile(rf"[^\W\d_{re.escape(alphabet + alphabet.upper())}]")


@cache
def script(letter: str) -> str:
    """The script of a letter, as Unicode names it: LATIN, CYRILLIC."""
    return unicodedata.name(letter, "").split(" ")[0]
