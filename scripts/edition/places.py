"""Where pages cite a reference or link to a term or a provision, with the sentence around the place."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from edition.edition import Edition
from edition.entries import Reference
from language.sentences import Sentences
from reading.markdown_page import Block, Inline, Page

# The number of a paragraph, with its letter, and the letter that ends a range of them (12a–d).
NUMBER = re.compile(r"(\d+)(?:([a-z])(?!\w)(?:[–-]([a-z])(?!\w))?)?")


def paragraph_numbers(text: str) -> list[str]:
    """The numbers of paragraphs that words name, those at both ends of a range: «абзацы 5, 12a–d» names 5, 12a, 12d."""
    return [
        f"{number}{letter}"
        for number, first, last in NUMBER.findall(text)
        for letter in ([first, last] if last else [first])
    ]


@dataclass(frozen=True)
class Place:
    """A use on a page, with its title: `anchor` is the id to link to; the sentence is `before` + `words` + `after`."""

    page: str
    title: str
    block: Block
    anchor: str
    before: str
    words: str
    after: str


def citing(edition: Edition, language: str) -> dict[int, list[Place]]:
    """Every place that cites a reference, by the reference's number, in order of pages and reading."""
    found: dict[int, list[Place]] = defaultdict(list)
    sentences = edition.sentences
    for page, block, piece, start in _pieces(edition, language, "mark"):
        for number, id in zip(piece.numbers, piece.ids):
            found[number].append(_place(page, block, piece, start, id, sentences))
    return found


def linking(edition: Edition, language: str) -> dict[str, list[Place]]:
    """Every paragraph that links to an entry, by the link's target such as `glossary.md#unity`."""
    found: dict[str, list[Place]] = defaultdict(list)
    sentences = edition.sentences
    for page, block, piece, start in _pieces(edition, language, "link"):
        places = found[piece.target]
        if block.id and not (places and places[-1].block is block):
            places.append(_place(page, block, piece, start, block.id, sentences))
    return found


def cited_in(edition: Edition, language: str, paragraphs: Collection[str]) -> list[Reference]:
    """The references cited in some paragraphs of the text, in their order."""
    marks = (each for page in edition.text_pages(language) for each in page.marks)
    numbers = {n for block, mark in marks if block.id in paragraphs for n in mark.numbers}
    return [reference for reference in edition.references if reference.number in numbers]


def _pieces(edition: Edition, language: str, kind: str) -> Iterator[tuple[Page, Block, Inline, int]]:
    for page in filter(None, (edition.page(language, name) for name in edition.page_names)):
        for block in page.blocks:
            yield from ((page, block, piece, start) for start, piece in block.placed if piece.kind == kind)


def _place(page: Page, block: Block, piece: Inline, start: int, anchor: str, sentences: Sentences) -> Place:
    first, last = sentences.around(block.text, start)
    # A cell, an item and a line are read by themselves.
    edges = [(place, place + len(each.text)) for place, each in block.placed if each.kind == "part"]
    first = max([first, *(begins for _, begins in edges if begins <= start)])
    last = min([last, *(ends for ends, _ in edges if ends > start)])
    end = start + len(piece.text)
    before, after = block.text[first:start], block.text[end : max(last, end)]
    return Place(page.name, str(page.meta.get("title", "")), block, anchor, before, piece.text, after)
