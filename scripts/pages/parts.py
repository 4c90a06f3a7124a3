"""What fills the placeholders of pages, in every format that holds the whole edition."""

from collections.abc import Callable, Iterator

from edition import emendations as readings
from edition import statistics
from edition.edition import ARTICLE
from pages.content import Context, Node, Piece, external, foreign, items, link, marked, paragraph, table
from pages.entries import law, references, terms


def notes(context: Context) -> Iterator[Node]:
    """The editors' notes."""
    yield {"kind": "notes", "notes": [(note, note.note[context.language]) for note in context.edition.notes]}


def editor_notes(context: Context) -> Iterator[Node]:
    """The words that the notes are on, with the notes."""
    listed: list[list[Piece]] = []
    for note in context.edition.notes:
        words = {"kind": "words", "language": context.edition.original, "content": [note.words]}
        listed.append([words, " (", context.paragraph(note.paragraph), f"): {note.note[context.language]}"])
    yield items(*listed, ordered=True)


def emendations(context: Context) -> Iterator[Node]:
    """Every difference from the source, with its place, and the reasons."""
    words, edition = context.words, context.edition
    header = [words("source_line"), words("paragraph"), words("source_reading"), words("edition_reading")]
    rows: list[list[Piece]] = []
    for emendation, place in zip(edition.emendations, readings.paragraphs(edition)):
        letters = [letter if same else marked(letter) for letter, same in statistics.letters(emendation)]
        both = [foreign(edition.original, *letters), context.original(emendation.edition)]
        rows.append([str(emendation.source_line), _place(context, place), *both])
    yield table(f"{words('emendations')}: {len(rows)}", header, rows, "nnww")
    for reason in edition.reasons.values():
        yield paragraph(f"{words('reason')}: {reason[context.language]}.")


def _place(context: Context, place: str) -> Piece:
    words = context.words
    if not place:  # the text is not the source's, as the checks then report
        return ""
    return link(ARTICLE, place, place[1:]) if place.startswith("p") else link("index", place, words("abstract"))


def errata(context: Context) -> Iterator[Node]:
    """The changes of the published text."""
    words = context.words
    listed: list[list[Piece]] = []
    for erratum in context.edition.errata:
        place = context.paragraph(erratum.address.partition("#")[2])
        reason = f"): {erratum.reason[context.language]}"
        listed.append([place, f" ({erratum.version}, ", context.date(erratum.date), reason])
    yield items(*listed) if listed else paragraph(words("errata_none"))


def abstracts(context: Context) -> Iterator[Node]:
    """The abstracts and the keywords as the source prints them, that of the reader's language first."""
    words = context.words
    found = [each for code in context.own_first for each in context.edition.abstracts if each.language == code]
    yield {"kind": "abstracts", "abstracts": found, "lost": words("keywords_lost"), "language": context.language}


def contact(context: Context) -> Iterator[Node]:
    """The address of the editors, or that there is none."""
    address, words = context.edition.contact, context.words
    known = [f"{words('contact')} ", external(f"mailto:{address}", address)]
    yield paragraph(*(known if address else [words("contact_unknown")]))


# The placeholders by their names.
PARTS: dict[str, Callable[[Context], Iterator[Node]]] = {
    "abstracts": abstracts,
    "contact": contact,
    "editor-notes": editor_notes,
    "emendations": emendations,
    "errata": errata,
    "law": law,
    "notes": notes,
    "principles": lambda context: terms(context, "principle"),
    "references": references,
    "terms": lambda context: terms(context, "term"),
}
