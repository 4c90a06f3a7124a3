"""Characters that no text should have, and what each becomes where that is certain."""

import re
import unicodedata
from collections.abc import Container
from typing import NamedTuple

BYTE_ORDER_MARK = "\ufeff"
# What is none of the usual letters, marks and spaces; which of it is wrong, Unicode's properties say.
# A Cyrillic letter may bear a stress mark. What is before a character is looked at last: so it is found faster.
_CYRILLIC = "\u0400-\u0482\u048a-\u052f"
UNUSUAL = re.compile(f"[^\n\r\t -~\xa0-\xac\xae-\xb3\xb5-\u02af{_CYRILLIC}–‘’“”…№](?<![{_CYRILLIC}]\u0301)")
# Controls, formats (soft hyphens, zero-width and bidirectional marks, tags), private use; and marks that show nothing.
INVISIBLE = ("Cc", "Cf", "Co")
SHOWS_NOTHING = ("COMBINING GRAPHEME JOINER", "VARIATION SELECTOR", "MONGOLIAN FREE VARIATION SELECTOR")
# The spaces that texts use, the dashes that the check of typography judges, and letters and signs that are blank.
SPACES, DASHES, BLANKS = " \xa0\u202f", "-–—―", "\u115f\u1160\u2800\u3164\uffa0"
MEANT = dict.fromkeys("\u2010\u2011", "-") | dict.fromkeys("´ʹʻʼʽ", "’")
# Forms of other characters: of another width or font, ligatures (Unicode's compatibility decompositions).
FORMS, LETTER_FORM = ("<wide>", "<narrow>", "<small>", "<font>"), "<compat>"
DAMAGED = "\ufffd"


class Problem(NamedTuple):
    """What is wrong with a character: the code, the words of the finding, and what it becomes where that is certain."""

    code: str
    message: str
    becomes: str | None


def problem(character: str) -> Problem | None:
    """What is wrong with a character, or None."""
    category, name = unicodedata.category(character), unicodedata.name(character, "")
    title = f"U+{ord(character):04X} {name}".strip()
    if category in INVISIBLE or name.startswith(SHOWS_NOTHING):
        return Problem("CHR003", f"the invisible character {title}; delete it", "")
    if (category[0] == "Z" and character not in SPACES) or character in BLANKS:
        return Problem("CHR005", f"{title} is a space of another kind; write a plain or a no-break one", " ")
    if category[0] == "M":
        return Problem("CHR006", f"the combining mark {title} makes no letter with the one before it; remove it", None)
    meant = _meant(character, category)
    if meant:
        return Problem("CHR007", f"{title} is a look-alike; write «{meant}»", meant)
    if category == "Lm" or (category == "Pd" and character not in DASHES) or character == DAMAGED:
        return Problem("CHR007", f"{title} is no letter or mark that texts use; retype it", None)
    return None


def _meant(character: str, category: str) -> str:
    """The character or letters that a look-alike stands for, empty where it is none or not certain."""
    form = unicodedata.decomposition(character).split(" ")[0]
    if form in FORMS or (form == LETTER_FORM and category[0] in "LN"):
        return unicodedata.normalize("NFKC", character)
    return MEANT.get(character, "")


def fixed(line: str, code: str, letters: Container[str]) -> str:
    """A line with the wrong characters of one code replaced, where it is certain what is meant; `letters` stay."""

    def replaced(match: re.Match[str]) -> str:
        found = problem(match[0])
        if match[0] in letters or found is None or found.code != code or found.becomes is None:
            return match[0]
        beside = line[match.start() - 1 : match.start()] + line[match.end() : match.end() + 1]
        return "" if found.becomes == " " and not set(SPACES).isdisjoint(beside) else found.becomes

    return UNUSUAL.sub(replaced, line)
