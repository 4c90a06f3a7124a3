"""What fills the placeholders of pages, in every format that holds the whole edition."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from edition import emendations as readings
from edition import placeholders
from edition.edition import HOME, REGISTER, SOURCE
from edition.entries import Abstract, Emendation, Erratum, Version, order
from edition.wording import date_in_words, numbered
from pages import argument, statistics, strips, timelines
from pages.content import (
    Context,
    Node,
    Piece,
    code,
    editorial,
    external,
    foreign,
    former,
    heading,
    items,
    link,
    paragraph,
    table,
)
from pages.entries import references, terms
from pages.law import law

# The statuses of works, the surest first.
STATUSES = ("confirmed", "likely", "unidentified")


def notes(context: Context) -> Iterator[Node]:
    """The editors' notes on a page."""
    listed = []
    for number, note in placeholders.notes_on(context.edition, context.language, context.page):
        content = [*former(note.formerly), editorial(*context.cited(note.note[context.language]))]
        place = {"paragraph": note.paragraph, "label": context.label(note.paragraph)}
        listed.append({"id": note.id, "number": number, **place, "content": content})
    if listed:
        yield {"kind": "notes", "notes": listed}


def editor_notes(context: Context) -> Iterator[Node]:
    """The words that the notes are on, with the notes."""
    listed: list[list[Piece]] = []
    for _, note in placeholders.notes_on(context.edition, context.language):
        words = {"kind": "words", "language": context.edition.original, "content": [note.words]}
        said = context.cited(note.note[context.language])
        listed.append([words, " (", context.paragraph(note.paragraph), "): ", *said])
    if listed:
        yield items(*listed, ordered=True)


def emendations(context: Context) -> Iterator[Node]:
    """Every difference from the source, with its place; those of one reason together, and the reason below them."""
    words, edition = context.words, context.edition
    rows: dict[str, list[list[Piece]]] = {reason: [] for reason in edition.reasons}
    for emendation, place in zip(edition.emendations, readings.paragraphs(edition)):
        rows.setdefault(emendation.reason, []).append(_emendation(context, emendation, place))
    for id, found in rows.items():
        if found:
            yield _emendation_table(context, found)
            reason = edition.reasons.get(id, {}).get(context.language, id)
            yield paragraph(f"{words('reason')}: {reason}.")


def _emendation_table(context: Context, rows: Sequence[Sequence[Piece]]) -> Node:
    """The emendations of a reason; without the last column where in none a single letter differs."""
    words = context.words
    header = [words("source_line"), words("paragraph"), words("source_reading"), words("edition_reading")]
    header += [words("letter_differs")] if any(row[-1] for row in rows) else []
    used = len(header)
    return table(f"{words('emendations')}: {len(rows)}", header, [row[:used] for row in rows], "nnwwn"[:used])


def _emendation(context: Context, emendation: Emendation, place: str) -> list[Piece]:
    letters = statistics.letters(emendation)
    source = [letter if same else {"kind": "marked", "text": letter} for letter, same in letters]
    both = [foreign(context.edition.original, *source), context.original(emendation.edition)]
    # In words, too: paper and ears know no marked letter.
    known = len(emendation.source) == len(emendation.edition)
    other = [number for number, (_, same) in enumerate(letters, 1) if known and not same]
    named = ", ".join(numbered(context.words("letter_number"), str(number)) for number in other)
    return [str(emendation.source_line), _place(context, place), *both, named]


def _place(context: Context, place: str) -> Piece:
    words = context.words
    if not place:  # the text is not the source's, as the checks then report
        return ""
    if page := context.edition.paragraph_pages.get(place):
        return link(page, place, context.label(place))
    return link(context.edition.page_filled_by("abstracts"), place, words("abstract"))


def errata(context: Context) -> Iterator[Node]:
    """The changes of the published text, and the versions in which it was published."""
    words, edition = context.words, context.edition
    listed = [_erratum(context, erratum) for erratum in edition.errata]
    yield items(*listed) if listed else paragraph(words("errata_none"))
    if edition.released_versions:
        yield paragraph(f"{words('all_versions')}:")
        yield items(*[_version(context, version) for version in edition.released_versions])


def _erratum(context: Context, erratum: Erratum) -> list[Piece]:
    """The paragraph, version, day and reason, and the words before and after, each with a link to its version."""
    words, edition = context.words, context.edition
    older = [each.version for each in edition.released_versions if order(each.version) < order(erratum.version)]
    own = [each.version for each in edition.released_versions if each.version == erratum.version]
    page, _, id = erratum.address.partition("#")
    found: list[Piece] = [context.paragraph(id), f" ({erratum.version}, ", context.date(erratum.date)]
    found.append(f"): {erratum.reason[context.language]}")
    both = (words("erratum_before"), erratum.before, older), (words("erratum_after"), erratum.after, own)
    for label, text, versions in both:
        found += [f" {label}: ", context.original(f"«{text}»")]
        if versions:
            address = edition.version_address(versions[0], edition.original, page, id)
            found += [" (", external(address, numbered(words("version_number"), versions[0])), ")"]
    return found


def _version(context: Context, version: Version) -> list[Piece]:
    address = context.edition.version_address(version.version, context.language, HOME)
    name = numbered(context.words("version_number"), version.version)
    return [external(address, name), " (", context.date(version.released), f"): {version.changes[context.language]}"]


def abstracts(context: Context) -> Iterator[Node]:
    """The abstracts and the keywords as the source prints them, that of the reader's language first."""
    found = [each for code in context.own_first for each in context.edition.abstracts if each.language == code]
    yield {"kind": "abstracts", "content": [_abstract(context, each) for each in found]}


def _abstract(context: Context, abstract: Abstract) -> Node:
    content = [heading(3, "", abstract.heading), paragraph(abstract.text)]
    if abstract.keywords:
        directions = [context.edition.direction(code) for code in (context.language, abstract.language)]
        own = directions[0] if directions[0] != directions[1] else ""
        words, is_lost = context.words, "keywords" in context.edition.identity.lost
        label = words("keywords_lost") if is_lost else words("keywords")
        gap = " […] " if is_lost else " "
        known = editorial(label, language=context.language, direction=own)
        content.append(paragraph(known, f"{gap}{abstract.keywords}", style="keywords"))
    return {"kind": "abstract", "id": abstract.id, "language": abstract.language, "content": content}


def contact(context: Context) -> Iterator[Node]:
    """Who answers for the edition and how to reach them, or that it is not said; where the sources are."""
    edition, words = context.edition, context.words
    address, editor, repository = edition.contact, edition.editor, edition.repository
    known: list[list[Piece]] = [[f"{words('editor')} {editor}" if editor else words("editor_unknown")]]
    mail: list[Piece] = [f"{words('contact')} ", external(f"mailto:{address}", address)]
    known.append(mail if address else [words("contact_unknown")])
    if repository:
        known.append([f"{words('repository')} ", external(repository, repository)])
    for path, said in ((SOURCE, words("file_source")), (REGISTER, words("file_register"))):
        name = path.removeprefix("docs/")
        known.append([external(f"{edition.site_url}{name}", name.rpartition("/")[2]), f": {said}"])
    yield items(*known)


def verification(context: Context) -> Iterator[Node]:
    """The checks that the sources passed, what was compared, and the checksums of the texts."""
    words, counted = context.words, statistics.counted(context.edition)
    passed = words("passed")
    checks: list[list[Piece]] = [[code(name), words(f"check.{name}"), passed] for name in context.edition.passed]
    if context.on_site:
        checks.append([code("site"), words("check.site"), _statistic(context, "site_passed", words("passed"))])
    yield table(words("checks_passed"), [], checks, "nwn")
    yield table(words("figures"), [], [*_figures(context, counted)], "wn")
    sums = [[code(path), code(checksum, "sum")] for path, checksum in counted["sums"].items()]
    yield table(words("sums"), [], sums, "nw")


def _figures(context: Context, counted: Mapping[str, Any]) -> Iterator[list[Piece]]:
    words, each = context.words, f" × {len(context.edition.codes)}"
    yield [words("figure.words"), str(counted["words"])]
    yield [words("figure.punctuation"), str(counted["punctuation"])]
    yield [words("figure.emendations"), str(len(context.edition.emendations))]
    if context.edition.references:
        yield [words("figure.citations"), f"{counted['citations']}{each}"]
    for status in STATUSES if context.edition.references else ():
        yield [f"{words('figure.references')}: {words(f'status.{status}')}", str(counted["statuses"][status])]
    yield [words("figure.readings"), f"{counted['read']} / {counted['texts']}"]
    for role, (number, day) in counted["readers"].items():
        yield [f"{words('figure.readings')}: {words(f'role.{role}')}", f"{number} ({date_in_words(words, day)})"]
    yield [words("figure.addresses"), f"{counted['addresses']}{each}"]
    if context.on_site:
        yield [words("figure.links"), _statistic(context, "links")]


def _statistic(context: Context, name: str, done: str = "") -> Node:
    """A number that only the finished site knows, or the words for when it is known."""
    return {"kind": "statistic", "name": name, "text": context.words("pending"), "done": done}


def filled(context: Context, placeholder: str) -> Iterator[Node] | None:
    """What fills a placeholder; None for one that a template of the site fills."""
    if kind := context.edition.identity.kinds_by_placeholder.get(placeholder):
        return terms(context, kind)
    return PARTS[placeholder](context) if placeholder in PARTS else None


# The placeholders by their names.
PARTS: dict[str, Callable[[Context], Iterator[Node]]] = {
    "abstracts": abstracts,
    "argument": argument.whole,
    "argument-map": argument.picture,
    "contact": contact,
    "editor-notes": editor_notes,
    "emendations": emendations,
    "errata": errata,
    "law": law,
    "notes": notes,
    "references": references,
    "terms-in-text": strips.terms,
    "timeline": timelines.of_all,
    "verification": verification,
    "works-in-text": strips.works,
}
