"""Every text has the marks of its language: quotation marks in pairs, dashes, no-break spaces, single spaces.

Why:  Wrong marks hide where a quotation ends, part a number from its №, and betray a text that nobody read.
Bad:  `"закон"`, `«закон`, `закон - право`, `ст. 3` with a plain space, two spaces, `и и`, `взаимо- действие`
Good: `«закон»`, `закон\u00a0– право`, `ст.\u00a03`, marks as docs/data/writing.yml states them
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from operator import eq
from typing import NamedTuple

from edition.edition import Edition
from edition.entries import Writing
from edition.prose import REMEMBERED, Prose, TextGroup, sentences_by_opening
from language import quotation_marks, sentences
from language.no_break_spaces import any_of, unbound
from reading.finding import Finding
from reading.markdown_page import MARK, Block, Page

PATH = "docs/data/writing.yml"
CAPITAL = sentences.CAPITAL
STRAIGHT = re.compile(r"[\"']")
# Not in dates (2026-11-25) and in the numbers of standards (7.0.5-2008).
HYPHEN_AS_DASH = re.compile(r"(?<=[ \xa0])[-—―−]+(?=\s)|[—―]|--+|(?<=\d)(?<!\d{4}-\d\d)(?<!\d{4})(?<!\d\.\d)-(?=\d)")
# The numbers at a hyphen, and whether another hyphen is at them.
LONGEST_NUMBER = 12
BEFORE, AFTER = re.compile(r"(-?)(\d+)\Z"), re.compile(rf"(\d{{1,{LONGEST_NUMBER}}})(-\d)?")
COUNTED = re.compile(r"\d[ \xa0]?\Z")
SPACES = re.compile(r"(?<=[^\s])[ \xa0]{2,}|[ \xa0](?=[,;:!?)»”])|[ \xa0](?=\.(?:\s|$))|(?<=[«“‘(])\s")
NO_SPACE = re.compile(r"(?<=[^\W\d_])[,;:](?=[^\W\d_])")
DOTS = re.compile(r"\.\.\.")
WORD = re.compile(r"[\w-]+")
ANY_QUOTE = re.compile(f"[{quotation_marks.MARKS}]")
TWICE = re.compile(r"(?<![\w-])([^\W\d_]++)\s++\1(?![\w-])", re.IGNORECASE)
# A prime after a letter, where an apostrophe is meant; after a number it stands for minutes or feet.
PRIME = re.compile(r"(?<=[^\W\d_])′")
# A hyphen at which a word falls apart, and how many letters of the second half tell it where endings differ.
PARTED = re.compile(r"(?<![^\W\d_])([^\W\d_]++)-\s++([^\W\d_]++)")
PARTED_AT = re.compile(r"-(?<=[^\W\d_]-)\s")
STEM = 3
# Shorter sentences may stand twice, and what ends without a stop is no sentence but a heading or an item.
SHORTEST_SENTENCE, STOPS, CLOSING = 4, (".", "!", "?", "…"), "»”’)"
# Characters by which sentences are told apart before their words are.
BEGINNING = 24
# A sentence: its block, where it begins and where it ends.
Place = tuple[Block, int, int]
# What stands between texts that are looked through together: it is no fault, and with it none begins or ends.
APART = "\n_\n"


class Rule(NamedTuple):
    """A fault: whether texts may have it, told fast; where it stands; its code; and what to do."""

    may: Callable[[str], bool]
    pattern: re.Pattern[str]
    code: str
    problem: str
    is_fault: Callable[[re.Match[str]], bool] = bool


def check(edition: Edition) -> Iterator[Finding]:
    """Yield wrong quotation marks (TYP001, TYP002), dashes (TYP003), spaces (TYP004–TYP006), doubled words (TYP007).

    Further whole sentences that stand twice on a page (TYP008), and words parted after their hyphen (TYP009), which
    stand elsewhere unparted.
    """
    ways = {way.language: way for way in edition.writing}
    if not ways or not edition.prose:
        yield Finding(PATH, 1, "TYP000", "there is no text, or nothing says how it is written; restore the file")
    for language in edition.codes:
        if ways and language not in ways:
            yield Finding(PATH, 1, "TYP000", f"nothing says how {language} is written; add it")
    for part in edition.prose:
        yield from _faults(part, tuple(edition.writing))
    for page in edition.pages.values():
        yield from _sentences(page)
    yield from _parted(edition)


@lru_cache(maxsize=REMEMBERED)
def _sentences(page: Page) -> list[Finding]:
    """Sentences that stand twice on a page, as a slip of copying leaves them."""
    return [finding for places in _beginning_alike(page) for finding in _repeated(page, places)]


def _repeated(page: Page, places: list[Place]) -> Iterator[Finding]:
    known: set[tuple[str, ...]] = set()
    for block, start, end in places:
        words = _sentence(block, start, end)
        if words in known and len(words) >= SHORTEST_SENTENCE:
            line = block.line + block.text.count("\n", 0, start)
            problem = f"«{' '.join(words[:6])} …»: a sentence stands twice on the page; remove one"
            yield Finding(page.path, line, "TYP008", problem)
        known.add(words)


def _beginning_alike(page: Page) -> list[list[Place]]:
    """Sentences whose first words are the same, so that few have to be compared."""
    alike = defaultdict(list)
    for opening, places in sentences_by_opening(page).items():
        for block, start, end in places if len(places) > 1 else ():
            first = block.text.index(opening, start)
            alike[block.text[first : min(first + BEGINNING, end)].replace("\n", " ")].append((block, start, end))
    return [places for places in alike.values() if len(places) > 1]


def _sentence(block: Block, start: int, end: int) -> tuple[str, ...]:
    """The words of a sentence, its citation marks left out; none where it is no whole sentence of prose."""
    text = block.text[start:end].rstrip(CLOSING)
    if block.kind != "text" or not text.endswith(STOPS):
        return ()
    return tuple(sentences.WORD.findall(MARK.sub("", text) if "[" in text else text))


def _parted(edition: Edition) -> Iterator[Finding]:
    """Words with white space after their hyphen; in «двух- и трёхсторонний» is none, since «двух-и» is not known."""
    places = [(prose, match) for part in edition.prose for prose, match in _hyphens(part)]
    for language in {prose.language for prose, _ in places}:
        known = _words(edition, language)
        for prose, match in places:
            one, other = match[1].lower(), match[2].lower()
            if prose.language == language and not known.isdisjoint({one + other, f"{one}-{other[:STEM]}"}):
                problem = "a word is parted after its hyphen; remove the space, or the hyphen too"
                yield _finding(prose, match.start(), "TYP009", problem)


@lru_cache(maxsize=REMEMBERED)
def _hyphens(part: TextGroup) -> list[tuple[Prose, re.Match[str]]]:
    texts = [prose for prose in part.texts if prose.kind != "verbatim" and PARTED_AT.search(prose.text)]
    return [(prose, match) for prose in texts for match in PARTED.finditer(prose.text)]


def _words(edition: Edition, language: str) -> set[str]:
    """The words of a language, and of those with a hyphen each two neighbours with the stem of the second."""
    texts = (prose.text.lower() for part in edition.prose for prose in part.texts if prose.language == language)
    words = {word for text in texts for word in sentences.WORD.findall(text)}
    pairs = {pair for word in words if "-" in word for pair in pairwise(word.split("-"))}
    return words | {f"{one}-{other[:STEM]}" for one, other in pairs}


@lru_cache(maxsize=REMEMBERED)
def _faults(part: TextGroup, writing: tuple[Writing, ...]) -> list[Finding]:
    ways = {way.language: way for way in writing}
    alike: dict[tuple[Writing, bool], list[Prose]] = defaultdict(list)
    for prose in part.texts:
        if prose.language in ways and prose.kind != "verbatim":
            alike[ways[prose.language], prose.kind == "page"].append(prose)
    return [finding for (way, page), texts in alike.items() for finding in _of_texts(texts, way, page)]


def _of_texts(texts: Sequence[Prose], way: Writing, page: bool) -> Iterator[Finding]:
    """The faults of texts that are written alike; most rules are kept by all of them, which one search tells."""
    whole = APART.join(prose.text for prose in texts)
    rules = [rule for rule in _rules(way, page) if rule.may(whole)]
    for prose in texts:
        if ANY_QUOTE.search(prose.text):
            yield from _quotation_marks(prose, way)
        for rule in rules:
            if rule.may(prose.text):
                places = filter(rule.is_fault, rule.pattern.finditer(prose.text))
                yield from (_finding(prose, place.start(), rule.code, rule.problem) for place in places)


def _quotation_marks(prose: Prose, way: Writing) -> Iterator[Finding]:
    for place, problem in quotation_marks.faults(prose.text, way.quotes, prose.kind == "excerpt"):
        code = "TYP001" if problem.startswith("a foreign") else "TYP002"
        yield _finding(prose, place, code, f"{problem}; {way.language} writes {way.quotes[0]}, inside {way.quotes[1]}")


@cache
def _rules(way: Writing, page: bool) -> tuple[Rule, ...]:
    dash = _starting("-—―−", r"(?:(?<=[ \xa0].)|(?<=\d.)|(?<=--)|(?<=[—―]))")
    spaces = _starting(" \xa0«“‘(", r"(?:[ \xa0,;:!?)»”.]|(?<=[«“‘(])\s)")
    mark = _starting(",;:", r"[^\W\d_]")
    straight, dots = _starting("\"'", ""), _starting(".", r"\.\.")
    return (
        Rule(straight, STRAIGHT, "TYP001", f"a straight mark; write {way.quotes[0]} or ’"),
        Rule(dash, HYPHEN_AS_DASH, "TYP003", f"no dash of this language; write {way.dash}", _is_dash),
        Rule(
            _may_break(way, page),
            unbound(way.before_number, way.after_number, way.dash, page),
            "TYP004",
            "a line may break here; write a no-break space (U+00A0)",
        ),
        Rule(spaces, SPACES, "TYP005", "a space too many; remove it"),
        Rule(mark, NO_SPACE, "TYP005", "no space after the mark; add one"),
        Rule(lambda text: "′" in text, PRIME, "TYP001", "a prime for an apostrophe; write ’"),
        Rule(dots, DOTS, "TYP006", "three full stops; write …"),
        Rule(_doubles, TWICE, "TYP007", "a word stands twice; remove one"),
    )


def _starting(characters: str, rest: str) -> Callable[[str], bool]:
    """Whether a text has one of the characters with `rest` at it.

    Each is looked for by itself: a pattern that begins with one character is five times as fast as one with a set.
    """
    searches = [(character, re.compile(re.escape(character) + rest).search) for character in characters]
    return lambda text: any(search(text) for character, search in searches if character in text)


def _is_dash(match: re.Match[str]) -> bool:
    """Whether a hyphen or a minus stands for a dash: not in article 15-1, in a telephone's number, in 5 − 3."""
    text, (start, end) = match.string, match.span()
    if match[0] == "−":
        return not (COUNTED.search(text, max(0, start - 2), start) and text[end : end + 2].strip().isdecimal())
    left, right = BEFORE.search(text, max(0, start - LONGEST_NUMBER), start), AFTER.match(text, end)
    if match[0] != "-" or not left or not right:
        return True
    return not left[1] and not right[2] and int(right[1]) > int(left[2])


def _doubles(text: str) -> bool:
    """Whether two words that follow each other are the same, whatever stands between them."""
    words = WORD.findall(text.lower())
    return any(map(eq, words, words[1:]))


def _may_break(way: Writing, page: bool) -> Callable[[str], bool]:
    """Whether a text has what some rule of unbound() needs, looked for from the character that it cannot do without."""
    ends = "".join({re.escape(word[-1]) for word in way.before_number}) or "№"
    number = re.compile(rf"\d(?:(?<=[{ends}]\d)|(?<=[{ends}][ \n]\d)|[ \n]?(?:{any_of(way.after_number)}))").search
    others = (
        _starting(".", rf"[ \xa0]?{CAPITAL}\w?\.[ \n]?{CAPITAL}\w"),
        _starting("[", r"(?<!\xa0\[)\d"),
        _starting(way.dash[0], rf"(?<=[ \n]{re.escape(way.dash[0])})"),
    )
    return lambda text: bool(number(text)) or (page and any(other(text) for other in others))


def _finding(prose: Prose, place: int, code: str, problem: str) -> Finding:
    around = " ".join(prose.text[max(0, place - 20) : place + 20].replace("\0", "").split())
    return Finding(prose.path, prose.line(place), code, f"«{around}»: {problem}")
