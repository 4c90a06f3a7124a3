"""Every number and date of a text stands in its translations too.

Why:  A wrong article, year or day in a translation sends a reader to the wrong law, and nobody sees it in one language.
Bad:  `3-бабының 5-тармағы` where the Russian text has `пункт 4 статьи 3`; `9 February 1996` for `8 февраля 1996 года`
Good: `8 ақпандағы`, `8 February`: the same numbers, and the same days of the same months, in any order
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from edition import Edition
from entries import Writing
from finding import Finding
from markdown_text import MARK
from prose import REMEMBERED, Part, Prose

# Patterns that begin with one digit: those places are found many times as fast.
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d\d*")
PATH = "docs/data/writing.yml"
# The numbers of a text and its days.
Numbers = tuple[list[str], list[str]]
NONE: Numbers = ([], [])


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


def _compared(original: Prose, prose: Prose, left_numbers: Numbers, right_numbers: Numbers) -> Iterator[Finding]:
    kinds = zip(("NUM001", "NUM002"), ("numbers", "dates"), left_numbers, right_numbers)
    for code, kind, left, right in kinds:
        if left != right:
            lacking = sorted((Counter(left) - Counter(right)).elements())
            added = sorted((Counter(right) - Counter(left)).elements())
            problem = f"the {kind} differ from {original.path}:{original.line()}: "
            problem += "; ".join(
                [f"lacking {', '.join(lacking)}"] * bool(lacking) + [f"added {', '.join(added)}"] * bool(added)
            )
            yield Finding(prose.path, prose.line(), code, f"{problem}; state them as the original does")


def _found(text: str, way: Writing) -> Numbers:
    """The numbers of a text without its citation marks, and its days as day.month, both sorted."""
    if not DIGIT.search(text):
        return NONE
    plain = MARK.sub("", text) if "[" in text else text
    days = [f"{match[1]}.{_month(match, way)}" for match in _day(way).finditer(plain)]
    return sorted(NUMBER.findall(plain)), sorted(days)


def _month(match: re.Match[str], way: Writing) -> int:
    return 1 + next(number for number in range(len(way.months)) if match[f"m{number}"])


@cache
def _day(way: Writing) -> re.Pattern[str]:
    months = "|".join(f"(?P<m{number}>{stem})" for number, stem in enumerate(way.months))
    return re.compile(rf"(\d(?<!\d\d)\d?)[ \n\xa0](?:{months})\w*", re.IGNORECASE)
