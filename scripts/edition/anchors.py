"""The ids of the edition's pages, and the fingerprints of the paragraphs of the source's text."""

import hashlib
from collections.abc import Iterator

from edition import placeholders
from edition.edition import Edition
from edition.entries import Erratum, Note, Reference, Term
from edition.law import Provision
from edition.sections import own_ids
from language.tokens import words
from reading.markdown_page import Page, note_mark_id


def page_ids(edition: Edition, page: Page) -> Iterator[tuple[str, int]]:
    """Every id on a page with its line, in order of reading, duplicates included."""
    for id, line, is_placeholder in page.ids:
        if is_placeholder:
            yield from ((each, line) for each in placeholders.ids(edition, id, page.name))
        else:
            yield id, line
            yield from ((each, line) for each in former_marks(edition, id))


def former_marks(edition: Edition, mark: str) -> list[str]:
    """The ids that the mark of a note had before, when its note had another id."""
    notes = (note for note in edition.notes if note.formerly and note_mark_id(note.id) == mark)
    return [note_mark_id(id) for note in notes for id in note.formerly if note_mark_id(id) != id]


def former_ids(edition: Edition, page: Page) -> dict[str, str]:
    """The ids that headings and paragraphs of a page, and entries of the data, had before; and the id of each now."""
    found = {id: block.id for block in page.blocks for piece in block.of_kind("html") for id in piece.ids if block.id}
    return found | former_of_entries(edition)


def former_of_entries(edition: Edition) -> dict[str, str]:
    """The ids that entries of the data had before, and the id of each now."""
    entries: list[Reference | Provision | Term | Note]
    entries = [*edition.references, *edition.provisions, *edition.terms, *edition.notes]
    now = {entry.id for entry in entries}
    return {old: entry.id for entry in entries for old in entry.formerly if old not in now}


def links_to(edition: Edition, entry: Provision | Term) -> set[str]:
    """How Markdown links to an entry: by its id, or by one that it had before."""
    former = [old for old, now in former_of_entries(edition).items() if now == entry.id]
    return {f"{edition.page_of(entry)}.md#{id}" for id in (entry.id, *former)}


def no_paragraph(edition: Edition, id: str) -> str:
    """Why an id that the data names is no paragraph of the text, and the remedy."""
    former = [former_ids(edition, page) for page in edition.text_pages(edition.original)]
    now = [ids[id] for ids in former if id in ids]
    remedy = f"it is {now[0]} now: write that" if now else "name the one that is meant"
    return f"there is no paragraph {id}; {remedy}"


def addresses(edition: Edition) -> dict[str, str]:
    """Every address `page#id` of the edition, with its fingerprint where it has one."""
    prints, found, moved = fingerprints(edition), dict[str, str](), dict[str, str]()
    for name in edition.page_names:
        page = edition.page(edition.original, name)
        for id, _ in page_ids(edition, page) if page else ():
            address = f"{name}#{id}"
            found[address] = prints.get(address, "")
    # The registered addresses of pages that moved, if their ids are on the page where they moved to.
    for _, address, _ in edition.register:
        name, _, id = address.partition("#")
        now = f"{edition.moved_page(name)}#{id}"
        if address not in found and now in found:
            moved[address] = found[now]
    return found | moved


def published_ids(edition: Edition) -> set[str]:
    """Every id that the pages of a book have or ever had."""
    registered = {address for _, address, _ in edition.register}
    named = (address.partition("#") for address in {*addresses(edition), *registered})
    left_out = {*edition.order}.difference(edition.chapters)
    return {id for page, _, id in named if page not in left_out}


def fingerprints(edition: Edition) -> dict[str, str]:
    """The fingerprint of each paragraph of the source's text, by its address; an alias has that of its paragraph."""
    blocks = [(page.name, block) for page in edition.text_pages(edition.original) for block in page.blocks]
    return {f"{name}#{id}": fingerprint(block.text) for name, block in blocks for id in own_ids(block)}


def errata(edition: Edition) -> dict[tuple[str, str, str], Erratum]:
    """The errata by what they changed, as change() gives it."""
    return {change(each.address, each.before, each.after): each for each in edition.errata}


def change(address: str, before: str, after: str) -> tuple[str, str, str]:
    """A change of the text: (address, fingerprint before, fingerprint after); the words where only marks changed."""
    prints = fingerprint(before), fingerprint(after)
    was, now = prints if prints[0] != prints[1] else (" ".join(each.split()) for each in (before, after))
    return address, was, now


def withdrawable(edition: Edition) -> list[tuple[int, str, str]]:
    """The lines of the register that are newer than what stays, and no longer true."""
    current = addresses(edition)
    return [line for line in edition.register if line[0] > edition.registered_until and current.get(line[1]) != line[2]]


def registered(edition: Edition) -> list[tuple[int, str, str]]:
    """The lines of the register that stay or are true, as (line, address, fingerprint)."""
    left = {number for number, _, _ in withdrawable(edition)}
    return [line for line in edition.register if line[0] not in left]


def fingerprint(text: str) -> str:
    """Twelve hexadecimal digits that change with a word, not with a punctuation mark or white space."""
    return hashlib.sha256(" ".join(words(text)).encode()).hexdigest()[:12]
