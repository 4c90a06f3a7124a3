"""Every file is plain text: no invisible characters, one form for each letter, line ends of one kind.

Why:  Two spellings that look alike break search, copying and every comparison by words.
Bad:  a zero-width space inside a word, a й typed as и with a breve, a byte order mark, Windows line ends
Good: letters in Unicode's composed form (NFC), a no-break space where one is meant, lines that end with a line feed
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import line_ends
from edition import Edition
from finding import Finding
from prose import REMEMBERED, told

# Controls, soft hyphens, zero-width and bidirectional marks, private-use characters; not tabs and line ends.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]"
)
BYTE_ORDER_MARK = "\ufeff"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield byte order marks (CHR001), carriage returns (CHR002), invisible (CHR003) and decomposed (CHR004) ones."""
    if not edition.texts:
        yield Finding("docs", 1, "CHR000", "there is no text to check; restore docs/")
    for path, text in edition.texts.items():
        yield from _faults(path, text)


@lru_cache(maxsize=REMEMBERED)
def _faults(path: str, text: str) -> list[Finding]:
    found = []
    if text.startswith(BYTE_ORDER_MARK):
        found.append(Finding(path, 1, "CHR001", "the file begins with a byte order mark; save it without one"))
    if "\r" in text:
        line = line_ends.before(text, text.index("\r")) + 1
        problem = "the line ends with a carriage return; save the file with plain line feeds"
        found.append(Finding(path, line, "CHR002", problem))
    return [*found, *_invisible(path, text.removeprefix(BYTE_ORDER_MARK)), *_decomposed(path, text)]


def _invisible(path: str, text: str) -> Iterator[Finding]:
    for match in told(INVISIBLE.finditer(text)):
        line = line_ends.before(text, match.start()) + 1
        name = f"U+{ord(match[0]):04X} {unicodedata.name(match[0], '')}".strip()
        yield Finding(path, line, "CHR003", f"the invisible character {name}; delete it")


def _decomposed(path: str, text: str) -> Iterator[Finding]:
    if unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            place = next((n for n, pair in enumerate(zip(line, composed)) if pair[0] != pair[1]), len(composed))
            problem = f"«{line[max(0, place - 5) : place + 6]}» is not in composed form (NFC); type it anew"
            yield Finding(path, number, "CHR004", problem)
