"""Read a page: Markdown split into blocks and inlines with their lines; nothing is rendered.

The subset is what the edition's pages use: front matter, ATX headings, fenced code, HTML-comment
placeholders, and text blocks with an attribute list (`{: #p5 }`) on their last line.

Why:  title and description are what search engines and citing tools show of a page.
Bad:  a page that begins with its text, or whose front matter is not YAML
Good: `---`, `title: Текст статьи`, `description: …`, `---`, then the text
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urlsplit

from reading import yaml_text
from reading.citation_marks import MARK, figures
from reading.finding import Finding

FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
# An attribute list alone on a line or at the end of a heading; its id is group 1.
ATTRIBUTES = re.compile(r"\{:?[ ]*(?:\.[\w-]+[ ]+)*#([\w-]++)[^{}]*+\}[ ]*$")
# A numbered paragraph of the text: p5, or an item of a list in it: p12a.
PARAGRAPH_ID = re.compile(r"p[1-9][0-9]{0,5}[a-z]?")
# What an item of a list in the article begins with: `в) заңға тәуелді құқық шығармашылығы`.
ITEM_LETTER = re.compile(r"\W*(\w)\)")
HEADING = re.compile(r"(#{1,6})[ ]+(\S.*)$")
PLACEHOLDER = re.compile(r"<!-- ([a-z-]+) -->$")
FENCE = re.compile(r"(```+|~~~+)")

# A backslash before a sign that Markdown prints without it; before any other sign it is printed.
_ESCAPED = r"\\[\\`*_{}\[\]()>#+.!|-]"
# Stars or lines that may begin or end emphasis: they touch a word on one side only.
EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])(?P<closing>[*_]{1,3})(?![\w*_])")
# Everything that is not plain text, first match wins. Each alternative stops at its own opening
# character and gives nothing back (`++`), so that a long line without a closing one is read in linear time.
INLINE = re.compile(
    r"(?P<code>(?<!`)(`++)[^`]++\2(?!`))"
    rf"|(?P<escape>(?:{_ESCAPED})++)"
    r"|(?P<html></?[A-Za-z!?][^<>]*+>)"
    r"|(?P<link>!?\[(?P<words>[^\[\]]*+)\]\((?P<target>[^()\s]*+)[^()]*+\)(?:\{[^{}]*+\})?)"
    rf"|(?P<mark>{MARK.pattern})"
    rf"|(?P<emphasis>{EMPHASIS.pattern})"
)
ESCAPE = re.compile(r"\\(.)")
ESCAPES = re.compile(rf"(?:{_ESCAPED})+")
# An id that moved stays where it was: `<a id="old"></a>`.
ALIAS = re.compile(r'\bid="([\w-]+)"')


class Inline(NamedTuple):
    """A piece of a block: `kind` is text, code, html, link, note, mark, start or end; `raw` is its Markdown.

    A start and an end are about words in emphasis and have no text.

    `ids` are those that it brings to the page: of a mark one for each number, of a note's mark one, of HTML an alias.
    """

    kind: str
    raw: str
    text: str
    line: int
    target: str = ""
    numbers: tuple[int, ...] = ()
    ids: tuple[str, ...] = ()

    def line_of(self, match: re.Match[str]) -> int:
        """The line of a match in `raw`."""
        return self.line + self.raw.count("\n", 0, match.start())


@dataclass(frozen=True, eq=False)
class Block:
    """A block of a page: `kind` is heading, text, code or placeholder; `line` counts from 1 in the file."""

    kind: str
    raw: str
    line: int
    id: str = ""
    level: int = 0
    inlines: tuple[Inline, ...] = ()

    @cached_property
    def text(self) -> str:
        """The words as read: no markup, no note marks, citation marks kept, white space as written."""
        return "".join(piece.text for piece in self.inlines)

    @property
    def label(self) -> str:
        """What a numbered paragraph is called: its number, and of an item of a list the letter that it begins with."""
        number, letter = self.id[1:], ITEM_LETTER.match(self.text)
        return number[:-1] + letter[1] if number[-1:].isalpha() and letter else number

    @cached_property
    def placed(self) -> list[tuple[int, Inline]]:
        """The inlines in order, each with its place in the text."""
        return list(zip(accumulate((len(piece.text) for piece in self.inlines), initial=0), self.inlines))

    def of_kind(self, kind: str) -> list[Inline]:
        """The inlines of one kind, in order."""
        return [piece for piece in self.inlines if piece.kind == kind]


@dataclass(frozen=True, eq=False)
class Page:
    """A page in one language. `name` has no ending; `path` is relative to the root of the edition."""

    name: str
    language: str
    path: str
    meta: dict[str, Any]
    blocks: tuple[Block, ...]
    head: str = ""

    def meta_line(self, key: str) -> int:
        """The line of the front matter that states `key`; 1 where none does."""
        lines = enumerate(self.head.split("\n"), 1)
        return next((number for number, line in lines if line.startswith(f"{key}:")), 1)

    @property
    def written(self) -> list[Block]:
        """The headings and texts, in order of reading: what editors write."""
        return [block for block in self.blocks if block.kind in ("heading", "text")]

    @property
    def marks(self) -> list[tuple[Block, Inline]]:
        """Every citation mark with its block, in order of reading."""
        return [(block, piece) for block in self.blocks for piece in block.of_kind("mark")]

    @property
    def links(self) -> list[tuple[Block, Inline]]:
        """Every link and note mark with its block, in order of reading."""
        return [(block, piece) for block in self.blocks for piece in block.inlines if piece.kind in ("link", "note")]

    @property
    def ids(self) -> list[tuple[str, int, bool]]:
        """Every id with its line, in order of reading; true for a placeholder, whose part brings ids of its own."""
        found = []
        for block in self.blocks:
            if block.id:
                found.append((block.id, block.line, block.kind == "placeholder"))
            found += [(id, piece.line, False) for piece in block.inlines for id in piece.ids]
        return found

    @property
    def paragraphs(self) -> dict[str, Block]:
        """The text blocks that have an id, by id."""
        return {block.id: block for block in self.blocks if block.kind == "text" and block.id}

    @property
    def numbered(self) -> dict[str, Block]:
        """The paragraphs whose id is a number, by id."""
        return {id: block for id, block in self.paragraphs.items() if PARAGRAPH_ID.fullmatch(id)}


def parse(name: str, language: str, path: str, text: str, marks: str = "cite") -> tuple[Page, list[Finding]]:
    """A page from its Markdown; findings where the front matter cannot be read.

    `marks` is what the ids of its citation marks begin with.
    """
    meta, first_line, findings = _front_matter(path, text)
    lines = text.split("\n")
    head = "\n".join(lines[:first_line])
    given = _Marks(marks)
    blocks = tuple(_block(raw, line, given) for raw, line in _chunks(lines, first_line))
    return Page(name, language, path, meta, blocks, head), findings


def _front_matter(path: str, text: str) -> tuple[dict[str, Any], int, list[Finding]]:
    match = FRONT_MATTER.match(text)
    if not match:
        problem = "there is no front matter; begin with `---`, title, description, `---`"
        return {}, 0, [Finding(path, 1, "FIL006", problem)]
    lines = match[0].count("\n")
    try:
        meta = yaml_text.value(yaml_text.compose(match[1]))
    except yaml_text.BrokenYamlError:
        meta = None
    if isinstance(meta, dict):
        return meta, lines, []
    problem = "the front matter is not `name: value` lines; quote a value that has a colon"
    return {}, lines, [Finding(path, 2, "FIL006", problem)]


def _chunks(lines: list[str], start: int) -> Iterator[tuple[str, int]]:
    """Blocks as raw text with their first line: fences whole, headings and placeholders alone, text by blank lines."""
    gathered: list[str] = []
    first, fence = start + 1, ""
    for number, line in enumerate([*lines[start:], ""], start + 1):
        opening = FENCE.match(line)
        alone = HEADING.match(line) or PLACEHOLDER.match(line)
        if gathered and not fence and (alone or opening or not line.strip()):
            yield "\n".join(gathered), first
            gathered = []
        if not gathered:
            first = number
        if fence or line.strip():
            gathered.append(line)
        closing = fence and line.startswith(fence)
        if closing or (alone and not fence):
            yield "\n".join(gathered), first
            gathered = []
        if opening:
            fence = "" if closing else fence or opening[1]
    if gathered:
        yield "\n".join(gathered), first


class _Marks:
    """Gives the marks of a page their ids: the second mark that names 7 is `cite-7-2`, after a prefix."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.count: Counter[int] = Counter()

    def mark(self, raw: str, line: int) -> Inline:
        numbers = tuple(each.number for each in figures(raw)[0])
        self.count.update(numbers)
        ids = tuple(f"{self.prefix}-{number}-{self.count[number]}" for number in numbers)
        return Inline("mark", raw, raw, line, numbers=numbers, ids=ids)


def _block(raw: str, line: int, marks: _Marks) -> Block:
    if FENCE.match(raw):
        return Block("code", raw, line)
    if match := PLACEHOLDER.match(raw):
        return Block("placeholder", raw, line, id=match[1])
    heading = HEADING.match(raw)
    body = heading[2] if heading else raw
    attributes = ATTRIBUTES.search(body)
    words = body[: attributes.start()].rstrip() if attributes else body
    inlines = tuple(_paired(_inlines(words, line, marks)))
    kind, level = ("heading", len(heading[1])) if heading else ("text", 0)
    return Block(kind, raw, line, attributes[1] if attributes else "", level, inlines)


def _inlines(words: str, line: int, marks: _Marks) -> Iterator[Inline]:
    position = 0
    for match in INLINE.finditer(words):
        if match.start() > position:
            yield _text(words[position : match.start()], line)
            line += words.count("\n", position, match.start())
        yield _special(match, line, marks)
        position = match.end()
        line += match[0].count("\n")
    if position < len(words):
        yield _text(words[position:], line)


def _text(raw: str, line: int) -> Inline:
    return Inline("text", raw, raw, line)


def _paired(pieces: Iterable[Inline]) -> list[Inline]:
    """The pieces with each pair of equal signs of emphasis as its start and end; a sign alone is text."""
    paired = list(pieces)
    opened: dict[str, int] = {}
    for index, piece in enumerate(paired):
        if piece.kind not in ("opening", "closing"):
            continue
        paired[index] = _text(piece.raw, piece.line)
        if piece.raw in opened:
            start = opened[piece.raw]
            opened = {sign: place for sign, place in opened.items() if place < start}
            paired[start] = paired[start]._replace(kind="start", text="")
            paired[index] = piece._replace(kind="end")
        elif piece.kind == "opening":
            opened[piece.raw] = index
    return paired


def _special(match: re.Match[str], line: int, marks: _Marks) -> Inline:
    raw, kind = match[0], match.lastgroup
    if kind == "link":
        if match["target"].startswith("#note-"):
            return Inline("note", raw, "", line, match["target"], ids=(note_mark_id(match["target"][1:]),))
        return Inline("link", raw, match["words"], line, match["target"])
    if kind == "mark":
        return marks.mark(raw, line)
    if kind == "code":
        return Inline("code", raw, raw.strip("`"), line)
    if kind == "escape":
        return Inline("text", raw, ESCAPE.sub(r"\1", raw), line)
    if kind == "emphasis":
        return Inline("closing" if match["closing"] else "opening", raw, "", line)
    return Inline("html", raw, "", line, ids=tuple(ALIAS.findall(raw)))


def note_mark_id(note: str) -> str:
    """The id of the mark of a note, to which the note links back: `noteref-x` for the note `note-x`."""
    return note.replace("note-", "noteref-", 1)


def url_parts(address: str) -> SplitResult | None:
    """The parts of a URL; None for one such as `http://[x`, where urllib raises ValueError."""
    try:
        return urlsplit(address)
    except ValueError:
        return None
