"""Every number and date of a text is in its translations too.

Why:  A wrong article, year or day in a translation sends a reader to the wrong law, and nobody sees it in one language.
Bad:  `3-бабының 5-тармағы` where the Russian text has `пункт 4 статьи 3`; `9 February 1996` for `8 февраля 1996 года`
Good: `8 ақпандағы`, `8 February`; `XX ғасыр`, `20th century`: the same numbers and days, in any order
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from edition.edition import Edition
from edition.prose import Prose, counterparts
from language.dates import Calendar
from reading.citation_marks import MARK, locators
from reading.finding import Finding, difference

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
    calendars = edition.calendars
    typed = {other: letter for letter in VALUES for other in edition.look_alikes.get(letter, "")}
    original = edition.original
    for same in counterparts(edition.prose) if original in calendars else ():
        if original in same:
            spoken = {code: same[code].text for code in same.keys() & calendars.keys()}
            stated = {code: _found(text, calendars[code], typed) for code, text in spoken.items()}
            for language, numbers in stated.items():
                if numbers != stated[original]:
                    yield from _compared(same[original], same[language], stated[original], numbers)


def _compared(original: Prose, prose: Prose, left: Numbers, right: Numbers) -> Iterator[Finding]:
    stated, found = Counter(left.numbers + left.numerals), Counter(right.numbers + right.numerals)
    lacking, added = stated - found, found - stated
    # A numeral alone may be in words on the other side: XX век, the twentieth century. What is no numeral may not.
    figures = (lacking - Counter(left.numerals)) + (added - Counter(right.numerals))
    place = f"differ from {original.path}:{original.line()}"
    if figures or (lacking and added):
        problem = f"the numbers {place}: {difference(stated.elements(), found.elements())}; correct the wrong one"
        yield Finding(prose.path, prose.line(), "NUM001", problem)
    if left.days != right.days:
        problem = f"the dates {place}: {difference(left.days, right.days)}; correct the wrong one"
        yield Finding(prose.path, prose.line(), "NUM002", problem)


def _found(text: str, calendar: Calendar, typed: Mapping[str, str]) -> Numbers:
    """The numbers of a text, of its citation marks the locators; `typed` are letters typed for Roman numerals."""
    plain = latin = MARK.sub(lambda mark: locators(mark[0]), text)
    for other, letter in typed.items():
        latin = latin.replace(other, letter)
    numbers, numerals = NUMBER.findall(latin), ROMAN.findall(latin)
    return Numbers(sorted(numbers), sorted(map(_value, numerals)), sorted(calendar.days(plain)) if numbers else [])


def _value(numeral: str) -> str:
    """A Roman numeral in digits: XIX is 19."""
    values = [VALUES[letter] for letter in numeral]
    return str(sum(each if each == max(values[at:]) else -each for at, each in enumerate(values)))
