"""What stands in print at the placeholders of the pages: the edition's own accounts of itself, and the entries."""

from collections.abc import Callable, Iterator

from citations import ready as build_citations
from edition import emendations as witness
from edition import statistics
from edition.wording import date_in_words, numbered
from exports.pdf.entries import law, references, terms
from exports.pdf.nodes import Node, Print, code, facts, foreign, heading, link, marked, paragraph, table, text


def status(printed: Print) -> Iterator[Node]:
    """Whose words the text is, and that its law is dated."""
    yield paragraph(text(f"{authority(printed)} {printed.words('law_is_dated')}"), style="status")


def authority(printed: Print) -> str:
    """Whether this is the text of the source or a translation."""
    original = printed.language == printed.edition.original
    return printed.words("text_authoritative") if original else printed.words("translation_working")


def abstracts(printed: Print) -> Iterator[Node]:
    """The abstracts and the keywords as the source prints them."""
    for code_ in printed.own_first:
        for abstract in printed.edition.abstracts:
            if abstract.language == code_:
                yield heading(2, abstract.id, foreign(code_, text(abstract.heading)))
                yield paragraph(foreign(code_, text(abstract.text)))
                if abstract.keywords:
                    lost = text(f"{printed.words('keywords_lost')} […] ")
                    yield paragraph(lost, foreign(code_, text(abstract.keywords)))


def citation(printed: Print) -> Iterator[Node]:
    """How to cite the edition and a paragraph."""
    ready = build_citations.of_edition(printed.edition, printed.language)
    yield paragraph(text(printed.words("cite_edition")))
    yield facts(printed.words("format.gost"), [text(ready.formats["gost"])])
    yield facts(printed.words("format.apa"), [text(ready.formats["apa"])])
    address = f"{printed.edition.address(printed.language, 'article')}#p5"
    yield paragraph(text(f"{printed.words('cite_paragraph')} "), link(address))
    yield paragraph(text(printed.words("cite_original")))


def downloads(printed: Print) -> Iterator[Node]:
    """Where the other forms of the edition are."""
    words, address = printed.words, printed.edition.address(printed.language, "index")
    yield paragraph(text(f"{words('other_forms')} "), link(f"{address}#downloads"))


def notes(printed: Print) -> Iterator[Node]:
    """The editor's notes; each also stands at the foot of the page where its mark is."""
    for number, note in enumerate(printed.edition.notes, 1):
        place = [text(f"*{number} "), printed.paragraph(note.paragraph), text(". ")]
        yield paragraph(*place, text(note.note[printed.language]), id=note.id)


def note_places(printed: Print) -> Iterator[Node]:
    """The words that the notes are on."""
    for note in printed.edition.notes:
        place = [printed.foreign(note.words), text(" ("), printed.paragraph(note.paragraph), text("): ")]
        yield paragraph(*place, text(note.note[printed.language]))


def emendations(printed: Print) -> Iterator[Node]:
    """Every difference from the source, with its place, and the reasons."""
    words, edition = printed.words, printed.edition
    header = [words("source_line"), words("paragraph"), words("source_reading"), words("edition_reading")]
    rows = []
    for emendation, place in zip(edition.emendations, witness.paragraphs(edition)):
        shown = text(place[1:] if place.startswith("p") else words("abstract"))
        # Where the text is not the source's, as the checks then say, no place is known.
        where = link(f"#{place}", shown) if place else text("")
        letters = [text(letter) if same else marked(letter) for letter, same in statistics.letters(emendation)]
        readings = [foreign(edition.original, *letters), printed.foreign(emendation.edition)]
        rows.append([text(str(emendation.source_line)), where, *readings])
    yield table(header, rows, "nnww")
    for reason in edition.reasons.values():
        yield paragraph(text(f"{words('reason')}: {reason[printed.language]}."))


def errata(printed: Print) -> Iterator[Node]:
    """The changes of the published text."""
    for erratum in printed.edition.errata:
        place = printed.paragraph(erratum.address.partition("#")[2])
        when = date_in_words(printed.words, erratum.date)
        yield paragraph(place, text(f" ({erratum.version}, {when}): {erratum.reason[printed.language]}"))
    if not printed.edition.errata:
        yield paragraph(text(printed.words("errata_none")))


def contact(printed: Print) -> Iterator[Node]:
    """The address of the editors, or that there is none here."""
    known = printed.edition.contact
    yield paragraph(text(f"{printed.words('contact')} {known}" if known else printed.words("contact_unknown")))


def verification(printed: Print) -> Iterator[Node]:
    """The checks that the sources passed, what was compared, and the sums of the texts."""
    words, counted = printed.words, statistics.counted(printed.edition)
    checks = [[text(name), text(words(f"check.{name}"))] for name in counted["checks"]]
    yield table([words("checks_passed"), ""], checks, "nw")
    figures = {
        "figure.words": counted["words"],
        "figure.punctuation": counted["punctuation"],
        "figure.citations": counted["citations"],
        "figure.addresses": counted["addresses"],
        "figure.emendations": len(printed.edition.emendations),
    }
    rows = [[text(words(key)), text(str(count))] for key, count in figures.items()]
    yield table([words("figures"), ""], rows, "wn")
    sums = [[line] for path, sum_ in counted["sums"].items() for line in (text(path), code(sum_))]
    yield facts(words("sums"), *sums)


def version(printed: Print) -> str:
    """Which version this is, and of which day."""
    kind = numbered(printed.words("cite_genre"), printed.edition.version)
    return f"{kind[:1].upper()}{kind[1:]}, {date_in_words(printed.words, printed.edition.date)}"


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
    "principles": lambda printed: terms(printed, "principle"),
    "references": references,
    "status": status,
    "terms": lambda printed: terms(printed, "term"),
    "verification": verification,
}
