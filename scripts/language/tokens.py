"""The source as tokens under the declared rules, its emendations, and its comparison with the edition."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from language import alignment

# A word (a hyphen at a line's end is the printer's and is undone, a hyphen inside a line is the
# author's and stays), or any single mark. White space separates and does not count.
WORD = re.compile(r"\w++(?:-(?:[^\S\n]*\n\s*)?\w++)*+")
TOKEN = re.compile(rf"{WORD.pattern}|[^\w\s]")
# The rest of a word that goes over a line's end, from its hyphen.
OVER_LINES = re.compile(rf"-(?<=\w-)[^\S\n]*\n\s*{WORD.pattern}")
# What stands around a place inside a word, or inside what would be one without a citation mark.
GOES_ON = re.compile(r"[\w-][\w-]|-\s|\]|.\s?\[", re.DOTALL)
CITATION = re.compile(r"\s?\[\d[\d–, ]*\]")
LINE_END_HYPHEN = re.compile(r"-[^\S\n]*\n\s*")


class Token(NamedTuple):
    """A word or a mark with its place: `path`, `line`, and the id of its paragraph where it has one."""

    text: str
    path: str
    line: int
    id: str = ""

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a punctuation mark."""
        return self.text[0].isalnum() or self.text[0] == "_"


class Tokens:
    """Words and marks in their order: their `texts`, and the place of each, told when it is asked for.

    A Token made for each word of every text would take longer than all comparing. A stretch of them shares its place.
    """

    def __init__(self) -> None:
        """None yet."""
        self.texts: list[str] = []
        self._firsts: list[int] = []
        self._places: list[tuple[str, int, str]] = []
        self._by_text: dict[int, dict[str, list[int]]] = {}

    def add(self, texts: Sequence[str], path: str, line: int, id: str = "") -> None:
        """Add a stretch that stands on one line of one text."""
        if texts:
            self._firsts.append(len(self.texts))
            self._places.append((path, line, id))
            self.texts += texts

    def join(self, other: "Tokens") -> None:
        """Add those of another text."""
        for first, end, place in other._stretches():
            self.add(other.texts[first:end], *place)

    def part(self, start: int, end: int) -> "Tokens":
        """Those from index `start` to before `end`."""
        found = Tokens()
        for first, last, place in self._stretches(start):
            if first >= end:
                break
            found.add(self.texts[max(first, start) : min(last, end)], *place)
        return found

    def on_line(self, line: int) -> range:
        """The indices of those on a line, where all are of one text."""
        runs = (bisect_left(self._places, number, key=itemgetter(1)) for number in (line, line + 1))
        firsts = [*self._firsts, len(self.texts)]
        return range(*(firsts[run] for run in runs))

    def on_line_as(self, line: int, text: str) -> list[int]:
        """The indices of those on a line that read `text`; each line is looked through once, when all are there."""
        if line not in self._by_text:
            self._by_text[line] = defaultdict(list)
            for index in self.on_line(line):
                self._by_text[line][self.texts[index]].append(index)
        return self._by_text[line].get(text, [])

    def _stretches(self, start: int = 0) -> Iterator[tuple[int, int, tuple[str, int, str]]]:
        for run in range(max(0, bisect_right(self._firsts, start) - 1), len(self._firsts)):
            end = self._firsts[run + 1] if run + 1 < len(self._firsts) else len(self.texts)
            yield self._firsts[run], end, self._places[run]

    def __len__(self) -> int:
        """How many they are."""
        return len(self.texts)

    def __getitem__(self, index: int) -> Token:
        """One of them with its place."""
        return Token(self.texts[index], *self._places[bisect_right(self._firsts, index % len(self.texts)) - 1])

    def __iter__(self) -> Iterator[Token]:
        """Each with its place."""
        for first, end, place in self._stretches():
            for text in self.texts[first:end]:
                yield Token(text, *place)


@dataclass(frozen=True, eq=False)
class Difference:
    """A stretch where the edition departs from the source: the tokens on either side, one may be empty."""

    source: Tokens
    edition: Tokens
    place: Token


def tokens(text: str, path: str = "", line: int = 1, id: str = "") -> Tokens:
    """The tokens of a text that begins at `line` of `path`."""
    found = Tokens()
    lines = OVER_LINES.sub(_moved, text).split("\n") if "\n" in text else [text]
    for number, part in enumerate(lines, line):
        found.add(TOKEN.findall(part), path, number, id)
    return found


def _moved(rest: re.Match[str]) -> str:
    """The rest of a word on the line where the word begins; the line ends come after it."""
    return _joined(rest[0]) + "\n" * rest[0].count("\n")


def _joined(token: str) -> str:
    return LINE_END_HYPHEN.sub("", token) if "\n" in token else token


def words(text: str) -> list[str]:
    """The words of a text, without its marks."""
    found = WORD.findall(text)
    return list(map(_joined, found)) if "\n" in text else found


@lru_cache(maxsize=512)  # a paragraph is compared with many quotations
def comparable(text: str) -> str:
    """Words and marks with single spaces, so that white space and citation marks do not count in a quotation."""
    found = TOKEN.findall(CITATION.sub("", text) if "[" in text else text)
    joined = " ".join(map(_joined, found) if "\n" in text else found)
    return f" {joined} "


def stands_in(quotation: str, text: str) -> bool:
    """Whether a text has these words and marks in this order, whatever white space and citation marks are between."""
    plain = quotation[:1].isalpha() and "[" not in quotation and "\n" not in text
    place = text.find(quotation) if plain else -1
    if place >= 0:  # letter by letter, and no longer word is cut: so it is with nearly every true quotation
        end = place + len(quotation)
        if not any(GOES_ON.match(text, edge - 1) for edge in (place, end) if edge):
            return True
    return comparable(quotation) in comparable(text)


def locate(source: Tokens, reading: str, line: int, taken: Container[int], start: int = 0) -> int | None:
    """The index in `source`, `start` or later, at which `reading` begins on `line`, not counting indices in `taken`."""
    wanted = tokens(reading).texts
    places = source.on_line_as(line, wanted[0]) if wanted else []
    later = (places[number] for number in range(bisect_left(places, start), len(places)))
    return next((n for n in later if n not in taken and source.texts[n : n + len(wanted)] == wanted), None)


def emended(source: Tokens, changes: dict[int, tuple[str, str]]) -> Tokens:
    """The source with `changes` made: from the index of a first token to (reading, its emendation)."""
    result = Tokens()
    done = 0
    for index, (reading, emendation) in sorted(changes.items()):
        result.join(source.part(done, index))
        result.add(tokens(emendation).texts, source[index].path, source[index].line)
        done = max(done, index + len(tokens(reading)))
    result.join(source.part(done, len(source)))
    return result


def differences(source: Tokens, edition: Tokens) -> Iterator[Difference]:
    """Where the two texts differ, in order; nothing when they are equal word by word and mark by mark."""
    left, right = source.texts, edition.texts
    if left == right:
        return
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    left, right = left[start : len(left) - end], right[start : len(right) - end]
    for a1, a2, b1, b2 in _changes(left, right):
        here = edition[min(start + b1, len(edition) - 1)] if edition else source[start + a1]
        yield Difference(source.part(start + a1, start + a2), edition.part(start + b1, start + b2), here)


def _changes(left: list[str], right: list[str]) -> Iterator[tuple[int, int, int, int]]:
    for tag, a1, a2, b1, b2 in alignment.opcodes(left, right):
        if tag != "equal":
            yield a1, a2, b1, b2


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many first items the two have in common."""
    return next((n for n, pair in enumerate(zip(left, right)) if pair[0] != pair[1]), min(len(left), len(right)))
