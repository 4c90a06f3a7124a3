"""The source as tokens under the declared rules, its emendations, and its comparison with the edition."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import repeat
from typing import NamedTuple, cast

import changes

# A word (a hyphen at a line's end is the printer's and is undone, a hyphen inside a line is the
# author's and stays), or any single mark. White space separates and does not count.
WORD = re.compile(r"\w+(?:-(?:[^\S\n]*\n\s*)?\w+)*")
TOKEN = re.compile(rf"{WORD.pattern}|[^\w\s]")
TOKEN_OR_LINE_END = re.compile(rf"{TOKEN.pattern}|\n")
# A line end without a hyphen before it: no word goes over it.
WHOLE_LINES = re.compile(r"(?<![-\s])\n(?=\S)")
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
    for part in WHOLE_LINES.split(text):
        if "\n" in part:
            found += map(_token, _broken(part, path, line, id))
        else:
            found += map(_token, zip(TOKEN.findall(part), repeat(path), repeat(line), repeat(id)))
        line += part.count("\n") + 1
    return found


def _broken(text: str, path: str, line: int, id: str) -> Iterator[tuple[str, str, int, str]]:
    """The tokens of lines of which one ends with a hyphen."""
    for token in TOKEN_OR_LINE_END.findall(text):
        if token != "\n":
            yield _joined(token), path, line, id
        line += token.count("\n")


def _joined(token: str) -> str:
    return LINE_END_HYPHEN.sub("", token) if "\n" in token else token


def words(text: str) -> list[str]:
    """The words of a text, without its marks."""
    return [_joined(word) for word in WORD.findall(text)]


@lru_cache(maxsize=512)  # a paragraph is compared with many quotations
def comparable(text: str) -> str:
    """Words and marks with single spaces, so that white space and citation marks do not count in a quotation."""
    found = TOKEN.findall(CITATION.sub("", text) if "[" in text else text)
    joined = " ".join(map(_joined, found) if "\n" in text else found)
    return f" {joined} "


def locate(source: Sequence[Token], reading: str, line: int, taken: Iterable[int]) -> int | None:
    """The index in `source` at which `reading` begins on `line`, not counting indices in `taken`."""
    wanted = [token.text for token in tokens(reading)]
    used = set(taken)
    for index, token in enumerate(source):
        if token.line != line or index in used or not wanted:
            continue
        if [found.text for found in source[index : index + len(wanted)]] == wanted:
            return index
    return None


def emended(source: Sequence[Token], changes: dict[int, tuple[str, str]]) -> list[Token]:
    """The source with `changes` made: from the index of a first token to (reading, its emendation)."""
    result: list[Token] = []
    skip_to = 0
    for index, token in enumerate(source):
        if index in changes:
            reading, emendation = changes[index]
            result += tokens(emendation, token.path, token.line)
            skip_to = index + len(tokens(reading))
        if index >= skip_to:
            result.append(token)
    return result


def differences(source: Sequence[Token], edition: Sequence[Token]) -> Iterator[Difference]:
    """Where the two sequences differ, in order; nothing when they are equal word by word and mark by mark."""
    left, right = [token.text for token in source], [token.text for token in edition]
    start = _common(left, right)
    if start == len(left) == len(right):
        return
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
