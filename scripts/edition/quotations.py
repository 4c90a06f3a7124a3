"""What the text quotes before its citation marks, in each language."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from language import quotation_marks
from reading.markdown_page import Page


class Quotation(NamedTuple):
    """Words quoted before a citation mark, with the links among them; empty where the mark follows no quotation."""

    number: int
    paragraph: str
    line: int
    text: str
    links: tuple[str, ...]


def quotations(page: Page, quotes: Sequence[str]) -> dict[str, Quotation]:
    """By the id of each single citation mark of a page, what is quoted before it."""
    found = {}
    for block in dict.fromkeys(block for block, _ in page.marks):
        ends = {end: start for start, end in quotation_marks.spans(block.text, quotes)}
        for place, piece in block.placed:
            if piece.kind == "mark" and len(piece.numbers) == 1:
                last = max(0, len(block.text[:place].rstrip()) - 1)
                start = ends.get(last, last)
                links = sorted(link.target for at, link in block.placed if link.kind == "link" and start <= at < last)
                quoted = block.text[start:last]
                found[piece.ids[0]] = Quotation(piece.numbers[0], block.id, piece.line, quoted, tuple(links))
    return found


def by_work(pages: Iterable[Page], quotes: Sequence[str]) -> dict[int, list[Quotation]]:
    """What stands in paragraphs before the single citation marks of each work, by its number, in order of reading."""
    found: dict[int, list[Quotation]] = defaultdict(list)
    for page in pages:
        for quotation in (each for each in quotations(page, quotes).values() if each.paragraph in page.numbered):
            found[quotation.number].append(quotation)
    return found
