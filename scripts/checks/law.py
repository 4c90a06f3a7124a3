"""Every provision is cited by the article in the words stated, and shows its wording then or says that it was not seen.

Why:  A reader acts on what a provision says; the edition must tell what it said then from what it says now.
Bad:  neither `text` nor `unseen`; `cited` words that the article lacks; a version of the act from before its adoption
Good: `cited: {paragraph: p16, words: «…»}` as the article prints them, and a link to law.md#constitution-3-4 there
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from edition.anchors import links_to, no_paragraph
from edition.edition import Edition
from edition.law import Act, Provision
from language.dates import Calendar
from language.quotation_marks import spans
from language.tokens import have, is_in, words
from reading.finding import Finding
from reading.markdown_page import Page

PATH, ACTS, NOTES = "docs/data/provisions.yml", "docs/data/acts.yml", "docs/data/emendations.yml"
NUMBER = re.compile(r"\d+")
# A day in an address, or in a label that names a version by it.
DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")
# Words of which so many are the law's are a quotation, not a paraphrase.
QUOTED = 0.8
# Shorter words between quotation marks are a term or a phrase, not a quotation of a law.
SHORTEST = 6


def check(edition: Edition) -> Iterator[Finding]:
    """Yield provisions without link or wording, and wrong words, dates, locators and links (LAW000–LAW014)."""
    if edition.expects("law") and not edition.provisions:
        yield Finding(PATH, 1, "LAW000", "there is no provision to check; restore the entries")
    for language in edition.codes:
        yield from _unlinked(edition, language)
    for provision in edition.provisions:
        yield from _cited(edition, provision)
        if (provision.text is None) == (provision.unseen is None):
            problem = f"{provision.id} must state either its wording (`text`) or that it was not seen (`unseen`)"
            yield Finding(PATH, provision.line, "LAW003", f"{problem}; keep one")
        yield from _locators(provision)
        yield from _norms(edition, provision)
    yield from _of_one_act(edition)
    yield from _of_another_act(edition)
    yield from _in_notes(edition)
    for act in edition.acts.values():
        yield from _labels(act)
    calendars = edition.calendars
    for page in edition.pages.values():
        if page.language in calendars:
            yield from _links(edition, page, calendars[page.language])


def _unlinked(edition: Edition, language: str) -> Iterator[Finding]:
    links = (each for page in edition.text_pages(language) for each in page.links)
    linked = {link.target for block, link in links if block.id and link.kind == "link"}
    for provision in edition.provisions:
        if provision.cited and linked.isdisjoint(links_to(edition, provision)):
            problem = f"no paragraph in {language} links to {provision.id}; link the words that cite it"
            yield Finding(PATH, provision.line, "LAW001", problem)


def _links(edition: Edition, page: Page, calendar: Calendar) -> Iterator[Finding]:
    """Links whose words name other numbers than the provision has, then or now; days and years are no such numbers."""
    provisions = {edition.link_to(provision): provision for provision in edition.provisions}
    for _, link in page.links:
        if provision := provisions.get(link.target):
            today = provision.today["locator"][page.language] if provision.today else ""
            known = {*NUMBER.findall(provision.id), *NUMBER.findall(today)}
            named = NUMBER.findall(calendar.without(link.text))
            if known and named and known.isdisjoint(named):
                problem = f"«{link.text[:60]}» links to {provision.id}, which has other numbers"
                yield Finding(page.path, link.line, "LAW006", f"{problem}; link the provision that is meant")


def _cited(edition: Edition, provision: Provision) -> Iterator[Finding]:
    if not provision.cited:
        return
    id, cited = provision.cited["paragraph"], provision.cited["words"]
    translated: Mapping[str, str] = provision.cited.get("quotation", {})
    texts = {code: block.text for code in edition.codes if (block := edition.paragraphs(code).get(id))}
    text = texts.get(edition.original)
    law = (provision.text or {}).get(edition.original, "")
    notes = [note.words for note in edition.notes if note.paragraph == id]
    if text is None:
        yield Finding(PATH, provision.line, "LAW002", f"{provision.id}: {no_paragraph(edition, id)}")
    elif not is_in(cited, text):
        problem = f"{provision.id}: the words cited are not in {id}; copy them from there"
        yield Finding(PATH, provision.line, "LAW002", problem)
    elif wanting := [code for code, said in translated.items() if not is_in(said, texts.get(code, ""))]:
        problem = f"{provision.id}: the words cited are not in {id} in the language {', '.join(wanting)}"
        yield Finding(PATH, provision.line, "LAW002", f"{problem}; copy them from there")
    elif _deviates(cited, law) and not any(have(words(cited.lower()), words(note.lower())) for note in notes):
        problem = f"{provision.id}: the quotation differs slightly from the official text in `text`"
        remedy = "correct the wrong one, or write a note on these words"
        yield Finding(PATH, provision.line, "LAW011", f"{problem}; {remedy}")


def _in_notes(edition: Edition) -> Iterator[Finding]:
    norms = [(provision.id, norm.get("text") or {}) for provision in edition.provisions for norm in provision.norms]
    for note in edition.notes:
        for code, text in note.note.items():
            quoted = [text[start:end] for start, end in spans(text, edition.quotes(code))]
            parts = [part for each in quoted for part in each.split("…") if len(words(part)) >= SHORTEST]
            wrong = ((part, id) for part in parts for id, law in norms if _deviates(part, law.get(code, "")))
            for part, id in wrong:
                problem = f"{note.id}: «{part.strip()[:40]}…» ({code}) differs slightly from the official text of {id}"
                yield Finding(NOTES, note.line, "LAW011", f"{problem}; correct the wrong one")


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


def _norms(edition: Edition, provision: Provision) -> Iterator[Finding]:
    for id in provision.named_acts:
        if id not in edition.acts:
            problem = f"{provision.id}: the act {id} is unknown; add it to acts.yml, or correct the id"
            yield Finding(PATH, provision.line, "LAW012", problem)
    line = [provision.act, *(norm["act"] for norm in provision.successors)]
    begun = [edition.acts[id].adopted for id in line if id in edition.acts]
    if begun != sorted(begun):
        problem = f"{provision.id}: the acts of {', '.join(begun)} are no line of successors; put them in order of time"
        yield Finding(PATH, provision.line, "LAW004", problem)
    for norm in provision.norms:
        yield from _versions(edition, provision, norm)
    compared = provision.compared(edition.acts) if edition.acts.keys() >= {*provision.named_acts} else ()
    for act in dict.fromkeys(norm["act"] for _, norm in compared if "note" not in norm):
        problem = f"{provision.id}: the words of {act} are compared with older ones, and no `note` says what changed"
        yield Finding(PATH, provision.line, "LAW013", f"{problem}; write it in each language")


def _versions(edition: Edition, provision: Provision, norm: Mapping[str, Any]) -> Iterator[Finding]:
    text, act = norm.get("text") or {}, edition.acts.get(norm["act"])
    version, days = text.get("version", ""), _days(text.get("url", ""))
    if version and days and version not in days:
        problem = f"{provision.id}: the version of {version} is read at {text['url']}; correct the day or the address"
        yield Finding(PATH, provision.line, "LAW009", problem)
    if act is None:
        return
    ended = act.date("ended")
    last = min(filter(None, (ended.latest if ended else "", provision.checked)))
    for day in filter(None, (version, *(same["version"] for same in text.get("same_in", ())))):
        if not act.adopted <= day <= last:
            problem = f"{provision.id}: {act.id} has no version of {day}, for it is of {act.adopted} to {last}"
            yield Finding(PATH, provision.line, "LAW004", f"{problem}; correct the day")


def _of_one_act(edition: Edition) -> Iterator[Finding]:
    first: dict[str, tuple[str, str]] = {}
    for provision, text in ((each, each.text) for each in edition.provisions if each.text):
        id, url = first.setdefault(provision.act, (provision.id, text["url"]))
        if url != text["url"]:
            problem = f"{provision.id} and {id} are of one act, {provision.act}, and differ in the address of the"
            yield Finding(PATH, provision.line, "LAW007", f"{problem} text; correct the wrong one")


def _of_another_act(edition: Edition) -> Iterator[Finding]:
    pages = {page["url"]: act.id for act in edition.acts.values() for page in act.pages}
    for provision, norm in ((each, norm) for each in edition.provisions for norm in each.norms):
        url = (norm.get("text") or {}).get("url", "")
        if pages.get(url, norm["act"]) != norm["act"]:
            problem = f"{provision.id}: the words of {norm['act']} are read at {url}, a page of {pages[url]}"
            yield Finding(PATH, provision.line, "LAW014", f"{problem}; correct the address or the act")


def _days(text: str) -> set[str]:
    """The days in an address or a label, as 2014-07-04."""
    return {f"{year}-{month}-{day}" for day, month, year in DAY.findall(text)}


def _labels(act: Act) -> Iterator[Finding]:
    for link, language, label in ((page, *each) for page in act.pages for each in page["label"].items()):
        days, named = _days(link["url"]), _days(label)
        if days and named and days.isdisjoint(named):
            problem = f"{act.id}: «{label}» ({language}) links to {', '.join(sorted(days))}"
            yield Finding(ACTS, act.line, "LAW009", f"{problem}; correct the label or the address")
