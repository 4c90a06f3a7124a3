"""The source as tokens under the declared rules, its emendations, and its comparison with the edition."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple, cast

import changes

# A word (a hyphen at a line's end is the printer's and is undone, a hyphen inside a line is the
# author's and stays), or any single mark. White space separates and does not count.
WORD = re.compile(r"\w++(?:-(?:[^\S\n]*\n\s*)?\w++)*+")
TOKEN = re.compile(rf"{WORD.pattern}|[^\w\s]")
# The rest of a word that goes over a line's end, from its hyphen.
OVER_LINES = re.compile(r"-(?<=\w-)[^\S\n]*\n\s*\w+(?:-(?:[^\S\n]*\n\s*)?\w+)*")
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


# Token(…) without the steps between: a token is made for each word of every text.
_token = cast("Callable[[Iterable[object]], Token]", partial(tuple.__new__, Token))


@dataclass(frozen=True)
class Difference:
    """A stretch where the edition departs from the source: the tokens on either side, one may be empty."""

    source: tuple[Token, ...]
    edition: tuple[Token, ...]
    place: Token


def tokens(text: str, path: str = "", line: int = 1, id: str = "") -> list[Token]:
    """The tokens of a text that begins at `line` of `path`."""
    if "\n" not in text:
        return list(map(_token, zip(TOKEN.findall(text), repeat(path), repeat(line), repeat(id))))
    found: list[Token] = []
    for number, part in enumerate(OVER_LINES.sub(_moved, text).split("\n"), line):
        found += map(_token, zip(TOKEN.findall(part), repeat(path), repeat(number), repeat(id)))
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


def locate(source: Sequence[Token], reading: str, line: int, taken: Iterable[int]) -> int | None:
    """The index in `source` at which `reading` begins on `line`, not counting indices in `taken`."""
    wanted = [token.text for token in tokens(reading)]
    used = set(taken)
    first, end = (bisect_left(source, number, key=attrgetter("line")) for number in (line, line + 1))
    for index in range(first, end) if wanted else ():
        if index not in used and [found.text for found in source[index : index + len(wanted)]] == wanted:
            return index
    return None


def emended(source: Sequence[Token], changes: dict[int, tuple[str, str]]) -> list[Token]:
    """The source with `changes` made: from the index of a first token to (reading, its emendation)."""
    result: list[Token] = []
    done = 0
    for index, (reading, emendation) in sorted(changes.items()):
        result += source[done:index]
        result += tokens(emendation, source[index].path, source[index].line)
        done = max(done, index + len(tokens(reading)))
    return result + list(source[done:])


def differences(source: Sequence[Token], edition: Sequence[Token]) -> Iterator[Difference]:
    """Where the two sequences differ, in order; nothing when they are equal word by word and mark by mark."""
    left, right = [token.text for token in source], [token.text for token in edition]
    if left == right:
        return
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    left, right = left[start : len(left) - end], right[start : len(right) - end]
    for a1, a2, b1, b2 in _changes(left, right):
        here = edition[min(start + b1, len(edition) - 1)] if edition else source[start + a1]
        yield Difference(tuple(source[start + a1 : start + a2]), tuple(edition[start + b1 : start + b2]), here)


def _changes(left: list[str], right: list[str]) -> Iterator[tuple[int, int, int, int]]:
    for tag, a1, a2, b1, b2 in changes.opcodes(left, right):
        if tag != "equal":
            yield a1, a2, b1, b2


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many first items the two have in common."""
    return next((n for n, pair in enumerate(zip(left, right)) if pair[0] != pair[1]), min(len(left), len(right)))
