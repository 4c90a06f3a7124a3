"""Characters that no text should have, and what each becomes where that is plain."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

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
