"""A text as words and marks under the declared rules; emendations made in it; its comparison with another."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

# A word (a hyphen at a line's end is the printer's and is undone, a hyphen inside a line is the
# author's and stays), or any single mark. White space separates and does not count.
WORD = re.compile(r"\w++(?:-(?:[^\S\n]*\n\s*)?\w++)*+")
TOKEN = re.compile(rf"{WORD.pattern}|[^\w\s]")
CITATION = re.compile(r"\s?\[\d[\d–, ]*(?:[,;] [^\[\]\n]{1,80})?\]")
LINE_END_HYPHEN = re.compile(r"-[^\S\n]*\n\s*")
# The rest of a word that goes over a line's end, from its hyphen.
OVER_LINES = re.compile(rf"-(?<=\w-)[^\S\n]*\n\s*{WORD.pattern}")


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


class Difference(NamedTuple):
    """A stretch where a text differs from its source: the tokens on either side, one may be empty, and the place."""

    source: list[Token]
    edition: list[Token]
    place: Token


def tokens(text: str, path: str = "", line: int = 1, id: str = "") -> list[Token]:
    """The tokens of a text that begins at `line` of `path`."""
    lines = enumerate(_joined(text).split("\n"), line)
    return [Token(token, path, number, id) for number, part in lines for token in TOKEN.findall(part)]


def _joined(text: str) -> str:
    """A text in which the rest of a word is on the line where the word begins; the line ends come after it."""
    return OVER_LINES.sub(lambda rest: LINE_END_HYPHEN.sub("", rest[0]) + "\n" * rest[0].count("\n"), text)


def texts(tokens: Sequence[Token]) -> list[str]:
    """The words and marks without their places."""
    return [token.text for token in tokens]


def words(text: str) -> list[str]:
    """The words of a text, without its marks."""
    return WORD.findall(_joined(text))


def comparable(text: str) -> str:
    """Words and marks with single spaces, so that white space and citation marks do not count in a quotation."""
    return f" {' '.join(TOKEN.findall(_joined(CITATION.sub('', text))))} "


def is_in(quotation: str, text: str) -> bool:
    """Whether a text has these words and marks in this order, whatever white space and citation marks are between."""
    return comparable(quotation) in comparable(text)


def have(words: Sequence[str], part: Sequence[str]) -> bool:
    """Whether words have others among them, in their order and without a gap."""
    return f" {' '.join(part)} " in f" {' '.join(words)} "


def locate(source: Sequence[Token], reading: str, line: int, taken: Container[int]) -> int | None:
    """The index in `source` at which `reading` begins on `line`; the tokens at the indices `taken` are left out."""
    wanted = texts(tokens(reading))
    first, end = (bisect_left(source, number, key=attrgetter("line")) for number in (line, line + 1))
    places = (n for n in range(first, end) if not any(index in taken for index in range(n, n + len(wanted))))
    return next((place for place in places if texts(source[place : place + len(wanted)]) == wanted), None)


def emended(source: list[Token], changes: Mapping[int, tuple[str, str]]) -> tuple[list[Token], dict[int, int]]:
    """The source with `changes` made, from the index of a first token to (reading, its emendation).

    Also, by each such index, the one at which the emendation is in what results.
    """
    result: list[Token] = []
    moved, done = {}, 0
    for index, (reading, emendation) in sorted(changes.items()):
        result += source[done:index]
        moved[index] = len(result)
        result += tokens(emendation, source[index].path, source[index].line)
        done = max(done, index + len(tokens(reading)))
    return result + source[done:], moved


def differences(source: list[Token], edition: list[Token]) -> Iterator[Difference]:
    """Where the two texts differ, in order; nothing when they are equal word by word and mark by mark."""
    left, right = texts(source), texts(edition)
    # Without what both begin and end with, so that a lost stretch is found where it was.
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    left, right = left[start : len(left) - end], right[start : len(right) - end]
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            here = edition[min(start + b1, len(edition) - 1)] if edition else source[start + a1]
            yield Difference(source[start + a1 : start + a2], edition[start + b1 : start + b2], here)


def _common(left: list[str], right: list[str]) -> int:
    """How many first items two lists have in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right)))
