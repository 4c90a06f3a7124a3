"""Every text has the marks of its language: quotation marks in pairs, dashes, no-break spaces, single spaces.

Why:  Wrong marks hide where a quotation ends and separate a number from its №.
Bad:  `"закон"`, `«закон`, `закон - право`, `ст. 3` with a plain space, two spaces, `и и`, `взаимо- действие`
Good: `«закон»`, `закон\u00a0– право`, `ст.\u00a03`, marks as docs/data/writing.yml states them
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from edition.edition import Edition
from edition.entries import Writing
from edition.prose import Prose
from language import no_break_spaces, quotation_marks
from language.sentences import WORD, Sentences
from reading.citation_marks import MARK
from reading.finding import Finding
from reading.markdown_page import Page

PATH = "docs/data/writing.yml"
# These patterns begin with the character that is wrong, not with what is before it: so they are found much faster.
STRAIGHT = re.compile(r"[\"']")
# A prime after a letter, where an apostrophe is meant; after a number it means minutes or feet.
PRIME = re.compile(r"′(?<=[^\W\d_].)")
DASHES = re.compile(r"[-—―−]+")
SPACES = (
    r"[ \xa0{opening}(](?=[\s,;:!?){closing}.])"
    r"(?:(?<=[ \xa0])(?:(?<=\S.)[ \xa0]+|(?=[,;:!?){closing}]|\.(?:\s|$)))|(?<=[{opening}(])\s)"
)
NO_SPACE = re.compile(r"[,;:](?<=[^\W\d_].)(?=[^\W\d_])")
DOTS = re.compile(r"\.\.\.")
TWICE = re.compile(r"(?<![\w-])([^\W\d_]++)\s++\1(?![\w-])", re.IGNORECASE)
# The number before a hyphen, up to three digits, and the one after it. None in dates (2026-11-25), in the numbers of
# telephones (21-24-35) and of standards (7.0.5-2008).
FROM, TO = re.compile(r"(?<![\d-])(?<!\d\.)\d{1,3}\Z"), re.compile(r"\d{1,9}(?!-?\d)")
COUNTED = re.compile(r"\d[ \xa0]?\Z")
# A hyphen at which a word falls apart, and how many letters of the second half are compared, since endings differ.
PARTED = re.compile(r"-(?<=[^\W\d_].)\s+(?=[^\W\d_])")
LETTERS = re.compile(r"[^\W\d_]+")
STEM = 3
# Shorter sentences may be twice on a page, and what ends without a stop is no sentence but a heading or an item.
SHORTEST_SENTENCE, STOPS, CLOSING = 4, (".", "!", "?", "…"), "»”’“)"


class Rule(NamedTuple):
    """What texts must not have: its pattern, the code, the problem with its remedy, and which matches are wrong."""

    pattern: re.Pattern[str]
    code: str
    problem: str
    is_wrong: Callable[[re.Match[str]], bool] = bool


def check(edition: Edition) -> Iterator[Finding]:
    """Yield wrong marks and spaces, words and sentences that are twice, and parted words (TYP000–TYP009)."""
    writing = edition.writing
    if not writing or not edition.prose:
        yield Finding(PATH, 1, "TYP000", "there is no text, or nothing says how it is written; restore the file")
    for language in (code for code in edition.codes if writing and code not in writing):
        yield Finding(PATH, 1, "TYP000", f"nothing says how {language} is written; add it")
    texts = [prose for prose in edition.prose if prose.kind != "verbatim"]
    for language, each in writing.items():
        for on_page in (True, False):
            own = [prose for prose in texts if prose.language == language and (prose.kind == "page") is on_page]
            yield from _quotation_marks(own, each)
            # Most rules are kept by all texts, which is seen at once; one broken at an end of a text is so here, too.
            whole = "\n\0\n".join(prose.text for prose in own)
            broken = [rule for rule in _rules(each, on_page) if rule.pattern.search(whole)]
            for (pattern, code, problem, is_wrong), prose in product(broken, own):
                for match in pattern.finditer(prose.text):
                    if is_wrong(match):
                        yield _finding(prose, match.start(), code, problem)
    for page in edition.pages.values():
        yield from _repeated(page, edition.sentences)
    yield from _parted(edition)


def _quotation_marks(texts: Sequence[Prose], writing: Writing) -> Iterator[Finding]:
    outer, inner = writing.quotes[0], " or ".join(dict.fromkeys(writing.quotes[1:]))
    for prose in texts:
        for place, problem in quotation_marks.errors(prose.text, writing.quotes, prose.kind == "excerpt"):
            code = "TYP001" if problem.startswith("a foreign") else "TYP002"
            yield _finding(prose, place, code, f"{problem}; {writing.language} writes {outer}, inside {inner}")


def _rules(writing: Writing, page: bool) -> list[Rule]:
    lacking = no_break_spaces.patterns(writing.before_number, writing.after_number, writing.dash, page)
    # Left out are the ’ and the “ that close, for they may be an apostrophe or an opening mark.
    marks = ("".join(sorted({pair[side] for pair in writing.quotes} - {"’", "“"[:side]})) for side in (0, 1))
    spaces = re.compile(SPACES.format(**dict(zip(("opening", "closing"), marks))))
    may_break = "a line may break here; write a no-break space (U+00A0), as `scripts/fix` does"
    return [
        Rule(STRAIGHT, "TYP001", f"a straight mark; write {writing.quotes[0]} or ’"),
        Rule(PRIME, "TYP001", "a prime for an apostrophe; write ’"),
        Rule(DASHES, "TYP003", f"no dash of this language; write {writing.dash}", _is_wrong_dash),
        *(Rule(pattern, "TYP004", may_break) for pattern in lacking),
        Rule(spaces, "TYP005", "a space too many; remove it"),
        Rule(NO_SPACE, "TYP005", "no space after the mark; add one"),
        Rule(DOTS, "TYP006", "three full stops; write …"),
        Rule(TWICE, "TYP007", "a word is there twice; remove one", lambda word: word[1].lower() not in writing.doubled),
    ]


def _is_wrong_dash(match: re.Match[str]) -> bool:
    """Whether another sign is written for a dash: between spaces, or from number to number; but not in 5 − 3."""
    text, (start, end) = match.string, match.span()
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if any(sign in match[0] for sign in ("—", "―", "--")):
        return True
    if before.endswith((" ", "\xa0")) and after[:1].isspace():
        return match[0] != "−" or not (COUNTED.search(before) and after.strip().isdecimal())
    if match[0] == "-" and before[-1:].isdecimal() and after[:1].isdecimal():
        one, other = FROM.search(text, max(0, start - 5), start), TO.match(text, end)
        return one is not None and other is not None and int(one[0]) < int(other[0])
    return False


def _repeated(page: Page, sentences: Sentences) -> Iterator[Finding]:
    """Sentences that are twice on a page, as a slip of copying leaves them; citation marks do not count."""
    known: set[tuple[str, ...]] = set()
    for block in (block for block in page.blocks if block.kind == "text"):
        for start, end in sentences.spans(block.text):
            text = block.text[start:end].rstrip(CLOSING)
            words = tuple(WORD.findall(MARK.sub("", text))) if text.endswith(STOPS) else ()
            if words in known and len(words) >= SHORTEST_SENTENCE:
                line = block.line + block.text.count("\n", 0, start)
                problem = f"«{' '.join(words[:6])} …»: a sentence is twice on the page; remove one"
                yield Finding(page.path, line, "TYP008", problem)
            known.add(words)


def _parted(edition: Edition) -> Iterator[Finding]:
    """Words with white space after their hyphen; in «двух- и трёхсторонний» is none, since «двух-и» is not known."""
    texts = [prose for prose in edition.prose if prose.kind != "verbatim"]
    places = [(prose, match) for prose in texts for match in PARTED.finditer(prose.text)]
    known = {language: _words(edition, language) for language in {prose.language for prose, _ in places}}
    for prose, match in places:
        one = LETTERS.findall(prose.text, 0, match.start())[-1].lower()
        other = LETTERS.findall(prose.text, match.end())[0].lower()
        if not known[prose.language].isdisjoint({one + other, f"{one}-{other[:STEM]}"}):
            problem = "a word is parted after its hyphen; remove the space, or the hyphen too"
            yield _finding(prose, match.start(), "TYP009", problem)


def _words(edition: Edition, language: str) -> set[str]:
    """The words of a language, and of those with a hyphen each two neighbours with the stem of the second."""
    texts = (prose.text.lower() for prose in edition.prose if prose.language == language)
    words = {word for text in texts for word in WORD.findall(text)}
    pairs = {pair for word in words if "-" in word for pair in pairwise(word.split("-"))}
    return words | {f"{one}-{other[:STEM]}" for one, other in pairs}


def _finding(prose: Prose, place: int, code: str, problem: str) -> Finding:
    around = " ".join(prose.text[max(0, place - 20) : place + 20].replace("\0", "").split())
    return Finding(prose.path, prose.line(place), code, f"«{around}»: {problem}")
