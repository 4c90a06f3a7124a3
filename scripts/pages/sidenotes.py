"""The margin of the text: the references, terms, provisions and notes of each paragraph, in short."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edition.edition import Edition
from edition.entries import Note, Reference, Term
from edition.law import Provision
from reading.markdown_page import Block, Page

# A section of the text begins at a heading of this level.
SECTION = 2


Entry = Reference | Term | Provision | Note


@dataclass(frozen=True)
class Sidenote:
    """One note: the `id` of its element, and the `entry` it is about."""

    id: str
    entry: Entry


@dataclass
class Margin:
    """The notes of each paragraph by its id, and by paragraph the id of the note on each target that it links to.

    `first` is the paragraph that is the first to link to a target.
    """

    notes: dict[str, list[Sidenote]] = field(default_factory=lambda: defaultdict(list))
    ids: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    first: dict[str, str] = field(default_factory=dict)


class Beside:
    """The notes beside the links of one paragraph, which is written once from its first link to its last."""

    def __init__(self, margin: Margin, paragraph: str) -> None:
        """Take the notes of a paragraph; one that is not in the margin has none."""
        self.ids = margin.ids.get(paragraph, {})
        self.unheard = {target for target in self.ids if margin.first[target] == paragraph}

    def names(self, target: str) -> dict[str, str]:
        """The attributes of a link to a target: its note, and with the first link of the page to it a description.

        The margin is silent to a screen reader, and a description is heard once.
        """
        id, heard = self.ids.get(target, ""), target not in self.unheard
        self.unheard.discard(target)
        return {"data_note": id, "aria_describedby": "" if heard else id}


def margin(edition: Edition, page: Page) -> Margin:
    """The margin of a page of the text.

    A term is explained where it is first used, or where a section first uses it, as edition.yml says of its kind, so
    that the margin does not repeat itself; a reference, a provision and a note are beside each paragraph that links to
    them.
    """
    found = Margin()
    entries = _entries(edition)
    again = {kind.id for kind in edition.identity.kinds if kind.explained == "section"}
    explained: dict[str, str] = {}
    for block in page.blocks:
        if block.kind == "heading" and block.level == SECTION:
            explained = {target: id for target, id in explained.items() if _kind(entries[target]) not in again}
        elif edition.is_paragraph(page.name, block):
            _beside(found, block, entries, explained)
    return found


def _kind(entry: Entry) -> str:
    return entry.kind if isinstance(entry, Term) else ""


def _beside(found: Margin, block: Block, entries: Mapping[str, Entry], explained: dict[str, str]) -> None:
    """Add the notes of a paragraph; `explained` holds the terms that have a note already, with its id."""
    for target in dict.fromkeys(target for target in _targets(block) if target in entries):
        entry = entries[target]
        id = f"side-{block.id}-{target.partition('#')[2]}"
        shown = explained.setdefault(target, id) if isinstance(entry, Term) else id
        found.ids[block.id][target] = shown
        found.first.setdefault(target, block.id)
        if shown == id:
            found.notes[block.id].append(Sidenote(id, entry))


def reference_target(number: int) -> str:
    """How the margin names a reference: by its id alone, for a citation mark names no page."""
    return f"#ref-{number}"


def _entries(edition: Edition) -> dict[str, Entry]:
    found: dict[str, Entry] = {reference_target(entry.number): entry for entry in edition.references}
    found |= {edition.link_to(entry): entry for entry in edition.terms}
    found |= {edition.link_to(entry): entry for entry in edition.provisions}
    return found | {f"#{entry.id}": entry for entry in edition.notes}


def _targets(block: Block) -> Iterator[str]:
    """What a paragraph links to, in order of reading."""
    for piece in block.inlines:
        yield from [reference_target(number) for number in piece.numbers] or [piece.target]
