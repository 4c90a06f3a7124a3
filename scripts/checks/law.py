"""Every provision is cited by the article in the words stated, and shows its wording then or says that it was not seen.

Why:  A reader acts on what a provision says; the edition must tell what it said then from what it says now.
Bad:  neither `then` nor `unseen`; `cited` words that the article lacks; a day in `ended` that `fate` does not name
Good: `cited: {paragraph: p16, words: «…»}` as the article prints them, and a link to law.md#constitution-3-4 there
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from edition.edition import Edition
from edition.entries import Provision
from language.dates import Calendar
from language.tokens import have, is_in, words
from reading.finding import Finding
from reading.markdown_page import Page

PATH = "docs/data/provisions.yml"
NUMBER = re.compile(r"\d+")
# A day in an address, or in a label that names a redaction by it.
DAY = re.compile(r"\d\d\.\d\d\.\d{4}")
# What is true of an act, whichever of its provisions is cited.
OF_AN_ACT = ("act", "adopted", "ended", "fate")
# Words of which so many are the law's are a quotation, not a paraphrase.
QUOTED = 0.8


def check(edition: Edition) -> Iterator[Finding]:
    """Yield provisions without link or wording (LAW001–LAW003), wrong dates, locators and links (LAW004–LAW006).

    Then provisions of one act that differ (LAW007), days that no text names (LAW008), labels of another day (LAW009),
    numbers of another year (LAW010), and quotations that deviate from the law (LAW011).
    """
    if edition.expects("law") and not edition.provisions:
        yield Finding(PATH, 1, "LAW000", "there is no provision to check; restore the entries")
    for language in edition.codes:
        yield from _unlinked(edition, language)
    calendars = {rules.language: Calendar(rules.months) for rules in edition.writing if rules.language in edition.codes}
    for provision in edition.provisions:
        yield from _wording(edition, provision)
        yield from _locators(provision)
        yield from _days(provision, calendars)
        yield from _number(provision, edition.identity.law.get("year_after", ()))
        yield from _labels(provision)
    yield from _of_one_act(edition.provisions)
    for page in edition.pages.values():
        if page.language in calendars:
            yield from _links(edition, page, calendars[page.language])


def _unlinked(edition: Edition, language: str) -> Iterator[Finding]:
    links = (each for page in edition.text_pages(language) for each in page.links)
    linked = {link.target for block, link in links if block.id and link.kind == "link"}
    for provision in edition.provisions:
        if edition.link_to(provision) not in linked:
            problem = f"no paragraph in {language} links to {provision.id}; link the words that cite it"
            yield Finding(PATH, provision.line, "LAW001", problem)


def _links(edition: Edition, page: Page, calendar: Calendar) -> Iterator[Finding]:
    """Links whose words name other numbers than the provision has, then or now; days and years are no such numbers."""
    provisions = {edition.link_to(provision): provision for provision in edition.provisions}
    for _, link in page.links:
        if provision := provisions.get(link.target):
            today = (provision.now or {}).get("locator", {}).get(page.language, "")
            known = {*NUMBER.findall(provision.id), *NUMBER.findall(today)}
            named = NUMBER.findall(calendar.without(link.text))
            if known and named and known.isdisjoint(named):
                problem = f"«{link.text[:60]}» links to {provision.id}, which has other numbers"
                yield Finding(page.path, link.line, "LAW006", f"{problem}; link the provision that is meant")


def _wording(edition: Edition, provision: Provision) -> Iterator[Finding]:
    id, cited = provision.cited["paragraph"], provision.cited["words"]
    block = edition.paragraphs(edition.original).get(id)
    law = (provision.then or {}).get(edition.original, "")
    notes = [note.words for note in edition.notes if note.paragraph == id]
    if block is None or not is_in(cited, block.text):
        problem = f"{provision.id}: the words cited are not in {id}; copy them from there"
        yield Finding(PATH, provision.line, "LAW002", problem)
    elif _deviates(cited, law) and not any(have(words(cited.lower()), words(note.lower())) for note in notes):
        problem = f"{provision.id}: the quotation differs slightly from the official text in `then`"
        remedy = "correct the wrong one, or write a note on these words"
        yield Finding(PATH, provision.line, "LAW011", f"{problem}; {remedy}")
    if (provision.then is None) == (provision.unseen is None):
        problem = f"{provision.id} must state either its wording (`then`) or that it was not seen (`unseen`)"
        yield Finding(PATH, provision.line, "LAW003", f"{problem}; keep one")


def _deviates(cited: str, law: str) -> bool:
    """Whether a text quotes the law, but not exactly."""
    quoted, official = words(cited.lower()), words(law.lower())
    shared = Counter(quoted) & Counter(official)
    return shared.total() >= QUOTED * len(quoted) > 0 and not have(official, quoted)


def _locators(provision: Provision) -> Iterator[Finding]:
    for language, locator in provision.locator.items():
        if sorted(NUMBER.findall(locator)) != sorted(NUMBER.findall(provision.id)):
            problem = f"{provision.id} names other numbers than «{locator}» ({language}); correct the wrong one"
            yield Finding(PATH, provision.line, "LAW005", problem)


def _of_one_act(provisions: Sequence[Provision]) -> Iterator[Finding]:
    """Its wording is read in one copy, so in one redaction."""
    first: dict[str, Provision] = {}
    source: dict[str, str] = {}
    for provision in provisions:
        same = first.setdefault(provision.identifier, provision)
        differing = [name for name in OF_AN_ACT if getattr(provision, name) != getattr(same, name)]
        if provision.then:
            url = provision.then["source"]["url"]
            differing += ["source"] if source.setdefault(provision.identifier, url) != url else []
        if differing:
            problem = f"{provision.id} and {same.id} are of one act, {provision.identifier}, and differ in"
            problem = f"{problem} {', '.join(differing)}; correct the wrong one"
            yield Finding(PATH, provision.line, "LAW007", problem)


def _days(provision: Provision, calendars: Mapping[str, Calendar]) -> Iterator[Finding]:
    """Days out of order, of another year than the act's number, and such as the texts of a language do not name."""
    run = [provision.adopted, provision.ended or provision.checked, provision.checked]
    if run != sorted(run):
        problem = f"{provision.id}: the dates {', '.join(run)} are out of order; correct them"
        yield Finding(PATH, provision.line, "LAW004", problem)
    now = provision.now or {}
    texts = [provision.act, provision.fate, *(now[key] for key in ("act", "note") if key in now)]
    for day in filter(None, (provision.adopted, provision.ended, now.get("since"))):
        silent = [code for code, calendar in calendars.items() if _is_silent(texts, code, day, calendar)]
        if silent:
            problem = f"{provision.id}: no text in {', '.join(silent)} names the day {day}; correct the day"
            yield Finding(PATH, provision.line, "LAW008", f"{problem}, or say in `fate` what happened then")


def _number(provision: Provision, year_after: Sequence[str]) -> Iterator[Finding]:
    """A number of the register that has the digits of another year, by the beginnings after which a year is."""
    for beginning in filter(provision.identifier.startswith, year_after):
        year = provision.identifier.removeprefix(beginning)[:2]
        if year.isdecimal() and year != provision.adopted[2:4]:
            problem = f"{provision.id}: the number {provision.identifier} is of another year than"
            yield Finding(PATH, provision.line, "LAW010", f"{problem} {provision.adopted}; correct the wrong one")


def _is_silent(texts: Sequence[Mapping[str, str]], language: str, day: str, calendar: Calendar) -> bool:
    """Whether there are texts in a language, and none names the day."""
    said = "\n".join(text[language] for text in texts if language in text)
    return bool(said) and not calendar.names(said, day)


def _labels(provision: Provision) -> Iterator[Finding]:
    """Links whose words name a redaction by its day, and whose address has only other days."""
    for link in provision.links:
        days = set(DAY.findall(link["url"]))
        for language, label in link["label"].items():
            named = DAY.findall(label)
            if days and named and days.isdisjoint(named):
                problem = f"{provision.id}: «{label}» ({language}) links to {', '.join(sorted(days))}"
                yield Finding(PATH, provision.line, "LAW009", f"{problem}; correct the label or the address")
