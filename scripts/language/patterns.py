"""Words that an editor writes to find others: `принцип* демократизма`, where `*` stands for any ending, or none.

The time of a search grows with the text alone: an ending takes all letters that follow, and is never tried again.
"""

import re
from collections.abc import Iterable, Iterator

ENDING = r"[^\W\d_]*+"


class Phrases:
    """Finds whole words that read as one of some phrases does, in capital or small letters."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """The phrases may have `*` at the end of each word."""
        self._pattern = re.compile(rf"(?:{source(phrases)})(?!\w)")

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where phrases begin and end in a text; of several that begin at a place, the one of most words."""
        return (match.span() for match in self._pattern.finditer(in_small_letters(text)))


def in_small_letters(text: str) -> str:
    """A text of the same length in small letters, to search in: many times as fast as a search that ignores case."""
    return text.replace("İ", "i").lower()  # İ alone has a small form of two characters


def source(phrases: Iterable[str]) -> str:
    """The part of a regular expression that matches, in small letters, one of the phrases where a word begins."""
    by_length = sorted((phrase.lower().split() for phrase in phrases), key=len, reverse=True)
    return "|".join(map(_phrase, by_length))


def _phrase(words: list[str]) -> str:
    """Begins with letters, not with what is before them: so places are found much faster."""
    first = re.escape(words[0].rstrip("*"))
    whole = r"\s+".join(re.escape(word).replace(r"\*", ENDING) for word in words)
    return rf"{first}(?<!\w{first}){whole.removeprefix(first)}"
