"""The header of the TEI file: what is edited, by which rules, from which witness, and plainly what is not known."""

from collections.abc import Iterator

from edition.edition import SOURCE, Edition
from edition.sections import items, sections
from edition.wording import numbered, string
from exports.tei.elements import Content, Element, Marking, element
from reading.checksums import sha256

# The sections of the page about the edition that the header repeats.
ABOUT = "about"


def header(edition: Edition) -> Element:
    """The whole header."""
    return element("teiHeader", _file(edition), _encoding(edition), _profile(edition))


def in_languages(edition: Edition, name: str, key: str, **attributes: str) -> list[Element]:
    """An element for each language with the interface words under a key."""
    return [element(name, string(edition, code, key), language=code, **attributes) for code in edition.codes]


def _file(edition: Edition) -> Element:
    names = [element("name", string(edition, code, "editors"), language=code) for code in edition.codes]
    titles = in_languages(edition, "title", "title", type="supplied", resp="#editors")
    author = element("author", string(edition, edition.original, "author_unknown"), language=edition.original)
    unknown = [*in_languages(edition, "note", "author_unknown"), *in_languages(edition, "note", "title_supplied")]
    version = [
        element("p", numbered(string(edition, code, "cite_genre"), edition.version), language=code)
        for code in edition.codes
    ]
    return element(
        "fileDesc",
        element("titleStmt", *titles, author, element("editor", *names, id="editors")),
        element("editionStmt", *version),
        _publication(edition),
        element("notesStmt", *unknown),
        element("sourceDesc", _witness(edition)),
    )


def _publication(edition: Edition) -> Element:
    home = edition.address(edition.original, "index")
    content = [element("authority", string(edition, edition.original, "editors"))]
    if edition.contact:
        content.append(element("address", element("addrLine", edition.contact)))
    content += [
        element("idno", home, type="URI"),
        element("availability", *section(edition, "rights"), status="unknown"),
    ]
    return element("publicationStmt", *content)


def _witness(edition: Edition) -> Element:
    target = f"{edition.site_url}{SOURCE.removeprefix('docs/')}"
    notes = [element("note", *paragraph, language=code) for code, paragraph in _texts(edition, "source")]
    sum_ = element("idno", sha256(edition.root / SOURCE), type="sha256")
    return element("bibl", element("ref", SOURCE.rpartition("/")[2], target=target), sum_, *notes, id="witness")


def _encoding(edition: Edition) -> Element:
    reasons = [
        element("p", reason[code], language=code) for reason in edition.reasons.values() for code in edition.codes
    ]
    rules = element("editorialDecl", *section(edition, "rules"), element("correction", *reasons, method="markup"))
    pattern = {"matchPattern": "(p[0-9]+[a-z]?)", "replacementPattern": "#xpath(//*[@xml:id='$1'])"}
    addresses = element("cRefPattern", *section(edition, "addresses"), **pattern)
    return element("encodingDesc", rules, element("refsDecl", addresses))


def _profile(edition: Edition) -> Element:
    languages = [
        element("language", string(edition, edition.original, f"language.{code}"), ident=code) for code in edition.codes
    ]
    return element("profileDesc", element("langUsage", *languages))


def section(edition: Edition, id: str) -> list[Element]:
    """The paragraphs of a section of the page about the edition, in every language."""
    return [element("p", *content, language=code) for code, content in _texts(edition, id)]


def _texts(edition: Edition, id: str) -> Iterator[tuple[str, list[Content]]]:
    for code in edition.codes:
        page = edition.page(code, ABOUT)
        marking = Marking(edition, code, {}, repeated=True)
        for part in sections(page) if page else ():
            texts = [block for block in part.blocks if block.kind == "text" and part.id == id]
            yield from ((code, marking.block(item)) for block in texts for item in items(block))
