"""What a page says of itself to machines: Open Graph, Dublin Core, Highwire tags, and JSON-LD in terms of schema.org.

It states what the edition knows and nothing else: authors, licence and first publication where edition.yml has them.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from citations import article, ready
from citations.styles import reference_name, reference_words
from edition.edition import HOME, Edition
from edition.entries import Reference
from edition.law import Act
from edition.wording import numbered, string
from pages import assets
from reading.markdown_page import Page

Node = dict[str, Any]
SCHEMAS = {"schema.DC": "http://purl.org/dc/elements/1.1/", "schema.DCTERMS": "http://purl.org/dc/terms/"}
# Zotero's own word for a type, which it asks before all others; without it an article that has no journal gets none.
ZOTERO_TYPE = ("name", "z:itemType", "webpage")
PDF = "application/pdf"


@dataclass(frozen=True)
class Metadata:
    """The tags of a page as (attribute, name, content), its JSON-LD, its other formats, the schemas of the names.

    `alternates` are the addresses of those formats, each with its media type.
    """

    tags: list[tuple[str, str, str]]
    json_ld: str
    alternates: Mapping[str, str] = field(default_factory=dict)
    schemas: Mapping[str, str] = field(default_factory=lambda: SCHEMAS)


def for_page(edition: Edition, page: Page, alternates: Mapping[str, str] | None = None) -> Metadata:
    """The metadata of a page; `alternates` are the other formats of the text, by their addresses."""
    alternates = (alternates or {}) if edition.is_text(page.name) else {}
    # Of the model, not of MkDocs, which knows no counts: a search engine shows this sentence.
    tags = [("name", "description", str(page.meta["description"]))]
    tags += [*_open_graph(edition, page), *_dublin_core(edition, page)]
    if _is_article(edition, page):
        tags += _highwire(edition, page) if page.language == edition.original else []
        # Zotero takes an abstract from here before it takes the words of a card, and attaches the PDF.
        tags += [("name", "citation_abstract", words) for words in [_abstract(edition, page)] if words]
        tags += [("name", "citation_pdf_url", address) for address, kind in alternates.items() if kind == PDF]
    node = {"@context": "https://schema.org", **_node(edition, page)}
    if alternates:
        kinds = alternates.items()
        node["encoding"] = [{"@type": "MediaObject", "contentUrl": url, "encodingFormat": kind} for url, kind in kinds]
    # In a script element `</` would end it.
    return Metadata(tags, json.dumps(node, ensure_ascii=False).replace("<", "\\u003c"), alternates)


def _title(edition: Edition, page: Page) -> str:
    named = page.name == HOME or _is_article(edition, page)
    return edition.identity.title[page.language] if named else str(page.meta["title"])


def _is_article(edition: Edition, page: Page) -> bool:
    return page.name == edition.identity.first_page


def _open_graph(edition: Edition, page: Page) -> list[tuple[str, str, str]]:
    words = partial(string, edition, page.language)
    values = {
        "type": "article" if edition.is_text(page.name) else "website",
        "title": _title(edition, page),
        "description": str(page.meta["description"]),
        "url": edition.address(page.language, page.name),
        "locale": words("locale"),
        "image": edition.site_url + assets.PICTURE.format(page.language),
        "image:type": "image/png",
        "image:width": str(assets.WIDTH),
        "image:height": str(assets.HEIGHT),
        "image:alt": edition.identity.title[page.language],
    }
    tags = [("property", f"og:{name}", value) for name, value in values.items()]
    return [*tags, ("name", "twitter:card", "summary_large_image")]


def _dublin_core(edition: Edition, page: Page) -> list[tuple[str, str, str]]:
    words = partial(string, edition, page.language)
    cited = page.name == HOME or _is_article(edition, page)
    values = [
        ("DC.title", ready.title(edition, page.language) if cited else _title(edition, page)),
        ("DC.language", page.language),
        ("DC.identifier", edition.address(page.language, page.name)),
        # The genre, as programs that cite print it; and the date, lest they take one that the page is about.
        ("DC.type", numbered(words("cite_genre"), edition.version)),
        ("DC.date", edition.released or edition.date),
        ("DC.format", "text/html"),
    ]
    dates = ("DCTERMS.created", edition.date), ("DCTERMS.issued", edition.released)
    values = [(name, value) for name, value in (*values, *dates) if value]
    if edition.is_text(page.name):
        values += [("DC.creator", name) for name in article.names(edition, page.language)]
        values += [("DC.rights", edition.identity.licence["url"])] if edition.identity.licence else []
        term = "hasVersion" if page.language == edition.original else "isVersionOf"
        values += [(f"DCTERMS.{term}", edition.address(code, page.name)) for code in _counterparts(edition, page)]
    return [ZOTERO_TYPE, *(("name", name, value) for name, value in values)]


def _abstract(edition: Edition, page: Page) -> str:
    return " ".join(" ".join(each.text for each in edition.abstracts if each.language == page.language).split())


def _highwire(edition: Edition, page: Page) -> list[tuple[str, str, str]]:
    """Only for the text itself, in its own language."""
    address = edition.address(page.language, page.name)
    values = [
        ("citation_title", _title(edition, page)),
        ("citation_language", page.language),
        ("citation_fulltext_html_url", address),
        *(("citation_author", name) for name in article.names(edition, page.language)),
        *_published(edition),
    ]
    known = [reference for reference in edition.references if reference.status == "confirmed"]
    values += [("citation_reference", _citation_reference(reference)) for reference in known]
    return [("name", name, value) for name, value in values]


def _published(edition: Edition) -> Iterator[tuple[str, str]]:
    known = edition.identity.published
    names = {"journal": "journal_title", "year": "publication_date", "volume": "volume", "issue": "issue", "DOI": "doi"}
    yield from ((f"citation_{name}", str(known[field])) for field, name in names.items() if field in known)
    pages = re.split(r"[-–]", known.get("pages", ""))
    yield from ((f"citation_{end}", page) for end, page in zip(("firstpage", "lastpage"), pages) if page)


def _citation_reference(reference: Reference) -> str:
    parts = [("citation_title", reference.csl.get("title", ""))]
    parts += [("citation_author", article.person(name)) for name in reference.csl.get("author", ())]
    return "; ".join(f"{name}={value}" for name, value in parts if value)


def _node(edition: Edition, page: Page) -> Node:
    address = edition.address(page.language, page.name)
    own = {
        "@id": address,
        "url": address,
        "name": _title(edition, page),
        "description": str(page.meta["description"]),
        "inLanguage": page.language,
        "version": edition.version,
        "isAccessibleForFree": True,
        "image": edition.site_url + assets.PICTURE.format(page.language),
    }
    dates = {"dateModified": edition.date, "datePublished": edition.released}
    dates = {name: date for name, date in dates.items() if date}
    # The dates are the edition's: that of the article is its own.
    own |= {} if edition.is_text(page.name) else dates
    further = edition.is_text(page.name) and not _is_article(edition, page)
    kind, details = KINDS.get("" if further else edition.role(page.name), ("WebPage", lambda edition, page: {}))
    if further:
        text = edition.address(page.language, edition.identity.first_page)
        own["isPartOf"] = {"@type": "ScholarlyArticle", "@id": text}
    elif page.name != HOME:
        whole = {"@type": "WebSite", "@id": edition.address(page.language, HOME)}
        own["isPartOf"] = whole | (dates if edition.is_text(page.name) else {})
    return {"@type": kind, **own, **details(edition, page)}


def _counterparts(edition: Edition, page: Page) -> list[str]:
    """The languages of the translations of an original, or the language of the original of a translation."""
    original = page.language == edition.original
    return [code for code in edition.codes if (code != edition.original) == original]


def _website(edition: Edition, page: Page) -> Node:
    names = [name for name in edition.page_names if name != HOME]
    parts = [{"@type": "WebPage", "@id": edition.address(page.language, name)} for name in names]
    return {"hasPart": parts} if parts else {}


def _article(edition: Edition, page: Page) -> Node:
    works = [_cited(edition, page.language, reference) for reference in edition.references]
    laws = []
    for provision in (each for each in edition.provisions if each.cited):
        name = edition.acts[provision.act].norm(provision.locator, page.language)
        laws.append({"@type": "Legislation", "@id": edition.address_of(page.language, provision), "name": name})
    others: list[Node] = [
        {"@type": "ScholarlyArticle", "@id": edition.address(code, page.name), "inLanguage": code}
        for code in _counterparts(edition, page)
    ]
    own = {
        "headline": _title(edition, page),
        "author": [{"@type": "Person", "name": name} for name in article.names(edition, page.language)],
        "license": edition.identity.licence.get("url", ""),
        "isBasedOn": _first(edition),
        "abstract": _abstract(edition, page),
        "citation": works + laws,
    }
    own |= {"workTranslation": others} if page.language == edition.original else {"translationOfWork": others[0]}
    # A source need not have an abstract in every language, nor an edition translations.
    return {name: value for name, value in own.items() if value}


def _first(edition: Edition) -> Node:
    known = edition.identity.published
    node = {
        "isPartOf": {"@type": "Periodical", "name": known["journal"]} if "journal" in known else {},
        "datePublished": str(known.get("year", "")),
        "pagination": known.get("pages", ""),
        "sameAs": article.doi(edition),
    }
    return {"@type": "ScholarlyArticle", **{name: value for name, value in node.items() if value}} if known else {}


def _cited(edition: Edition, language: str, reference: Reference) -> Node:
    """A work cited, by its entry on the page of references; a title of its own only where confirmed."""
    node = {"@type": "CreativeWork", "@id": edition.address_of(language, reference)}
    if reference.status == "confirmed" and reference.csl.get("title"):
        node["name"] = reference.csl["title"]
    return node


def _references(edition: Edition, page: Page) -> Node:
    listed = []
    for position, reference in enumerate(edition.references, 1):
        work = _cited(edition, page.language, reference)
        work["description"] = reference_words(edition, page.language, reference)
        name = reference_name(edition, page.language, reference)
        listed.append({"@type": "ListItem", "position": position, "name": name, "item": work})
    return {"mainEntity": {"@type": "ItemList", "numberOfItems": len(listed), "itemListElement": listed}}


def _glossary(edition: Edition, page: Page) -> Node:
    language, whole, listed = page.language, {"@id": edition.address(page.language, page.name)}, []
    for term in (term for term in edition.terms if edition.page_of(term) == page.name):
        address, description = edition.address_of(language, term), " ".join(term.definition[language].split())
        words = {"name": term.term[language]["text"], "description": description}
        listed.append({"@type": "DefinedTerm", "@id": address, "url": address, **words, "inDefinedTermSet": whole})
    return {"hasDefinedTerm": listed}


def _law(edition: Edition, page: Page) -> Node:
    listed = []
    for provision in edition.provisions:
        act, address = edition.acts[provision.act], edition.address_of(page.language, provision)
        name, whole = act.norm(provision.locator, page.language), _act(edition, act, page.language)
        listed.append({"@type": "Legislation", "@id": address, "url": address, "name": name, "isPartOf": whole})
    return {"mainEntity": listed}


def _act(edition: Edition, act: Act, language: str) -> Node:
    """An act with what is known of its dates; that it is in force only where that was seen and no end was."""
    began, ended = act.date("in_force"), act.date("ended")
    own: Node = {
        "@type": "Legislation",
        "name": act.title[language],
        "legislationIdentifier": act.identifier,
        "legislationDate": act.adopted,
    }
    if country := edition.identity.law.get("country"):
        own["legislationJurisdiction"] = {"@type": "Country", "name": country}
    if ended or began:
        # An interval of ISO 8601-2: nothing stands for what is not known, two dots for an end that has not come.
        own["temporalCoverage"] = f"{began.iso if began else ''}/{ended.iso if ended else '..'}"
        own["legislationLegalForce"] = {"@id": f"schema:{'NotInForce' if ended else 'InForce'}"}
    return {name: value for name, value in own.items() if value}


# The kinds of pages, by their roles.
KINDS: dict[str, tuple[str, Callable[[Edition, Page], Node]]] = {
    "home": ("WebSite", _website),
    "text": ("ScholarlyArticle", _article),
    "terms": ("DefinedTermSet", _glossary),
    "law": ("CollectionPage", _law),
    "references": ("CollectionPage", _references),
    "about": ("AboutPage", lambda edition, page: {}),
}
