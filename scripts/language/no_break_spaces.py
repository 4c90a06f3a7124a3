"""Where a no-break space belongs: at numbers and their abbreviations, in names, before citation marks and dashes."""

import re
from collections.abc import Sequence

from language.sentences import CAPITAL


def unbound(before_number: Sequence[str], after_number: Sequence[str], dash: str, page: bool) -> re.Pattern[str]:
    """A pattern for the places where a plain space must be a no-break one, or one is lacking.

    Names, citation marks and dashes are bound on pages alone: in data names are fields that other formats take over.
    """
    rules = [
        rf"(?<![\w.])(?:{any_of(before_number)})[ \n]?(?=\d)",
        rf"(?<=\d)[ \n]?(?=(?:{any_of(after_number)})(?!\w))",
    ]
    if page:
        rules += [
            rf"(?<![\w.])(?:{CAPITAL}\w?\.[ \xa0]?)(?:{CAPITAL}\w?\.)[ \n]?(?={CAPITAL}\w)",
            r"(?<=\S)[ \n]?(?<!\xa0)(?=\[\d)",
            rf"[ \n](?={re.escape(dash)}\s)",
        ]
    return re.compile("|".join(rules))


def any_of(words: Sequence[str]) -> str:
    """A pattern for any of the words, the longer before what it begins with; for none, one that matches nothing."""
    return "|".join(map(re.escape, sorted(words, reverse=True))) or r"(?!)"
