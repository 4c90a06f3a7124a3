"""Every number and date of a text stands in its translations too.

Why:  A wrong article, year or day in a translation sends a reader to the wrong law, and nobody sees it in one language.
Bad:  `3-бабының 5-тармағы` where the Russian text has `пункт 4 статьи 3`; `9 February 1996` for `8 февраля 1996 года`
Good: `8 ақпандағы`, `8 February`: the same numbers, and the same days of the same months, in any order
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from edition import Edition
from entries import Writing
from finding import Finding
from markdown_text import MARK
from prose import REMEMBERED, Prose

DIGIT = re.compile(r"\d")
PATH = "docs/data/writing.yml"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield texts whose numbers (NUM001) or dates (NUM002) differ from those of the original language."""
    ways = {way.language: way for way in edition.writing}
    if not ways or not edition.prose:
        yield Finding(PATH, 1, "NUM000", "there is no text, or no names of months, to compare; restore the file")
    for same in counterparts(edition).values():
        original = same.get(edition.original)
        for language, prose in same.items():
            if original and prose is not original and {language, edition.original} <= ways.keys():
                yield from _compared(original, prose, ways)


def counterparts(edition: Edition) -> dict[str, dict[str, Prose]]:
    """The texts of the edition by place, and there by language."""
    places: dict[str, dict[str, Prose]] = defaultdict(dict)
    for prose in edition.prose:
        places[prose.place][prose.language] = prose
    return places


def _compared(original: Prose, prose: Prose, ways: dict[str, Writing]) -> Iterator[Finding]:
    both = [_found(text.text, ways[text.language]) for text in (original, prose)]
    if both[0] == both[1]:
        return
    numbers, days = zip(*both)
    for code, kind, (left, right) in (("NUM001", "numbers", numbers), ("NUM002", "dates", days)):
        if left != right:
            lacking, added = sorted((left - right).elements()), sorted((right - left).elements())
            problem = f"the {kind} differ from {original.path}:{original.line()}: "
            problem += "; ".join(
                [f"lacking {', '.join(lacking)}"] * bool(lacking) + [f"added {', '.join(added)}"] * bool(added)
            )
            yield Finding(prose.path, prose.line(), code, f"{problem}; state them as the original does")


@lru_cache(maxsize=REMEMBERED)
def _found(text: str, way: Writing) -> tuple[Counter[str], Counter[str]]:
    """The numbers of a text without its citation marks, and its days as day.month."""
    if not DIGIT.search(text):
        return Counter(), Counter()
    plain = MARK.sub("", text)
    days = Counter(f"{match[1]}.{_month(match, way)}" for match in _day(way).finditer(plain))
    return Counter(re.findall(r"\d+", plain)), days


def _month(match: re.Match[str], way: Writing) -> int:
    return 1 + next(number for number in range(len(way.months)) if match[f"m{number}"])


@cache
def _day(way: Writing) -> re.Pattern[str]:
    months = "|".join(f"(?P<m{number}>{stem})" for number, stem in enumerate(way.months))
    return re.compile(rf"(?<!\d)(\d{{1,2}})[ \n\xa0](?:{months})\w*", re.IGNORECASE)
