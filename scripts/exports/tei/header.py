"""The header of the TEI file: what is edited, by which rules, from which source, and plainly what is not known."""

from collections.abc import Iterator

from citations import article
from edition.edition import HOME, SOURCE, Edition
from edition.sections import on_subject
from edition.wording import numbered, string, unknown
from exports.tei.elements import REASON, Content, Element, Marking, element, in_strings, in_texts, person
from reading.text_file import sha256


def header(edition: Edition) -> Element:
    """The whole header."""
    return element("teiHeader", _file(edition), _encoding(edition), _profile(edition), *_revisions(edition))


def _file(edition: Edition) -> Element:
    known = edition.identity
    editor = element("editor", *in_strings(edition, "name", "editors"), id="editors")
    supplied = {"resp": "#editors"} if known.title_origin == "edition" else {}
    titles = in_texts("title", known.title, type="main", **supplied)
    authors = [element("author", *[person(author[code], code) for code in edition.codes]) for author in known.authors]
    notes = [element("note", text, language=code) for code in edition.codes for text in unknown(edition, code)]
    versions = {code: numbered(string(edition, code, "cite_genre"), edition.version) for code in edition.codes}
    return element(
        "fileDesc",
        element("titleStmt", *titles, *authors, editor, _responsibility(edition)),
        element("editionStmt", *in_texts("p", versions)),
        _publication(edition),
        *([element("notesStmt", *notes)] if notes else []),
        element("sourceDesc", _source(edition), *_first_published(edition)),
    )


def _responsibility(edition: Edition) -> Element:
    """Who prepared the edition: the responsible editor, or else the editors."""
    named = [element("name", edition.editor)] if edition.editor else in_strings(edition, "name", "editors")
    did = {code: string(edition, code, "editors_did") for code in edition.codes}
    return element("respStmt", *in_texts("resp", did), *named)


def _first_published(edition: Edition) -> list[Element]:
    known = article.first_published(edition)
    if not known:
        return []
    language = edition.original
    persons = [element("author", person(name)) for name in known.get("author", ())]
    levels = {"title": "a", "container-title": "j"}
    titles = [element("title", known[name], level=levels[name]) for name in levels if name in known]
    scope = [element("biblScope", known[name], unit=name) for name in ("volume", "issue", "page") if name in known]
    year = [element("date", str(edition.identity.published["year"]))] if "issued" in known else []
    doi = [element("idno", known["DOI"], type="DOI")] if "DOI" in known else []
    return [element("bibl", *persons, *titles, *year, *scope, *doi, language=language, type="published")]


def _publication(edition: Edition) -> Element:
    address = element("address", element("addrLine", edition.contact))
    return element(
        "publicationStmt",
        element("authority", string(edition, edition.original, "editors")),
        *([address] if edition.contact else []),
        element("idno", edition.address(edition.original, HOME), type="URI"),
        *_availability(edition),
        *_date(edition),
    )


def _date(edition: Edition) -> list[Element]:
    """The day on which this version was released, or else that on which its text was closed."""
    kind, day = ("released", edition.released) if edition.released else ("prepared", edition.date)
    return [element("date", day, when=day, type=kind)] if day else []


def _availability(edition: Edition) -> list[Element]:
    rights, licence = _section(edition, "rights"), edition.identity.licence
    if licence:
        return [element("availability", element("licence", licence["name"], target=licence["url"]), *rights)]
    return [element("availability", *rights, status="unknown")] if rights else []


def _source(edition: Edition) -> Element:
    target = f"{edition.site_url}{SOURCE.removeprefix('docs/')}"
    notes = [element("note", *paragraph, language=code) for code, paragraph in _texts(edition, "source")]
    checksum = element("idno", sha256(edition.root / SOURCE), type="sha256")
    return element("bibl", element("ref", SOURCE.rpartition("/")[2], target=target), checksum, *notes, id="witness")


def _encoding(edition: Edition) -> Element:
    reasons = [
        element("p", words, language=code, id=REASON + id if code == edition.original else "")
        for id, texts in edition.reasons.items()
        for code, words in texts.items()
    ]
    correction = [element("correction", *reasons, method="markup")] if reasons else []
    rules = [*_section(edition, "rules"), *correction]
    declared = [element("editorialDecl", *rules)] if rules else []
    pattern = {"matchPattern": "(p[0-9]+[a-z]?)", "replacementPattern": "#xpath(//*[@xml:id='$1'])"}
    addresses = element("cRefPattern", *_section(edition, "addresses"), **pattern)
    # A reader of TEI that knows CSS alone prints the corrected reading only, as the site does.
    corrected = element("rendition", "display: none", scheme="css", selector="choice > sic")
    return element("encodingDesc", *declared, element("tagsDecl", corrected), element("refsDecl", addresses))


def _profile(edition: Edition) -> Element:
    languages = [
        element("language", string(edition, edition.original, f"language.{code}"), ident=code) for code in edition.codes
    ]
    return element("profileDesc", *_written(edition), element("langUsage", *languages), *_keywords(edition))


def _written(edition: Edition) -> list[Element]:
    """When the article was written, as the editors say it: their words, and the bounds for programs."""
    known = edition.identity
    first, last = (known.written_between.get(bound, "") for bound in ("not_before", "not_after"))
    dates = in_texts("date", known.written, resp="#editors", notBefore=first, notAfter=last)
    return [element("creation", *dates)] if dates else []


def _keywords(edition: Edition) -> list[Element]:
    """The terms that the edition explains, by their kinds: the keywords of the source are in its abstracts."""
    found = []
    for kind in edition.identity.kinds:
        words = [
            element("term", term.term[code]["text"], language=code, ref=f"#{term.id}")
            for term in edition.terms
            if term.kind == kind.id
            for code in edition.codes
        ]
        if words:
            _, section = edition.placeholders[kind.placeholder]
            found.append(element("keywords", *words, scheme=f"#{section}"))
    return [element("textClass", *found)] if found else []


def _revisions(edition: Edition) -> list[Element]:
    """The versions, the newest first, with what changed in each."""
    changes = [
        element("change", *in_texts("p", each.changes), when=each.released or each.prepared, n=each.version)
        for each in edition.versions
    ]
    return [element("revisionDesc", *changes)] if changes else []


def _section(edition: Edition, subject: str) -> list[Element]:
    return [element("p", *content, language=code) for code, content in _texts(edition, subject)]


def _texts(edition: Edition, subject: str) -> Iterator[tuple[str, list[Content]]]:
    """The paragraphs and items of the section on a subject, in every language."""
    for code in edition.codes:
        marking = Marking(edition, code, repeated=True)
        for block in on_subject(edition, code, subject):
            yield from ((code, marking.part(block, part)) for part in block.parts)
