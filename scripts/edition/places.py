"""Where pages and notes cite a reference, and pages link to a term or a provision, with the sentence around it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from edition.edition import Edition
from edition.entries import Reference
from edition.placeholders import notes_on
from edition.wording import numbered, string
from language.sentences import Sentences
from reading import forms
from reading.citation_marks import MARK, figures
from reading.markdown_page import Block, Inline, Page

Edges = Sequence[tuple[int, int]]
# The number of a paragraph, with its letter, and the letter that ends a range of them (12a–d).
NUMBER = re.compile(r"(\d+)(?:([a-z])(?!\w)(?:[–-]([a-z])(?!\w))?)?")


def paragraph_numbers(text: str) -> list[str]:
    """The numbers of paragraphs that words name, those at both ends of a range: «абзацы 5, 12a–d» names 5, 12a, 12d."""
    ranges = ((number, [first, last] if last else [first]) for number, first, last in NUMBER.findall(text))
    return [f"{number}{letter}" for number, letters in ranges for letter in letters]


class Place(NamedTuple):
    """A use on a page: `anchor` is the id to link to; the sentence is `before` + `words` + `after`.

    What is in no paragraph is called by its `title`, that of the page, of a footnote or of a note.
    """

    page: str
    title: str
    block: Block
    anchor: str
    before: str
    words: str
    after: str


def citing(edition: Edition, language: str) -> dict[int, list[Place]]:
    """Every place that cites a reference, by the reference's number, in order of pages and reading; then the notes."""
    found: dict[int, list[Place]] = defaultdict(list)
    for page, block, piece, start in _pieces(edition, language, "mark"):
        for number, id in zip(piece.numbers, piece.ids):
            place = _place(page, block, piece, start, id, edition.sentences)
            if block.form == forms.FOOTNOTE:
                place = place._replace(title=numbered(string(edition, language, "footnote_number"), block.label))
            found[number].append(place)
    for number, place in _in_notes(edition, language):
        found[number].append(place)
    return found


def _in_notes(edition: Edition, language: str) -> Iterator[tuple[int, Place]]:
    """The marks in the editors' notes, each with the number of a work."""
    words = string(edition, language, "note_number")
    pages = [(page, block) for page in edition.text_pages(language) for block in page.blocks if block.id == "notes"]
    for page, block in pages:
        for at, note in notes_on(edition, language, page.name) if block.kind == "placeholder" else ():
            text, title = note.note[language], numbered(words, str(at))
            for mark in MARK.finditer(text):
                sentence = _around(edition.sentences, text, mark.start(), mark[0])
                place = Place(page.name, title, block, note.id, *sentence)
                yield from ((each.number, place) for each in figures(mark[0])[0])


def _around(sentences: Sentences, text: str, start: int, words: str, edges: Edges = ()) -> tuple[str, str, str]:
    """The sentence around words, as what is before them, they themselves and what is after them.

    Between `edges`, where a cell, an item or a line ends and the next begins, each is read by itself.
    """
    first, last = sentences.around(text, start)
    first = max([first, *(begins for _, begins in edges if begins <= start)])
    last = min([last, *(ends for ends, _ in edges if ends > start)])
    end = start + len(words)
    return text[first:start], words, text[end : max(last, end)]


def linking(edition: Edition, language: str) -> dict[str, list[Place]]:
    """Every paragraph that links to an entry, by the link's target such as `glossary.md#unity`."""
    found: dict[str, list[Place]] = defaultdict(list)
    for page, block, piece, start in _pieces(edition, language, "link"):
        places = found[piece.target]
        if block.id and not (places and places[-1].block is block):
            places.append(_place(page, block, piece, start, block.id, edition.sentences))
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
    edges = [(place, place + len(each.text)) for place, each in block.placed if each.kind == "part"]
    sentence = _around(sentences, block.text, start, piece.text, edges)
    return Place(page.name, str(page.meta.get("title", "")), block, anchor, *sentence)
