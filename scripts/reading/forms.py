"""The forms of a text block: a list, a table, a quotation, verse, a footnote of the author, or a plain paragraph.

A part of a block is an item of a list, a cell of a table, a line of verse, a paragraph of a quotation.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

PLAIN, LIST, TABLE, QUOTATION, VERSE, FOOTNOTE = "", "list", "table", "quotation", "verse", "footnote"
# How the first lines tell a form, the first that matches; a table has a row of dashes below its head.
BEGINNINGS = {
    LIST: re.compile(r"- "),
    TABLE: re.compile(r"\|[^\n]*\|[ ]*\n\|[ :|-]*-[ :|-]*\|[ ]*(?:\n|$)"),
    VERSE: re.compile(r"\|(?: |$)"),
    QUOTATION: re.compile(r">(?: |$)"),
    FOOTNOTE: re.compile(r"\[\^(?P<label>[1-9][0-9]{0,2})\]: (?=\S)"),
}
# How each line of a form begins.
LINES = {
    LIST: re.compile(r"(?:[ ]{2}){0,3}- (?=\S)"),
    TABLE: re.compile(r"\|.*\|[ ]*$"),
    VERSE: re.compile(r"\|(?: |$)(?!.*\|[ ]*$)"),
    QUOTATION: re.compile(r">(?: |$)"),
}
ITEM = re.compile(r"(?:^|\n)(?P<depth>[ ]*)- ")
CELL = re.compile(r"(?<!\\)\|")
QUOTED = re.compile(r"(?m)^> ?")


class Part(NamedTuple):
    """The words of a part, the line of the block on which it begins, and its depth in a list, or row in a table."""

    words: str
    line: int
    level: int = 0


def form(words: str) -> str:
    """The form of a text."""
    return next((name for name, pattern in BEGINNINGS.items() if pattern.match(words)), PLAIN)


def parts(words: str) -> list[Part]:
    """The parts of a text in the order of reading."""
    return list(SPLIT.get(form(words), _whole)(words))


def _whole(words: str) -> Iterator[Part]:
    yield Part(words, 0)


def _items(words: str) -> Iterator[Part]:
    found = list(ITEM.finditer(words))
    ends = [*(match.start() for match in found[1:]), len(words)]
    for match, end in zip(found, ends):
        line = words.count("\n", 0, match.end())
        yield Part(words[match.end() : end], line, len(match["depth"]) // 2)


def _cells(words: str) -> Iterator[Part]:
    for number, line in enumerate(words.split("\n")):
        cells = CELL.split(line.strip()[1:-1]) if number != 1 else []
        yield from (Part(cell.strip(), number, max(0, number - 1)) for cell in cells)


def _lines(words: str) -> Iterator[Part]:
    yield from (Part(line[2:], number) for number, line in enumerate(words.split("\n")))


def _paragraphs(words: str) -> Iterator[Part]:
    lines = enumerate(QUOTED.sub("", words).split("\n"))
    for is_said, group in groupby(lines, lambda numbered: bool(numbered[1].strip())):
        if is_said:
            numbers, said = zip(*group)
            yield Part("\n".join(said), numbers[0])


def _note(words: str) -> Iterator[Part]:
    yield Part(BEGINNINGS[FOOTNOTE].sub("", words), 0)


SPLIT = {LIST: _items, TABLE: _cells, VERSE: _lines, QUOTATION: _paragraphs, FOOTNOTE: _note}


def label(words: str) -> str:
    """The sign of a footnote; empty for a text of another form."""
    match = BEGINNINGS[FOOTNOTE].match(words)
    return match["label"] if match else ""
