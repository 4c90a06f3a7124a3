"""Ready citations of the edition and of each paragraph of the text, in the formats that citing authors use."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from citations import article
from citations.bibtex import bibtex
from citations.ris import ris
from citations.styles import APA, GOST, record
from edition.edition import HOME, Edition
from edition.wording import Words, numbered, string
from reading.markdown_page import Block, Page

# Terms of CSL for which the edition has words of its own.
TERMS = {"online": "csl.online", "no date": "csl.no-date"}
# The style of APA asks for the date of a visit where a work has no date; the manual (7th edition, 9.16) wants it only
# for what changes without notice, and a version does not.
UNUSED_TERMS = (("retrieved", ""),)
# In the place of a paragraph's number in its id, and of the number as it is printed; no text of the edition has these.
ANY_ID, ANY_LABEL = "⁂", "⁑"


@dataclass(frozen=True)
class Citation:
    """A ready citation: its address and its formats.

    It is of a paragraph of a `page`, with its `id` and its `label` as printed, or with neither of the whole edition.
    """

    page: str
    id: str
    label: str
    address: str
    formats: Mapping[str, str]

    def of(self, block: Block) -> "Citation":
        """The citation of a paragraph, from that of any paragraph of its page."""
        formats = {name: _filled(printed, block) for name, printed in self.formats.items()}
        return Citation(self.page, block.id, block.label, _filled(self.address, block), formats)


def of_edition(edition: Edition, language: str) -> Citation:
    """The citation of the whole edition in a language."""
    return _citation(edition, language, HOME)


def of_paragraphs(edition: Edition, language: str) -> list[Citation]:
    """The citation of each paragraph of the text in a language, in order of reading."""
    return [each for page in edition.text_pages(language) for each in _of_page(edition, page)]


def _of_page(edition: Edition, page: Page) -> Iterator[Citation]:
    any_one = of_any(edition, page.language, page.name)
    yield from (any_one.of(block) for block in page.numbered.values())


def of_any(edition: Edition, language: str, name: str) -> Citation:
    """The citation of any paragraph of a page: the styles are slow, and print a number and an address as they are."""
    return _citation(edition, language, name, f"p{ANY_ID}", ANY_LABEL)


def _filled(text: str, block: Block) -> str:
    return text.replace(ANY_ID, block.id[1:]).replace(ANY_LABEL, block.label)


def item(edition: Edition, language: str, id: str, label: str, address: str) -> dict[str, Any]:
    """What is cited, as CSL-JSON: with the authors who are known, and with a year only once it is published."""
    words = partial(string, edition, language)
    found = {
        "id": "-".join(part for part in (edition.identity.name, edition.version, language, id) if part),
        "type": "webpage",
        "author": article.authors(edition, language),
        "title": edition.identity.title[language],
        "genre": words("cite_kind_translation") if id and language != edition.original else words("cite_kind"),
        "version": edition.version,
        "section": numbered(words("paragraph_number"), label) if id else "",
        "issued": {"date-parts": [[int(edition.released[:4])]]} if edition.released else {},
        "URL": address,
        "language": language,
        "note": article.in_words(edition, language),
    }
    return {name: value for name, value in found.items() if value}


def _citation(edition: Edition, language: str, page: str, id: str = "", label: str = "") -> Citation:
    address = edition.cited_address(language, page, id)
    cited = item(edition, language, id, label, address)
    formats = {
        **_in_styles(edition, language, cited),
        "bibtex": bibtex(cited),
        "ris": ris(cited),
        "csl": json.dumps([cited], ensure_ascii=False, indent=1) + "\n",
    }
    return Citation(page, id, label, address, formats)


def _in_styles(edition: Edition, language: str, cited: Mapping[str, Any]) -> dict[str, str]:
    words = partial(string, edition, language)
    version = numbered(words("cite_version"), edition.version)
    # Both styles print a version and a place in it only as the statement of an edition.
    statement = ", ".join(part for part in (version, cited.get("section")) if part)
    printed = {**cited, "edition": statement, "version": "", "note": ""}
    terms = _terms(words)
    lines = {
        "gost": record(printed, GOST, language, terms),
        # The style prints that statement for documents, not for pages of a site.
        "apa": record(printed | {"type": "document"}, APA, language, terms),
    }
    first = {"gost": cited.get("note", ""), "apa": article.in_words(edition, language, APA)}
    return {style: f"{line} {first[style]}".strip() for style, line in lines.items()}


def _terms(words: Words) -> tuple[tuple[str, str], ...]:
    return (*((term, words(key)) for term, key in TERMS.items()), *UNUSED_TERMS)
