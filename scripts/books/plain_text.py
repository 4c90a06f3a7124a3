"""The plain text: the article in one language, in lines for any terminal, notes and references at its end."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby
from operator import attrgetter

from citations import article
from edition.edition import Edition
from edition.wording import authority, numbered, string, unknown, version_words
from pages.content import Context, Piece
from pages.entries import in_words
from pages.parts import abstracts, notes
from reading import forms
from reading.markdown_page import Block, Inline, Page

# Before the number of a paragraph.
PILCROW = "¶"
# The numbers of the notes by their ids.
Numbers = Mapping[str, int]
# The longest line: it fits a terminal of 80 columns, and in an e-mail two signs of quoting before it.
WIDTH = 72
# What begins a line and is repeated, or kept free, before those that go on.
QUOTED, ITEM = "> ", re.compile(r" *– ")
UNDERLINES = {1: "=", 2: "-", 3: "·"}


def export(edition: Edition, language: str) -> bytes:
    """The text in UTF-8 in lines of at most WIDTH letters; no-break spaces bind, and then are plain ones."""
    context = Context(edition, language)
    parts = [*_head(edition, language), *_abstract(context)]
    for name in filter(None, dict.fromkeys((*edition.identity.text, edition.page_filled_by("references")))):
        parts += _page(replace(context, page=name), edition.pages[language, name])
    lines = "\n\n".join(parts).split("\n")
    return ("\n".join(map(_wrapped, lines)).replace("\N{NO-BREAK SPACE}", " ") + "\n").encode()


def heading(text: str, level: int) -> str:
    """A heading in plain text: its words over a line."""
    return f"{text}\n{UNDERLINES[level] * min(len(text), WIDTH)}"


def _wrapped(line: str) -> str:
    """A line in as many as it needs; a longer address stays whole."""
    item = ITEM.match(line)
    indent = QUOTED if line.startswith(QUOTED) else " " * item.end() if item else ""
    return textwrap.fill(line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _head(edition: Edition, language: str) -> Iterator[str]:
    """What this is: title, version, address, whose words they are, and how to read the signs."""
    words = partial(string, edition, language)
    address = edition.address(language, edition.identity.first_page)
    yield heading(edition.identity.title[language], 1)
    published = article.in_words(edition, language)
    yield from filter(None, [*article.names(edition, language), published, *unknown(edition, language)])
    yield f"{version_words(edition, language)}\n{address}"
    yield authority(edition, language)
    if dated := edition.identity.law.get("dated"):
        yield dated[language]
    page, id = edition.example
    signs = numbered(words("text_signs"), id[1:])
    yield signs.replace("{address}", edition.address(language, page, id))


def _abstract(context: Context) -> Iterator[str]:
    for abstract in (each for node in abstracts(context) for each in node["content"]):
        if abstract["language"] == context.language:
            first, *paragraphs = (plain(node["content"]) for node in abstract["content"])
            yield heading(first, 2)
            yield from paragraphs


def _page(context: Context, page: Page) -> Iterator[str]:
    edition = context.edition
    for block in page.blocks:
        if block.kind == "heading":
            yield heading(block.text, block.level)
        elif block.kind == "text":
            yield _paragraph(edition.note_numbers[context.language], block)
        elif block.id == "notes":
            for note in (note for node in notes(context) for note in node["notes"]):
                yield f"*{note['number']}  {PILCROW}{note['label']}  {plain(note['content'])}"
        elif block.id == "references":
            yield "\n".join(plain(in_words(context, each)) for each in edition.references)


def _paragraph(notes: Numbers, block: Block) -> str:
    """The words of a paragraph after its number; a footnote of the author after its sign."""
    if block.form == forms.FOOTNOTE:
        return f"[^{block.label}]  {_line(notes, block.inlines[1:])}"
    body = FORMS[block.form](notes, block) if block.form in FORMS else _line(notes, block.inlines)
    return f"{PILCROW}{block.label}  {body}" if block.id else body


def _line(notes: Numbers, pieces: Iterable[Inline]) -> str:
    """Words with `*1` where the edition has a note, `[^1]` where the author has one, `^2` for what is raised."""
    return "".join(_sign(piece, notes) for piece in pieces)


def _sign(piece: Inline, notes: Numbers) -> str:
    match piece.kind:
        case "note":
            return f"*{notes[piece.target[1:]]}"
        case "call":
            return piece.raw
        case "raised":
            return f"^{piece.text}"
        case "image":
            return f"[{piece.words}]"
        case _:
            return piece.text


def _items(notes: Numbers, block: Block) -> str:
    return "\n".join(f"{'  ' * part.level}– {_line(notes, part.inlines)}" for part in block.parts)


def _rows(notes: Numbers, block: Block) -> str:
    rows = groupby(block.parts, attrgetter("level"))
    return "\n".join(" | ".join(_line(notes, part.inlines) for part in row) for _, row in rows)


def _lines(before: str, notes: Numbers, block: Block) -> str:
    return "\n".join(before + _line(notes, part.inlines) for part in block.parts)


# How the forms of text are written, where not in one line.
FORMS: dict[str, Callable[[Numbers, Block], str]] = {
    forms.LIST: _items,
    forms.TABLE: _rows,
    forms.QUOTATION: partial(_lines, QUOTED),
    forms.VERSE: partial(_lines, ""),
}


def plain(nodes: Iterable[Piece]) -> str:
    """The words of nodes in one line."""
    return "".join(map(_words, nodes))


def _words(node: Piece) -> str:
    return node if isinstance(node, str) else node.get("text") or plain(node.get("content", ()))
