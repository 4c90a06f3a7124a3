"""The edition's data as TEI P5: glossary, works cited, notes; each entry once, in every language."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from citations import ready
from citations.styles import record
from edition import emendations, placeholders
from edition.edition import Edition
from edition.entries import Reference, Term, other_texts
from edition.law import Provision
from edition.wording import string
from exports.tei.elements import Element, address, element, emended, former, in_strings, in_texts, person
from pages.entries import on_paper

# The elements of a record, by the fields of CSL.
PARTS = (("publisher-place", "pubPlace"), ("publisher", "publisher"), ("container-title", "series"))
# Numbers of a work, and parts of it, by the fields of CSL.
NUMBERS = ("number", "ISBN", "DOI")
SCOPES = (("volume", "volume"), ("issue", "issue"), ("page", "page"))


def glossary(edition: Edition, kind: str) -> Iterator[Element]:
    """The terms of one kind as entries of a dictionary."""
    return (_term(edition, term) for term in edition.terms if term.kind == kind)


def _term(edition: Edition, term: Term) -> Element:
    forms = [_form(edition, term, code) for code in edition.codes]
    places = [
        element("cit", *in_texts("quote", place["quotation"]), element("ptr", target=f"#{place['paragraph']}"))
        for place in term.stated_in
    ]
    sense = element("sense", *in_texts("def", term.definition, resp="#editors"), *places)
    linked = [("related", id) for id in term.related] + [("law", id) for id in term.provisions]
    references = [element("ptr", target=f"#{id}", type=kind) for kind, id in linked]
    xr = [element("xr", *references)] if references else []
    more = further(edition, term, "definition")
    entry = element("entry", *forms, sense, *xr, *more, type=term.kind)
    # The id is on a division: the stylesheets of the TEI Consortium drop that of an entry.
    return element("div", *former(term.formerly), entry, id=term.id, type=term.kind)


def further(edition: Edition, entry: Term | Reference | Provision, *mapped: str) -> list[Element]:
    """The texts of an entry that have no element of their own here: notes that say in their type which field it is."""
    found = other_texts(entry, edition.codes, *mapped)
    return [note for name, text in found.items() for note in in_texts("note", text, type=name)]


def _form(edition: Edition, term: Term, language: str) -> Element:
    wording = term.term[language]
    where, notes = wording.get("where", {}), {}
    for code in edition.codes:
        words = [string(edition, code, f"origin.{wording['origin']}"), where.get(code, "")]
        notes[code] = ": ".join(filter(None, words))
    return element("form", element("orth", wording["text"]), *in_texts("note", notes, type="origin"), language=language)


def references(edition: Edition) -> Iterator[Element]:
    """The works cited: what is known of each, its status, what the text says of it, and on what evidence."""
    yield element("listBibl", *[_reference(edition, reference) for reference in edition.references])


def _reference(edition: Edition, reference: Reference) -> Element:
    known, language = record(reference.csl), reference.csl.get("language", "")
    printed = [element("note", known, language=language, type="record")] if known and not reference.provision else []
    law = [element("ptr", target=f"#{reference.provision}", type="law")] if reference.provision else []
    quoted = [element("quote", text) for text in reference.quotations]
    content = [
        *_record(reference.csl),
        *printed,
        *law,
        element("date", reference.checked, when=reference.checked, type="checked"),
        *in_texts("note", {code: reference.said[code] for code in edition.codes}, type="said"),
        *in_texts("note", reference.named, type="named"),
        *[element("note", quote, language=edition.original, type="quoted") for quote in quoted],
        *in_strings(edition, "note", f"status.{reference.status}", type="status", subtype=reference.status),
        *[note for item in reference.evidence for note in _seen(item, "evidence")],
        *_on_paper(edition, reference),
        *[note for item in reference.leads for note in _seen(item, "lead")],
        *further(edition, reference, "said", "named"),
    ]
    return element(
        "bibl", *former(reference.formerly), *content, id=reference.id, n=str(reference.number), type=reference.status
    )


def _record(csl: Mapping[str, Any]) -> Iterator[Element]:
    """The fields of a CSL-JSON item that the edition's records use."""
    language = csl.get("language", "")
    for role in ("author", "editor"):
        yield from (element(role, person(name), language=language) for name in csl.get(role, ()))
    for field, kind in (("title", "title"), *PARTS, ("edition", "edition")):
        if field in csl:
            yield element(kind, str(csl[field]), language=language)
    if "authority" in csl:
        yield element("orgName", csl["authority"], language=language, type="authority")
    if "genre" in csl:
        yield element("note", csl["genre"], language=language, type="genre")
    if "number-of-pages" in csl:
        yield element("extent", csl["number-of-pages"])
    yield from (element("biblScope", csl[field], unit=unit) for field, unit in SCOPES if field in csl)
    yield from (element("idno", csl[field], type=field) for field in NUMBERS if field in csl)
    if "issued" in csl:
        yield _date(csl["issued"])
    if "URL" in csl:
        yield address(csl["URL"])
    if "accessed" in csl:
        yield _date(csl["accessed"], type="accessed")


def _date(date: Mapping[str, Any], **attributes: str) -> Element:
    """A date of CSL, or the first and the last of a range."""
    days = ["-".join(f"{part:02}" for part in parts) for parts in date["date-parts"]]
    ends = {"when": days[0]} if len(days) == 1 else {"from_": days[0], "to": days[1]}
    return element("date", "–".join(days), **attributes, **ends)


def _seen(item: Mapping[str, Any], kind: str) -> list[Element]:
    place = [element("note", address(item["url"]), type=kind)] if item.get("url") else []
    return [*in_texts("note", item["note"], type=kind), *place]


def _on_paper(edition: Edition, reference: Reference) -> list[Element]:
    notes = []
    for paper in (item["paper"] for item in reference.evidence if "paper" in item):
        said = {code: on_paper(partial(string, edition, code), paper, code) for code in edition.codes}
        notes += in_texts("note", said, type="evidence")
    return notes


def notes(edition: Edition, page: str) -> Iterator[Element]:
    """The editors' notes on a page, each in every language under its id."""
    listed = []
    for _, note in placeholders.notes_on(edition, edition.original, page):
        words = element("quote", note.words, language=edition.original)
        place = element("ptr", target=note.id.replace("note-", "#noteref-", 1))
        said = in_texts("note", note.note, type="editorial", resp="#editors")
        listed.append(element("item", *former(note.formerly), words, place, *said, id=note.id))
    if listed:
        yield element("list", *listed, type="notes")


def note_places(edition: Edition) -> Iterator[Element]:
    """The words that the notes are on, each with a link to its note."""
    words = [element("ref", note.words, target=f"#{note.id}") for note in edition.notes]
    if words:
        yield element("list", *[element("item", word, language=edition.original) for word in words])


def errata(edition: Edition) -> Iterator[Element]:
    """The changes of the published text, or that there were none."""
    for erratum in edition.errata:
        version = element("date", erratum.date, when=erratum.date, n=erratum.version)
        place = element("ptr", target=f"#{erratum.address.partition('#')[2]}")
        words = [element("quote", text, language=edition.original) for text in (erratum.before, erratum.after)]
        yield element("note", version, place, *words, *in_texts("p", erratum.reason), type="erratum")
    if not edition.errata:
        yield from in_strings(edition, "p", "errata_none")


def reasons(edition: Edition) -> Iterator[Element]:
    """Why the source was emended; the emendations themselves are in the text."""
    return (part for reason in edition.reasons.values() for part in in_texts("p", reason, resp="#editors"))


def citation(edition: Edition) -> Iterator[Element]:
    """How to cite the whole edition."""
    for code in edition.codes:
        yield element("p", element("bibl", ready.of_edition(edition, code).formats["gost"]), language=code)
    yield from in_strings(edition, "p", "cite_original")


def abstracts(edition: Edition) -> Iterator[Element]:
    """The abstracts as the source prints them."""
    spans = emendations.spans(edition)
    for abstract in edition.abstracts:
        head, text, *keywords = [emended(part, spans.get((abstract.id, part), [])) for part in abstract.printed]
        is_lost = "keywords" in edition.identity.lost
        label = in_strings(edition, "note", "keywords_lost" if is_lost else "keywords", resp="#editors")
        label += [element("gap", reason="lost")] if is_lost else []
        words = [element("p", *label, *part) for part in keywords]
        content = [element("head", *head), element("p", *text), *words]
        yield element("div", *content, id=abstract.id, language=abstract.language, type="abstract")
