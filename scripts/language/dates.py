"""Days as texts write them, by the months of docs/data/writing.yml: `8 февраля`, `8 ақпандағы`, `8 February`."""

import re
from collections.abc import Sequence

from language import patterns

YEAR = re.compile(r"\b\d{4}\b")


class Calendar:
    """Finds days in texts of one language, given the words for each of its twelve months."""

    def __init__(self, months: Sequence[Sequence[str]]) -> None:
        """Each month is given by its words, as language.patterns reads them."""
        names = "|".join(f"(?P<month{number}>{patterns.source(words)})" for number, words in enumerate(months, 1))
        self._day = re.compile(rf"(\d\d?)(?<!\d\d\d)[ \n\xa0](?:{names})(?!\w)")

    def days(self, text: str) -> list[str]:
        """The days that a text names, as day.month, in its order."""
        found = self._day.finditer(patterns.in_small_letters(text))
        return [f"{match[1]}.{(match.lastgroup or '').removeprefix('month')}" for match in found]

    def without(self, text: str) -> str:
        """A text in small letters without the days and the years that it names."""
        return YEAR.sub("", self._day.sub("", patterns.in_small_letters(text)))

    def names(self, text: str, date: str) -> bool:
        """Whether a text names a date, given as 1996-02-08: the day and the month together, the year anywhere."""
        year, month, day = date.split("-")
        return year in text and f"{int(day)}.{int(month)}" in self.days(text)
