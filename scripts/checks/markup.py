"""Pages use only the marks of Markdown that the edition has; any other is printed as it is written.

Why:  Authors know more marks of Markdown; nobody sees a stray sign on the page before its readers do.
Bad:  four spaces before a paragraph, `* `, `1. `, `#heading`, `word*`, `&nbsp;`, `\\~`, `[words](law.md "title")`
Good: paragraphs at the margin, `- ` for a list, `> ` for a quotation, `| ` for a line of verse, `**words**`, `m^2^`
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from edition.edition import Edition
from reading import forms
from reading.finding import Finding, counted
from reading.markdown_page import ESCAPES, Block, Inline, Page

# How a line begins that elsewhere is something else than a paragraph, and what there is here in its place.
FOREIGN_LINES = {
    r"[ ]+-[ ]": "write an item inside another with two spaces more than that, `  - `",
    r"\s": "begin at the margin",
    r"#": "write a heading with a space, `## Heading {: #name }`",
    r"[*+](?:[ ]|$)|-[ ]": "write a list with `- ` before each item, after an empty line",
    r"\d+\.(?:[ ]|$)": "write the number in words of the paragraph, such as 1), or a list with `- `",
    r">": "write a quotation with `> ` before each line, after an empty line",
    r"\|": "write a table with a row of dashes under its head, `| - | - |`, or lines of verse with `| ` alone",
    r"(?:[-*_][ ]*){3,}$|-+[ ]*$|=+[ ]*$": "there is no line across the page; begin a section with `## `",
    r"\[TOC\][ ]*$": "the contents are made from the headings; remove it",
}
# Forms in which no other begins, and how one would.
NO_OTHER_INSIDE, INSIDE = (forms.LIST, forms.QUOTATION, forms.VERSE), re.compile(r"[*+>#-][ ]")
# A star outside emphasis, unless it begins a line as if for a list, and a sign that begins or ends no emphasis.
ALONE = re.compile(r"(?m)(?<!^)\*+|^\*+(?! )|^_+$")
# Letters that are raised or lowered are no words with emphasis; a star may be one of them.
ALONE_IN = {"text": ALONE, "raised": re.compile(r"\*{2,}"), "lowered": re.compile(r"\*{2,}")}
# Entities, backslashes, code that does not end, and links by reference.
FOREIGN = re.compile(r"&(?:\w++|#\d++|#[xX][\da-fA-F]++);|\\.?|`|\]\[", re.DOTALL)
# Signs that are read in a text, and not in the words of a link.
IN_LINK = re.compile(rf"{FOREIGN.pattern}|\*\*|\^(?=[^\s^]+\^)|~(?=[^\s~]+~)", re.DOTALL)
# An attribute list after a link is found by the check of HTML.
LINK = re.compile(r"!?\[[^\[\]]*\]\([^()\s]+\)(?:\{[^{}]*\})?")
NOTE_MARK = "[*]("


def check(edition: Edition) -> Iterator[Finding]:
    """Yield lines of another kind (MRK001), signs (MRK002, MRK003), links (MRK004, MRK005), parts (MRK006),
    and what has no words (MRK007).
    """
    if not edition.pages:
        yield Finding("docs", 1, "MRK000", "there is no page to check; restore docs/")
    for page in edition.pages.values():
        for block in page.written:
            yield from _lines(page, block)
            yield from _signs(page, block)
        for _, piece in page.links:
            yield from _link(page, piece)


def _lines(page: Page, block: Block) -> Iterator[Finding]:
    """The lines of a text are of its form; the first line of a heading is one that the checks know."""
    own = forms.LINES.get(block.form)
    for number, line in enumerate(block.raw.split("\n") if block.kind == "text" else ()):
        remedy = next((said for begins, said in FOREIGN_LINES.items() if re.match(begins, line)), "")
        if remedy and not (own and own.match(line)):
            problem = f"«{line[:10]}» at the beginning of a line is printed as it is written"
            yield Finding(page.path, block.line + number, "MRK001", f"{problem}; {remedy}")
        if block.form in NO_OTHER_INSIDE and own and (begin := own.match(line)) and INSIDE.match(line, begin.end()):
            problem = f"«{line[begin.end() :][:10]}» inside a list, a quotation or verse is printed as it is written"
            yield Finding(page.path, block.line + number, "MRK001", f"{problem}; write the words alone")
    if block.kind == "heading" and block.text.rstrip().endswith("#"):
        yield Finding(page.path, block.line, "MRK001", "the # at the end of the heading is printed; remove it")
    if block.kind == "heading" and not block.text.strip():
        yield Finding(page.path, block.line, "MRK007", "a heading without words; write them, or remove it")
    yield from _parts(page, block)


def _parts(page: Page, block: Block) -> Iterator[Finding]:
    for before, part in pairwise(block.parts if block.form == forms.LIST else ()):
        if part.level > before.level + 1:
            problem = "an item is two levels below the one before; write two spaces more than there"
            yield Finding(page.path, part.inlines[0].line, "MRK006", problem)
    rows = Counter(part.level for part in block.parts) if block.form == forms.TABLE else {}
    for row, cells in rows.items():
        if cells != rows[0]:
            problem = f"a row has {counted(cells, 'cell')}, the head {rows[0]}; write as many, an empty one as `| |`"
            yield Finding(page.path, block.line + row + 1, "MRK006", problem)


def _signs(page: Page, block: Block) -> Iterator[Finding]:
    """Signs in plain words, which are no links, citation marks or escapes."""
    for start, piece in block.placed:
        plain = piece.raw if piece.kind in ALONE_IN and not ESCAPES.fullmatch(piece.raw) else ""
        for sign in ALONE_IN[piece.kind].finditer(plain) if plain else ():
            words = " ".join(f"{block.text[:start]}{plain[: sign.start()]}".split()[-3:])
            remedy = f"**words**, or \\{sign[0]} for the sign itself" if piece.kind == "text" else "**m^2^**"
            problem = f"{sign[0]} after «{words}» is printed; write {remedy}"
            yield Finding(page.path, piece.line_of(sign), "MRK002", problem)
        for sign in FOREIGN.finditer(plain):
            problem = f"{sign[0].strip()} is printed as it is written; write the letters themselves"
            yield Finding(page.path, piece.line_of(sign), "MRK003", problem)


def _link(page: Page, piece: Inline) -> Iterator[Finding]:
    if not LINK.fullmatch(piece.raw):
        problem = f"{' '.join(piece.raw.split())[:60]} has more than words and an address"
        yield Finding(page.path, piece.line, "MRK004", f"{problem}; write [words](address), without spaces in it")
    elif piece.kind == "link" and not piece.text.strip():
        problem = f"{piece.raw[:60]} has no words, and readers do not see it"
        yield Finding(page.path, piece.line, "MRK007", f"{problem}; write [words](address), or remove it")
    elif piece.kind == "link" and (sign := IN_LINK.search(piece.text)):
        problem = f"{sign[0]} in the words of {piece.raw[:60]} is printed as it is written"
        yield Finding(page.path, piece.line, "MRK004", f"{problem}; write the words alone, or **[words](address)**")
    elif piece.kind == "note" and not piece.raw.startswith(NOTE_MARK):
        problem = f"the words of {piece.raw[:60]} are not printed, a note's sign is in their place"
        yield Finding(page.path, piece.line, "MRK005", f"{problem}; write [*]({piece.target}) after the words")
