"""The plain text: the article in one language, a line for each numbered paragraph, notes and references at its end."""

from collections.abc import Iterator
from functools import partial

from citations.styles import reference_words
from edition.edition import Edition
from edition.wording import authority, numbered, string, version_words
from reading.markdown_page import Block, Page

# Before the number of a paragraph.
PILCROW = "¶"
UNDERLINES = {1: "=", 2: "-", 3: "·"}


def export(edition: Edition, language: str) -> bytes:
    """The text in UTF-8, a paragraph on a line, no-break spaces as plain ones: so words are found and quoted."""
    parts = [*_head(edition, language), *_abstract(edition, language)]
    for name in (*edition.identity.text, edition.page_filled_by("references")):
        parts += _page(edition, edition.pages[language, name])
    return ("\n\n".join(parts).replace("\N{NO-BREAK SPACE}", " ") + "\n").encode()


def heading(text: str, level: int) -> str:
    """A heading in plain text: its words over a line."""
    return f"{text}\n{UNDERLINES[level] * len(text)}"


def _head(edition: Edition, language: str) -> Iterator[str]:
    """What this is: title, version, address, whose words they are, and how to read the signs."""
    words = partial(string, edition, language)
    address = edition.address(language, edition.identity.text[0])
    yield heading(edition.identity.title[language], 1)
    yield words("title_supplied")
    yield f"{version_words(edition, language)}\n{address}"
    yield authority(edition, language)
    if dated := edition.identity.law.get("dated"):
        yield dated[language]
    page, id = edition.example
    signs = numbered(words("text_signs"), id[1:])
    yield signs.replace("{address}", edition.address(language, page, id))


def _abstract(edition: Edition, language: str) -> Iterator[str]:
    for abstract in edition.abstracts:
        if abstract.language == language:
            yield heading(abstract.heading, 2)
            yield abstract.text
            if abstract.keywords:
                yield f"{string(edition, language, 'keywords_lost')} […] {abstract.keywords}"


def _page(edition: Edition, page: Page) -> Iterator[str]:
    for block in page.blocks:
        if block.kind == "heading":
            yield heading(block.text, block.level)
        elif block.kind == "text":
            yield _paragraph(edition, block)
        elif block.id == "notes":
            yield from _notes(edition, page.language)
        elif block.id == "references":
            yield "\n".join(reference_words(edition, page.language, each) for each in edition.references)


def _paragraph(edition: Edition, block: Block) -> str:
    """The words of a paragraph after its number, with `*1` where the edition has a note."""
    numbers = {f"#{note.id}": f"*{number}" for number, note in enumerate(edition.notes, 1)}
    body = "".join(numbers[piece.target] if piece.kind == "note" else piece.text for piece in block.inlines)
    return f"{PILCROW}{block.label}  {body}" if block.id else body


def _notes(edition: Edition, language: str) -> Iterator[str]:
    paragraphs = edition.paragraphs(language)
    for number, note in enumerate(edition.notes, 1):
        yield f"*{number}  {PILCROW}{paragraphs[note.paragraph].label}  {note.note[language]}"
