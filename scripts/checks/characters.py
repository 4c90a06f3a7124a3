"""Every file is plain text: no invisible characters, one form for each letter, line ends of one kind.

Why:  Two spellings that look alike break search, copying and every comparison by words.
Bad:  a zero-width space inside a word, a й typed as и with a breve, `ﬁ` in one piece, Windows line ends
Good: letters in Unicode's composed form (NFC), a no-break space where one is meant, lines that end with a line feed
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edition.edition import Edition
from edition.prose import REMEMBERED, told
from reading import lines
from reading.finding import Finding

BYTE_ORDER_MARK = "\ufeff"
# What is no letter, mark or space of the texts, told at a glance; of the rest, Unicode's properties tell the faults.
UNUSUAL = re.compile("[^\n\r\t -~\xa0-\xac\xae-\xb3\xb5-\u02af\u0400-\u0482\u048a-\u052f–‘’“”…№]")
# Controls, formats (soft hyphens, zero-width and bidirectional marks, tags), private use; and marks that show nothing.
INVISIBLE = ("Cc", "Cf", "Co")
SHOWS_NOTHING = ("COMBINING GRAPHEME JOINER", "VARIATION SELECTOR", "MONGOLIAN FREE VARIATION SELECTOR")
# The spaces that are written, the dashes that the check of typography judges, and letters and signs that are blank.
SPACES, DASHES, BLANKS = " \xa0\u202f", "-–—―", "\u115f\u1160\u2800\u3164\uffa0"
MEANT = dict.fromkeys("\u2010\u2011", "-") | dict.fromkeys("´ʹʻʼʽ", "’")
# Forms of other characters, made for the width, the fount or the ligature (Unicode's compatibility decompositions).
FORMS, LETTER_FORM = ("<wide>", "<narrow>", "<small>", "<font>"), "<compat>"
DAMAGED = "\ufffd"


class Fault(NamedTuple):
    """What is wrong with a character: the code, the words of the finding, and what it becomes where that is plain."""

    code: str
    problem: str
    becomes: str | None


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
        line = lines.before(text, text.index("\r")) + 1
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
    for match in told(places):
        found = fault(match[0])
        if found:
            yield Finding(path, lines.before(text, match.start()) + 1, found.code, found.problem)


@lru_cache(maxsize=1024)
def fault(character: str) -> Fault | None:
    """What is wrong with a character, or None."""
    category, name = unicodedata.category(character), unicodedata.name(character, "")
    title = f"U+{ord(character):04X} {name}".strip()
    if category in INVISIBLE or name.startswith(SHOWS_NOTHING):
        return Fault("CHR003", f"the invisible character {title}; delete it", "")
    if (category[0] == "Z" and character not in SPACES) or character in BLANKS:
        return Fault("CHR005", f"{title} is no space of the texts; write a plain or a no-break one", " ")
    if category[0] == "M":
        return Fault("CHR006", f"the combining mark {title} makes no letter with what it stands on; remove it", None)
    meant = _meant(character, category)
    if meant:
        return Fault("CHR007", f"{title} is a look-alike; write «{meant}»", meant)
    if category == "Lm" or (category == "Pd" and character not in DASHES) or character == DAMAGED:
        return Fault("CHR007", f"{title} is no letter or mark of the texts; type anew what is meant", None)
    return None


def _meant(character: str, category: str) -> str:
    """The character or letters that a look-alike stands for, empty where it is none or leaves a doubt."""
    form = unicodedata.decomposition(character).split(" ")[0]
    if form in FORMS or (form == LETTER_FORM and category[0] in "LN"):
        return unicodedata.normalize("NFKC", character)
    return MEANT.get(character, "")


def mended(line: str, code: str) -> str:
    """A line with the faulty characters of one code mended, as far as it is plain what is meant."""
    return UNUSUAL.sub(lambda match: _mended(match, code), line)


def _mended(match: re.Match[str], code: str) -> str:
    found = fault(match[0])
    if found is None or found.code != code or found.becomes is None:
        return match[0]
    beside = match.string[match.start() - 1 : match.start()] + match.string[match.end() : match.end() + 1]
    return "" if found.becomes == " " and not set(SPACES).isdisjoint(beside) else found.becomes


def _decomposed(path: str, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            place = next((n for n, pair in enumerate(zip(line, composed)) if pair[0] != pair[1]), len(composed))
            problem = f"«{line[max(0, place - 5) : place + 6]}» is not in composed form (NFC); type it anew"
            yield Finding(path, number, "CHR004", problem)
