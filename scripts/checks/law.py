"""Every provision is cited by the article in the words stated, and shows its wording then or says that it was not seen.

Why:  A reader acts on what a provision says; the edition must tell what it said then from what it says now.
Bad:  neither `then` nor `unseen`; `cited` words that the article lacks; a day in `ended` that `fate` does not name
Good: `cited: {paragraph: p16, words: «…»}` as the article prints them, and a link to law.md#constitution-3-4 there
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from edition.edition import ARTICLE, Edition
from edition.entries import Provision, Writing
from edition.prose import REMEMBERED
from language import dates
from language.tokens import stands_in, words
from reading.finding import Finding
from reading.markdown_page import Page

PATH = "docs/data/provisions.yml"
NUMBER = re.compile(r"\d+")
# A day in an address, or in a label that names a redaction by it.
DAY = re.compile(r"\d\d\.\d\d\.\d{4}")
# A number of the state register: the kind of act, two digits of the year, eight more that may end in `_` (Z950002709_).
# Those of ministries’ acts (V) are given when these are registered, which may be the year after.
REGISTERED = re.compile(r"[A-UW-Z](\d\d)\d{7}[\d_]")
# What is true of an act, whichever of its provisions is cited. Its wording is read in one copy, so in one redaction.
OF_AN_ACT: dict[str, Callable[[Provision], Any]] = {
    "act": lambda provision: provision.act,
    "adopted": lambda provision: provision.adopted,
    "ended": lambda provision: provision.ended,
    "fate": lambda provision: provision.fate,
}
# Words that have so many of the law's words are a quotation, not a paraphrase.
QUOTED = 0.8


def check(edition: Edition) -> Iterator[Finding]:
    """Yield provisions alone, wordless (LAW001–LAW003), misdated, misnamed (LAW004–LAW006), at odds (LAW007–LAW011)."""
    if not edition.provisions:
        yield Finding(PATH, 1, "LAW000", "there is no provision to check; restore the entries")
    for language in edition.codes:
        page = edition.page(language, ARTICLE)
        linked = {link.target for block, link in page.links if block.id and link.kind == "link"} if page else set()
        for provision in edition.provisions:
            if f"law.md#{provision.id}" not in linked:
                problem = f"no paragraph in {language} links to {provision.id}; link the words that cite it"
                yield Finding(PATH, provision.line, "LAW001", problem)
    ways = [way for way in edition.writing if way.language in edition.codes]
    for provision in edition.provisions:
        yield from _wording(edition, provision)
        yield from _days(provision, ways)
        yield from _labels(provision)
    yield from _of_one_act(edition)
    numbers = {
        (provision.id, way.language): {*NUMBER.findall(provision.id), *NUMBER.findall(_today(provision, way.language))}
        for provision in edition.provisions
        for way in ways
    }
    by_language = {way.language: way for way in ways}
    for page in edition.pages.values():
        if page.language in by_language:
            yield from _links(page, by_language[page.language], numbers)


def _today(provision: Provision, language: str) -> str:
    """Where what became of a provision stands now."""
    return str((provision.now or {}).get("locator", {}).get(language, ""))


def _links(page: Page, way: Writing, numbers: dict[tuple[str, str], set[str]]) -> Iterator[Finding]:
    """Links whose words name other numbers than the provision has, then or now; days and years are no such numbers."""
    for _, link in page.links:
        name, _, id = link.target.partition("#")
        meant = numbers.get((id, page.language)) if name == "law.md" else None
        said = set(NUMBER.findall(dates.without(link.text, way.months))) if meant else set()
        if meant and said and said.isdisjoint(meant):
            problem = f"«{link.text[:60]}» leads to {id}, which has other numbers; link the provision that is meant"
            yield Finding(page.path, link.line, "LAW006", problem)


def _wording(edition: Edition, provision: Provision) -> Iterator[Finding]:
    block = edition.paragraphs(edition.original).get(provision.cited["paragraph"])
    notes = tuple(note.words for note in edition.notes if note.paragraph == provision.cited["paragraph"])
    if block is None or not stands_in(provision.cited["words"], block.text):
        problem = (
            f"{provision.id}: the words cited do not stand in {provision.cited['paragraph']}; copy them from there"
        )
        yield Finding(PATH, provision.line, "LAW002", problem)
    elif provision.then and _departs(provision.cited["words"], provision.then.get(edition.original, ""), notes):
        problem = f"{provision.id}: the words cited are nearly those of `then`; mend the one that is wrong"
        yield Finding(PATH, provision.line, "LAW011", f"{problem}, or write a note on these words")
    if (provision.then is None) == (provision.unseen is None):
        problem = f"{provision.id} must state either its wording (`then`) or that it was not seen (`unseen`)"
        yield Finding(PATH, provision.line, "LAW003", f"{problem}; keep one")
    for language, locator in provision.locator.items():
        if sorted(re.findall(r"\d+", locator)) != sorted(re.findall(r"\d+", provision.id)):
            problem = f"{provision.id} names other numbers than «{locator}» ({language}); mend the one that is wrong"
            yield Finding(PATH, provision.line, "LAW005", problem)


def _of_one_act(edition: Edition) -> Iterator[Finding]:
    first: dict[str, Provision] = {}
    source: dict[str, Provision] = {}
    for provision in edition.provisions:
        same = first.setdefault(provision.identifier, provision)
        differing = [name for name, fact in OF_AN_ACT.items() if fact(provision) != fact(same)]
        if provision.then:
            seen = source.setdefault(provision.identifier, provision).then or provision.then
            differing += ["source"] * (provision.then["source"]["url"] != seen["source"]["url"])
        if differing:
            problem = f"{provision.id} and {same.id} are of one act, {provision.identifier}, and differ in"
            problem = f"{problem} {', '.join(differing)}; mend the one that is wrong"
            yield Finding(PATH, provision.line, "LAW007", problem)


def _days(provision: Provision, ways: list[Writing]) -> Iterator[Finding]:
    """Days out of order, of another year than the act's number, and such as the texts of a language do not name."""
    run = [provision.adopted, provision.ended or provision.checked, provision.checked]
    if run != sorted(run):
        yield Finding(PATH, provision.line, "LAW004", f"{provision.id}: the dates run {', '.join(run)}; mend them")
    registered = REGISTERED.fullmatch(provision.identifier)
    if registered and registered[1] != provision.adopted[2:4]:
        problem = f"{provision.id}: {provision.identifier} is the number of an act of another year than"
        yield Finding(PATH, provision.line, "LAW010", f"{problem} {provision.adopted}; mend the one that is wrong")
    now = provision.now or {}
    texts = [provision.act, provision.fate, *(now[key] for key in ("act", "note") if key in now)]
    told = [(way, "\n".join(text[way.language] for text in texts if way.language in text)) for way in ways]
    told = [(way, text) for way, text in told if text]  # a language that the data lack is found by their schema
    for day in filter(None, (provision.adopted, provision.ended, now.get("since"))):
        silent = [way.language for way, text in told if not dates.names(text, day, way.months)]
        if silent:
            problem = f"{provision.id}: no text in {', '.join(silent)} names the day {day}; mend the day"
            yield Finding(PATH, provision.line, "LAW008", f"{problem}, or say in `fate` what happened then")


def _labels(provision: Provision) -> Iterator[Finding]:
    """Links whose words name a redaction by its day, and whose address has only other days."""
    for link in provision.links:
        stated = _named(link["url"])
        for language, label in link["label"].items() if stated else ():
            if _named(label) and _named(label).isdisjoint(stated):
                problem = f"{provision.id}: «{label}» ({language}) leads to {', '.join(sorted(stated))}"
                yield Finding(PATH, provision.line, "LAW009", f"{problem}; mend the label or the address")


@lru_cache(maxsize=512)  # the provisions of an act, and the editions of an archive, share links
def _named(text: str) -> frozenset[str]:
    return frozenset(DAY.findall(text))


@lru_cache(maxsize=REMEMBERED)
def _departs(cited: str, law: str, notes: tuple[str, ...]) -> bool:
    """Whether a text quotes the law otherwise than it reads, and no editors' note on these words says why."""
    if not law or _has(law, cited):
        return False
    counts = [Counter(words(text.lower())) for text in (cited, law)]
    near = (counts[0] & counts[1]).total() >= QUOTED * counts[0].total() > 0
    return near and not any(_has(cited, note) for note in notes)


def _has(text: str, part: str) -> bool:
    """Whether a text has the words of another in their order, in capital or small letters."""
    return part.lower() in text.lower() or f" {_plain(part)} " in f" {_plain(text)} "


def _plain(text: str) -> str:
    return " ".join(words(text.lower()))
