"""Pages bring no code: no HTML but aliases, no attributes but ids and classes, no addresses that run or load.

Why:  A page that brings code can run it in every reader's browser, and ask other hosts for anything.
Bad:  `<script>`, `[x](javascript:alert(1))`, `![](https://elsewhere/x.png)`, `{: onclick="…" }`
Good: `<a id="old-name"></a>` where an id moved, links to https pages, `{: #p5 }`
"""

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from edition.edition import Edition
from edition.prose import REMEMBERED
from reading import lines, web_address
from reading.finding import Finding
from reading.markdown_page import Block, Inline, Page

ALIAS = re.compile(r'<a id="[\w-]+">|</a>')
SCHEMES = {"", "http", "https", "mailto"}
# An attribute list of the site engine that is marked as one or sets a value, and the only contents that one may have.
LIST = re.compile(r"\{(?::|(?=[^{}\n]*=))[ ]*([^{}\n]*)\}")
PLAIN_LIST = re.compile(r"(?:[#.][\w-]+\s*)+$")
ONLY_ID = re.compile(r"\{: #[\w-]+ \}$")
# Where the engine takes any braces for such a list: after a link, code or emphasis, and at the end of a block.
ATTACHED = re.compile(r"(?<=[)`*_])(\{[^{}\n]*\})")
ENDING = {"text": re.compile(r"\n[ ]*(\{[^{}\n]*\})[ ]*$"), "heading": re.compile(r"[ ](\{[^{}\n]*\})[ ]*$")}
# `[name]: address` at the beginning of a line, and what else the engine would read as the head of something.
DEFINITION = re.compile(r"(?m)^[ ]{0,3}(?:>[ ]?|[-*+][ ]{1,3})*+\*?\[[^\[\]\n]+\]:[^\n]*")
# An attribute list inside a text, where the engine prints it.
MISPLACED = re.compile(r"\{:?[ ]*[#.][\w-]+[^{}\n]{0,40}\}")
# The head of a link in what was read as plain text: an address with brackets, which the engine takes for a link.
UNREAD_LINK = re.compile(r"\]\([^\s()]*")
# How HTML begins that is not closed; a sign of comparison has a space after it.
TAG = re.compile(r"<[A-Za-z/!?]\w*")
COMMENT = "a comment hides text; remove it, or write a marker alone on its line"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield HTML (HTM001), links that run (HTM002, HTM005), images from elsewhere (HTM003), lists (HTM004, HTM006)."""
    if not edition.pages:
        yield Finding("docs", 1, "HTM000", "there is no page to check; restore docs/")
    for page in edition.pages.values():
        yield from _faults(page)


@lru_cache(maxsize=REMEMBERED)
def _faults(page: Page) -> list[Finding]:
    found: list[Finding] = []
    for block in page.written:
        found += _attributes(page, block)
        found += _definitions(page, block)
        found += _misplaced(page, block)
        for piece in block.inlines:
            if piece.kind != "text" or "<" in piece.raw or "]" in piece.raw:
                found += _piece(page, piece)
    return found


def _piece(page: Page, piece: Inline) -> Iterator[Finding]:
    if piece.kind == "html" and not ALIAS.fullmatch(piece.raw):
        yield Finding(page.path, piece.line, "HTM001", _unwanted(piece.raw))
    if piece.kind == "text" and (match := TAG.search(piece.raw)):
        line = piece.line + lines.before(piece.raw, match.start())
        yield Finding(page.path, line, "HTM001", _unwanted(match[0]))
    if piece.kind == "text" and (match := UNREAD_LINK.search(piece.raw)):
        line = piece.line + piece.raw.count("\n", 0, match.start())
        problem = f"{match[0][2:42]}… cannot be read as an address; write its brackets as %28 and %29"
        yield Finding(page.path, line, "HTM002", problem)
    if piece.kind == "link":
        parts = web_address.parts(html.unescape(piece.target.strip("<>")))
        if parts is None or parts.scheme.lower() not in SCHEMES:
            yield Finding(page.path, piece.line, "HTM002", f"{piece.target[:40]} is no address of a page; remove it")
        elif piece.raw.startswith("!") and parts.netloc:
            yield Finding(
                page.path, piece.line, "HTM003", f"{piece.target[:60]} would be loaded from elsewhere; keep a copy"
            )
        elif piece.raw.startswith("!"):
            problem = f"{piece.target[:60]} is an image, which the forms to take away do not hold; put it into words"
            yield Finding(page.path, piece.line, "HTM003", problem)


def _unwanted(raw: str) -> str:
    hides = raw.startswith(("<!", "<?"))
    return COMMENT if hides else f"{raw[:40]} is HTML; write Markdown"


def _definitions(page: Page, block: Block) -> Iterator[Finding]:
    for match in DEFINITION.finditer(block.raw) if "]:" in block.raw else ():
        line = block.line + lines.before(block.raw, match.start())
        yield Finding(page.path, line, "HTM005", f"{match[0][:40]} defines a link elsewhere; write [words](address)")


def _misplaced(page: Page, block: Block) -> Iterator[Finding]:
    for piece in block.inlines:
        misplaced = MISPLACED.finditer(piece.raw) if piece.kind == "text" and "{" in piece.raw else ()
        for match in misplaced:
            line = piece.line + lines.before(piece.raw, match.start())
            problem = f"{match[0]} would be printed, and its id lost; set it alone below its paragraph"
            yield Finding(page.path, line, "HTM006", problem)


def _attributes(page: Page, block: Block) -> Iterator[Finding]:
    if "{" not in block.raw or (block.raw.count("{") == 1 and ONLY_ID.search(block.raw)):
        return
    prose = "".join(piece.raw if piece.kind != "code" else " " for piece in block.inlines)
    tail = block.raw[block.raw.rfind("{") :] if block.id else ""
    setting = [match[0] for match in LIST.finditer(f"{prose} {tail}") if not PLAIN_LIST.match(match[1])]
    ending = ENDING[block.kind].search(block.raw)
    setting += [ending[1]] if ending and not ONLY_ID.fullmatch(ending[1]) else []
    for found in dict.fromkeys(setting + ATTACHED.findall(prose)):
        problem = f"{found[:40]} sets attributes; write an id alone, such as {{: #p5 }}, at the end of a block"
        yield Finding(page.path, block.line, "HTM004", problem)
