"""The edition's data as TEI P5: glossary, works cited, legal provisions, notes; each entry once, in every language."""

from collections.abc import Iterator, Mapping
from typing import Any

from citations import ready as build_citations
from citations.styles import record
from edition.edition import Edition
from edition.emendations import Spans
from edition.entries import Provision, Reference, Term
from edition.wording import string
from exports.tei.elements import Element, element, emended
from exports.tei.header import in_languages


def in_texts(name: str, texts: Mapping[str, str], **attributes: str) -> list[Element]:
    """An element for each language of a text of the data."""
    return [element(name, text, language=code, **attributes) for code, text in texts.items()]


def glossary(edition: Edition, kind: str) -> Iterator[Element]:
    """The terms of one kind as entries of a dictionary."""
    return (_term(edition, term) for term in edition.terms if term.kind == kind)


def _term(edition: Edition, term: Term) -> Element:
    forms = [_form(edition, term, code) for code in edition.codes]
    places = [
        element("cit", *in_texts("quote", place["quotation"]), element("ref", target=f"#{place['paragraph']}"))
        for place in term.stated_in
    ]
    sense = element("sense", *in_texts("def", term.definition, resp="#editors"), *places)
    related = [element("ref", target=f"#{id}", type="related") for id in term.related]
    law = [element("ref", target=f"#{id}", type="law") for id in term.provisions]
    return element("entry", *forms, sense, *_references(related + law), id=term.id, type=term.kind)


def _form(edition: Edition, term: Term, language: str) -> Element:
    wording = term.term[language]
    where = wording.get("where", {})
    notes = []
    for code in edition.codes:
        words = [string(edition, code, f"origin.{wording['origin']}"), where.get(code, "")]
        notes.append(element("note", ": ".join(filter(None, words)), language=code, type="origin"))
    return element("form", element("orth", wording["text"]), *notes, language=language)


def _references(references: list[Element]) -> list[Element]:
    return [element("xr", *references)] if references else []


def references(edition: Edition) -> Iterator[Element]:
    """The works cited: what is known of each, its status, what the text says of it, and on what evidence."""
    yield element("listBibl", *[_reference(edition, reference) for reference in edition.references])


def _reference(edition: Edition, reference: Reference) -> Element:
    said = [element("note", reference.said[code], language=code, type="said") for code in edition.codes]
    named = in_texts("note", reference.named, type="named") if reference.named else []
    quotations = [
        element("note", element("quote", text), language=edition.original, type="quoted")
        for text in reference.quotations
    ]
    status = in_languages(edition, "note", f"status.{reference.status}", type="status", subtype=reference.status)
    law = [element("ref", target=f"#{reference.provision}", type="law")] if reference.provision else []
    evidence = [note for item in reference.evidence for note in _seen(item, "evidence")]
    leads = [note for item in reference.leads for note in _seen(item, "lead")]
    checked = element("date", reference.checked, when=reference.checked, type="checked")
    notes = [*said, *named, *quotations, *status, *evidence, *leads]
    printed = [] if reference.provision else _printed(reference)
    content = [*_record(reference.csl), *printed, *law, checked, *notes]
    return element("bibl", *content, id=reference.id, n=str(reference.number), type=reference.status)


def _printed(reference: Reference) -> list[Element]:
    """The record as a citing author writes it."""
    known, language = record(reference.csl), reference.csl.get("language", "")
    return [element("note", known, language=language, type="record")] if known else []


def _record(csl: Mapping[str, Any]) -> Iterator[Element]:
    """The fields of a CSL-JSON item that the edition's records use."""
    language = csl.get("language", "")
    for name in csl.get("author", ()):
        known = [element(kind, name[field]) for field, kind in NAMES if name.get(field)]
        yield element("author", element("persName", *known) if known else name["literal"], language=language)
    if "title" in csl:
        yield element("title", csl["title"], language=language)
    for field, kind in PARTS:
        if field in csl:
            yield element(kind, str(csl[field]), language=language)
    if "issued" in csl:
        date = "-".join(f"{part:02}" for part in csl["issued"]["date-parts"][0])
        yield element("date", date, when=date)
    if "URL" in csl:
        yield element("ref", csl["URL"], target=csl["URL"])


NAMES = (("family", "surname"), ("given", "forename"), ("suffix", "genName"))
PARTS = (("publisher-place", "pubPlace"), ("publisher", "publisher"), ("container-title", "series"))


def _seen(item: Mapping[str, Any], kind: str) -> list[Element]:
    address = [element("ref", item["url"], target=item["url"])] if item.get("url") else []
    notes = in_texts("note", item["note"], type=kind)
    return [*notes, *[element("note", place, type=kind) for place in address]]


def law(edition: Edition) -> Iterator[Element]:
    """The legal provisions: as cited, as they read then, what became of the act, and what stands there today."""
    return (_provision(edition, provision) for provision in edition.provisions)


def _provision(edition: Edition, provision: Provision) -> Element:
    heads = [
        element("head", f"{provision.act[code]}, {provision.locator[code]}", language=code) for code in edition.codes
    ]
    place = element("ref", target=f"#{provision.cited['paragraph']}")
    cited = element("cit", element("quote", provision.cited["words"], language=edition.original), place, type="cited")
    fate = in_texts("p", provision.fate, resp="#editors")
    links = [element("bibl", *in_texts("title", item["label"]), _address(item["url"])) for item in provision.links]
    checked = element("bibl", element("date", provision.checked, when=provision.checked, type="checked"))
    identifier = element(
        "bibl",
        element("idno", provision.identifier),
        element("date", provision.adopted, when=provision.adopted, type="adopted"),
    )
    body = [cited, *_then(provision), *fate, *_now(provision), element("listBibl", identifier, *links, checked)]
    return element("div", *heads, *body, id=provision.id, type="provision")


def _then(provision: Provision) -> list[Element]:
    if not provision.then:
        return in_texts("p", provision.unseen or {}, resp="#editors")
    source = provision.then["source"]
    quotes = in_texts("quote", {code: text for code, text in provision.then.items() if code != "source"})
    return [
        element(
            "cit", *quotes, element("bibl", *in_texts("title", source["title"]), _address(source["url"])), type="then"
        )
    ]


def _now(provision: Provision) -> list[Element]:
    now = provision.now
    if not now:
        return []
    titles = [element("title", f"{now['act'][code]}, {now['locator'][code]}", language=code) for code in now["act"]]
    since = [element("date", now["since"], from_=now["since"], type="since")] if now.get("since") else []
    bibl = element("bibl", *titles, *since, _address(now["url"]))
    return [
        element("cit", *in_texts("quote", now["text"]), bibl, type="now"),
        *in_texts("p", now["note"], resp="#editors"),
    ]


def _address(url: str) -> Element:
    return element("ref", url, target=url)


def notes(edition: Edition) -> Iterator[Element]:
    """The editor's notes, each in every language under its promised id."""
    if edition.notes:
        found = []
        for note in edition.notes:
            words = element("quote", note.words, language=edition.original)
            place = element("ref", target=note.id.replace("note-", "#noteref-", 1))
            content = [words, place, *in_texts("note", note.note, type="editorial", resp="#editors")]
            found.append(element("item", *content, id=note.id))
        yield element("list", *found, type="notes")


def note_places(edition: Edition) -> Iterator[Element]:
    """The words that the notes are on, each leading to its note."""
    if edition.notes:
        words = [element("ref", note.words, target=f"#{note.id}") for note in edition.notes]
        yield element("list", *[element("item", word, language=edition.original) for word in words])


def errata(edition: Edition) -> Iterator[Element]:
    """The changes of the published text, or that there were none."""
    for erratum in edition.errata:
        version = element("date", erratum.date, when=erratum.date, n=erratum.version)
        place = element("ref", target=f"#{erratum.address.partition('#')[2]}")
        yield element("note", version, place, *in_texts("p", erratum.reason), type="erratum")
    if not edition.errata:
        yield from in_languages(edition, "p", "errata_none")


def reasons(edition: Edition) -> Iterator[Element]:
    """Why the source was emended; the emendations themselves stand in the text."""
    for reason in edition.reasons.values():
        yield from in_texts("p", reason, resp="#editors")


def citation(edition: Edition) -> Iterator[Element]:
    """How to cite the whole edition."""
    for code in edition.codes:
        ready = build_citations.of_edition(edition, code).formats
        yield element("p", element("bibl", ready["gost"]), language=code)
    yield from in_languages(edition, "p", "cite_original")


def abstracts(edition: Edition, spans: Spans) -> Iterator[Element]:
    """The abstracts as the source prints them."""
    for abstract in edition.abstracts:
        head, text, *keywords = [emended(part, spans.get((abstract.id, part), [])) for part in abstract.printed]
        lost = in_languages(edition, "note", "keywords_lost", resp="#editors")
        words = [element("p", *lost, element("gap", reason="lost"), *part) for part in keywords]
        content = [element("head", *head), element("p", *text), *words]
        yield element("div", *content, id=abstract.id, language=abstract.language, type="abstract")
