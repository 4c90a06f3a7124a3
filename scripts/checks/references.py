"""Every reference states only what has evidence, quotes what the text quotes, and no work is listed twice.

Why:  An invented field is worse than a missing one: it is copied on with the edition's authority.
Bad:  a publisher in references.json that no item of `evidence` names; status `confirmed` with no address seen
Good: each field named in the `fields` of an item of `evidence`, with the address where it was seen
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from edition.edition import Edition
from edition.entries import Reference
from language.letters import own_words
from language.tokens import comparable, is_in, words
from reading.finding import Finding
from reading.markdown_page import Block

PATH = "docs/data/references.json"
# Year, month and day.
LENGTH_OF_DAY = 3


def check(edition: Edition) -> Iterator[Finding]:
    """Yield references in disorder or without evidence (REF001–REF008), and in conflict (REF009–REF016)."""
    if edition.expects("references") and not edition.references:
        yield Finding(PATH, 1, "REF000", "there is no reference to check; restore the entries")
    cited = _citing(edition)
    provisions = {provision.id: (provision.cited or {}).get("paragraph", "") for provision in edition.provisions}
    # What every form of a surname begins with, in the language of the original.
    spelled = {name.id: name.spelled.get(edition.original, "") for name in edition.persons}
    surnames = {id: name.partition("|")[0].rpartition(" ")[2] for id, name in spelled.items() if name}
    previous = 0
    for reference in edition.references:
        if reference.number <= previous or reference.id != f"ref-{reference.number}":
            problem = f"{reference.id} has number {reference.number} after {previous}; correct the number or the order"
            yield Finding(PATH, reference.line, "REF001", problem)
        previous = reference.number
        citing = cited.get(reference.number, [])
        yield from _evidence(reference)
        yield from _days(reference)
        yield from _quotations(edition, reference, citing)
        yield from _provision(reference, citing, provisions)
        yield from _named(reference, edition.original, citing, surnames)
    yield from _languages(edition)
    yield from _twice(edition)
    yield from _titles(edition)


def _quotations(edition: Edition, reference: Reference, citing: list[Block]) -> Iterator[Finding]:
    """Words that an entry quotes and no paragraph that cites it has: at the paragraph that is most like them."""
    text = " \0 ".join(block.text for block in citing)
    for quoted in (quoted for quoted in reference.quotations if not is_in(quoted, text)):
        known = {*words(quoted)}
        near = max(citing, key=lambda block: len(known & {*words(block.text)}), default=None)
        is_there = near is not None and near.id in edition.paragraph_pages
        place = edition.place(edition.original, near.id) if near and is_there else (PATH, reference.line)
        problem = f"no paragraph that cites [{reference.number}] has «{quoted[:50]}…», which {reference.id} quotes"
        remedy = f"({PATH}:{reference.line}); correct the paragraph or the entry"
        yield Finding(*place, "REF005", f"{problem} {remedy}")


def _provision(reference: Reference, citing: list[Block], provisions: dict[str, str]) -> Iterator[Finding]:
    if reference.provision and reference.provision not in provisions:
        problem = f"the provision {reference.provision} is unknown; add it to provisions.yml"
        yield Finding(PATH, reference.line, "REF006", problem)
    elif reference.provision and citing and all(block.id != provisions[reference.provision] for block in citing):
        problem = f"the provision {reference.provision} is cited where [{reference.number}] is not"
        yield Finding(PATH, reference.line, "REF010", f"{problem}; name the one that is meant")


def _named(reference: Reference, original: str, citing: list[Block], surnames: dict[str, str]) -> Iterator[Finding]:
    named = [id for id, surname in surnames.items() if surname in (reference.named or {}).get(original, "")]
    said = [id for id, surname in surnames.items() if surname in reference.said.get(original, "")]
    for id in named:
        if citing and not any(surnames[id] in block.text for block in citing):
            problem = f"{reference.id}: no paragraph that cites [{reference.number}] names {id}; name whom it names"
            yield Finding(PATH, reference.line, "REF009", problem)
    if said and not set(named) <= set(said):
        problem = f"{reference.id}: `named` is {', '.join(named)} and `said` names {', '.join(said)}; name the same"
        yield Finding(PATH, reference.line, "REF014", problem)


def _languages(edition: Edition) -> Iterator[Finding]:
    known, quotes = edition.known_letters, edition.all_quotes
    for reference in edition.references:
        language, title = reference.csl.get("language", ""), reference.csl.get("title", "")
        if language in known and known[language].rule_out(own_words(title, quotes)):
            problem = f"{reference.id} states the language {language}, which «{title[:40]}» is not; state the title's"
            yield Finding(PATH, reference.line, "REF013", problem)


def _evidence(reference: Reference) -> Iterator[Finding]:
    proven = {field for item in reference.evidence for field in item["fields"]}
    stated = [name for name in reference.csl if name not in ("id", "type")]
    for field in stated:
        if field not in proven:
            problem = f"{reference.id} states {field} without evidence; name it in `evidence` or remove it"
            yield Finding(PATH, reference.line, "REF002", problem)
    for field in sorted(proven.difference(reference.csl)):
        problem = f"{reference.id} has evidence for {field}, which it does not state; state it, or correct `fields`"
        yield Finding(PATH, reference.line, "REF012", problem)
    seen = [item["url"] for item in reference.evidence if item["url"] and "URL" in item["fields"]]
    if seen and reference.csl.get("URL", seen[0]) not in seen:
        problem = f"{reference.id} states another URL than its evidence; state the one that was seen"
        yield Finding(PATH, reference.line, "REF011", problem)
    if reference.status != "unidentified" and not any(map(_is_seen, reference.evidence)):
        problem = f"{reference.id} is {reference.status}, but seen at no address and on no paper"
        problem += "; add evidence (`url` or `paper`) or call it unidentified"
        yield Finding(PATH, reference.line, "REF003", problem)
    quoted = [item for item in reference.evidence if item.get("quoted")]
    if reference.status == "confirmed" and not any(map(_is_seen, quoted)):
        problem = f"{reference.id} is confirmed, but its quoted words were seen at no address and on no paper"
        yield Finding(PATH, reference.line, "REF008", f"{problem}; say where (`quoted: true`) or call it likely")
    if reference.status == "unidentified" and stated:
        problem = f"{reference.id} is unidentified and yet states {', '.join(stated)}; move them to `leads`"
        yield Finding(PATH, reference.line, "REF007", problem)


def _is_seen(item: Mapping[str, Any]) -> bool:
    return bool(item["url"] or item.get("paper"))


def _days(reference: Reference) -> Iterator[Finding]:
    for name in ("issued", "accessed"):
        dates = reference.csl.get(name, {}).get("date-parts", [])
        for parts in dates:
            if len(parts) == LENGTH_OF_DAY and parts[2] > monthrange(*parts[:2])[1]:
                problem = f"{reference.id}: {'-'.join(map(str, parts))} is no day; write a day of the calendar"
                yield Finding(PATH, reference.line, "REF015", problem)
        if dates != sorted(dates):
            problem = f"{reference.id}: the years of {name} go backwards; write the first one first"
            yield Finding(PATH, reference.line, "REF015", problem)


def _twice(edition: Edition) -> Iterator[Finding]:
    first: dict[tuple[str, str], Reference] = {}
    for reference in (reference for reference in edition.references if reference.csl.get("title")):
        known = comparable(reference.csl["title"]), str(reference.csl.get("author"))
        if (same := first.setdefault(known, reference)) is not reference:
            problem = f"{reference.id} is the same work as {same.id}; keep one record"
            yield Finding(PATH, reference.line, "REF004", problem)


def _titles(edition: Edition) -> Iterator[Finding]:
    """What is at one address has one title, in a record and among the leads; one page may be evidence of many works."""
    first: dict[str, tuple[str, str]] = {}
    for reference in edition.references:
        found = [(lead.get("url"), lead.get("item", {})) for lead in reference.leads]
        at = [(reference.csl.get("URL"), reference.csl), *found]
        for url, title in ((url, item["title"]) for url, item in at if url and "title" in item):
            id, same = first.setdefault(url, (reference.id, title))
            if comparable(title) != comparable(same):
                problem = f"{reference.id} gives another title than {id} to what is at {url}"
                yield Finding(PATH, reference.line, "REF016", f"{problem}; correct the wrong title or address")


def _citing(edition: Edition) -> dict[int, list[Block]]:
    """For each number, the paragraphs of the original that cite it."""
    found: dict[int, list[Block]] = defaultdict(list)
    for block, mark in (each for page in edition.text_pages(edition.original) for each in page.marks):
        for number in mark.numbers:
            found[number].append(block)
    return found
