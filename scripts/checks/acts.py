"""Every date of an act says what it rests on, and a day is given only where it was seen.

Why:  A reader asks which law was in force on a day, and would believe a day that nobody has read anywhere.
Bad:  `day: '2017-07-13'` with `evidence: [press]`; an act ended by another that was not yet in force
Good: `month: 2017-07`, `not_before: '2017-07-11'`, `evidence: [text, inference, press]`
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from edition.edition import Edition
from edition.law import Act, LegalDate
from language.dates import Calendar
from reading.finding import Finding

PATH = "docs/data/acts.yml"
# Evidence in which the day itself can be read; the press and inferences give bounds only.
SEEN = {"text", "footnote", "portal"}
# The files whose texts tell the story of the acts.
LAW = ("docs/data/acts.yml", "docs/data/provisions.yml")
NUMBER = re.compile(r"\d+")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield faults in dates, numbers and addresses of acts, and years that none has (ACT000–ACT011, LAW008, LAW010)."""
    if edition.expects("law") and not edition.acts:
        yield Finding(PATH, 1, "ACT000", "there is no act to check; restore the entries")
    yield from _text(edition)
    yield from _years(edition)
    stories, calendars = _stories(edition), edition.calendars
    used = {id for provision in edition.provisions for id in provision.named_acts}
    for act in edition.acts.values():
        for date in act.dates:
            yield from _evidence(act, date)
            yield from _by(edition, act, date)
            yield from _silent(calendars, act, date, stories)
        yield from _end(act)
        if act.id not in used:
            problem = f"no provision names the act {act.id}"
            yield Finding(PATH, act.line, "ACT006", f"{problem}; remove it, or name it where it belongs")
        yield from _order(act)
        yield from _number(act, edition.identity.law.get("year_after", ()))
        yield from _identifier(act, act.number(edition.original))
        yield from _pages(act)
    yield from _shared(edition)


def _text(edition: Edition) -> Iterator[Finding]:
    written = edition.identity.written or {}
    for month in edition.identity.written_between.values():
        if silent := [code for code in edition.codes if month[:4] not in written.get(code, "")]:
            file = edition.files["edition.yml"]
            problem = f"`written` in {', '.join(silent)} does not name the year of {month}; correct the wrong one"
            yield Finding(file.path, file.line("written_between"), "ACT007", problem)


def _years(edition: Edition) -> Iterator[Finding]:
    known = {year for path in LAW for year in YEAR.findall(edition.texts.get(path, ""))}
    pages = (text for text in edition.prose if text.kind == "page" and edition.role(text.place[0]) == "law")
    for text in pages if known else ():
        for match in (match for match in YEAR.finditer(text.text) if match[0] not in known):
            problem = f"no act has the year {match[0]}"
            yield Finding(text.path, text.line(match.start()), "ACT008", f"{problem}; correct the year, or the act")


def _evidence(act: Act, date: LegalDate) -> Iterator[Finding]:
    if date.day and SEEN.isdisjoint(date.evidence):
        problem = f"{act.id}: the day {date.day} ({date.event}) rests on {', '.join(date.evidence)} alone"
        remedy = "name text, footnote or portal where it was read, or give a month or `not_before`"
        yield Finding(PATH, act.line, "ACT001", f"{problem}; {remedy}")


def _by(edition: Edition, act: Act, date: LegalDate) -> Iterator[Finding]:
    other = edition.acts.get(date.by)
    began = other.date("in_force") if other else None
    if date.by and not other:
        yield Finding(PATH, act.line, "ACT002", f"{act.id}: the act {date.by} is unknown; add it, or correct the id")
    elif date.event == "ended" and began and (began.iso, began.not_before) != (date.iso, date.not_before):
        problem = f"{act.id} ended {date.edtf} by {date.by}, which is in force since {began.edtf}"
        yield Finding(PATH, act.line, "ACT003", f"{problem}; correct the wrong one")


def _end(act: Act) -> Iterator[Finding]:
    ended = act.date("ended") is not None
    if ended == bool(act.no_repeal_seen):
        found = "both that it ended and" if ended else "neither that it ended nor"
        problem = f"{act.id} says {found} that no repeal was seen (`no_repeal_seen`)"
        yield Finding(PATH, act.line, "ACT004", f"{problem}; keep one")


def _order(act: Act) -> Iterator[Finding]:
    first = ""
    for date in act.dates:
        if date.latest and date.latest < max(first, date.earliest):
            problem = f"{act.id}: {date.event} on {date.edtf} is before {max(first, date.earliest)}"
            yield Finding(PATH, act.line, "ACT005", f"{problem}; correct the dates, or put them in order")
        first = max(first, date.earliest)


def _number(act: Act, year_after: Sequence[str]) -> Iterator[Finding]:
    """A number of the register that has the digits of another year, by the beginnings after which a year is."""
    for beginning in filter(act.identifier.startswith, year_after):
        year = act.identifier.removeprefix(beginning)[:2]
        if act.adopted and year.isdecimal() and year != act.adopted[2:4]:
            problem = f"{act.id}: the number {act.identifier} is of another year than {act.adopted}"
            yield Finding(PATH, act.line, "LAW010", f"{problem}; correct the wrong one")


def _identifier(act: Act, number: str) -> Iterator[Finding]:
    first, digits = NUMBER.match(number), "".join(filter(str.isdecimal, act.identifier))
    if first and digits and not digits.endswith(first[0]):
        problem = f"{act.id}: the identifier {act.identifier} does not end with the number {first[0]} of the title"
        yield Finding(PATH, act.line, "ACT010", f"{problem}; correct the wrong one")


def _shared(edition: Edition) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for act in (act for act in edition.acts.values() if act.identifier):
        if (same := first.setdefault(act.identifier, act.id)) != act.id:
            problem = f"{act.id} and {same} have the identifier {act.identifier}"
            yield Finding(PATH, act.line, "ACT009", f"{problem}; correct the wrong one")


def _pages(act: Act) -> Iterator[Finding]:
    for url, count in Counter(page["url"] for page in act.pages).items():
        if count > 1:
            problem = f"{act.id}: {count} links lead to {url}"
            yield Finding(PATH, act.line, "ACT011", f"{problem}; correct the address of one, or remove it")


def _stories(edition: Edition) -> dict[str, str]:
    said = [prose for prose in edition.prose if prose.path in LAW and prose.kind == "data"]
    return {code: "\n".join(prose.text for prose in said if prose.language == code) for code in edition.codes}


def _silent(
    calendars: Mapping[str, Calendar], act: Act, date: LegalDate, stories: Mapping[str, str]
) -> Iterator[Finding]:
    days = calendars if date.day else {}
    if silent := [code for code, text in stories.items() if code in days and not days[code].names(text, date.day)]:
        problem = f"{act.id}: no text in {', '.join(silent)} names the day {date.day}"
        yield Finding(PATH, act.line, "LAW008", f"{problem}; correct the day, or say in `fate` what happened then")
