"""Words that an editor writes to find others: `принцип* демократизма`, where `*` stands for any ending, or none.

The time of a search grows with the text alone: an ending takes all letters that follow, and is never tried again.
"""

import re
from collections.abc import Iterable

ENDING = r"[^\W\d_]*+"


def compiled(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for whole words that read as one of the phrases does; the one of most words is found."""
    return re.compile(rf"(?<!\w)(?:{source(phrases)})(?!\w)", re.IGNORECASE)


def source(phrases: Iterable[str]) -> str:
    """The part of a regular expression that matches one of the phrases, those of more words first."""
    words = sorted((phrase.split() for phrase in phrases), key=len, reverse=True)
    return "|".join(r"\s+".join(re.escape(word).replace(r"\*", ENDING) for word in phrase) for phrase in words)
