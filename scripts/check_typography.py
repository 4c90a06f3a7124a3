"""Every text has the marks of its language: quotation marks in pairs, dashes, no-break spaces, single spaces.

Why:  Wrong marks hide where a quotation ends, part a number from its №, and betray a text that nobody read.
Bad:  `"закон"`, `«закон`, `закон - право`, `ст. 3` with a plain space, two spaces, `и и`
Good: `«закон»`, `закон\u00a0– право`, `ст.\u00a03`, marks as docs/data/writing.yml states them
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import quotation_marks
from edition import Edition
from entries import Writing
from finding import Finding
from prose import Prose

PATH = "docs/data/writing.yml"
STRAIGHT = re.compile(r"[\"']")
# Not in dates (2026-11-25) and in the numbers of standards (7.0.5-2008).
HYPHEN_AS_DASH = re.compile(r"(?<=[ \xa0])[-—―−]+(?=\s)|—|--+|(?<=\d)(?<!\d{4}-\d\d)(?<!\d{4})(?<!\d\.\d)-(?=\d)")
SPACES = re.compile(r"(?<=[^\s])[ \xa0]{2,}|[ \xa0](?=[,;:!?)»”])|[ \xa0](?=\.(?:\s|$))|(?<=[«“‘(])\s")
NO_SPACE = re.compile(r"(?<=[^\W\d_])[,;:](?=[^\W\d_])")
DOTS = re.compile(r"\.\.\.")
TWICE = re.compile(r"(?<![\w-])([^\W\d_]++)\s++\1(?![\w-])", re.IGNORECASE)


def check(edition: Edition) -> Iterator[Finding]:
    """Yield wrong quotation marks (TYP001, TYP002), dashes (TYP003), spaces (TYP004–TYP006), doubled words (TYP007)."""
    ways = {way.language: way for way in edition.writing}
    if not ways or not edition.prose:
        yield Finding(PATH, 1, "TYP000", "there is no text, or nothing says how it is written; restore the file")
    for language in edition.codes:
        if ways and language not in ways:
            yield Finding(PATH, 1, "TYP000", f"nothing says how {language} is written; add it")
    for prose in edition.prose:
        if prose.language in ways and prose.kind != "verbatim":
            for place, code, problem in _faults(prose.text, prose.kind, ways[prose.language]):
                yield _finding(prose, place, code, problem)


@lru_cache(maxsize=4096)  # the editions of an archive share texts
def _faults(text: str, kind: str, way: Writing) -> list[tuple[int, str, str]]:
    """Where a text of that kind departs from the ways of its language: place, code and problem."""
    found = [
        (match.start(), "TYP001", f"a straight mark; write {way.quotes[0]} or ’") for match in STRAIGHT.finditer(text)
    ]
    for place, problem in quotation_marks.faults(text, way.quotes, kind == "excerpt"):
        code = "TYP001" if problem.startswith("a foreign") else "TYP002"
        found.append((place, code, f"{problem}; {way.language} writes {way.quotes[0]}, inside {way.quotes[1]}"))
    rules = (
        (HYPHEN_AS_DASH, "TYP003", f"no dash of this language; write {way.dash}"),
        (_bound(way, kind == "page"), "TYP004", "a line may break here; write a no-break space (U+00A0)"),
        (SPACES, "TYP005", "a space too many; remove it"),
        (NO_SPACE, "TYP005", "no space after the mark; add one"),
        (DOTS, "TYP006", "three full stops; write …"),
        (TWICE, "TYP007", "a word stands twice; remove one"),
    )
    return found + [(match.start(), code, problem) for rule, code, problem in rules for match in rule.finditer(text)]


@cache
def _bound(way: Writing, page: bool) -> re.Pattern[str]:
    """Where a plain space must be a no-break one, or one is lacking.

    Names, citation marks and dashes are bound on pages alone: in data names are fields that other formats take over.
    """
    before, after = (
        "|".join(map(re.escape, sorted(part, reverse=True))) for part in (way.before_number, way.after_number)
    )
    capital = "[^\\W\\d_a-zа-яё]"
    rules = [
        rf"(?<![\w.])(?:{before})[ \n]?(?=\d)",
        rf"(?<=\d)[ \n]?(?=(?:{after})(?!\w))" if after else r"(?!)",
    ]
    if page:
        rules += [
            rf"(?<![\w.])(?:{capital}\w?\.[ \xa0]?)(?:{capital}\w?\.)[ \n]?(?={capital}\w)",
            r"(?<=\S)[ \n]?(?<!\xa0)(?=\[\d)",
            rf"[ \n](?={re.escape(way.dash)}\s)",
        ]
    return re.compile("|".join(rules))


def _finding(prose: Prose, place: int, code: str, problem: str) -> Finding:
    around = " ".join(prose.text[max(0, place - 20) : place + 20].replace("\0", "").split())
    return Finding(prose.path, prose.line(place), code, f"«{around}»: {problem}")
