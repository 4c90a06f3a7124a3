"""Every file is plain text: no invisible characters, one form for each letter, line ends of one kind.

Why:  Two spellings that look alike break search, copying and every comparison by words.
Bad:  a zero-width space inside a word, a й typed as и with a breve, `ﬁ` in one piece, Windows line ends
Good: letters in Unicode's composed form (NFC), a no-break space where one is meant, lines that end with a line feed
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from edition.edition import Edition
from edition.prose import REMEMBERED
from language.characters import BYTE_ORDER_MARK, UNUSUAL, fault
from reading.finding import Finding


def check(edition: Edition) -> Iterator[Finding]:
    """Yield byte order marks (CHR001), carriage returns (CHR002), and faulty characters.

    These are invisible (CHR003), decomposed (CHR004), spaces of another kind (CHR005), combining marks that no letter
    takes up (CHR006), and look-alikes of other marks and letters: hyphens, apostrophes, ligatures, wide forms (CHR007).
    """
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
        line = text.count("\n", 0, text.index("\r")) + 1
        problem = "the line ends with a carriage return; save the file with plain line feeds"
        found.append(Finding(path, line, "CHR002", problem))
    text = text.removeprefix(BYTE_ORDER_MARK)
    if unicodedata.is_normalized("NFC", text):
        return [*found, *_faulty(path, text)]
    return [*found, *_faulty(path, unicodedata.normalize("NFC", text)), *_decomposed(path, text)]


def _faulty(path: str, text: str) -> Iterator[Finding]:
    """The faulty characters of a composed text: so a mark that its letter takes up is told once, as decomposed."""
    faulty = {character for character in set(UNUSUAL.findall(text)) if fault(character)}
    places = (match for match in UNUSUAL.finditer(text) if match[0] in faulty) if faulty else ()
    for match in places:
        found = fault(match[0])
        if found:
            yield Finding(path, text.count("\n", 0, match.start()) + 1, found.code, found.problem)


def _decomposed(path: str, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            place = next((n for n, pair in enumerate(zip(line, composed)) if pair[0] != pair[1]), len(composed))
            problem = f"«{line[max(0, place - 5) : place + 6]}» is not in composed form (NFC); type it anew"
            yield Finding(path, number, "CHR004", problem)
