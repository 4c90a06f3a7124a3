"""The glossary as a SKOS concept scheme in Turtle (https://www.w3.org/TR/skos-reference/, https://www.w3.org/TR/turtle/).

A concept's address is its address on the site. Definitions are the edition's; examples are the article's words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from edition.edition import Edition
from edition.entries import Term, other_texts
from edition.law import Provision
from edition.wording import string
from pages.page_html import main_id

PREFIXES = """\
@prefix dc: <http://purl.org/dc/elements/1.1/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
ESCAPES = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
# What an address in angle brackets cannot hold.
NOT_IN_ADDRESS = re.compile(r'[\x00-\x20<>"{}|^`\\]')

# The predicate and its objects, each as Turtle writes it.
Statement = tuple[str, list[str]]


def export(edition: Edition) -> bytes:
    """The scheme, its two collections and every concept."""
    concepts = [_concept(edition, term) for term in edition.terms]
    parts = [PREFIXES, _scheme(edition), *_collections(edition), *concepts]
    return "\n".join(parts).encode()


def literal(text: str, language: str = "") -> str:
    """A string of Turtle, with its language where it has one."""
    escaped = "".join(ESCAPES.get(character, character) for character in text)
    return f'"{escaped}"' + (f"@{language}" if language else "")


def address(text: str) -> str:
    """An address as Turtle writes it; what such an address cannot hold is percent-encoded."""
    return f"<{NOT_IN_ADDRESS.sub(lambda match: f'%{ord(match[0]):02X}', text)}>"


def _scheme(edition: Edition) -> str:
    pages = {code: edition.pages[code, _page(edition)].meta for code in edition.codes}
    titles = _in_languages({code: meta["title"] for code, meta in pages.items()})
    editors = {code: string(edition, code, "editors") for code in edition.codes}
    statements = [
        ("skos:prefLabel", titles),
        ("dcterms:title", titles),
        ("dcterms:description", _in_languages({code: meta["description"] for code, meta in pages.items()})),
        # Editors without an address of their own are words, which only the older vocabulary allows.
        ("dc:creator", _in_languages(editors)),
        ("dcterms:created", _day(edition.date)),
        ("dcterms:issued", _day(edition.released)),
        ("owl:versionInfo", [literal(edition.version)]),
        ("skos:hasTopConcept", [_at(edition, term) for term in edition.terms]),
    ]
    return _subject(_scheme_address(edition), "skos:ConceptScheme", statements)


def _page(edition: Edition) -> str:
    return edition.page_of(edition.terms[0])


def _scheme_address(edition: Edition) -> str:
    page = edition.pages[edition.original, _page(edition)]
    return address(edition.address(edition.original, page.name, main_id(page)))


def _collections(edition: Edition) -> Iterator[str]:
    """A collection for each section that terms of one kind fill, at the address and with the words of its heading."""
    known = {term.kind for term in edition.terms}
    for kind in (kind for kind in edition.identity.kinds if kind.id in known):
        page, section = edition.placeholders[kind.placeholder]
        pages = {code: edition.pages[code, page] for code in edition.codes}
        labels = {code: block.text for code in pages for block in pages[code].written if block.id == section}
        members = [_at(edition, term) for term in edition.terms if term.kind == kind.id]
        statements = [("skos:prefLabel", _in_languages(labels)), ("skos:member", members)]
        collection = address(edition.address(edition.original, page, section))
        yield _subject(collection, "skos:Collection", statements)


def _concept(edition: Edition, term: Term) -> str:
    quotations = [place["quotation"] for place in term.stated_in]
    places = dict.fromkeys(place["paragraph"] for place in term.stated_in)
    pages, terms = edition.paragraph_pages, {each.id: each for each in edition.terms}
    provisions = {each.id: each for each in edition.provisions}
    statements = [
        ("skos:inScheme", [_scheme_address(edition)]),
        ("skos:topConceptOf", [_scheme_address(edition)]),
        ("skos:prefLabel", _in_languages({code: term.term[code]["text"] for code in edition.codes})),
        ("skos:definition", _in_languages(term.definition)),
        ("skos:editorialNote", _in_languages({code: _origin(edition, term, code) for code in edition.codes})),
        *[("skos:note", _in_languages(text)) for text in other_texts(term, edition.codes, "definition").values()],
        ("skos:example", [text for quotation in quotations for text in _in_languages(quotation)]),
        ("skos:related", [_at(edition, terms[id]) for id in term.related]),
        ("dcterms:source", [address(edition.address(edition.original, pages[id], id)) for id in places]),
        ("dcterms:references", [_at(edition, provisions[id]) for id in term.provisions]),
    ]
    return _subject(_at(edition, term), "skos:Concept", statements)


def _origin(edition: Edition, term: Term, language: str) -> str:
    """Where the wording of the term in each language comes from, in one of them."""
    parts = []
    for code in edition.codes:
        wording = term.term[code]
        where = f" ({wording['where'][language]})" if "where" in wording else ""
        origin = string(edition, language, f"origin.{wording['origin']}")
        parts.append(f"{string(edition, language, f'language.{code}')}: {origin}{where}")
    return "; ".join(parts)


def _subject(subject: str, kind: str, statements: Iterable[Statement]) -> str:
    lines = [f"{predicate} {', '.join(objects)}" for predicate, objects in statements if objects]
    return " ;\n    ".join([f"{subject} a {kind}", *lines]) + " .\n"


def _in_languages(texts: Mapping[str, str]) -> list[str]:
    return [literal(text, code) for code, text in texts.items()]


def _day(day: str) -> list[str]:
    return [f"{literal(day)}^^xsd:date"] if day else []


def _at(edition: Edition, entry: Term | Provision) -> str:
    return address(edition.address_of(edition.original, entry))
