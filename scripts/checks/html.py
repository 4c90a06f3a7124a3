"""Pages bring no code: no HTML but aliases, no attributes but ids and classes, no addresses that run or load.

Why:  A page that brings code can run it in every reader's browser, and ask other hosts for anything.
Bad:  `<script>`, `[x](javascript:alert(1))`, `![](https://elsewhere/x.png)`, `{: onclick="…" }`
Good: `<a id="old-name"></a>` where an id moved, links to https pages, `{: #p5 }`
"""

import html
import re
from collections.abc import Iterator

from edition.edition import Edition
from reading import web_address
from reading.finding import Finding
from reading.markdown_page import Block, Inline, Page

ALIAS = re.compile(r'<a id="[\w-]+">|</a>')
SCHEMES = {"", "http", "https", "mailto"}
# An attribute list of Markdown that is marked as one or sets a value, and the only contents that one may have.
LIST = re.compile(r"\{(?::|(?=[^{}\n]*=))[ ]*([^{}\n]*)\}")
PLAIN_LIST = re.compile(r"(?:[#.][\w-]+\s*)+$")
ONLY_ID = re.compile(r"\{: #[\w-]+ \}$")
# Where Markdown takes any braces for such a list: after a link, code or emphasis, and at the end of a block.
ATTACHED = re.compile(r"(?<=[)`*_])(\{[^{}\n]*\})")
ENDING = {"text": re.compile(r"\n[ ]*(\{[^{}\n]*\})[ ]*$"), "heading": re.compile(r"[ ](\{[^{}\n]*\})[ ]*$")}
# `[name]: address` at the beginning of a line, also in a quotation, a list or an abbreviation's definition.
DEFINITION = re.compile(r"(?m)^[ ]{0,3}(?:>[ ]?|[-*+][ ]{1,3})*+\*?\[[^\[\]\n]+\]:[^\n]*")
# An attribute list inside a text, where it is printed.
MISPLACED = re.compile(r"\{:?[ ]*[#.][\w-]+[^{}\n]{0,40}\}")
# The head of a link in what was read as plain text: an address with brackets, which Markdown takes for a link.
UNREAD_LINK = re.compile(r"\]\([^\s()]*")
# How HTML begins that is not closed; a sign of comparison has a space after it.
TAG = re.compile(r"<[A-Za-z/!?]\w*")
COMMENT = "a comment hides text; remove it, or write a placeholder alone on its line"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield HTML (HTM001), links that run (HTM002, HTM005), images from elsewhere (HTM003), lists (HTM004, HTM006)."""
    if not edition.pages:
        yield Finding("docs", 1, "HTM000", "there is no page to check; restore docs/")
    for page in edition.pages.values():
        for block in page.written:
            yield from _attributes(page, block)
            for match in DEFINITION.finditer(block.raw):
                line, problem = block.line + block.raw.count("\n", 0, match.start()), f"{match[0][:40]} defines a link"
                yield Finding(page.path, line, "HTM005", f"{problem} elsewhere; write [words](address)")
            for piece in block.inlines:
                if piece.kind == "text":
                    yield from _text(page, piece)
                elif piece.kind == "link":
                    yield from _link(page, piece)
                elif piece.kind == "html" and not ALIAS.fullmatch(piece.raw):
                    yield Finding(page.path, piece.line, "HTM001", _unwanted(piece.raw))


def _text(page: Page, piece: Inline) -> Iterator[Finding]:
    """What looks like markup in a text that was read as plain."""
    if match := TAG.search(piece.raw):
        yield Finding(page.path, _line(piece, match), "HTM001", _unwanted(match[0]))
    if match := UNREAD_LINK.search(piece.raw):
        problem = f"{match[0][2:42]}… cannot be read as an address; write its brackets as %28 and %29"
        yield Finding(page.path, _line(piece, match), "HTM002", problem)
    for match in MISPLACED.finditer(piece.raw):
        problem = f"{match[0]} would be printed, and its id lost; set it alone below its paragraph"
        yield Finding(page.path, _line(piece, match), "HTM006", problem)


def _line(piece: Inline, match: re.Match[str]) -> int:
    return piece.line + piece.raw.count("\n", 0, match.start())


def _unwanted(raw: str) -> str:
    return COMMENT if raw.startswith(("<!", "<?")) else f"{raw[:40]} is HTML; write Markdown"


def _link(page: Page, piece: Inline) -> Iterator[Finding]:
    parts = web_address.parts(html.unescape(piece.target.strip("<>")))
    if parts is None or parts.scheme.lower() not in SCHEMES:
        yield Finding(page.path, piece.line, "HTM002", f"{piece.target[:40]} is not an address of a page; remove it")
    elif piece.raw.startswith("!") and parts.netloc:
        problem = f"{piece.target[:60]} would be loaded from elsewhere; keep a copy"
        yield Finding(page.path, piece.line, "HTM003", problem)
    elif piece.raw.startswith("!"):
        problem = f"{piece.target[:60]} is an image, which the downloads do not contain; describe it in words"
        yield Finding(page.path, piece.line, "HTM003", problem)


def _attributes(page: Page, block: Block) -> Iterator[Finding]:
    """Attribute lists that hold more than the id of their block."""
    prose = "".join(piece.raw if piece.kind != "code" else " " for piece in block.inlines)
    tail = block.raw[block.raw.rfind("{") :] if block.id else ""
    setting = [match[0] for match in LIST.finditer(f"{prose} {tail}") if not PLAIN_LIST.match(match[1])]
    ending = ENDING[block.kind].search(block.raw)
    setting += [ending[1]] if ending and not ONLY_ID.fullmatch(ending[1]) else []
    for found in dict.fromkeys(setting + ATTACHED.findall(prose)):
        problem = f"{found[:40]} sets attributes; write an id alone, such as {{: #p5 }}, at the end of a block"
        yield Finding(page.path, block.line, "HTM004", problem)
