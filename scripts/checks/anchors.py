"""Every id is written by hand, unique and registered; no published id is gone, no registered paragraph is reworded.

Why:  A citing author keeps an address for ten years; an id that moved or vanished breaks every citation of it unseen.
Bad:  `## Принципы` with no id (MkDocs would number it), or `article#p5` missing while anchors.txt lists it
Good: `## Принципы {: #principles }` and the line `article#principles` in docs/data/anchors.txt
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from edition import released
from edition.anchors import addresses, errata, page_ids, registered, withdrawable
from edition.edition import REGISTER, STAY, Edition
from reading import forms
from reading.finding import Finding
from reading.markdown_page import PARAGRAPH_ID, Page, note_mark_id

FINGERPRINT = re.compile(r"(?:[0-9a-f]{12})?")
REMEDY = "run `scripts/fix`"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield missing, repeated, unregistered and vanished ids and changed paragraphs (ANC001–ANC008)."""
    if not edition.register:
        problem = "the register is empty; restore it, or begin one with `scripts/run fixing.register`"
        yield Finding(REGISTER, 1, "ANC000", problem)
    for page in edition.pages.values():
        yield from _missing(page, edition.is_text(page.name))
    yield from _repeated(edition)
    yield from _register(edition)
    yield from _lost_lines(edition)
    yield from _unregistered(edition)


def _repeated(edition: Edition) -> Iterator[Finding]:
    """An id is one place of the whole edition: downloads such as the single file hold all pages of a language."""
    first: dict[tuple[str, str], tuple[str, int]] = {}
    notes = {note_mark_id(note.id): note.id for note in edition.notes}
    for page, id, line in ((each, *found) for each in edition.pages.values() for found in page_ids(edition, each)):
        place = page.path, line
        if (known := first.setdefault((page.language, id), place)) is not place:
            where = f"on line {known[1]}" if known[0] == page.path else f"in {known[0]}:{known[1]}"
            problem = f"the id {id} is {where} already; give each place its own"
            if id in notes:
                problem = f"the mark of #{notes[id]} is {where} already; a note has one mark, so take one away"
            yield Finding(page.path, line, "ANC002", problem)


def _missing(page: Page, is_text: bool) -> Iterator[Finding]:
    for block in page.blocks:
        if block.kind == "heading" and not block.id:
            problem = "a heading without an id; add `{: #name }`, from the meaning"
            yield Finding(page.path, block.line, "ANC001", problem)
        is_paragraph = block.kind == "text" and block.form != forms.FOOTNOTE
        if is_text and is_paragraph and not PARAGRAPH_ID.fullmatch(block.id):
            found = f"a paragraph with the id {block.id}" if block.id else "a paragraph without an id"
            yield Finding(page.path, block.line, "ANC001", f"{found}; write `{{: #pN }}` below it, as #p5 or #p5a")


def _lost_lines(edition: Edition) -> Iterator[Finding]:
    checksum = edition.released_words.get(REGISTER)
    if checksum and checksum != released.register_checksum(edition):
        problem = "the lines that stay are not those of the last release"
        remedy = f"restore them, and the lines `{STAY}…`, as they were committed then"
        yield Finding(REGISTER, edition.registered_until, "ANC008", f"{problem}; {remedy}")


def _register(edition: Edition) -> Iterator[Finding]:
    current = addresses(edition)
    for line, address, _ in withdrawable(edition):
        code, problem = ("ANC005", "other words now") if address in current else ("ANC004", "no place now")
        problem = f"{address}, which is not yet released, has {problem}; {REMEDY}, which withdraws the line"
        yield Finding(REGISTER, line, code, problem)
    entries: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for line, address, fingerprint in registered(edition):
        if address.count("#") != 1 or address.startswith("#") or address.endswith("#"):
            yield Finding(REGISTER, line, "ANC006", f"{address} is not `page#id`; restore the line")
        elif not FINGERPRINT.fullmatch(fingerprint):
            problem = f"«{fingerprint}» after {address} is no fingerprint of words"
            yield Finding(REGISTER, line, "ANC006", f"{problem}; restore the line, as the history has it")
        elif entries[address] and entries[address][-1][1] == fingerprint:
            problem = f"{address} is registered twice with the same words; keep the first line"
            yield Finding(REGISTER, line, "ANC007", problem)
        else:
            entries[address].append((line, fingerprint))
    changes = errata(edition)
    for address, versions in entries.items():
        line, fingerprint = versions[-1]
        if address not in current:
            yield Finding(REGISTER, line, "ANC004", _gone(edition, address))
        elif fingerprint != current[address]:
            problem = f"the words of {address} are not those that are registered ({REGISTER}:{line}); restore them"
            remedy = "or run `scripts/release`, which asks why and lists the erratum"
            page, _, id = address.partition("#")
            is_there = edition.paragraph_pages.get(id) == page  # it is no alias, and has not moved
            place = edition.place(edition.original, id) if is_there else (REGISTER, line)
            yield Finding(*place, "ANC005", f"{problem}, {remedy}")
        for (_, was), (line, now) in pairwise(versions):
            if (address, was, now) not in changes:
                yield Finding(REGISTER, line, "ANC005", f"{address} went from {was} to {now} with no erratum; list it")


def _gone(edition: Edition, address: str) -> str:
    page, _, id = address.partition("#")
    if edition.moved_page(page) in edition.page_names:
        return f'{address} was published and is gone; restore the id, or write `<a id="{id}"></a>` where it went'
    line = f"- {{old: {page}/, new: its-new-name/}}"
    return f"{address} was published and is gone with its page; restore {page}.md, or write `{line}` in redirects.yml"


def _unregistered(edition: Edition) -> Iterator[Finding]:
    """Addresses of the original language that the register lacks; an empty register is one finding."""
    known = {address for _, address, _ in edition.register}
    for page in edition.pages.values() if known else ():
        for id, line in page_ids(edition, page) if page.language == edition.original else ():
            address = f"{page.name}#{id}"
            if address not in known:
                known.add(address)
                yield Finding(page.path, line, "ANC003", f"{address} is not in the register; {REMEDY}")
