"""Small senses that a text states in a few words of its language: a negation, “only”, a number, an office."""

import re
from collections.abc import Mapping, Sequence

# A short word with a full stop and a number after it is an abbreviation: No. 5.
WORD = re.compile(r"(?:[^\W\d_]++(?:-[^\W\d_]++)*+)(?!(?<![^\W\d_]{4})\.\s?\d)")


class Senses:
    """Finds the senses of texts by phrases, in which `*` stands for any letters, before a word or after it."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        """The phrases of each sense, by its name; a sense without phrases is in no text."""
        listed = {sense: "|".join(map(_pattern, each)) for sense, each in phrases.items() if each}
        self._patterns = {sense: re.compile(pattern) for sense, pattern in listed.items()}

    def found(self, text: str) -> set[str]:
        """The names of the senses that a text states."""
        words = f" {' '.join(WORD.findall(text.lower()))} "
        return {sense for sense, pattern in self._patterns.items() if pattern.search(words)}


def _pattern(phrase: str) -> str:
    """Finds a phrase among words that have a space on each side."""
    return f" {re.escape(phrase.lower())}(?= )".replace(r"\*", "[^ ]*")
