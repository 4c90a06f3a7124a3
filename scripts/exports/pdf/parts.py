"""What fills the placeholders of the pages in print: the edition's own accounts of itself, and the entries."""

from collections.abc import Callable, Iterator
from functools import partial

from citations import ready
from edition import emendations as places_of
from edition import statistics
from edition.wording import numbered
from exports.pdf.entries import law, references, terms
from exports.pdf.nodes import Node, Piece, Print, code, facts, foreign, heading, link, paragraph, table


def status(printed: Print) -> Iterator[Node]:
    """Whose words the text is, and that its law is dated."""
    yield paragraph(f"{authority(printed)} {printed.words('law_is_dated')}", style="status")


def authority(printed: Print) -> str:
    """Whether this is the text of the source or a translation."""
    original = printed.language == printed.edition.original
    return printed.words("text_authoritative") if original else printed.words("translation_working")


def abstracts(printed: Print) -> Iterator[Node]:
    """The abstracts and the keywords as the source prints them."""
    for abstract in sorted(printed.edition.abstracts, key=lambda each: printed.current_first.index(each.language)):
        yield heading(2, abstract.id, foreign(abstract.language, abstract.heading))
        yield paragraph(foreign(abstract.language, abstract.text))
        if abstract.keywords:
            yield paragraph(f"{printed.words('keywords_lost')} […] ", foreign(abstract.language, abstract.keywords))


def citation(printed: Print) -> Iterator[Node]:
    """How to cite the edition and a paragraph."""
    formats = ready.of_edition(printed.edition, printed.language).formats
    yield paragraph(printed.words("cite_edition"))
    yield facts(printed.words("format.gost"), [formats["gost"]])
    yield facts(printed.words("format.apa"), [formats["apa"]])
    address = f"{printed.edition.address(printed.language, 'article')}#p5"
    yield paragraph(f"{printed.words('cite_paragraph')} ", link(address))
    yield paragraph(printed.words("cite_original"))


def downloads(printed: Print) -> Iterator[Node]:
    """Where the other formats of the edition are."""
    words, address = printed.words, printed.edition.address(printed.language, "index")
    yield paragraph(f"{words('other_forms')} ", link(f"{address}#downloads"))


def notes(printed: Print) -> Iterator[Node]:
    """The editors' notes; each is also at the foot of the page where its mark is."""
    for number, note in enumerate(printed.edition.notes, 1):
        place: list[Piece] = [f"*{number} ", printed.paragraph(note.paragraph), ". "]
        yield paragraph(*place, note.note[printed.language], id=note.id)


def note_places(printed: Print) -> Iterator[Node]:
    """The words that the notes are on."""
    for note in printed.edition.notes:
        place: list[Piece] = [printed.foreign(note.words), " (", printed.paragraph(note.paragraph), "): "]
        yield paragraph(*place, note.note[printed.language])


def emendations(printed: Print) -> Iterator[Node]:
    """Every difference from the source, with its place, and the reasons."""
    words, edition = printed.words, printed.edition
    header = [words("source_line"), words("paragraph"), words("source_reading"), words("edition_reading")]
    rows = []
    for emendation, place in zip(edition.emendations, places_of.paragraphs(edition)):
        shown = place[1:] if place.startswith("p") else words("abstract")
        # Where the text is not the source's, as the checks then report, no place is known.
        where = link(f"#{place}", shown) if place else ""
        letters = [
            letter if same else {"kind": "marked", "text": letter} for letter, same in statistics.letters(emendation)
        ]
        readings = [foreign(edition.original, *letters), printed.foreign(emendation.edition)]
        rows.append([str(emendation.source_line), where, *readings])
    yield table(header, rows, "nnww")
    for reason in edition.reasons.values():
        yield paragraph(f"{words('reason')}: {reason[printed.language]}.")


def errata(printed: Print) -> Iterator[Node]:
    """The changes of the published text."""
    for erratum in printed.edition.errata:
        place = printed.paragraph(erratum.address.partition("#")[2])
        what = f" ({erratum.version}, {printed.date(erratum.date)}): {erratum.reason[printed.language]}"
        yield paragraph(place, what)
    if not printed.edition.errata:
        yield paragraph(printed.words("errata_none"))


def contact(printed: Print) -> Iterator[Node]:
    """The address of the editors, or that there is none here."""
    known = printed.edition.contact
    yield paragraph(f"{printed.words('contact')} {known}" if known else printed.words("contact_unknown"))


def verification(printed: Print) -> Iterator[Node]:
    """The checks that the sources passed, what was compared, and the checksums of the texts."""
    words, counted = printed.words, statistics.counted(printed.edition)
    checks = [(name, words(f"check.{name}")) for name in counted["checks"]]
    yield table([words("checks_passed"), ""], checks, "nw")
    figures = {
        "figure.words": counted["words"],
        "figure.punctuation": counted["punctuation"],
        "figure.citations": counted["citations"],
        "figure.addresses": counted["addresses"],
        "figure.emendations": len(printed.edition.emendations),
    }
    yield table([words("figures"), ""], [(words(key), str(count)) for key, count in figures.items()], "wn")
    sums = [[line] for path, checksum in counted["sums"].items() for line in (path, code(checksum))]
    yield facts(words("sums"), *sums)


def version(printed: Print) -> str:
    """Which version this is, and of which day."""
    kind = numbered(printed.words("cite_genre"), printed.edition.version)
    return f"{kind[:1].upper()}{kind[1:]}, {printed.date(printed.edition.date)}"


PARTS: dict[str, Callable[[Print], Iterator[Node]]] = {
    "abstracts": abstracts,
    "citation": citation,
    "contact": contact,
    "downloads": downloads,
    "editor-notes": note_places,
    "emendations": emendations,
    "errata": errata,
    "law": law,
    "notes": notes,
    "principles": partial(terms, kind="principle"),
    "references": references,
    "status": status,
    "terms": partial(terms, kind="term"),
    "verification": verification,
}
