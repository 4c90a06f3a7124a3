"""Every number and date of a text is in its translations too.

Why:  A wrong article, year or day in a translation sends a reader to the wrong law, and nobody sees it in one language.
Bad:  `3-бабының 5-тармағы` where the Russian text has `пункт 4 статьи 3`; `9 February 1996` for `8 февраля 1996 года`
Good: `8 ақпандағы`, `8 February`; `XX ғасыр`, `20th century`: the same numbers and days, in any order
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from edition.edition import Edition
from edition.prose import Prose
from language.dates import Calendar
from reading.finding import Finding
from reading.markdown_page import MARK

PATH = "docs/data/writing.yml"
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# A number with its numeral: 641-VI. A numeral begins with I, V or X: what begins with C or L is an abbreviation.
NUMBER = re.compile(r"\d+(?:-[IVX][IVXLC]*(?![^\W_]))?")
# A numeral of two letters and more that is a word of its own; one letter may be another word.
ROMAN = re.compile(r"[IVX](?<![^\W_].)(?<!\d-.)[IVXLC]+(?![^\W_])")


class Numbers(NamedTuple):
    """What a text states: its numbers, its Roman numerals (as 20), its days (as 8.2), each sorted."""

    numbers: list[str]
    numerals: list[str]
    days: list[str]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield texts whose numbers (NUM001) or dates (NUM002) differ from those of the original language."""
    if not edition.writing or not edition.prose:
        yield Finding(PATH, 1, "NUM000", "there is no text, or no names of months, to compare; restore the file")
    calendars = {writing.language: Calendar(writing.months) for writing in edition.writing}
    typed = _numerals(edition.look_alikes)
    original = edition.original
    for same in (same for part in edition.prose for same in part.counterparts):
        if original in same and original in calendars:
            spoken = {code: prose.text for code, prose in same.items() if code in calendars}
            stated = {code: _found(text, calendars[code], typed) for code, text in spoken.items()}
            for language, numbers in stated.items():
                if numbers != stated[original]:
                    yield from _compared(same[original], same[language], stated[original], numbers)


def _numerals(look_alikes: Mapping[str, str]) -> list[tuple[str, str]]:
    """The Cyrillic letters that are typed for letters of Roman numerals, each with the Latin one."""
    return [(cyrillic, letter) for letter in VALUES for cyrillic in look_alikes.get(letter, "")]


def _compared(original: Prose, prose: Prose, left: Numbers, right: Numbers) -> Iterator[Finding]:
    lacking, added = _differing(left.numbers + left.numerals, right.numbers + right.numerals)
    # A numeral alone may be in words on the other side: XX век, the twentieth century. What is no numeral may not.
    figures = (lacking - Counter(left.numerals)) + (added - Counter(right.numerals))
    if figures or (lacking and added):
        yield _finding("NUM001", "numbers", original, prose, lacking, added)
    lacking, added = _differing(left.days, right.days)
    if lacking or added:
        yield _finding("NUM002", "dates", original, prose, lacking, added)


def _differing(left: list[str], right: list[str]) -> tuple[Counter[str], Counter[str]]:
    """What the right lacks, and what it adds."""
    return Counter(left) - Counter(right), Counter(right) - Counter(left)


def _finding(
    code: str, kind: str, original: Prose, prose: Prose, lacking: Counter[str], added: Counter[str]
) -> Finding:
    sides = {"lacking": lacking, "added": added}
    found = [f"{word} {', '.join(sorted(side.elements()))}" for word, side in sides.items() if side]
    problem = f"the {kind} differ from {original.path}:{original.line()}: {'; '.join(found)}"
    return Finding(prose.path, prose.line(), code, f"{problem}; state them as the original does")


def _found(text: str, calendar: Calendar, typed: Sequence[tuple[str, str]]) -> Numbers:
    """The numbers of a text without its citation marks."""
    plain = MARK.sub("", text)
    latin = plain
    for cyrillic, letter in typed:
        latin = latin.replace(cyrillic, letter)
    numbers, numerals = NUMBER.findall(latin), ROMAN.findall(latin)
    return Numbers(sorted(numbers), sorted(map(_value, numerals)), sorted(calendar.days(plain)))


def _value(numeral: str) -> str:
    """A Roman numeral in digits: XIX is 19."""
    total = largest = 0
    for letter in reversed(numeral):
        largest = max(largest, VALUES[letter])
        total += VALUES[letter] if VALUES[letter] == largest else -VALUES[letter]
    return str(total)
