"""Every citation mark names an entry, every entry is cited, and first citations come in ascending order.

Why:  A citation that names no entry proves nothing, and a reader cannot tell a lost number from a wrong one.
Bad:  `… результат» [ 7 ].`, `[7а]`, `[1-3]`, or `[20]` where there are nineteen references
Good: `… результат» [7].`, `[1–3]` with an en dash, `[1, 3]`
"""

import re
from collections.abc import Iterator

from edition.edition import Edition
from edition.prose import Prose
from reading import forms
from reading.citation_marks import MARK, figures
from reading.finding import Finding
from reading.markdown_page import Inline, Page

# Brackets that hold a number of any script, or a letter that looks like one, but are no well-formed mark; and a
# bracket lost on either side.
MALFORMED = re.compile(
    r"\[(?!\^)[^\[\]\w]{0,3}\d[^\[\]\n]{0,12}\]?"
    r"|\[[\dIlOoZSB|\u0417\u041e\u043e\u0431\u0406\u0456]{1,2}\]"
    r"|(?<![\[\w–^-])(?<!, )\d{1,3}\]"
)
NO_MARK = "is not a citation mark; write [7], [1–3], [1, 3] or [7, p. 45; 8]"
# A footnote with a sign that is no number: [^note].
FOOTNOTE = re.compile(r"\[\^[^\[\]\n]{0,40}\]?")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield broken marks (CIT001, CIT005, CIT006), marks and entries alone (CIT002, CIT003), wrong order (CIT004)."""
    if edition.expects("references") and not any(page.marks for page in edition.pages.values()):
        yield Finding("docs", 1, "CIT000", "no page has a citation mark; write marks as [7]")
    broken = set()
    for page in edition.pages.values():
        pieces = [piece for block in page.blocks for piece in block.of_kind("text")]
        found = [finding for piece in pieces for finding in _malformed(page, piece)]
        found += [finding for _, mark in page.marks for finding in _of_mark(edition, mark.raw, page.path, mark.line)]
        broken |= {page.language for _ in found[:1]}
        yield from found
        yield from _footnotes(page)
    for prose in _written(edition):
        for match in MARK.finditer(prose.text):
            yield from _of_mark(edition, match[0], prose.path, prose.line())
        for match in MALFORMED.finditer(MARK.sub("", prose.text)):
            yield Finding(prose.path, prose.line(), "CIT001", f"{match[0]} {NO_MARK}")
    for language in edition.codes:
        if language not in broken:  # a mark that is not read is lacking below
            yield from _uncited(edition, language)
            yield from _order(edition, language)


def _malformed(page: Page, piece: Inline) -> Iterator[Finding]:
    for match in MALFORMED.finditer(piece.raw):
        yield Finding(page.path, piece.line_of(match), "CIT001", f"{match[0]} {NO_MARK}")
    for match in FOOTNOTE.finditer(piece.raw):
        problem = f"{match[0]} is printed as it is written; number a footnote of the author, [^1]"
        problem += ", and write a note of the editors as [*](#note-name)"
        yield Finding(page.path, piece.line_of(match), "CIT006", problem)


def _footnotes(page: Page) -> Iterator[Finding]:
    known = {f"#{block.id}": block for block in page.blocks if block.form == forms.FOOTNOTE}
    calls = [piece for block in page.blocks for piece in block.of_kind("call")]
    for piece in (piece for block in known.values() for piece in block.of_kind("call")):
        problem = f"{piece.raw} is in a footnote, and no book has a footnote there; write it in the text"
        yield Finding(page.path, piece.line, "CIT007", problem)
    for piece in calls:
        if piece.target not in known:
            problem = f"{piece.raw} has no footnote; write `{piece.raw}: words` below the paragraph"
            yield Finding(page.path, piece.line, "CIT006", f"{problem}, as its author has it")
    for target in known.keys() - {piece.target for piece in calls}:
        block = known[target]
        problem = f"no sign leads to the footnote; write [^{block.label}] after its words"
        yield Finding(page.path, block.line, "CIT007", problem)


def _of_mark(edition: Edition, mark: str, path: str, line: int) -> Iterator[Finding]:
    numbers = [each.number for each in figures(mark)[0]]
    for number in numbers:
        if all(number != reference.number for reference in edition.references):
            problem = f"{mark} names reference {number}, which has no entry"
            yield Finding(path, line, "CIT002", f"{problem}; correct the number, or add it to references.json")
    if not numbers:
        yield Finding(path, line, "CIT005", f"{mark} is not a range of 2 to 99 numbers; write the smaller number first")


def _written(edition: Edition) -> Iterator[Prose]:
    """What the editors write in the data; the words of the interface speak of marks and have none."""
    return (prose for prose in edition.prose if prose.kind == "data" and not prose.name.startswith("strings."))


def _uncited(edition: Edition, language: str) -> Iterator[Finding]:
    pages = [page for page in edition.pages.values() if page.language == language]
    cited = {number for page in pages for _, mark in page.marks for number in mark.numbers}
    # What is said of one work may name another, which is not yet cited.
    own = (prose for prose in _written(edition) if not prose.name.startswith("references."))
    marks = [mark[0] for prose in own if prose.language == language for mark in MARK.finditer(prose.text)]
    cited |= {each.number for mark in marks for each in figures(mark)[0]}
    for reference in edition.references:
        if reference.number not in cited:
            problem = f"no page in {language} cites reference {reference.number}; cite it or remove the entry"
            yield Finding("docs/data/references.json", reference.line, "CIT003", problem)


def _order(edition: Edition, language: str) -> Iterator[Finding]:
    highest = 0
    marks = ((page.path, mark) for page in edition.text_pages(language) for _, mark in page.marks)
    for path, mark, number in ((path, each, number) for path, each in marks for number in each.numbers):
        if number > highest + 1:
            problem = f"{mark.raw} is cited before [{highest + 1}]; number references by first citation"
            yield Finding(path, mark.line, "CIT004", problem)
        highest = max(highest, number)
