"""Small senses that a text states in a few words of its language: a negation, “only”, a number, an office."""

import re
from collections.abc import Iterator, Mapping, Sequence

# A short word with a full stop and a number after it is an abbreviation: No. 5.
WORD = re.compile(r"(?:[^\W\d_]++(?:-[^\W\d_]++)*+)(?!(?<![^\W\d_]{4})\.\s?\d)")
# What follows the first word of a phrase.
Rest = tuple[str, Sequence[re.Pattern[str]]]


class Senses:
    """Finds the senses of texts by phrases, in which `*` stands for any letters, before a word or after it."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        """The phrases of each sense, by its name; one that begins with `*` is one word."""
        self._whole: dict[str, list[Rest]] = {}
        self._beginning: dict[str, list[Rest]] = {}
        self._inside: dict[str, re.Pattern[str]] = {}
        self._known: dict[str, list[Rest]] = {}
        for sense, listed in phrases.items():
            if inside := [phrase.lower() for phrase in listed if phrase.startswith("*")]:
                self._inside[sense] = re.compile("|".join(_pattern(word).pattern for word in inside))
            for first, *others in (phrase.lower().split() for phrase in listed if not phrase.startswith("*")):
                self._add(first, (sense, [_pattern(word) for word in others]))

    def _add(self, first: str, rest: Rest) -> None:
        if first.endswith("*"):
            self._beginning.setdefault(first[:-1], []).append(rest)
        else:
            self._whole.setdefault(first, []).append(rest)

    def found(self, text: str) -> set[str]:
        """The names of the senses that a text states."""
        words = WORD.findall(text.lower())
        return {sense for at, word in enumerate(words) for sense in self._at(words, at, word)}

    def _at(self, words: Sequence[str], at: int, word: str) -> Iterator[str]:
        if word not in self._known:
            self._known[word] = [*self._of(word)]
        for sense, others in self._known[word]:
            following = words[at + 1 : at + 1 + len(others)]
            if len(following) == len(others) and all(map(re.Pattern.fullmatch, others, following)):
                yield sense

    def _of(self, word: str) -> Iterator[Rest]:
        yield from self._whole.get(word, ())
        for end in range(1, len(word) + 1):
            yield from self._beginning.get(word[:end], ())
        yield from ((sense, ()) for sense, pattern in self._inside.items() if pattern.fullmatch(word))


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word).replace(r"\*", r"[^\W_]*"))
