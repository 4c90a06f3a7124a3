"""Letters: alphabets of languages, scripts, and what is written in another language or script."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from language import quotation_marks

# Names of files and addresses, which are of no language.
FILE = re.compile(r"[A-Za-z](?<![\w-].)[\w-]*+(?:[./][\w-]++)+")
# Words with two capitals: names of formats, of programs, of institutions.
OF_EVERY_LANGUAGE = re.compile(r"\b[a-z]*+[A-Z][a-z\d]*+[A-Z]\w*+")
# Fewer letters rule out no language; measured on the edition's own texts, see Letters.rule_out().
FEWEST_FOR_LETTERS, FEWEST_FOR_NONE = 20, 30
MOST_NEIGHBOURS, MOST_OTHERS = 0.03, 0.5
# Longer quotations are prose of the page's language.
LONGEST_QUOTED_WORDS = 60
# Letters of the two scripts that a slip may mix in a word.
LATIN, CYRILLIC = "A-Za-zÀ-ʯ", "Ѐ-ӿ"
MIXED_WORD = re.compile(rf"(?<!\w)(?=[^\W{LATIN}]*+[{LATIN}])(?=[^\W{CYRILLIC}]*+[{CYRILLIC}])\w++")
# Latin letters with the Cyrillic ones that look like them: docs/data/strings.yml lists them.
LookAlikes = Mapping[str, str]


@dataclass(frozen=True)
class Letters:
    """The letters of a language: all, those that only it has, and those of alphabets that share some with it.

    `script` is as Unicode names it; `outside` finds a letter of another alphabet.
    """

    all: frozenset[str]
    own: frozenset[str]
    neighbours: frozenset[str]
    script: str
    outside: re.Pattern[str]

    def is_foreign(self, text: str) -> bool:
        """What rule_out() says, names such as PDF and BibTeX left out, which are of every language."""
        return self.rule_out(text) and self.rule_out(OF_EVERY_LANGUAGE.sub(" ", text))

    def rule_out(self, text: str) -> bool:
        """Whether the letters of a text rule out that it is in the language; a short text may be in any.

        They do when half of them are outside the alphabet; when more than three in a hundred are those of a neighbour
        that shares the script; or when none is the language's own. Each of the edition's 822 sentences of 40 letters
        and more, taken for the two other languages: 1642 of 1644 are found, and none under its true language.
        """
        outside = self.outside.findall(text)
        has_no_own = bool(self.own) and self.own.isdisjoint(text.lower())
        if not outside and not has_no_own:
            return False
        total = sum(map(str.isalpha, text))
        if total < FEWEST_FOR_LETTERS:
            return False
        neighbours = [letter for letter in outside if letter.lower() in self.neighbours]
        if len(outside) > MOST_OTHERS * total or len(neighbours) > MOST_NEIGHBOURS * total:
            return True
        return has_no_own and total >= FEWEST_FOR_NONE


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
    return Letters(all_, all_.difference(*others), neighbours - all_, script(alphabet[0]), outside)


def own_words(text: str, quotes: Sequence[str]) -> str:
    """The text with file names, and words quoted as words of another language may be, blanked out."""
    text = FILE.sub(lambda match: " " * len(match[0]), text)
    for start, end in quotation_marks.spans(text, quotes):
        if end - start <= LONGEST_QUOTED_WORDS:
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def direction(text: str) -> str:
    """Where a text runs, as HTML says it: by the first letter that has a direction (Unicode Standard Annex 9, P2)."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL"))
    return "ltr" if next(strong, "L") == "L" else "rtl"


def script(letter: str) -> str:
    """The script of a letter, as Unicode names it: LATIN, CYRILLIC."""
    return unicodedata.name(letter, "").split(" ")[0]


def mixed_words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text that have Latin and Cyrillic letters, with their places."""
    return ((match.start(), match[0]) for match in MIXED_WORD.finditer(text))


def latin_letters(word: str) -> list[str]:
    """The Latin letters of a word, each once, sorted."""
    return sorted({letter for letter in word if script(letter) == "LATIN"})


def look_alikes(alphabet: str, pairs: LookAlikes) -> set[str]:
    """The small letters of the other script that are mistaken for letters of an alphabet."""
    both = [pair for latin, others in pairs.items() for other in others for pair in ((latin, other), (other, latin))]
    return {other for one, other in both if one in alphabet and other not in alphabet and other.islower()}


def one_script(word: str, pairs: LookAlikes, alphabet: str) -> str:
    """A word of two scripts in the one that most of its letters are of.

    It stays as it was where that is not certain: a letter has no look-alike, or several that `alphabet` has.
    """
    is_latin = [script(letter) == "LATIN" for letter in word]
    to_latin = 2 * sum(is_latin) > len(word)
    if 2 * sum(is_latin) == len(word):
        return word
    fixed = [
        letter if latin == to_latin else _look_alike(letter, pairs, alphabet) for letter, latin in zip(word, is_latin)
    ]
    return "".join(fixed) if all(fixed) else word


def _look_alike(letter: str, pairs: LookAlikes, alphabet: str) -> str:
    """The letter of the other script that looks like this one; empty where there is none, or several."""
    found = pairs.get(letter) or "".join(latin for latin, others in pairs.items() if letter in others)
    if len(found) > 1:
        found = "".join(other for other in found if other.lower() in alphabet)
    return found if len(found) == 1 else ""


def are_alike(one: str, other: str, pairs: LookAlikes) -> bool:
    """Whether two words are the same but for letters of two scripts that look alike."""
    return len(one) == len(other) and all(
        left == right or right in pairs.get(left, "") or left in pairs.get(right, "") for left, right in zip(one, other)
    )
