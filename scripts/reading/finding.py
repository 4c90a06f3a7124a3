"""A finding: a broken rule, where it is broken, and the remedy."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

# Control characters, which a terminal obeys instead of showing them.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def one_line(text: str) -> str:
    """A text as a terminal can show it: its lines joined, control characters as \\x1b."""
    return CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", " ".join(text.splitlines()))


def visible(text: str) -> str:
    """A text whose no-break spaces can be seen, as ⍽ (U+237D, Unicode's own sign for them)."""
    return text.replace("\xa0", "⍽")


def counted(number: int, word: str) -> str:
    """A number of things, in words: 1 finding, 2 findings."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def difference(expected: Iterable[str], found: Iterable[str]) -> str:
    """What is lacking of what is expected, and what is added to it, in words."""
    one, other = Counter(expected), Counter(found)
    parts = {"lacking": one - other, "added": other - one}
    return " and ".join(f"{said} {', '.join(sorted(of.elements()))}" for said, of in parts.items() if of)


class Finding(NamedTuple):
    """One broken rule; sorts by place and prints as `path:line: CODE: problem; remedy`.

    `path` is relative to the root of the edition, with `/`; `line` counts from 1;
    `code` is three letters and three digits and never changes its meaning.
    """

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        """The one output format of every command: one line, whatever text it quotes."""
        return one_line(f"{self.path}:{self.line}: {self.code}: {self.message}")
