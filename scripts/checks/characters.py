"""Every file is plain text: no invisible characters, one form for each letter, line ends of one kind.

Why:  Two spellings that look alike break search, copying and every comparison by words.
Bad:  a zero-width space inside a word, a й typed as и with a breve, `ﬁ` in one piece, Windows line ends
Good: letters in Unicode's composed form (NFC), a no-break space where one is meant, lines that end with a line feed
"""

import json
import unicodedata
from collections.abc import Container, Iterator

from edition.edition import DATA, Edition
from language import glyphs
from language.characters import BYTE_ORDER_MARK, UNUSUAL, problem
from reading.finding import Finding

REFERENCES = f"{DATA}/references.json"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield byte order marks, carriage returns, and characters that no text should have (CHR000–CHR008)."""
    if not edition.texts:
        yield Finding("docs", 1, "CHR000", "there is no text to check; restore docs/")
    letters = frozenset().union(*edition.alphabets.values())
    for path, text in edition.texts.items():
        if text.startswith(BYTE_ORDER_MARK):
            yield Finding(path, 1, "CHR001", "the file begins with a byte order mark; save it without one")
        if "\r" in text:
            line = text.count("\n", 0, text.index("\r")) + 1
            message = "the line ends with a carriage return; save the file with plain line feeds"
            yield Finding(path, line, "CHR002", message)
        yield from _wrong(path, unicodedata.normalize("NFC", text.removeprefix(BYTE_ORDER_MARK)), letters)
        yield from _decomposed(path, text)
    yield from _without_glyph(edition)


def _wrong(path: str, text: str, letters: Container[str]) -> Iterator[Finding]:
    """The wrong characters of a composed text; a letter of an alphabet of the edition is none, as the ʻ of Uzbek."""
    for match in UNUSUAL.finditer(text):
        if match[0] not in letters and (found := problem(match[0])):
            yield Finding(path, text.count("\n", 0, match.start()) + 1, found.code, found.message)


def _without_glyph(edition: Edition) -> Iterator[Finding]:
    records = [(json.dumps(work.csl, ensure_ascii=False), work.line) for work in edition.references]
    texts = {text for text, _ in records}.union(prose.text for prose in edition.every_text)
    # What is wrong by itself is found as that.
    lacking = glyphs.without_glyph(letter for letter in glyphs.others(texts) if not problem(letter))
    for prose in edition.every_text if lacking else ():
        places = (place for place, letter in enumerate(prose.text) if letter in lacking)
        yield from (_no_glyph(prose.path, prose.line(place), prose.text[place]) for place in places)
    for text, line in records if lacking else ():
        yield from (_no_glyph(REFERENCES, line, letter) for letter in sorted(lacking.intersection(text)))


def _no_glyph(path: str, line: int, letter: str) -> Finding:
    problem = f"the PDF cannot show «{letter}» (U+{ord(letter):04X}), which none of its fonts has"
    return Finding(path, line, "CHR008", f"{problem}; write it in other letters")


def _decomposed(path: str, text: str) -> Iterator[Finding]:
    for number, line in enumerate([] if unicodedata.is_normalized("NFC", text) else text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            place = next((n for n, pair in enumerate(zip(line, composed)) if pair[0] != pair[1]), len(composed))
            message = f"«{line[max(0, place - 5) : place + 6]}» is not in composed form (NFC); retype it"
            yield Finding(path, number, "CHR004", message)
