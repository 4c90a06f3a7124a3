"""Pages hold no HTML but aliases, no attributes but ids, images of the edition alone, and no addresses that run.

Why:  An address can run code in every reader's browser; HTML and attributes are not printed, so what they say is lost.
Bad:  `[x](javascript:alert(1))`, `<b>`, `![](https://elsewhere/x.png)`, `{: .note }`
Good: `<a id="old-name"></a>` where an id moved, links to https pages, `{: #p5 }`, `![A map](../images/map.png)`
"""

import html
import re
from collections.abc import Iterator

from edition.edition import Edition
from reading import forms, image_file
from reading.finding import Finding
from reading.markdown_page import Block, Inline, Page, image_path, url_parts

ALIAS = re.compile(r'<a id="[\w-]+">|</a>')
# An image in the folder of images.
IMAGE = re.compile(r"\.\./images/[a-z0-9][a-z0-9_-]{0,80}\.(?:png|jpg)")
# What there is in the place of elements of HTML.
INSTEAD = {
    "sup": "m^2^",
    "sub": "H~2~O",
    **dict.fromkeys(("b", "strong"), "**words**"),
    **dict.fromkeys(("i", "em"), "*words*"),
    "br": "lines of verse with `| ` before each",
    "table": "a table with `|` between its cells",
    "blockquote": "a quotation with `> ` before each line",
    "img": "![what it shows](../images/name.png)",
    "ul": "a list with `- ` before each item",
}
SCHEMES = {"", "http", "https", "mailto"}
# The attribute list at the end of a block, and the only form that is read.
ENDING = {"text": re.compile(r"\n[ ]*(\{[^{}\n]*\})[ ]*$"), "heading": re.compile(r"[ ](\{[^{}\n]*\})[ ]*$")}
ONLY_ID = re.compile(r"\{: #[\w-]+ \}")
# An attribute list inside a text, where it is printed.
MISPLACED = re.compile(r"\{(?::|[ ]*[#.][\w-])[^{}\n]*\}")
# `[name]: address` at the beginning of a line, also in a quotation or a list.
DEFINITION = re.compile(r"(?m)^[ ]{0,3}(?:>[ ]?|[-*+][ ]{1,3})*+\*?\[[^\[\]\n]+\]:[^\n]*")
# The head of a link in what was read as plain text: an address with brackets.
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
            start = len(block.raw.split(" ")[0]) if block.form == forms.FOOTNOTE else 0
            for match in DEFINITION.finditer(block.raw, start):
                line, problem = block.line + block.raw.count("\n", 0, match.start()), f"{match[0][:40]} defines a link"
                yield Finding(page.path, line, "HTM005", f"{problem} elsewhere; write [words](address)")
            for piece in block.inlines:
                if piece.kind == "text":
                    yield from _text(page, piece)
                elif piece.kind == "link":
                    yield from _link(page, piece)
                elif piece.kind == "image":
                    yield from _image(edition, page, piece)
                elif piece.kind == "html" and not ALIAS.fullmatch(piece.raw):
                    yield Finding(page.path, piece.line, "HTM001", _unwanted(piece.raw))


def _text(page: Page, piece: Inline) -> Iterator[Finding]:
    if match := TAG.search(piece.raw):
        yield Finding(page.path, piece.line_of(match), "HTM001", _unwanted(match[0]))
    if match := UNREAD_LINK.search(piece.raw):
        problem = f"{match[0][2:42]}… cannot be read as an address; write its brackets as %28 and %29"
        yield Finding(page.path, piece.line_of(match), "HTM002", problem)
    for match in MISPLACED.finditer(piece.raw):
        problem = f"{match[0]} would be printed, and its id lost; set it alone below its paragraph"
        yield Finding(page.path, piece.line_of(match), "HTM006", problem)


def _unwanted(raw: str) -> str:
    name = raw.strip("</>").partition(" ")[0].lower()
    return COMMENT if raw.startswith(("<!", "<?")) else f"{raw[:40]} is HTML; write {INSTEAD.get(name, 'Markdown')}"


def _link(page: Page, piece: Inline) -> Iterator[Finding]:
    parts = url_parts(html.unescape(piece.target.strip("<>")))
    if parts is None or parts.scheme.lower() not in SCHEMES:
        yield Finding(page.path, piece.line, "HTM002", f"{piece.target[:40]} is not an address of a page; remove it")


def _image(edition: Edition, page: Page, piece: Inline) -> Iterator[Finding]:
    path, place = edition.root / "docs" / image_path(piece.target), f"{piece.target[:60]} is"
    if not IMAGE.fullmatch(piece.target):
        problem = f"{place} no image that every download can hold; keep it as docs/images/name.png or .jpg"
        yield Finding(page.path, piece.line, "HTM003", f"{problem}, and write ![what it shows](../images/name.png)")
    elif image_file.size(path) is None:
        problem = f"{place} no file of the edition that is a {path.suffix[1:].upper()}; put it into docs/images"
        yield Finding(page.path, piece.line, "HTM007", problem)
    if not piece.words.strip():
        problem = f"{place} an image without words; say what it shows, ![what it shows]({piece.target[:60]})"
        yield Finding(page.path, piece.line, "HTM008", problem)


def _attributes(page: Page, block: Block) -> Iterator[Finding]:
    lists = [link.raw[link.raw.rindex("{") :] for link in block.of_kind("link") if link.raw.endswith("}")]
    if (ending := ENDING[block.kind].search(block.raw)) and not ONLY_ID.fullmatch(ending[1]):
        lists.append(ending[1])
    for found in lists:
        problem = f"{found[:40]} sets attributes; write an id alone, such as {{: #p5 }}, at the end of a block"
        yield Finding(page.path, block.line, "HTM004", problem)
