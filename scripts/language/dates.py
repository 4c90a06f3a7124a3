"""Days as texts write them, by the months of docs/data/writing.yml: `8 февраля`, `8 ақпандағы`, `8 February`."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

YEAR = re.compile(r"\b\d{4}\b")


def days(text: str, months: Sequence[str]) -> list[str]:
    """The days that a text names, as day.month, in its order."""
    return [f"{match[1]}.{_month(match, months)}" for match in _any_day(months).finditer(text)]


def without(text: str, months: Sequence[str]) -> str:
    """A text without the days and the years that it names."""
    return YEAR.sub("", _any_day(months).sub("", text))


def names(text: str, day: str, months: Sequence[str]) -> bool:
    """Whether a text names a day, given as 1996-02-08: the day of the month in words, and the year beside or apart."""
    year = day.partition("-")[0]
    return year in text and bool(_day(day, months).search(text))


def _month(match: re.Match[str], months: Sequence[str]) -> int:
    return 1 + next(number for number in range(len(months)) if match[f"m{number}"])


@cache
def _any_day(months: Sequence[str]) -> re.Pattern[str]:
    # It begins with one digit: those places are found many times as fast.
    stems = "|".join(f"(?P<m{number}>{stem})" for number, stem in enumerate(months))
    return re.compile(rf"(\d(?<!\d\d)\d?)[ \n\xa0](?:{stems})\w*", re.IGNORECASE)


@lru_cache(maxsize=512)
def _day(day: str, months: Sequence[str]) -> re.Pattern[str]:
    _, month, number = map(int, day.split("-"))
    return re.compile(rf"{number}(?<!\d{number})[ \n\xa0](?:{months[month - 1]})", re.IGNORECASE)
