"""Quotation marks in a text: whether they pair and nest, and the quotations that they enclose."""

import re
from collections.abc import Iterator, Sequence

# Every mark that some language quotes with; a straight one belongs to none.
MARKS = "«»„“”‘’‚‹›"
MARK = re.compile(f"[{MARKS}]")


def errors(text: str, quotes: Sequence[str], any_depth: bool = False) -> Iterator[tuple[int, str]]:
    """Where marks are foreign, misplaced or unpaired; `any_depth` is for texts that begin inside a quotation."""
    opened: list[tuple[int, str]] = []
    pairs = {mark: pair for pair in reversed(quotes) for mark in pair}
    for place, mark in _marks(text, opened):
        pair = pairs.get(mark, "")
        if not pair:
            yield place, f"a foreign quotation mark {mark}"
        elif opened and mark == opened[-1][1][1]:
            opened.pop()
        elif mark == pair[1]:
            yield place, f"{mark} closes nothing"
        else:
            # Inside so many others: outer, inner, and outer again; another inner one may be there, too.
            expected = (quotes[:1], quotes[1:], [*quotes[:1], *quotes[2:]], [])[min(len(opened), 3)]
            if not any_depth and pair not in expected:
                yield place, f"{mark} at the wrong depth"
            opened.append((place, pair))
    yield from ((place, f"{pair[0]} is not closed") for place, pair in opened)


def spans(text: str, quotes: Sequence[str]) -> list[tuple[int, int]]:
    """The quotations that are paired, outer and inner, as (after the opening mark, before the closing mark)."""
    if not MARK.search(text):
        return []
    opened: list[tuple[int, str]] = []
    found = []
    pairs = {pair[0]: pair for pair in reversed(quotes)}
    for place, mark in _marks(text, opened):
        if opened and mark == opened[-1][1][1]:
            found.append((opened.pop()[0] + 1, place))
        elif mark in pairs:
            opened.append((place, pairs[mark]))
    return sorted(found)


def beginning(text: str, quotes: Sequence[str], longest: int = 36) -> str:
    """The first words of a quotation, by which it is known: about `longest` letters, no inner quotation cut in two."""
    if len(text) <= longest:
        return text
    words = text[: text.rfind(" ", 0, longest)] if " " in text[:longest] else text[:longest]
    unclosed = [place for place, _ in errors(words, quotes, any_depth=True)]
    return words[: min(filter(None, unclosed), default=len(words))].rstrip(" \xa0,;:–-.") + "…"


def _marks(text: str, opened: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The marks with their places, apostrophes left out: a ’ is one unless it can close what was opened last."""
    for match in MARK.finditer(text):
        inside_word = text[match.end() : match.end() + 1].isalpha()
        if match[0] != "’" or (opened and opened[-1][1][1] == "’" and not inside_word):
            yield match.start(), match[0]
