"""The margin of the article: the references, terms, provisions and notes of each paragraph, in short."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from edition.edition import Edition
from reading.markdown_page import PARAGRAPH_ID, Block, Page

# A section of the article begins at a heading of this level.
SECTION = 2


@dataclass(frozen=True)
class Sidenote:
    """One note: the `id` of its element, its `kind` (reference, term, provision, note), the `entry` it is about."""

    id: str
    kind: str
    entry: Any


@dataclass
class Margin:
    """The notes of each paragraph by its id, and the id of the note on a target that a paragraph links to."""

    notes: dict[str, list[Sidenote]] = field(default_factory=lambda: defaultdict(list))
    ids: dict[tuple[str, str], str] = field(default_factory=dict)


def margin(edition: Edition, page: Page) -> Margin:
    """The margin of the article.

    A term is explained where it is first used, a principle where a section first uses it, so that the margin does not
    repeat itself; a reference, a provision and an editors' note are beside each paragraph that links to them.
    """
    found = Margin()
    entries = _entries(edition)
    explained: dict[str, str] = {}
    for block in page.blocks:
        if block.kind == "heading" and block.level == SECTION:
            explained = {target: id for target, id in explained.items() if entries[target][1].kind != "principle"}
        elif PARAGRAPH_ID.fullmatch(block.id):
            _beside(found, block, entries, explained)
    return found


def _beside(found: Margin, block: Block, entries: Mapping[str, tuple[str, Any]], explained: dict[str, str]) -> None:
    """Add the notes of a paragraph; `explained` holds the terms that have a note already, with its id."""
    for target in dict.fromkeys(target for target in _targets(block) if target in entries):
        kind, entry = entries[target]
        id = f"side-{block.id}-{target.partition('#')[2]}"
        shown = explained.setdefault(target, id) if kind == "term" else id
        found.ids[block.id, target] = shown
        if shown == id:
            found.notes[block.id].append(Sidenote(id, kind, entry))


def reference_target(number: int) -> str:
    """How the margin names a reference, as a link in Markdown would."""
    return f"references.md#ref-{number}"


def _entries(edition: Edition) -> dict[str, tuple[str, Any]]:
    found: dict[str, tuple[str, Any]] = {}
    found |= {reference_target(entry.number): ("reference", entry) for entry in edition.references}
    found |= {f"glossary.md#{entry.id}": ("term", entry) for entry in edition.terms}
    found |= {f"law.md#{entry.id}": ("provision", entry) for entry in edition.provisions}
    return found | {f"#{entry.id}": ("note", entry) for entry in edition.notes}


def _targets(block: Block) -> Iterator[str]:
    """What a paragraph links to, in order of reading."""
    for piece in block.inlines:
        yield from [reference_target(number) for number in piece.numbers] or [piece.target]
