"""Every citation mark names an entry, every entry is cited, and first citations come in ascending order.

Why:  A citation that names no entry proves nothing, and a reader cannot tell a lost number from a wrong one.
Bad:  `… результат» [ 7 ].`, `[7а]`, `[1-3]`, or `[20]` where there are nineteen references
Good: `… результат» [7].`, `[1–3]` with an en dash, `[1, 3]`
"""

import re
from collections.abc import Iterator

from edition.edition import Edition
from reading.finding import Finding
from reading.markdown_page import Inline, Page

# Brackets that hold a number of any script but are no well-formed mark, and a bracket lost on either side.
MALFORMED = re.compile(r"\[(?!\^)[^\[\]\w]{0,3}\d[^\[\]\n]{0,12}\]?|(?<![\[\w–^-])(?<!, )\d{1,3}\]")
# A footnote of other Markdown, which this edition does not have: [^7], [^note].
FOOTNOTE = re.compile(r"\[\^[^\[\]\n]{0,40}\]?")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield broken marks (CIT001, CIT005, CIT006), marks and entries alone (CIT002, CIT003), wrong order (CIT004)."""
    if edition.expects("references") and not any(page.marks for page in edition.pages.values()):
        yield Finding("docs", 1, "CIT000", "no page has a citation mark; write marks as [7]")
    for page in edition.pages.values():
        for block in page.blocks:
            for piece in block.of_kind("text"):
                yield from _malformed(page, piece)
        yield from _unknown(edition, page)
    for language in edition.codes:
        yield from _uncited(edition, language)
        yield from _order(edition, language)


def _malformed(page: Page, piece: Inline) -> Iterator[Finding]:
    for match in MALFORMED.finditer(piece.raw):
        problem = f"{match[0]} is not a citation mark; write [7], [1–3] or [1, 3]"
        yield Finding(page.path, piece.line_of(match), "CIT001", problem)
    for match in FOOTNOTE.finditer(piece.raw):
        problem = f"{match[0]} would be printed as it is written; write a note as [*](#note-name)"
        yield Finding(page.path, piece.line_of(match), "CIT006", problem)


def _unknown(edition: Edition, page: Page) -> Iterator[Finding]:
    known = {reference.number for reference in edition.references}
    for _, mark in page.marks:
        for number in mark.numbers:
            if number not in known:
                problem = f"{mark.raw} names reference {number}, which has no entry; add it to references.json"
                yield Finding(page.path, mark.line, "CIT002", problem)
        if not mark.numbers:
            problem = f"{mark.raw} is not a range of 2 to 99 numbers; write the smaller number first"
            yield Finding(page.path, mark.line, "CIT005", problem)


def _uncited(edition: Edition, language: str) -> Iterator[Finding]:
    pages = [page for page in edition.pages.values() if page.language == language]
    cited = {number for page in pages for _, mark in page.marks for number in mark.numbers}
    for reference in edition.references:
        if reference.number not in cited:
            problem = f"no page in {language} cites reference {reference.number}; cite it or remove the entry"
            yield Finding("docs/data/references.json", reference.line, "CIT003", problem)


def _order(edition: Edition, language: str) -> Iterator[Finding]:
    highest = 0
    marks = ((page.path, mark) for page in edition.text_pages(language) for _, mark in page.marks)
    for path, mark in marks:
        for number in mark.numbers:
            if number > highest + 1:
                problem = f"{mark.raw} is cited before [{highest + 1}]; number references by first citation"
                yield Finding(path, mark.line, "CIT004", problem)
            highest = max(highest, number)
