"""The margin of the text: the references, terms, provisions and notes of each paragraph, in short."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edition.edition import Edition
from edition.entries import Note, Reference, Term
from edition.law import Provision
from reading.markdown_page import Block, Page

# A section of the text begins at a heading of this level.
SECTION = 2

Entry = Reference | Term | Provision | Note


@dataclass
class Beside:
    """The notes beside a paragraph, each by its id with what it is on, and the id of the note on each target of a link.

    `unheard` are targets that no paragraph before it links to. It is written once, from its first link to its last.
    """

    notes: dict[str, Entry] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    unheard: set[str] = field(default_factory=set)

    def names(self, target: str) -> dict[str, str]:
        """The attributes of a link to a target: its note, and with the first link of the page to it a description.

        The margin is silent to a screen reader, and a description is heard once.
        """
        id, heard = self.ids.get(target, ""), target not in self.unheard
        self.unheard.discard(target)
        return {"data_note": id, "aria_describedby": "" if heard else id}


def margin(edition: Edition, page: Page) -> dict[str, Beside]:
    """What is beside each paragraph of a page of the text.

    A term is explained where it is first used, or where a section first uses it, as edition.yml says of its kind, so
    that the margin does not repeat itself; a reference, a provision and a note are beside each paragraph that links to
    them.
    """
    found: dict[str, Beside] = {}
    entries, heard = _entries(edition), set[str]()
    kinds = {target: entry.kind for target, entry in entries.items() if isinstance(entry, Term)}
    again = {kind.id for kind in edition.identity.kinds if kind.explained == "section"}
    explained: dict[str, str] = {}
    for block in page.blocks:
        if block.kind == "heading" and block.level == SECTION:
            explained = {target: id for target, id in explained.items() if kinds[target] not in again}
        elif edition.is_paragraph(page.name, block):
            found[block.id] = beside = _beside(block, entries, explained)
            beside.unheard = beside.ids.keys() - heard
            heard |= beside.ids.keys()
    return found


def _beside(block: Block, entries: Mapping[str, Entry], explained: dict[str, str]) -> Beside:
    """The notes beside a paragraph; `explained` holds the terms that have a note already, with its id."""
    found = Beside()
    for target in (target for target in _targets(block) if target in entries):
        id = f"side-{block.id}-{target.partition('#')[2]}"
        found.ids[target] = explained.setdefault(target, id) if isinstance(entries[target], Term) else id
        if found.ids[target] == id:
            found.notes[id] = entries[target]
    return found


def reference_target(number: int) -> str:
    """How the margin names a reference: by its id alone, for a citation mark names no page."""
    return f"#ref-{number}"


def _entries(edition: Edition) -> dict[str, Entry]:
    found: dict[str, Entry] = {reference_target(entry.number): entry for entry in edition.references}
    found |= {edition.link_to(entry): entry for entry in edition.terms}
    found |= {edition.link_to(entry): entry for entry in edition.provisions}
    return found | {f"#{entry.id}": entry for entry in edition.notes}


def _targets(block: Block) -> Iterator[str]:
    for piece in block.inlines:
        yield from [reference_target(number) for number in piece.numbers] or [piece.target]
