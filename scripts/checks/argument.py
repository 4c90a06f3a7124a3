"""The map of the argument has every paragraph of the text once, and each line stands on words of its paragraph.

Why:  A reader takes the picture for what the text says; a line that no words make would be the editors’ invention.
Bad:  a paragraph in no box; `words` that the paragraph does not have; a line to a box that is not there
Good: `{from: unity, kind: rests_on, to: regulation, paragraph: p16, words: заложен в пункте 4 статьи 3}`
"""

from collections.abc import Iterator
from string import ascii_lowercase

from edition.anchors import no_paragraph
from edition.edition import Edition
from edition.entries import Line
from language.tokens import is_in
from reading.finding import Finding

PATH = "docs/data/argument.yml"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield paragraphs that are unknown, twice or not on the map, and wrong or lacking lines (ARG000–ARG006)."""
    if edition.expects("argument", "argument-map") and not edition.boxes:
        yield Finding(PATH, 1, "ARG000", "there is no map to check; restore the boxes, or remove the placeholder")
    if edition.boxes:
        yield from _paragraphs(edition)
        for line in edition.lines:
            yield from _line(edition, line)
        yield from _alone(edition)


def _paragraphs(edition: Edition) -> Iterator[Finding]:
    """Items of a list are in the box of their paragraph."""
    known, seen = edition.paragraphs(edition.original), set[str]()
    for box in edition.boxes:
        for id in box.paragraphs:
            if id not in known:
                yield Finding(PATH, box.line, "ARG001", f"{box.id}: {no_paragraph(edition, id)}")
            elif id in seen:
                yield Finding(PATH, box.line, "ARG002", f"{box.id}: {id} is in another box, too; leave it in one")
            seen.add(id)
    missing = [id for id in known if id not in seen and id.rstrip(ascii_lowercase) not in seen]
    if missing:
        line = edition.boxes[0].line
        yield Finding(PATH, line, "ARG002", f"no box has {', '.join(missing)}; add it to the box where it belongs")


def _line(edition: Edition, line: Line) -> Iterator[Finding]:
    name = f"{line.from_} {line.kind} {line.to}"
    boxes = {box.id: box for box in edition.boxes}
    unknown = [id for id in (line.from_, line.to) if id not in boxes]
    if unknown or line.from_ == line.to:
        problem = f"{name}: {', '.join(unknown) or line.from_} is no other box; name two boxes of the map"
        yield Finding(PATH, line.line, "ARG004", problem)
    elif line.paragraph not in (*boxes[line.from_].paragraphs, *boxes[line.to].paragraphs):
        problem = f"{name}: {line.paragraph} is in neither box; name the paragraph whose words make the line"
        yield Finding(PATH, line.line, "ARG005", problem)
    block = edition.paragraphs(edition.original).get(line.paragraph)
    if block is not None and not is_in(line.words, block.text):
        problem = f"{name}: the words are not in {line.paragraph}; copy them from there, or remove the line"
        yield Finding(PATH, line.line, "ARG003", problem)


def _alone(edition: Edition) -> Iterator[Finding]:
    reached = {id for line in edition.lines for id in (line.from_, line.to)}
    for box in edition.boxes:
        if box.id not in reached:
            problem = f"no line reaches {box.id}; add one with the words that make it, or join the box to another"
            yield Finding(PATH, box.line, "ARG006", problem)
