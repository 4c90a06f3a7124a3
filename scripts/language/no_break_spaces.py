"""Where a no-break space belongs: at numbers and their abbreviations, in names, before citation marks and dashes."""

import re
from collections.abc import Sequence

from language.sentences import CAPITAL

NO_BREAK_SPACE = "\u00a0"
INITIALS = rf"{CAPITAL}(?<![\w.].)\w?\.[ \xa0]?{CAPITAL}\w?\."


def patterns(before_number: Sequence[str], after_number: Sequence[str], dash: str, page: bool) -> list[re.Pattern[str]]:
    """Patterns of the places where a no-break space is lacking; the group `gap` is a plain space, or empty.

    Names, citation marks and dashes are bound on pages alone: in data names are fields that other formats take over.
    """
    # Longer abbreviations come before what they begin with. Each pattern begins with what is rare in a text: so places
    # are found much faster than by a lookbehind.
    before, after = (list(map(re.escape, sorted(words, reverse=True))) for words in (before_number, after_number))
    words = "|".join(rf"{word}(?<![\w.]{word})" for word in before)
    of_numbers = [rf"(?:{words})(?P<gap>[ \n]?)(?=\d)"] if before else []
    of_numbers += [rf"\d(?P<gap>[ \n]?)(?=(?:{'|'.join(after)})(?!\w))"] if after else []
    of_pages = (
        rf"{INITIALS}(?P<gap>[ \n]?)(?={CAPITAL}\w)",
        r"(?P<gap>[ \n])(?<=\S.)(?=\[\d)",
        r"(?P<gap>)\[\d(?<=[^\s\xa0]..)",
        rf"(?P<gap>[ \n])(?={re.escape(dash)}\s)",
    )
    return [re.compile(pattern) for pattern in (*of_numbers, *(of_pages if page else ()))]


def bound(text: str, lacking: Sequence[re.Pattern[str]]) -> str:
    """A text with no-break spaces where patterns say that they are lacking."""
    for pattern in lacking:
        for match in reversed([*pattern.finditer(text)]):
            text = NO_BREAK_SPACE.join((text[: match.start("gap")], text[match.end("gap") :]))
    return text
