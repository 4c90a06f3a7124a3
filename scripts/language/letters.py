"""Letters: alphabets of languages, scripts, and what is written in another language or script."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from language import quotation_marks

# Names of files and addresses, which are of no language.
FILE = re.compile(r"(?<![\w-])[A-Za-z][\w-]*+(?:[./][\w-]++)+")
# Words with two capitals: names of formats, of programs, of institutions.
OF_EVERY_LANGUAGE = re.compile(r"\b[a-z]*+[A-Z][a-z\d]*+[A-Z]\w*+")
A_LATIN_LETTER, INNER_STOP = re.compile(r"[A-Za-z]"), re.compile(r"\.[\w-]")
# Fewer letters tell no language apart; measured on the edition's own texts, see Letters.lack().
FEWEST_FOR_LETTERS, FEWEST_FOR_NONE = 20, 30
MOST_NEIGHBOURS, MOST_OTHERS = 0.03, 0.5
# Longer quotations are prose of the page's language.
LONGEST_QUOTED_WORDS = 60
# Letters of the two scripts that a slip may mix in a word.
LATIN, CYRILLIC = "A-Za-zÀ-ʯ", "Ѐ-ӿ"
MIXED_WORD = re.compile(rf"(?<!\w)(?=[^\W{LATIN}]*+[{LATIN}])(?=[^\W{CYRILLIC}]*+[{CYRILLIC}])\w++")
# Latin letters with the Cyrillic ones that look like them: docs/data/strings.yml lists them.
LookAlikes = Mapping[str, str]


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


@lru_cache(maxsize=1024)  # two checks ask about each text
def _has(text: str, letter: re.Pattern[str]) -> bool:
    return bool(letter.search(text))


def letters(alphabets: Mapping[str, str]) -> dict[str, Letters]:
    """The letters of each language, by its code."""
    return {
        code: _letters(alphabet, [other for key, other in alphabets.items() if key != code])
        for code, alphabet in alphabets.items()
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
    if ("/" in text or INNER_STOP.search(text)) and A_LATIN_LETTER.search(text):
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


def mixed_words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text that have Latin and Cyrillic letters, with their places."""
    return ((match.start(), match[0]) for match in MIXED_WORD.finditer(text))


def latin_letters(word: str) -> list[str]:
    """The Latin letters of a word, each once, sorted."""
    return sorted({letter for letter in word if script(letter) == "LATIN"})


def one_script(word: str, look_alikes: LookAlikes, alphabet: str) -> str:
    """A word of two scripts in the one that most of its letters are of.

    It stays as it was where that is not certain: a letter has no look-alike, or several that `alphabet` has.
    """
    is_latin = [script(letter) == "LATIN" for letter in word]
    to_latin = 2 * sum(is_latin) > len(word)
    if 2 * sum(is_latin) == len(word):
        return word
    fixed = [
        letter if latin == to_latin else _look_alike(letter, look_alikes, alphabet)
        for letter, latin in zip(word, is_latin)
    ]
    return "".join(fixed) if all(fixed) else word


def _look_alike(letter: str, look_alikes: LookAlikes, alphabet: str) -> str:
    """The letter of the other script that looks like this one; empty where there is none, or a doubt."""
    found = look_alikes.get(letter) or "".join(latin for latin, others in look_alikes.items() if letter in others)
    if len(found) > 1:
        found = "".join(other for other in found if other.lower() in alphabet)
    return found if len(found) == 1 else ""


def are_alike(one: str, other: str, look_alikes: LookAlikes) -> bool:
    """Whether two words are the same but for letters of two scripts that look alike."""
    return len(one) == len(other) and all(
        left == right or right in look_alikes.get(left, "") or left in look_alikes.get(right, "")
        for left, right in zip(one, other)
    )
