"""The edition's addresses: every id that its pages promise, and the fingerprints of the Russian paragraphs."""

import hashlib
import re
from collections.abc import Callable, Iterator

from edition import ARTICLE, Edition
from markdown_text import Page
from source_text import words

# An id that moved stays where it was: `<a id="old"></a>`.
ALIAS = re.compile(r'\bid="([\w-]+)"')
# The ids that a marker's generated part brings to its page.
GENERATED: dict[str, Callable[[Edition], list[str]]] = {
    "abstracts": lambda edition: [abstract.id for abstract in edition.abstracts],
    "references": lambda edition: [reference.id for reference in edition.references],
    "principles": lambda edition: [term.id for term in edition.terms if term.kind == "principle"],
    "terms": lambda edition: [term.id for term in edition.terms if term.kind == "term"],
    "law": lambda edition: [provision.id for provision in edition.provisions],
    "notes": lambda edition: [note.id for note in edition.notes],
}


def page_ids(edition: Edition, page: Page) -> Iterator[tuple[str, int]]:
    """Every id on a page with its line, in order of reading, duplicates included."""
    for block in page.blocks:
        if block.kind == "marker":
            yield from ((id, block.line) for id in _generated(edition, block.id))
        elif block.id:
            yield block.id, block.line
        for piece in block.inlines:
            yield from ((id, piece.line) for id in piece.ids)
            if piece.kind == "note":
                yield note_mark_id(piece.target), piece.line
            if piece.kind == "html" and (alias := ALIAS.search(piece.raw)):
                yield alias[1], piece.line


def _generated(edition: Edition, marker: str) -> list[str]:
    return GENERATED[marker](edition) if marker in GENERATED else []


def note_mark_id(target: str) -> str:
    """The id of the mark that leads to a note: `#note-x` is reached from `noteref-x`."""
    return target.replace("#note-", "noteref-")


def addresses(edition: Edition) -> dict[str, str]:
    """Every address `page#id` that the edition promises, with its fingerprint where it has one."""
    prints = fingerprints(edition)
    found = {}
    for name in edition.names:
        page = edition.page(edition.original, name)
        for id, _ in page_ids(edition, page) if page else ():
            address = f"{name}#{id}"
            found[address] = prints.get(address, "")
    return found


def fingerprints(edition: Edition) -> dict[str, str]:
    """The fingerprint of each paragraph of the source's text, by its address."""
    paragraphs = edition.paragraphs(edition.original)
    return {f"{ARTICLE}#{id}": fingerprint(block.text) for id, block in paragraphs.items()}


def fingerprint(text: str) -> str:
    """Twelve hexadecimal digits that change when a word does, not when a mark or white space does."""
    return hashlib.sha256(" ".join(words(text)).encode()).hexdigest()[:12]
