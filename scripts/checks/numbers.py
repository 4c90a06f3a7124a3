"""Every number and date of a text stands in its translations too.

Why:  A wrong article, year or day in a translation sends a reader to the wrong law, and nobody sees it in one language.
Bad:  `3-бабының 5-тармағы` where the Russian text has `пункт 4 статьи 3`; `9 February 1996` for `8 февраля 1996 года`
Good: `8 ақпандағы`, `8 February`; `XX ғасыр`, `20th century`: the same numbers and days, in any order
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edition.edition import Edition
from edition.entries import Writing
from edition.prose import REMEMBERED, Part, Prose
from language.dates import days
from reading.finding import Finding
from reading.markdown_page import MARK

PATH = "docs/data/writing.yml"
# Letters of Roman numerals, and those that look like them on a Cyrillic keyboard. A numeral begins with one of the
# first three: what begins with C or L is an abbreviation.
FIRST, LETTERS, CYRILLIC = "IVXІХ", "IVXLCІХС", str.maketrans("ІХС", "IXC")
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# Patterns that begin with one character of a kind: those places are found many times as fast.
FIGURE = re.compile(rf"[\d{FIRST}]")
# A number with its numeral: 641-VI.
NUMBER = re.compile(rf"\d\d*(?:-[{FIRST}][{LETTERS}]*(?![^\W_]))?")
# A numeral of two letters and more that stands alone; one letter may be a word.
ROMAN = re.compile(rf"[{FIRST}](?<![^\W_].)(?<!\d-.)[{LETTERS}]+(?![^\W_])")


class Numbers(NamedTuple):
    """What a text states: its numbers, its Roman numerals that stand alone (as 20), its days (as 8.2), each sorted."""

    numbers: list[str]
    numerals: list[str]
    days: list[str]


NONE = Numbers([], [], [])


def check(edition: Edition) -> Iterator[Finding]:
    """Yield texts whose numbers (NUM001) or dates (NUM002) differ from those of the original language."""
    if not edition.writing or not edition.prose:
        yield Finding(PATH, 1, "NUM000", "there is no text, or no names of months, to compare; restore the file")
    for part in edition.prose:
        yield from _faults(part, edition.original, tuple(edition.writing))


@lru_cache(maxsize=REMEMBERED)
def _faults(part: Part, original: str, writing: tuple[Writing, ...]) -> list[Finding]:
    ways = {way.language: way for way in writing}
    found: list[Finding] = []
    for same in part.counterparts:
        if original in same and original in ways:
            stated = {code: _found(prose.text, ways[code]) for code, prose in same.items() if code in ways}
            for language, numbers in stated.items():
                if numbers != stated[original]:
                    found += _compared(same[original], same[language], stated[original], numbers)
    return found


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
    told = [f"{word} {', '.join(sorted(of.elements()))}" for word, of in (("lacking", lacking), ("added", added)) if of]
    problem = f"the {kind} differ from {original.path}:{original.line()}: {'; '.join(told)}"
    return Finding(prose.path, prose.line(), code, f"{problem}; state them as the original does")


def _found(text: str, way: Writing) -> Numbers:
    """The numbers of a text without its citation marks."""
    if not FIGURE.search(text):
        return NONE
    plain = MARK.sub("", text) if "[" in text else text
    numbers, numerals = NUMBER.findall(plain), ROMAN.findall(plain)
    if not numbers and not numerals:
        return NONE
    numbers = [number.translate(CYRILLIC) if "-" in number else number for number in numbers]
    return Numbers(sorted(numbers), sorted(map(_value, numerals)), sorted(days(plain, way.months)) if numbers else [])


def _value(numeral: str) -> str:
    """A Roman numeral in digits: XIX is 19."""
    total = largest = 0
    for letter in reversed(numeral.translate(CYRILLIC)):
        largest = max(largest, VALUES[letter])
        total += VALUES[letter] if VALUES[letter] == largest else -VALUES[letter]
    return str(total)
