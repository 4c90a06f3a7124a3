"""Pages use only the marks of Markdown that the edition has; any other is printed as it is written.

Why:  Authors know more marks of Markdown; nobody sees a stray sign on the page before its readers do.
Bad:  four spaces before a paragraph, `> `, `* `, `1. `, `#heading`, `word*`, `&nbsp;`, `\\~`, `[words](law.md "title")`
Good: paragraphs at the margin, `- ` for a list, `**words**`, `[words](page.md#id)`, `[*](#note-name)`
"""

import re
from collections.abc import Iterator

from edition.edition import Edition
from reading.finding import Finding
from reading.markdown_page import ESCAPES, Block, Inline, Page

# How a line begins that elsewhere is code, a heading, a quotation, a list, a table, a rule or a table of contents.
BEGINNING = re.compile(r"\s|#|>|[*+](?:[ ]|$)|\d+\.(?:[ ]|$)|\||=+[ ]*$|(?:[-*_][ ]*){3,}$|-+[ ]*$|\[TOC\][ ]*$")
ITEM = "- "
# A star outside emphasis, unless it begins a line as if for a list, and a sign that begins or ends no emphasis.
ALONE = re.compile(r"(?m)(?<!^)\*+|^\*+(?! )|^_+$")
# Entities, backslashes, code that does not end, and links by reference.
FOREIGN = re.compile(r"&(?:\w++|#\d++|#[xX][\da-fA-F]++);|\\.?|`|\]\[", re.DOTALL)
# An attribute list after a link is found by the check of HTML.
LINK = re.compile(r"!?\[[^\[\]]*\]\([^()\s]+\)(?:\{[^{}]*\})?")
NOTE_MARK = "[*]("


def check(edition: Edition) -> Iterator[Finding]:
    """Yield lines of another kind (MRK001), lone stars (MRK002), odd marks (MRK003) and links (MRK004, MRK005)."""
    if not edition.pages:
        yield Finding("docs", 1, "MRK000", "there is no page to check; restore docs/")
    for page in edition.pages.values():
        for block in page.written:
            yield from _lines(page, block)
            yield from _signs(page, block)
        for _, piece in page.links:
            yield from _link(page, piece)


def _lines(page: Page, block: Block) -> Iterator[Finding]:
    """The first line of a heading is one that the checks know; a list begins with its first line."""
    first = block.raw.partition("\n")[0]
    for number, line in enumerate(block.raw.split("\n")):
        begins = block.kind == "text" and BEGINNING.match(line)
        if begins or (number and line.startswith(ITEM) and not first.startswith(ITEM)):
            problem = f"«{line[:10]}» at the beginning of a line is printed as it is written"
            remedy = "begin at the margin with a word, a list with `- ` after an empty line, a heading with `## `"
            yield Finding(page.path, block.line + number, "MRK001", f"{problem}; {remedy}")
    if block.kind == "heading" and block.text.rstrip().endswith("#"):
        yield Finding(page.path, block.line, "MRK001", "the # at the end of the heading is printed; remove it")


def _signs(page: Page, block: Block) -> Iterator[Finding]:
    """Signs in plain words, which are no links, citation marks or escapes."""
    for start, piece in block.placed:
        plain = piece.raw if piece.kind == "text" and not ESCAPES.fullmatch(piece.raw) else ""
        for sign in ALONE.finditer(plain):
            words = " ".join(f"{block.text[:start]}{plain[: sign.start()]}".split()[-3:])
            problem = f"{sign[0]} after «{words}» is printed; write **words**, or \\{sign[0]} for the sign itself"
            yield Finding(page.path, piece.line_of(sign), "MRK002", problem)
        for sign in FOREIGN.finditer(plain):
            problem = f"{sign[0].strip()} is printed as it is written; write the letters themselves"
            yield Finding(page.path, piece.line_of(sign), "MRK003", problem)


def _link(page: Page, piece: Inline) -> Iterator[Finding]:
    if not LINK.fullmatch(piece.raw):
        problem = f"{' '.join(piece.raw.split())[:60]} has more than words and an address"
        yield Finding(page.path, piece.line, "MRK004", f"{problem}; write [words](address), without spaces in it")
    elif piece.kind == "note" and not piece.raw.startswith(NOTE_MARK):
        problem = f"the words of {piece.raw[:60]} are not printed, a note's sign is in their place"
        yield Finding(page.path, piece.line, "MRK005", f"{problem}; write [*]({piece.target}) after the words")
