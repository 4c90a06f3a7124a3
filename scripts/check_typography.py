"""Every text has the marks of its language: quotation marks in pairs, dashes, no-break spaces, single spaces.

Why:  Wrong marks hide where a quotation ends, part a number from its №, and betray a text that nobody read.
Bad:  `"закон"`, `«закон`, `закон - право`, `ст. 3` with a plain space, two spaces, `и и`
Good: `«закон»`, `закон\u00a0– право`, `ст.\u00a03`, marks as docs/data/writing.yml states them
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from operator import eq

import quotation_marks
from edition import Edition
from entries import Writing
from finding import Finding
from prose import REMEMBERED, Part, Prose, told

PATH = "docs/data/writing.yml"
STRAIGHT = re.compile(r"[\"']")
# Not in dates (2026-11-25) and in the numbers of standards (7.0.5-2008).
HYPHEN_AS_DASH = re.compile(r"(?<=[ \xa0])[-—―−]+(?=\s)|—|--+|(?<=\d)(?<!\d{4}-\d\d)(?<!\d{4})(?<!\d\.\d)-(?=\d)")
SPACES = re.compile(r"(?<=[^\s])[ \xa0]{2,}|[ \xa0](?=[,;:!?)»”])|[ \xa0](?=\.(?:\s|$))|(?<=[«“‘(])\s")
NO_SPACE = re.compile(r"(?<=[^\W\d_])[,;:](?=[^\W\d_])")
DOTS = re.compile(r"\.\.\.")
WORD = re.compile(r"[\w-]+")
# What each of these needs in a text, looked for first: most texts have none of it. A pattern that begins with one of
# a few characters, and looks back from there, is many times as fast as one that begins anywhere.
ANY_QUOTE = re.compile(rf"[{quotation_marks.MARKS}\"']")
ANY_DASH = re.compile(r"[-—―−](?:(?<=[ \xa0].)|(?<=\d.)|(?<=--)|(?<=—))")
ANY_SPACES = re.compile(r"[ \xa0«“‘(](?:[ \xa0,;:!?)»”.]|(?<=[«“‘(])\s)")
ANY_MARK = re.compile(r"[,;:][^\W\d_]")
CAPITAL = r"[^\W\d_a-zа-яё]"
TWICE = re.compile(r"(?<![\w-])([^\W\d_]++)\s++\1(?![\w-])", re.IGNORECASE)


def _doubles(text: str) -> bool:
    """Whether two words that follow each other are the same, whatever stands between them."""
    words = WORD.findall(text.lower())
    return any(map(eq, words, words[1:]))


# Whether a text may have a fault, told fast; where it is; its code; and what to do.
RULES: tuple[tuple[Callable[[str], object], re.Pattern[str], str, str], ...] = (
    (ANY_DASH.search, HYPHEN_AS_DASH, "TYP003", "no dash of this language; write {dash}"),
    (ANY_SPACES.search, SPACES, "TYP005", "a space too many; remove it"),
    (ANY_MARK.search, NO_SPACE, "TYP005", "no space after the mark; add one"),
    (DOTS.search, DOTS, "TYP006", "three full stops; write …"),
    (_doubles, TWICE, "TYP007", "a word stands twice; remove one"),
)


def check(edition: Edition) -> Iterator[Finding]:
    """Yield wrong quotation marks (TYP001, TYP002), dashes (TYP003), spaces (TYP004–TYP006), doubled words (TYP007)."""
    ways = {way.language: way for way in edition.writing}
    if not ways or not edition.prose:
        yield Finding(PATH, 1, "TYP000", "there is no text, or nothing says how it is written; restore the file")
    for language in edition.codes:
        if ways and language not in ways:
            yield Finding(PATH, 1, "TYP000", f"nothing says how {language} is written; add it")
    for part in edition.prose:
        yield from _faults(part, tuple(edition.writing))


@lru_cache(maxsize=REMEMBERED)
def _faults(part: Part, writing: tuple[Writing, ...]) -> list[Finding]:
    ways = {way.language: way for way in writing}
    read = [prose for prose in part.texts if prose.language in ways and prose.kind != "verbatim"]
    needs = {way.language: _any_unbound(way) for way in writing}
    found: list[Finding] = []
    for prose in read:
        text, way = prose.text, ways[prose.language]
        if ANY_QUOTE.search(text):
            found += _quotation_marks(prose, way)
        for may, pattern, code, problem in RULES:
            if may(text):
                found += _matches(prose, pattern, code, problem.format(dash=way.dash))
        if needs[prose.language].search(text):
            found += _unbound(prose, way)
    return found


def _quotation_marks(prose: Prose, way: Writing) -> Iterator[Finding]:
    for match in told(STRAIGHT.finditer(prose.text)):
        yield _finding(prose, match.start(), "TYP001", f"a straight mark; write {way.quotes[0]} or ’")
    for place, problem in told(quotation_marks.faults(prose.text, way.quotes, prose.kind == "excerpt")):
        code = "TYP001" if problem.startswith("a foreign") else "TYP002"
        yield _finding(prose, place, code, f"{problem}; {way.language} writes {way.quotes[0]}, inside {way.quotes[1]}")


def _unbound(prose: Prose, way: Writing) -> Iterator[Finding]:
    for place in told(unbound(way, prose.kind == "page").finditer(prose.text)):
        yield _finding(prose, place.start(), "TYP004", "a line may break here; write a no-break space (U+00A0)")


def _matches(prose: Prose, pattern: re.Pattern[str], code: str, problem: str) -> Iterator[Finding]:
    for place in told(pattern.finditer(prose.text)):
        yield _finding(prose, place.start(), code, problem)


@cache
def _any_unbound(way: Writing) -> re.Pattern[str]:
    """What each rule of unbound() needs, beginning with the character that it cannot do without."""
    ends = "".join({re.escape(word[-1]) for word in way.before_number}) or "№"
    after = "|".join(map(re.escape, way.after_number)) or r"(?!)"
    rules = [
        rf"(?:(?<=[{ends}]\d)|(?<=[{ends}][ \n]\d))",
        rf"(?<=\d)[ \n]?(?:{after})",
        rf"(?<=\.)[ \xa0]?{CAPITAL}\w?\.[ \n]?{CAPITAL}\w",
        r"(?<=\[)(?<!\xa0\[)\d",
        rf"(?<=[ \n]{re.escape(way.dash[0])})",
    ]
    return re.compile(rf"[\d.\[{re.escape(way.dash[0])}](?:{'|'.join(rules)})")


@cache
def unbound(way: Writing, page: bool) -> re.Pattern[str]:
    """Where a plain space must be a no-break one, or one is lacking.

    Names, citation marks and dashes are bound on pages alone: in data names are fields that other formats take over.
    """
    before, after = (
        "|".join(map(re.escape, sorted(part, reverse=True))) for part in (way.before_number, way.after_number)
    )
    rules = [
        rf"(?<![\w.])(?:{before})[ \n]?(?=\d)",
        rf"(?<=\d)[ \n]?(?=(?:{after})(?!\w))" if after else r"(?!)",
    ]
    if page:
        rules += [
            rf"(?<![\w.])(?:{CAPITAL}\w?\.[ \xa0]?)(?:{CAPITAL}\w?\.)[ \n]?(?={CAPITAL}\w)",
            r"(?<=\S)[ \n]?(?<!\xa0)(?=\[\d)",
            rf"[ \n](?={re.escape(way.dash)}\s)",
        ]
    return re.compile("|".join(rules))


def _finding(prose: Prose, place: int, code: str, problem: str) -> Finding:
    around = " ".join(prose.text[max(0, place - 20) : place + 20].replace("\0", "").split())
    return Finding(prose.path, prose.line(place), code, f"«{around}»: {problem}")
