"""The works cited as ContextObjects in Spans (COinS): what reference managers take over from a page of works.

Each is a context object of OpenURL (ANSI/NISO Z39.88-2004) in its form of keys and values, by the registered formats of
a journal, a book, a dissertation and Dublin Core. Dublin Core has no list of types; reference managers read there the
names that Zotero has.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from edition.edition import Edition
from exports import records

Item = Mapping[str, Any]
# The genre in the format of a book.
GENRES = {"book": "book", "chapter": "bookitem", "paper-conference": "proceeding", "report": "report"}
# What is no book, article of a journal or dissertation, by its type.
TYPES = {
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "document": "document",
    "legal_case": "case",
    "legislation": "statute",
    "treaty": "statute",
    "webpage": "webpage",
}
# Identifiers, and what they begin with.
IDENTIFIERS = {"DOI": "info:doi/", "URL": ""}
# Keys that take one CSL variable as it is.
KEYS = {
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "place": "publisher-place",
    "edition": "edition",
    "tpages": "number-of-pages",
    "isbn": "ISBN",
    "issn": "ISSN",
    "language": "language",
}


def context_objects(edition: Edition) -> list[str]:
    """A context object for each work, and each act, of which the title is known."""
    return [context_object(item) for item in records.identified(edition)]


def context_object(item: Item) -> str:
    """The context object of a CSL-JSON item. Keys for what the item does not state are absent."""
    form, described = _described(item)
    pairs = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form}")]
    pairs += [("rft_id", prefix + item[name]) for name, prefix in IDENTIFIERS.items() if item.get(name)]
    pairs += [(f"rft.{key}", str(value)) for key, value in (*described, *_common(item)) if value]
    return urlencode(pairs, quote_via=quote, safe="")


def _described(item: Item) -> tuple[str, list[tuple[str, Any]]]:
    """The format, and its keys for a title, what holds the work, who published it."""
    kind, title = item["type"], item["title"]
    within, publisher = item.get("container-title"), item.get("publisher")
    if kind == "article-journal":
        return "journal", [("genre", "article"), ("atitle", title), ("jtitle", within)]
    if kind == "thesis":
        return "dissertation", [("title", title), ("inst", publisher), ("degree", item.get("genre"))]
    if kind in GENRES:
        titles = [("atitle", title), ("btitle", within)] if within else [("btitle", title)]
        return "book", [("genre", GENRES[kind]), *titles, ("pub", publisher)]
    issued_by = publisher or item.get("authority")
    return "dc", [("type", TYPES[kind]), ("title", title), ("source", within), ("publisher", issued_by)]


def _common(item: Item) -> Iterator[tuple[str, Any]]:
    for name in item.get("author", ()):
        yield ("aucorp", name["literal"]) if "literal" in name else ("au", _person(name))
    if item.get("issued"):
        yield "date", "/".join("-".join(f"{part:02}" for part in day) for day in item["issued"]["date-parts"])
    yield from ((key, item.get(variable)) for key, variable in KEYS.items())


def _person(name: Mapping[str, str]) -> str:
    family = " ".join(name[part] for part in ("non-dropping-particle", "family") if part in name)
    return ", ".join(part for part in (family, name.get("given", "")) if part)
