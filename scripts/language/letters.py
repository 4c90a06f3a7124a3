"""Letters: alphabets of languages, scripts, and what is written in another language or script."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from language import quotation_marks

WORD = re.compile(r"[^\W\d_]++(?:[’-][^\W\d_]++)*+")
SIGNS = re.compile("[’-]")
# Names of files and addresses, which are of no language.
FILE = re.compile(r"[A-Za-z](?<![\w-].)[\w-]*+(?:[./][\w-]++)+")
# Words with two capitals: names of formats, of programs, of institutions.
OF_EVERY_LANGUAGE = re.compile(r"\b[a-z]*+[A-Z][a-z\d]*+[A-Z]\w*+")
# Fewer letters rule out no language.
FEWEST_LETTERS = 20
MOST_NEIGHBOURS, MOST_OTHERS = 0.03, 0.5
# How many letters of its own must be expected, by the texts of a language, for the lack of them to tell something; and
# the part of what is expected that tells the language.
EXPECTED, SOME = 4.5, 0.5
# So many common words of a neighbour, and so many times as many as the language's own, show that neighbour.
FEWEST_WORDS, TIMES = 2, 2
# Longer quotations are prose of the page's language.
LONGEST_QUOTED_WORDS = 60
# Letters of the two scripts that a slip may mix in a word.
LATIN, CYRILLIC = "A-Za-zÀ-ʯ", "Ѐ-ӿ"
MIXED_WORD = re.compile(rf"(?<!\w)(?=[^\W{LATIN}]*+[{LATIN}])(?=[^\W{CYRILLIC}]*+[{CYRILLIC}])\w++")
# Latin letters with the Cyrillic ones that look like them: docs/data/strings.yml lists them.
LookAlikes = Mapping[str, str]


class Sample(NamedTuple):
    """What is known of a language: its small letters, its most common words, and texts that are written in it."""

    alphabet: str
    common: Sequence[str]
    texts: str


class Letters(NamedTuple):
    """What tells a language from the others of an edition.

    Its letters: all, those that only it has, with their share of its texts, and those of alphabets that share some with
    it (neighbours). Its common words, those of each neighbour that it does not share, and those of all other languages.
    `script` is as Unicode names it; `outside` finds a letter of another alphabet.
    """

    all: frozenset[str]
    own: frozenset[str]
    share: float
    neighbours: frozenset[str]
    common: frozenset[str]
    foreign: Sequence[frozenset[str]]
    elsewhere: frozenset[str]
    script: str
    outside: re.Pattern[str]

    def is_foreign(self, text: str) -> bool:
        """What rule_out() says, names such as PDF and BibTeX left out, which are of every language."""
        return self.rule_out(text) and self.rule_out(OF_EVERY_LANGUAGE.sub(" ", text))

    def rule_out(self, text: str) -> bool:
        """Whether the letters and words of a text rule out that it is in the language; a short text may be in any.

        Letters do when half of them are outside the alphabet, unless they are those of terms, in Latin, among the
        language's own words; or when more than three in a hundred are a neighbour's. Where letters of its own do not
        tell the language, common words do when a neighbour's are more than twice as many, or when the language often
        uses letters of its own and the text, without its names, has neither those nor a common word.
        """
        words = WORD.findall(text) if len(text) >= FEWEST_LETTERS else []
        total = len(SIGNS.sub("", "".join(words)))
        if total < FEWEST_LETTERS:
            return False
        outside = self.outside.findall(text)
        neighbours = [letter for letter in outside if letter.lower() in self.neighbours]
        if len(neighbours) > MOST_NEIGHBOURS * total:
            return True
        if len(outside) > MOST_OTHERS * total:
            return self.common.isdisjoint(words) or not self.elsewhere.isdisjoint(words)
        small_text, expected = text.lower(), max(1, SOME * self.share * total)
        if any(own >= expected for own in accumulate(map(small_text.count, self.own))):
            return False
        small = self.share * sum(len(word) for word in words if word[0].islower())
        common = sum(map(self.common.__contains__, words))
        most = max((sum(map(other.__contains__, words)) for other in self.foreign), default=0)
        lacks = small >= EXPECTED and self.own.isdisjoint(small_text)
        return (most >= FEWEST_WORDS and most > TIMES * common) or (lacks and not common)


def letters(samples: Mapping[str, Sample]) -> dict[str, Letters]:
    """What tells each language, by its code."""
    others = {code: [sample for key, sample in samples.items() if key != code] for code in samples}
    return {code: _letters(sample, others[code]) for code, sample in samples.items()}


def _letters(sample: Sample, others: Sequence[Sample]) -> Letters:
    all_, common = frozenset(sample.alphabet), frozenset(sample.common)
    near = [other for other in others if not all_.isdisjoint(other.alphabet)]
    own = all_.difference(*(other.alphabet for other in others))
    other_signs = sum(map(sample.texts.count, (each for each in {*sample.texts} if not each.isalpha())))
    share = sum(map(sample.texts.lower().count, own)) / max(1, len(sample.texts) - other_signs)
    # Without IGNORECASE, which takes the Turkish ı for an i.
    outside = re.compile(rf"[^\W\d_{re.escape(sample.alphabet + sample.alphabet.upper())}]")
    neighbours = frozenset(letter for other in near for letter in other.alphabet) - all_
    foreign = [frozenset(other.common) - common for other in near]
    elsewhere = frozenset().union(*(other.common for other in others)) - common
    return Letters(all_, own, share, neighbours, common, foreign, elsewhere, script(sample.alphabet[0]), outside)


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
    latin = {letter for letter in word if script(letter) == "LATIN"}
    most = 2 * sum(letter in latin for letter in word) - len(word)
    fixed = [each if (each in latin) == (most > 0) else _look_alike(each, pairs, alphabet) for each in word]
    return "".join(fixed) if most and all(fixed) else word


def _look_alike(letter: str, pairs: LookAlikes, alphabet: str) -> str:
    """The letter of the other script that looks like this one; empty where there is none, or several."""
    found = pairs.get(letter) or "".join(latin for latin, others in pairs.items() if letter in others)
    if len(found) > 1:
        found = "".join(other for other in found if other.lower() in alphabet)
    return found if len(found) == 1 else ""


def are_alike(one: str, other: str, pairs: LookAlikes) -> bool:
    """Whether two words are the same but for letters of two scripts that look alike."""
    alike = (a == b or b in pairs.get(a, "") or a in pairs.get(b, "") for a, b in zip(one, other))
    return len(one) == len(other) and all(alike)
