"""Verify the metadata of a built site: its JSON-LD conforms to reading/schemas/json-ld.yml, every address in it and in
the tags exists in the site, and only the text itself is offered as an article.

Why:  a catalogue takes these statements unread, and hands them on under the edition's name.
Bad:  `"url": "https://old.example/article/"`; `"author": "…"`; `citation_title` on a translation
Good: the addresses that the canonical links state, the shape of the page's kind, `citation_title` on the Russian text
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from reading import schemas
from reading.finding import Finding
from verify.built_site import Document, Site

SCHEMA = "json-ld"
# Properties of JSON-LD whose values are addresses.
ADDRESSES = ("@id", "url", "image")
# The property whose value is a term of schema.org.
TERM = "legislationLegalForce"
# What states the page's own address: a link and two tags.
OWN_ADDRESS = ("canonical", "og:url", "DC.identifier")


def verify(site: Site) -> list[Finding]:
    """All findings on the metadata of a built site, sorted (MET000–MET007)."""
    found: list[Finding] = []
    pages = {path: page for path, page in site.pages.items() if path in site.documents}
    if not any(_json_ld(site.documents[path]) for path in pages):
        found.append(Finding("", 1, "MET000", "no page has JSON-LD; look at overrides/partials/metadata.html"))
        pages = {}
    rules = schemas.validator(schemas.schema(SCHEMA, site.edition.schema_languages))
    for path, (language, name) in pages.items():
        document = site.documents[path]
        found += [*_statement(site, document, rules), *_tags(site, document, language, name)]
    return sorted({Finding(f"{site.root.name}/{f.path}".rstrip("/"), f.line, f.code, f.message) for f in found})


def _json_ld(document: Document) -> list[etree._Element]:
    return [e for e in document.tree.iter("script") if e.get("type") == "application/ld+json"]


def _statement(site: Site, document: Document, rules: Any) -> Iterator[Finding]:
    """A page has one statement in JSON-LD, which conforms to the schema, with addresses that exist."""
    elements = _json_ld(document)
    try:
        (element,) = elements
        stated = json.loads(element.text or "")
    except ValueError:
        problem = f"the page has {len(elements)} statements in JSON-LD or one that is not JSON; it needs one"
        yield Finding(document.path, 1, "MET001", problem)
        return
    line = element.sourceline or 1
    for error in rules.iter_errors(stated):
        place = ".".join(map(str, error.instance_path)) or "the statement"
        problem = f"the JSON-LD at {place}: {error.message[:160]}; see scripts/reading/schemas/{SCHEMA}.yml"
        yield Finding(document.path, line, "MET002", problem)
    yield from _unknown(site, document, line, stated)
    for address in _addresses(stated):
        if not _exists(site, address):
            yield Finding(document.path, line, "MET003", f"{address} in the JSON-LD is not in the site; correct it")
    canonical = site.edition.address(*site.pages[document.path])
    if isinstance(stated, dict) and stated.get("url") != canonical:
        problem = f"the JSON-LD is about {stated.get('url')} and not {canonical}; correct its url"
        yield Finding(document.path, line, "MET004", problem)


def _unknown(site: Site, document: Document, line: int, stated: Any) -> Iterator[Finding]:
    """An author, a licence or a first publication that the edition does not know, or that the page is not to state."""
    identity, (_, name) = site.edition.identity, site.pages[document.path]
    article = {"author": identity.authors, "license": identity.licence, "isBasedOn": identity.published}
    known = article if name == identity.first_page else {}
    for field in article:
        if field in stated and not known.get(field):
            problem = f"the JSON-LD states {field}, which edition.yml does not say of this page; correct it"
            yield Finding(document.path, line, "MET007", problem)


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _addresses(part)
    if isinstance(value, dict):
        for name, part in value.items():
            if name != TERM:
                yield from [part] if name in ADDRESSES and isinstance(part, str) else _addresses(part)


def _exists(site: Site, address: str) -> bool:
    """Whether an absolute address is a page of the published site, an id on it, or a file."""
    where, _, id = address.partition("#")
    for path, page in site.pages.items():
        if where == site.edition.address(*page):
            return path in site.documents and (not id or id in site.documents[path].ids)
    return _is_file(site, where)


def _is_file(site: Site, address: str) -> bool:
    """Whether an address is a file of the site. The offline site has not all, and its pages name the published."""
    if not address.startswith(site.edition.site_url):
        return False
    return not site.directory_urls or address.removeprefix(site.edition.site_url) in site.files


def _tags(site: Site, document: Document, language: str, name: str) -> Iterator[Finding]:
    tags = [(e.get("name") or e.get("property") or "", e.get("content", "")) for e in document.tree.iter("meta")]
    canonical = site.edition.address(language, name)
    links = [("canonical", e.get("href", "")) for e in document.tree.iter("link") if e.get("rel") == "canonical"]
    for own in OWN_ADDRESS:
        stated = [address for tag, address in tags + links if tag == own]
        if stated != [canonical]:
            problem = f"{own} is {', '.join(stated) or 'absent'} and should be {canonical}; correct the head"
            yield Finding(document.path, 1, "MET004", problem)
    pictures = [content for tag, content in tags if tag == "og:image"]
    if len(pictures) != 1 or not urlsplit(pictures[0]).netloc or not _is_file(site, pictures[0]):
        problem = (
            f"og:image is {', '.join(pictures) or 'absent'}; it must be one absolute address of a file of the site"
        )
        yield Finding(document.path, 1, "MET005", problem)
    offered = any(tag == "citation_title" for tag, _ in tags)
    if offered != (name == site.edition.identity.first_page and language == site.edition.original):
        problem = "citation_title belongs to the text in its own language, and to no other page; correct the head"
        yield Finding(document.path, 1, "MET006", problem)
