"""What is in print at the placeholders that have another content there: how to cite, status."""

from collections.abc import Callable, Iterator

from books.pdf.nodes import link, printed
from citations import ready
from edition.entries import Note
from edition.placeholders import notes_on
from edition.wording import authority
from pages.content import Context, Node, Piece, facts, paragraph
from reading.markdown_page import note_mark_id


def status(context: Context) -> Iterator[Node]:
    """Whose words the text is, and that its law is dated."""
    dated = context.edition.identity.law.get("dated", {}).get(context.language, "")
    yield paragraph(f"{authority(context.edition, context.language)} {dated}".strip(), style="status")


def citation(context: Context) -> Iterator[Node]:
    """How to cite the edition and a paragraph."""
    cited = ready.of_edition(context.edition, context.language)
    yield paragraph(context.words("cite_edition"))
    yield facts(context.words("format.gost"), [cited.formats["gost"]])
    yield facts(context.words("format.apa"), [cited.formats["apa"]])
    address = context.edition.cited_address(context.language, *context.edition.example)
    yield paragraph(f"{context.words('cite_paragraph')} ", link(address))
    yield paragraph(context.words("cite_original"))


def downloads(context: Context) -> Iterator[Node]:
    """Where the other formats of the edition are."""
    address = context.edition.address(context.language, *context.edition.placeholders["downloads"])
    yield paragraph(f"{context.words('other_forms')} ", link(address))


def notes(context: Context) -> Iterator[Node]:
    """Where the editors' notes of a page are: each is at the foot of the page that has its mark."""
    places: list[Piece] = []
    for number, note in notes_on(context.edition, context.language, context.page):
        ids = {"kind": "anchor", "ids": [note.id, *note.formerly]}
        places += ["; ", ids, f"*{number}\N{NO-BREAK SPACE}– ", *_place(context, note)]
    if places:
        yield from printed(context, [paragraph(*places[1:])])


def editor_notes(context: Context) -> Iterator[Node]:
    """The words that the notes are on, and where the notes are."""
    for _, note in notes_on(context.edition, context.language):
        words = context.original(note.words)
        yield from printed(context, [paragraph(words, ": ", *_place(context, note))])


def _place(context: Context, note: Note) -> list[Piece]:
    return [context.paragraph(note.paragraph), ", ", {"kind": "page", "target": note_mark_id(note.id)}]


# The placeholders that say something else in print than on a page of the site.
PARTS: dict[str, Callable[[Context], Iterator[Node]]] = {
    "citation": citation,
    "downloads": downloads,
    "editor-notes": editor_notes,
    "notes": notes,
    "status": status,
}
