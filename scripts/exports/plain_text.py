"""The plain text: the article in one language, a line for each numbered paragraph, notes and references at its end."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from citations import article
from edition.edition import Edition
from edition.wording import authority, numbered, string, unknown, version_words
from pages.content import Context, Node, Piece
from pages.entries import in_words
from pages.parts import abstracts, notes
from reading.markdown_page import Block, Page

# Before the number of a paragraph.
PILCROW = "¶"
UNDERLINES = {1: "=", 2: "-", 3: "·"}


def export(edition: Edition, language: str) -> bytes:
    """The text in UTF-8, a paragraph on a line, no-break spaces as plain ones: so words are found and quoted."""
    context = Context(edition, language)
    parts = [*_head(edition, language), *_abstract(context)]
    for name in filter(None, dict.fromkeys((*edition.identity.text, edition.page_filled_by("references")))):
        parts += _page(replace(context, page=name), edition.pages[language, name])
    return ("\n\n".join(parts).replace("\N{NO-BREAK SPACE}", " ") + "\n").encode()


def heading(text: str, level: int) -> str:
    """A heading in plain text: its words over a line."""
    return f"{text}\n{UNDERLINES[level] * len(text)}"


def _head(edition: Edition, language: str) -> Iterator[str]:
    """What this is: title, version, address, whose words they are, and how to read the signs."""
    words = partial(string, edition, language)
    address = edition.address(language, edition.identity.text[0])
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
            yield _paragraph(edition, block)
        elif block.id == "notes":
            yield from (_note(note) for node in notes(context) for note in node["notes"])
        elif block.id == "references":
            yield "\n".join(plain(in_words(context, each)) for each in edition.references)


def _paragraph(edition: Edition, block: Block) -> str:
    """The words of a paragraph after its number, with `*1` where the edition has a note."""
    numbers = {f"#{note.id}": f"*{number}" for number, note in enumerate(edition.notes, 1)}
    body = "".join(numbers[piece.target] if piece.kind == "note" else piece.text for piece in block.inlines)
    return f"{PILCROW}{block.label}  {body}" if block.id else body


def _note(note: Node) -> str:
    return f"*{note['number']}  {PILCROW}{note['label']}  {plain(note['content'])}"


def plain(nodes: Iterable[Piece]) -> str:
    """The words of nodes in one line."""
    return "".join(map(_words, nodes))


def _words(node: Piece) -> str:
    return node if isinstance(node, str) else node.get("text") or plain(node.get("content", ()))
