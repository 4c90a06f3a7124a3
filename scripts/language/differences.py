"""Which words of a text are not in another one: a comparison word by word, as a reader makes it."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

# The number with which a law begins an item is no word of the norm; some copies leave it out.
WORD = re.compile(r"(?!\d+[.)])[^\W_]+(?:[-–][^\W_]+)*")
# A stretch of a text, and whether the other text lacks its words.
Stretch = tuple[str, bool]


def compared(before: str, after: str) -> tuple[list[Stretch], list[Stretch]]:
    """Both texts whole, in stretches: those that changed, and those that stayed. Marks alone are no change."""
    old, new = list(WORD.finditer(before)), list(WORD.finditer(after))
    matcher = SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False)
    changes = [ends for tag, *ends in matcher.get_opcodes() if tag != "equal"]
    was, now = ([change[:2] for change in changes], [change[2:] for change in changes])
    return list(_stretches(before, old, was)), list(_stretches(after, new, now))


def _stretches(text: str, words: list[re.Match[str]], changed: Iterable[list[int]]) -> Iterator[Stretch]:
    """Changed words that follow one another are one stretch, with the marks between them."""
    done = 0
    for first, last in ((words[start].start(), words[end - 1].end()) for start, end in changed if start < end):
        yield text[done:first], False
        yield text[first:last], True
        done = last
    yield text[done:], False
