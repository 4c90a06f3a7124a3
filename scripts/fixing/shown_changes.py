"""What a fix changed, so that the eye sees it: each place with a few words around, and what is invisible named."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from reading.finding import visible

PART = re.compile(r"\w+|\W")
# Characters shown beside a change.
AROUND = 24
# Places of one file that are shown: where each line of a file has changed, the first ones tell.
MOST_PLACES = 12


def shown(path: str, old: str, new: str) -> Iterator[str]:
    """The changes of a file, as lines without their ends: the place, what was there, what is there now, and where."""
    places = [place for changed in _lines(old, new) for place in _of_line(*changed)]
    for line, *listed in places[:MOST_PLACES]:
        yield f"{path}:{line}"
        yield from listed
    if len(places) > MOST_PLACES:
        yield f"{path}: … and {len(places) - MOST_PLACES} more"


def _lines(old: str, new: str) -> Iterator[tuple[int, str | None, str | None]]:
    """The lines that changed, were removed or added, each with its number in the new text."""
    was, now = ([*re.split("(?<=\n)", text)] for text in (old, new))
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            for number, (one, other) in enumerate(zip_longest(was[a1:a2], now[b1:b2]), b1 + 1):
                yield number, one, other


def _of_line(line: int, was: str | None, now: str | None) -> Iterator[tuple[str, ...]]:
    if was is None or now is None:
        sign, text = ("+", now) if was is None else ("-", was)
        yield str(line), f"{sign} {_visible((text or '').removesuffix(chr(10)))[: 4 * AROUND]}"
        return
    one, other = PART.findall(was), PART.findall(now)
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            lost, new = "".join(one[a1:a2]), "".join(other[b1:b2])
            before = _visible("".join(other[:b1])[-AROUND:])
            after = _visible("".join(other[b2:]).removesuffix("\n")[:AROUND])
            marks = " " * (2 + len(before)) + "^" * max(len(_visible(new)), 1)
            shown = (f"- {before}{_visible(lost)}{after}", f"+ {before}{_visible(new)}{after}", marks)
            yield str(line), *shown, *_named(lost, new)


def _named(removed: str, added: str) -> list[str]:
    """The letters that were exchanged for others that may look the same."""
    pairs = dict.fromkeys(pair for pair in zip(removed, added) if pair[0] != pair[1] and pair[0].isalpha())
    names = [" → ".join(f"{each} {unicodedata.name(each, 'no name').lower()}" for each in pair) for pair in pairs]
    return [f"  {', '.join(names)}"] if names and len(removed) == len(added) else []


def _visible(text: str) -> str:
    """A text in which nothing is invisible: a no-break space is ⍽, other such signs are their numbers."""
    return "".join(each if each.isprintable() else f"<U+{ord(each):04X}>" for each in visible(text))
