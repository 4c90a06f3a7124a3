"""The header of the TEI file: what is edited, by which rules, from which source, and plainly what is not known."""

from collections.abc import Iterator, Mapping

from citations import article
from edition.edition import HOME, SOURCE, Edition
from edition.sections import sections
from edition.wording import numbered, string, unknown
from exports.tei.elements import REASON, Content, Element, Marking, element, in_strings, in_texts, person
from reading.text_file import sha256


def header(edition: Edition) -> Element:
    """The whole header."""
    return element("teiHeader", _file(edition), _encoding(edition), _profile(edition))


def _file(edition: Edition) -> Element:
    original = edition.original
    editor = element("editor", *in_strings(edition, "name", "editors"), id="editors")
    supplied = {"type": "supplied", "resp": "#editors"} if edition.identity.title_origin == "edition" else {}
    titles = in_texts("title", edition.identity.title, **supplied)
    unnamed = element("author", string(edition, original, "author_unknown"), language=original)
    authors = [_author(edition, author) for author in edition.identity.authors]
    notes = [element("note", text, language=code) for code in edition.codes for text in unknown(edition, code)]
    versions = {code: numbered(string(edition, code, "cite_genre"), edition.version) for code in edition.codes}
    return element(
        "fileDesc",
        element("titleStmt", *titles, *(authors or [unnamed]), editor),
        element("editionStmt", *in_texts("p", versions)),
        _publication(edition),
        *([element("notesStmt", *notes)] if notes else []),
        element("sourceDesc", _source(edition), *_first_published(edition)),
    )


def _author(edition: Edition, author: Mapping[str, Mapping[str, str]]) -> Element:
    """A person, named in each language."""
    return element("author", *[person(author[code], code) for code in edition.codes])


def _first_published(edition: Edition) -> list[Element]:
    """Where the article was first published, as far as that is known."""
    known = article.first_published(edition)
    if not known:
        return []
    language = edition.original
    persons = [element("author", person(name)) for name in known.get("author", ())]
    titles = [
        element("title", known[name], level=level)
        for name, level in (("title", "a"), ("container-title", "j"))
        if name in known
    ]
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
    )


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
    return element("encodingDesc", *declared, element("refsDecl", addresses))


def _profile(edition: Edition) -> Element:
    languages = [
        element("language", string(edition, edition.original, f"language.{code}"), ident=code) for code in edition.codes
    ]
    return element("profileDesc", *_written(edition), element("langUsage", *languages))


def _written(edition: Edition) -> list[Element]:
    """When the article was written, as the editors say it: their words, and the bounds for programs."""
    known = edition.identity
    bounds = {
        "notBefore": known.written_between.get("not_before", ""),
        "notAfter": known.written_between.get("not_after", ""),
    }
    dates = in_texts("date", known.written, resp="#editors", **bounds)
    return [element("creation", *dates)] if dates else []


def _section(edition: Edition, subject: str) -> list[Element]:
    return [element("p", *content, language=code) for code, content in _texts(edition, subject)]


def _texts(edition: Edition, subject: str) -> Iterator[tuple[str, list[Content]]]:
    """The paragraphs and items of the section on a subject, on the page about the edition, in every language."""
    about = edition.identity.about
    id = about.get(subject, "")
    for code in edition.codes if id else ():
        page = edition.page(code, about["page"])
        marking = Marking(edition, code, repeated=True)
        for part in sections(page) if page else ():
            # A section whose id has changed has the old one as an alias in its text.
            aliases = [id for block in part.blocks for piece in block.inlines for id in piece.ids]
            if id in (part.id, *aliases):
                texts = [block for block in part.blocks if block.kind == "text"]
                yield from ((code, marking.part(block, part)) for block in texts for part in block.parts)
