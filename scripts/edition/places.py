"""Where the text uses a reference, a term or a provision, with the sentence around the place."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from edition.edition import ARTICLE, Edition
from edition.entries import Reference
from language import sentences
from reading.markdown_page import Block, Inline


@dataclass(frozen=True)
class Place:
    """A use on a page: `anchor` is the id to link to; the sentence is `before` + `words` + `after`."""

    page: str
    block: Block
    anchor: str
    before: str
    words: str
    after: str


def citing(edition: Edition, language: str) -> dict[int, list[Place]]:
    """Every place that cites a reference, by the reference's number, in order of pages and reading."""
    found: dict[int, list[Place]] = defaultdict(list)
    for name, block, piece, start in _pieces(edition, language, "mark"):
        for number, id in zip(piece.numbers, piece.ids):
            found[number].append(_place(name, block, piece, start, id))
    return found


def linking(edition: Edition, language: str) -> dict[str, list[Place]]:
    """Every paragraph that links to an entry, by the link's target such as `glossary.md#unity`."""
    found: dict[str, list[Place]] = defaultdict(list)
    for name, block, piece, start in _pieces(edition, language, "link"):
        if block.id and all(place.block is not block for place in found[piece.target]):
            found[piece.target].append(_place(name, block, piece, start, block.id))
    return found


def cited_in(edition: Edition, language: str, paragraphs: Collection[str]) -> list[Reference]:
    """The references cited in some paragraphs of the article, in their order."""
    page = edition.page(language, ARTICLE)
    numbers = {n for block, mark in page.marks if block.id in paragraphs for n in mark.numbers} if page else set()
    return [reference for reference in edition.references if reference.number in numbers]


def _pieces(edition: Edition, language: str, kind: str) -> Iterator[tuple[str, Block, Inline, int]]:
    for name in edition.names:
        page = edition.page(language, name)
        for block in page.blocks if page else ():
            start = 0
            for piece in block.inlines:
                if piece.kind == kind:
                    yield name, block, piece, start
                start += len(piece.text)


def _place(name: str, block: Block, piece: Inline, start: int, anchor: str) -> Place:
    first, last = sentences.around(block.text, start)
    end = start + len(piece.text)
    return Place(name, block, anchor, block.text[first:start], piece.text, block.text[end : max(last, end)])
