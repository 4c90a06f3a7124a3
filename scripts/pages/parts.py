"""What fills the placeholders of pages, in every format that holds the whole edition."""

from collections.abc import Callable, Iterator

from edition import emendations as readings
from edition import statistics
from edition.edition import ARTICLE
from pages.content import Context, Node, external, foreign, items, link, marked, paragraph, table, text
from pages.entries import law, references, terms


def notes(context: Context) -> Iterator[Node]:
    """The editors' notes."""
    yield {"kind": "notes", "notes": [(note, note.note[context.language]) for note in context.edition.notes]}


def editor_notes(context: Context) -> Iterator[Node]:
    """The words that the notes are on, with the notes."""
    yield items(
        *[
            [
                {"kind": "words", "language": context.edition.original, "content": [text(note.words)]},
                text(" ("),
                context.paragraph(note.paragraph),
                text(f"): {note.note[context.language]}"),
            ]
            for note in context.edition.notes
        ],
        ordered=True,
    )


def emendations(context: Context) -> Iterator[Node]:
    """Every difference from the source, with its place, and the reasons."""
    words, edition = context.words, context.edition
    header = [words("source_line"), words("paragraph"), words("source_reading"), words("edition_reading")]
    rows = []
    for emendation, place in zip(edition.emendations, readings.paragraphs(edition)):
        letters = [text(letter) if same else marked(letter) for letter, same in statistics.letters(emendation)]
        both = [foreign(edition.original, *letters), context.original(emendation.edition)]
        rows.append([text(str(emendation.source_line)), _place(context, place), *both])
    yield table(f"{words('emendations')}: {len(rows)}", header, rows, "nnww")
    for reason in edition.reasons.values():
        yield paragraph(text(f"{words('reason')}: {reason[context.language]}."))


def _place(context: Context, place: str) -> Node:
    words = context.words
    if not place:  # the text is not the source's, as the checks then say
        return text("")
    is_paragraph = place.startswith("p")
    shown = place[1:] if is_paragraph else words("abstract")
    return link(ARTICLE if is_paragraph else "index", place, text(shown))


def errata(context: Context) -> Iterator[Node]:
    """The changes of the published text."""
    words = context.words
    listed = []
    for erratum in context.edition.errata:
        place = context.paragraph(erratum.address.partition("#")[2])
        reason = text(f"): {erratum.reason[context.language]}")
        listed.append([place, text(f" ({erratum.version}, "), context.date(erratum.date), reason])
    yield items(*listed) if listed else paragraph(text(words("errata_none")))


def abstracts(context: Context) -> Iterator[Node]:
    """The abstracts and the keywords as the source prints them, that of the reader's language first."""
    words = context.words
    found = [each for code in context.own_first for each in context.edition.abstracts if each.language == code]
    yield {"kind": "abstracts", "abstracts": found, "lost": words("keywords_lost"), "language": context.language}


def contact(context: Context) -> Iterator[Node]:
    """The address of the editors, or that there is none."""
    address, words = context.edition.contact, context.words
    known = [text(f"{words('contact')} "), external(f"mailto:{address}", text(address))]
    yield paragraph(*(known if address else [text(words("contact_unknown"))]))


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
