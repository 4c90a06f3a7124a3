"""Where a no-break space belongs: at numbers and their abbreviations, in names, before citation marks and dashes."""

import re
from collections.abc import Iterator, Sequence

from language.sentences import CAPITAL

NO_BREAK_SPACE = "\u00a0"
INITIALS = rf"{CAPITAL}(?<![\w.].)\w?\.[ \xa0]?{CAPITAL}\w?\."


def patterns(before_number: Sequence[str], after_number: Sequence[str], dash: str, page: bool) -> list[re.Pattern[str]]:
    """Patterns of the places where a no-break space is lacking; the group `gap` is a plain space, or empty.

    Names, citation marks and dashes are bound on pages alone: in data names are fields that other formats take over.
    """
    return [re.compile(pattern) for pattern in _patterns(before_number, after_number, dash, page)]


def _patterns(before_number: Sequence[str], after_number: Sequence[str], dash: str, page: bool) -> Iterator[str]:
    """Each begins with what is rare in a text: so places are found much faster than by a lookbehind."""
    # Longer abbreviations come before what they begin with.
    before, after = (list(map(re.escape, sorted(words, reverse=True))) for words in (before_number, after_number))
    if before:
        words = "|".join(rf"{word}(?<![\w.]{word})" for word in before)
        yield rf"(?:{words})(?P<gap>[ \n]?)(?=\d)"
    if after:
        yield rf"\d(?P<gap>[ \n]?)(?=(?:{'|'.join(after)})(?!\w))"
    if page:
        yield rf"{INITIALS}(?P<gap>[ \n]?)(?={CAPITAL}\w)"
        yield r"(?P<gap>[ \n])(?<=\S.)(?=\[\d)"
        yield r"(?P<gap>)\[\d(?<=[^\s\xa0]..)"
        yield rf"(?P<gap>[ \n])(?={re.escape(dash)}\s)"


def bound(text: str, lacking: Sequence[re.Pattern[str]]) -> str:
    """A text with no-break spaces where patterns say that they are lacking."""
    for pattern in lacking:
        text = pattern.sub(_bound, text)
    return text


def _bound(match: re.Match[str]) -> str:
    start, end = (place - match.start() for place in match.span("gap"))
    return f"{match[0][:start]}{NO_BREAK_SPACE}{match[0][end:]}"
