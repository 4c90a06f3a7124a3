"""Read a page: Markdown split into blocks and inlines with their lines; nothing is rendered.

The subset is what the edition's pages use: front matter, ATX headings, fenced code, HTML-comment
placeholders, and text blocks of the forms in `reading.forms`, with an attribute list (`{: #p5 }`) on their last line.

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

from reading import forms, yaml_text
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
ALONE = re.compile(rf"\s*$|{HEADING.pattern}|{PLACEHOLDER.pattern}")
ENDS_TEXT = re.compile(rf"{ALONE.pattern}|{FENCE.pattern}")

# A backslash before a sign that Markdown prints without it; before any other sign it is printed.
_ESCAPED = r"\\[\\`*_{}\[\]()>#+.!|-]"
# Stars or lines that may begin or end emphasis: they touch a word on one side only.
EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])(?P<closing>[*_]{1,3})(?![\w*_])")
# Everything that is not plain text, first match wins. Each alternative stops at its own opening
# character and gives nothing back (`++`), so that a long line without a closing one is read in linear time. Most
# characters begin none of them, which is seen before each is tried.
INLINE = re.compile(
    r"(?=[`\\<\[^~!*_])(?:"
    r"(?P<code>(?<!`)(`++)[^`]++\2(?!`))"
    rf"|(?P<escape>(?:{_ESCAPED})++)"
    r"|(?P<html></?[A-Za-z!?][^<>]*+>)"
    r"|(?P<call>\[\^[1-9][0-9]{0,2}\])"
    r"|(?P<raised>\^[^\s^~\[\]]++\^)|(?P<lowered>~[^\s^~\[\]]++~)"
    r"|(?P<link>!?\[(?P<words>[^\[\]]*+)\]\((?P<target>[^()\s]*+)[^()]*+\)(?:\{[^{}]*+\})?)"
    rf"|(?P<mark>{MARK.pattern})"
    rf"|(?P<emphasis>{EMPHASIS.pattern}))"
)
ESCAPE = re.compile(r"\\(.)")
ESCAPES = re.compile(rf"(?:{_ESCAPED})+")
# An id that moved stays where it was: `<a id="old"></a>`.
ALIAS = re.compile(r'\bid="([\w-]+)"')


class Inline(NamedTuple):
    """A piece of a block; `raw` is its Markdown, `text` its words as read.

    `kind` is text, code, html, link, note (the mark of an editors' note), call (the mark of a footnote), mark (of a
    citation), image, raised, lowered, start, end or part. A start and an end are about words in emphasis and have no
    text; a part stands between the parts of a block and is white space. `words` are what an image shows.

    `ids` are those that it brings to the page: of a mark one for each number, of a note's mark one, of HTML an alias.
    """

    kind: str
    raw: str
    text: str
    line: int
    target: str = ""
    numbers: tuple[int, ...] = ()
    ids: tuple[str, ...] = ()
    words: str = ""

    @property
    def printed(self) -> str:
        """The text with the sign of a footnote, which is the source's."""
        return self.words if self.kind in ("call", "label") else self.text

    def line_of(self, match: re.Match[str]) -> int:
        """The line of a match in `raw`."""
        return self.line + self.raw.count("\n", 0, match.start())


class Part(NamedTuple):
    """A part of a block with its place in the printed text; `level` is its depth in a list, or its row in a table."""

    inlines: tuple[Inline, ...]
    start: int = 0
    level: int = 0


@dataclass(frozen=True, eq=False)
class Block:
    """A block of a page: `kind` is heading, text, code or placeholder; `line` counts from 1 in the file.

    The `form` of a text is one of `reading.forms`.
    """

    kind: str
    raw: str
    line: int
    id: str = ""
    level: int = 0
    inlines: tuple[Inline, ...] = ()
    form: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def printed(self) -> str:
        """The words with the signs of footnotes, as the source has them."""
        return "".join(piece.printed for piece in self.inlines)

    @cached_property
    def text(self) -> str:
        """The words as read: no markup, no note marks, citation marks kept, white space as written."""
        return "".join(piece.text for piece in self.inlines)

    @property
    def label(self) -> str:
        """What a paragraph is called: its number, with the letter of an item of a list; the sign of a footnote."""
        if self.form == forms.FOOTNOTE:
            return forms.label(self.raw)
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
    def ids(self) -> Iterator[tuple[str, int, bool]]:
        """Every id with its line, in order of reading; true for a placeholder, whose part brings ids of its own."""
        for block in self.blocks:
            if block.id:
                yield block.id, block.line, block.kind == "placeholder"
            yield from ((id, piece.line, False) for piece in block.inlines for id in piece.ids)

    @cached_property  # asked for each block of a page, and of a long text the time grew with the square of its length
    def paragraphs(self) -> dict[str, Block]:
        """The text blocks that have an id, by id."""
        return {block.id: block for block in self.blocks if block.kind == "text" and block.id}

    @cached_property
    def numbered(self) -> dict[str, Block]:
        """The paragraphs whose id is a number, by id."""
        return {id: block for id, block in self.paragraphs.items() if PARAGRAPH_ID.fullmatch(id)}

    @property
    def of_the_source(self) -> list[Block]:
        """What the source has, in its order: numbered paragraphs and footnotes."""
        return [block for id, block in self.paragraphs.items() if block.form == forms.FOOTNOTE or id in self.numbered]


def parse(name: str, language: str, path: str, text: str, marks: str = "cite") -> tuple[Page, list[Finding]]:
    """A page from its Markdown; findings where the front matter cannot be read.

    `marks` is what the ids of its citation marks begin with.
    """
    meta, first_line, findings = _front_matter(path, text)
    lines, given = text.split("\n"), _Marks(marks)
    blocks = tuple(_block(raw, line, given) for raw, line in _chunks(lines, first_line))
    return Page(name, language, path, meta, blocks, "\n".join(lines[:first_line])), findings


def _front_matter(path: str, text: str) -> tuple[dict[str, Any], int, list[Finding]]:
    match = FRONT_MATTER.match(text)
    if not match:
        problem = "there is no front matter; begin with `---`, title, description, `---`"
        return {}, 0, [Finding(path, 1, "FIL006", problem)]
    lines = match[0].count("\n")
    line, problem = 1, "the front matter is not `name: value` lines; write `title: …` and `description: …`"
    try:
        meta = yaml_text.value(yaml_text.compose(match[1]))
        if isinstance(meta, dict):
            return meta, lines, []
    except yaml_text.BrokenYamlError as error:
        line, problem = error.line, f"the front matter cannot be read: {error}"
    return {}, lines, [Finding(path, line + 1, "FIL006", problem)]


def _chunks(lines: list[str], start: int) -> Iterator[tuple[str, int]]:
    """Blocks as raw text with their first line: fences whole, headings and placeholders alone, text by blank lines."""
    while start < len(lines):
        end = start + 1
        if opening := FENCE.match(lines[start]):
            end = next((n for n in range(end, len(lines)) if lines[n].startswith(opening[1])), len(lines)) + 1
        elif not ALONE.match(lines[start]):
            end = next((n for n in range(end, len(lines)) if ENDS_TEXT.match(lines[n])), len(lines))
        if lines[start].strip():
            yield "\n".join(lines[start:end]), start + 1
        start = end


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
    id = attributes[1] if attributes else ""
    if heading:
        return Block("heading", raw, line, id, len(heading[1]), tuple(_paired(_inlines(words, line, marks))))
    return _text_block(raw, words, line, id, marks)


def _text_block(raw: str, words: str, line: int, id: str, marks: _Marks) -> Block:
    """A text; its inlines are those of its parts, with white space between them."""
    form, sign = forms.form(words), forms.label(words)
    inlines: list[Inline] = [Inline("label", sign, "", line, words=f"{sign} ")] if sign else []
    parts: list[Part] = []
    last = 0
    for each in forms.parts(words):
        if parts:
            inlines.append(Inline("part", "", "\n" * (each.line - last) or " ", line + each.line))
        own = tuple(_paired(_inlines(each.words, line + each.line, marks)))
        parts.append(Part(own, sum(len(piece.printed) for piece in inlines), each.level))
        inlines += own
        last = each.line
    return Block("text", raw, line, id or (sign and footnote_id(sign)), 0, tuple(inlines), form, tuple(parts))


def _inlines(words: str, line: int, marks: _Marks) -> Iterator[Inline]:
    position = 0
    for match in INLINE.finditer(words):
        if match.start() > position:
            yield Inline("text", raw := words[position : match.start()], raw, line)
            line += words.count("\n", position, match.start())
        yield _special(match, line, marks)
        position = match.end()
        line += match[0].count("\n")
    if position < len(words):
        yield Inline("text", words[position:], words[position:], line)


def _paired(pieces: Iterable[Inline]) -> list[Inline]:
    """The pieces with each pair of equal signs of emphasis as its start and end; a sign alone is text."""
    paired = list(pieces)
    opened: dict[str, int] = {}
    for index, piece in enumerate(paired):
        if piece.kind not in ("opening", "closing"):
            continue
        paired[index] = piece._replace(kind="text", text=piece.raw)
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
    if kind == "call":
        return Inline(kind, raw, "", line, f"#{footnote_id(raw[2:-1])}", ids=(f"fnref-{raw[2:-1]}",), words=raw[2:-1])
    if kind in ("raised", "lowered"):
        return Inline(kind, raw, raw[1:-1], line)
    if kind == "link":
        words, target = match["words"], match["target"]
        if raw.startswith("!"):
            return Inline("image", raw, "", line, target, words=words)
        if target.startswith("#note-"):
            return Inline("note", raw, "", line, target, ids=(note_mark_id(target[1:]),))
        return Inline("link", raw, words, line, target)
    if kind == "mark":
        return marks.mark(raw, line)
    if kind == "code":
        return Inline("code", raw, raw.strip("`"), line)
    if kind == "escape":
        return Inline("text", raw, ESCAPE.sub(r"\1", raw), line)
    if kind == "emphasis":
        return Inline("closing" if match["closing"] else "opening", raw, "", line)
    return Inline("html", raw, "", line, ids=tuple(ALIAS.findall(raw)))


def image_path(target: str) -> str:
    """The path of an image in docs/, which a page names from its own folder."""
    return target.removeprefix("../")


def footnote_id(sign: str) -> str:
    """The id of a footnote of the author, by the sign that it has in the source."""
    return f"fn-{sign}"


def note_mark_id(note: str) -> str:
    """The id of the mark of a note, to which the note links back: `noteref-x` for the note `note-x`."""
    return note.replace("note-", "noteref-", 1)


def url_parts(address: str) -> SplitResult | None:
    """The parts of a URL; None for one such as `http://[x`, where urllib raises ValueError."""
    try:
        return urlsplit(address)
    except ValueError:
        return None
