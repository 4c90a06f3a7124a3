"""Sentences of legal prose in any language whose abbreviations are known, and the sentence around a place in a text."""

import re
from collections.abc import Iterable, Iterator

# A letter that is no small one of Latin, Greek or Cyrillic.
CAPITAL = rf"[^\W\d_{''.join(filter(str.islower, map(chr, range(0x530))))}]"
# The second of two initials ends no sentence.
NOT_INITIAL = rf"(?<!\.{CAPITAL}\.)(?<!\.{CAPITAL}\w\.)(?<!\.-{CAPITAL}\.)"
STOPS, CLOSING = ".!?…", "[»”’“)]"
# White space and a new sentence: a capital, a digit with a bracket, or an opening quotation mark.
NEXT = rf"\s+(?=[«“‘(]?{CAPITAL}|\d\))"
# Where one may end: short forms end sentences, too, as in «и т.д. Если», «РК. Они» or "benefit it. Each", and one may
# begin with a number, a sign or the name of a file. A space that does not break binds initials and numbers.
LOOSE = re.compile(
    rf"(?:[!?…]{CLOSING}*|\.(?:{CLOSING}+|{NOT_INITIAL}))[ \n]+(?=[«“‘(]?{CAPITAL}|[\d§№©]|[a-z_][\w-]*+\.\w)"
)
WORD = re.compile(r"\w++(?:-\w++)*+")


class Sentences:
    """Finds sentences. A full stop after one or two letters, as in initials, or after an abbreviation, ends none."""

    def __init__(self, abbreviations: Iterable[str]) -> None:
        """Abbreviations count that end with a full stop."""
        short = [r"\w", r"\w\w", *(re.escape(word.removesuffix(".")) for word in abbreviations if word.endswith("."))]
        not_short = "".join(rf"(?<![\s(«“.\xa0]{word}\.)(?<!^{word}\.)" for word in short) + rf"(?<!\.-{CAPITAL}\.)"
        # A mark with what closes after it; a full stop alone after no abbreviation.
        self._boundary = re.compile(rf"[.!?…](?:{CLOSING}+|(?<!\.)|(?<=\.){not_short})(?P<end>){NEXT}")
        self._short_end = re.compile(rf"(?:.*[\s(«“.])?(?:{'|'.join(short)})\.", re.DOTALL)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The sentences of a text as (start, end), end after the closing mark."""
        start = 0
        for match in self._boundary.finditer(text):
            yield start, match.end("end")
            start = match.end()
        if text[start:].strip():
            yield start, len(text)

    def numbers(self, text: str) -> range:
        """How many sentences a text may have: a short form before a capital may end one, or not."""
        if not any(map(text.__contains__, STOPS)):
            return range(bool(text.strip()), 2)
        return range(sum(1 for _ in self.spans(text)), 2 + sum(1 for _ in LOOSE.finditer(text)))

    def ended(self, text: str) -> bool | None:
        """Whether a text ends as a sentence does; None where a short form ends it, whose full stop may be its own."""
        last = text.rstrip("»”’“) \n").rpartition(" ")[2]
        return None if self._short_end.fullmatch(last) else last.endswith((".", "!", "?", "…"))

    def around(self, text: str, place: int) -> tuple[int, int]:
        """The (start, end) of the sentence that holds the character at `place`."""
        return next((span for span in self.spans(text) if span[0] <= place < span[1]), (0, len(text)))
