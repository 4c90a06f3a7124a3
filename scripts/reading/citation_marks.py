"""Citation marks in a text: the works that they name, with a place in each, and how they are printed.

`[7]`, `[1–3]` (en dash), `[1, 3]`; with a locator, `[7, с. 45]`; of several works, `[7, p. 45; 8]`.
"""

import re
from typing import NamedTuple

_NUMBER = r"[1-9][0-9]{0,3}"
# A locator has a letter before its first comma, which tells it from the number of a further work.
_LOCATOR = r", (?=[^\[\],;\n]*[^\W\d_])[^\[\];\n]{1,40}"
_WORKS = rf"{_NUMBER}(?:(?:–|, ){_NUMBER})*"
_PART = rf"{_WORKS}(?:{_LOCATOR})?"
# Before a colon at the beginning of a line the same brackets would define a link. Begins with the bracket: so marks are
# found much faster than by what is before it.
MARK = re.compile(rf"\[(?m:(?P<first>(?<=^\[))?+){_PART}(?:; {_PART})*\](?(first)(?![(:])|(?!\())")
LONGEST_RANGE = 99
WORKS = re.compile(rf"{_WORKS}(?=, |$)")


class Figure(NamedTuple):
    """A number of a mark with what is printed before it; its `figure` is empty where only a range implies it."""

    before: str
    figure: str
    number: int


def figures(mark: str) -> tuple[list[Figure], str]:
    """The numbers of a well-formed mark, and what is printed after the last: `[1–3]` has three of them and `]`.

    A backward or too long range has none.
    """
    found, before = list[Figure](), "["
    for part in mark[1:-1].split("; "):
        works = WORKS.match(part)
        assert works
        for ends in works[0].split(", "):
            first, last = (int(end) for end in (ends.partition("–")[0], ends.rpartition("–")[2]))
            for number in range(first, last + 1) if last - first < LONGEST_RANGE else ():
                printed = (before, str(number)) if number in (first, last) else ("", "")
                found.append(Figure(*printed, number))
                before = "–"
            before = ", "
        before = f"{part[works.end() :]}; "
    return found, mark[sum(len(each.before) + len(each.figure) for each in found) :]


def locators(mark: str) -> str:
    """The places in works that a mark names, without the numbers of the works."""
    return "; ".join(WORKS.sub("", part, 1) for part in mark[1:-1].split("; "))
