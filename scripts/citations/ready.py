"""Ready citations of the edition and of each paragraph of the text, in the formats that citing authors use."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from citations.bibtex import bibtex
from citations.ris import ris
from citations.styles import APA, GOST, record
from edition.edition import HOME, Edition
from edition.wording import Words, numbered, string
from reading.markdown_page import Page

# Terms of CSL for which the edition has words of its own.
TERMS = {"online": "csl.online", "no date": "csl.no-date"}
# The style of APA asks for the date of a visit where a work has no date; the manual (7th edition, 9.16) wants it only
# for what changes without notice, and a version does not.
UNUSED_TERMS = (("retrieved", ""),)
# In the place of a paragraph's number; no text of the edition has this sign.
ANY = "⁂"


@dataclass(frozen=True)
class Citation:
    """A ready citation of a paragraph (`id`), or with no id of the whole edition: its address and its formats."""

    id: str
    address: str
    formats: Mapping[str, str]


def of_edition(edition: Edition, language: str) -> Citation:
    """The citation of the whole edition in a language."""
    address = edition.cited_address(language, HOME)
    return _citation(edition, language, "", address, _in_styles(edition, language, "", address))


def of_paragraphs(edition: Edition, language: str) -> list[Citation]:
    """The citation of each paragraph of the text in a language, in order of reading."""
    return [each for page in edition.text_pages(language) for each in _of_page(edition, page)]


def _of_page(edition: Edition, page: Page) -> Iterator[Citation]:
    language, address = page.language, edition.cited_address(page.language, page.name)
    # The styles print the number of a paragraph and its address as they are, and are slow: they print once for all.
    any_one = _in_styles(edition, language, f"p{ANY}", f"{address}#p{ANY}")
    for id in page.numbered:
        yield _citation(edition, language, id, f"{address}#{id}", _of_one(any_one, id))


def _of_one(any_one: Mapping[str, str], id: str) -> dict[str, str]:
    return {style: printed.replace(ANY, id[1:]) for style, printed in any_one.items()}


def item(edition: Edition, language: str, id: str, address: str) -> dict[str, Any]:
    """What is cited, as CSL-JSON: without an author, who is unknown, and with a year only once it is published."""
    words = partial(string, edition, language)
    found = {
        "id": "-".join(part for part in (edition.identity.name, edition.version, language, id) if part),
        "type": "webpage",
        "title": edition.identity.title[language],
        "genre": words("cite_kind_translation") if id and language != edition.original else words("cite_kind"),
        "version": edition.version,
        "section": numbered(words("paragraph_number"), id[1:]) if id else "",
        "issued": {"date-parts": [[int(edition.released[:4])]]} if edition.released else {},
        "URL": address,
        "language": language,
    }
    return {name: value for name, value in found.items() if value}


def _citation(edition: Edition, language: str, id: str, address: str, in_styles: Mapping[str, str]) -> Citation:
    cited = item(edition, language, id, address)
    formats = {
        **in_styles,
        "bibtex": bibtex(cited),
        "ris": ris(cited),
        "csl": json.dumps([cited], ensure_ascii=False, indent=1) + "\n",
    }
    return Citation(id, address, formats)


def _in_styles(edition: Edition, language: str, id: str, address: str) -> dict[str, str]:
    words = partial(string, edition, language)
    cited = item(edition, language, id, address)
    version = numbered(words("cite_version"), edition.version)
    # Both styles print a version and a place in it only as the statement of an edition.
    printed = cited | {"edition": ", ".join(part for part in (version, cited.get("section")) if part), "version": ""}
    terms = _terms(words)
    return {
        "gost": record(printed, GOST, language, terms),
        # The style prints that statement for documents, not for pages of a site.
        "apa": record(printed | {"type": "document"}, APA, language, terms),
    }


def _terms(words: Words) -> tuple[tuple[str, str], ...]:
    return (*((term, words(key)) for term, key in TERMS.items()), *UNUSED_TERMS)
