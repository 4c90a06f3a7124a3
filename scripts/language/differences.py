"""Which words of a text are not in another one: a comparison word by word, as a reader makes it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

# The number with which a law begins an item is no word of the norm; some copies leave it out.
WORD = re.compile(r"(?!\d+[.)])[^\W_]+(?:[-–][^\W_]+)*")
# A stretch of a text, and whether the other text lacks its words.
Stretch = tuple[str, bool]


def compared(before: str, after: str) -> tuple[list[Stretch], list[Stretch]]:
    """Both texts whole, in stretches: those that changed, and those that stayed. Marks alone are no change."""
    old, new = list(WORD.finditer(before)), list(WORD.finditer(after))
    matcher = SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False)
    kept_old, kept_new = set[int](), set[int]()
    for in_old, in_new, size in matcher.get_matching_blocks():
        kept_old |= {*range(in_old, in_old + size)}
        kept_new |= {*range(in_new, in_new + size)}
    return list(_stretches(before, old, kept_old)), list(_stretches(after, new, kept_new))


def _stretches(text: str, words: list[re.Match[str]], kept: set[int]) -> Iterator[Stretch]:
    """Changed words that follow one another are one stretch, with the marks between them."""
    end, at = 0, 0
    while at < len(words):
        first = at
        while at < len(words) and at not in kept:
            at += 1
        if at > first:
            yield text[end : words[first].start()], False
            yield text[words[first].start() : words[at - 1].end()], True
            end = words[at - 1].end()
        at += 1
    yield text[end:], False
