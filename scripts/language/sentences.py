"""Sentences of legal prose in any of the edition's languages, and the sentence around a place in a text."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

# A letter that is no small one of Latin, Greek or Cyrillic.
CAPITAL = rf"[^\W\d_{''.join(filter(str.islower, map(chr, range(0x530))))}]"
# What stands before a full stop that only abbreviates: initials and short forms such as п., ст., руб., art., No.
SHORT = (r"\w", r"\w\w", "руб", "art", "Art", "para")
NOT_SHORT = "".join(rf"(?<![\s(«“.\xa0]{form}\.)(?<!^{form}\.)" for form in SHORT)
# The second of two initials ends no sentence.
NOT_INITIAL = rf"(?<!\.{CAPITAL}\.)(?<!\.{CAPITAL}\w\.)"
CLOSING = "[»”’)]"
# White space and a new sentence: a capital, a digit with a bracket, or an opening quotation mark.
NEXT = rf"\s+(?=[«“‘(]?{CAPITAL}|\d\))"
# A full stop, question or exclamation mark with what closes after it, before the next sentence.
BOUNDARY = re.compile(rf"(?:[!?…]{CLOSING}*|\.(?:{CLOSING}+|{NOT_SHORT}))(?P<end>){NEXT}")
# The same for a text with full stops alone, such as most are: three times as fast.
STOP = re.compile(rf"\.(?:{CLOSING}+|{NOT_SHORT})(?P<end>){NEXT}")
# Where one may end: short forms end sentences, too, as in «и т.д. Если», «РК. Они» or "benefit it. Each", and one may
# begin with a number, a sign or the name of a file. A space that does not break binds initials and numbers.
LOOSE = re.compile(
    rf"(?:[!?…]{CLOSING}*|\.(?:{CLOSING}+|{NOT_INITIAL}))[ \n]+(?=[«“‘(]?{CAPITAL}|[\d§№©]|[a-z_][\w-]*+\.\w)"
)
SHORT_END = re.compile(rf"[\s(«“.\xa0](?:{'|'.join(SHORT)})\.\Z")

# More sentences has no paragraph; further ones are not compared.
MOST_SENTENCES = 2000
WORD = re.compile(r"\w++(?:-\w++)*+")
# The first of them that is no number.
FIRST_WORD = re.compile(rf"(?<!\w)(?!\d++(?!\w|-\w)){WORD.pattern}")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text` as (start, end), end after the closing mark."""
    start = 0
    boundary = BOUNDARY if "?" in text or "!" in text or "…" in text else STOP
    for match in boundary.finditer(text):
        yield start, match.end("end")
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


@lru_cache(maxsize=256)  # a paragraph is compared with its original and read for its sentences
def listed(text: str) -> list[tuple[int, int]]:
    """The sentences of `text`, at most MOST_SENTENCES, as spans() gives them."""
    return list(islice(spans(text), MOST_SENTENCES))


def numbers(text: str) -> range:
    """How many sentences a text may have: a short form before a capital may end one, or not."""
    return range(sum(1 for _ in spans(text)), 2 + sum(1 for _ in LOOSE.finditer(text)))


def ended(text: str) -> bool | None:
    """Whether a text ends as a sentence does; None where a short form ends it, whose full stop may be its own."""
    last = f" {text}".rstrip("»”’) \n")[-6:]
    if last.endswith(".") and SHORT_END.search(last):
        return None
    return last.endswith((".", "!", "?", "…"))


def around(text: str, place: int) -> tuple[int, int]:
    """The (start, end) of the sentence that holds the character at `place`."""
    return next((span for span in spans(text) if span[0] <= place < span[1]), (0, len(text)))
