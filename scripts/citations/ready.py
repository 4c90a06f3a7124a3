"""Ready citations of the edition and of each paragraph of the text, in the formats that citing authors use."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from citations import article
from citations.bibtex import bibtex
from citations.ris import ris
from citations.styles import APA, GOST, record
from edition.edition import HOME, Edition
from edition.wording import numbered, string

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


def of_edition(edition: Edition, language: str) -> Citation:
    """The citation of the whole edition in a language."""
    return _citation(edition, language, HOME)


def of_paragraphs(edition: Edition, language: str) -> list[Citation]:
    """The citation of each paragraph of the text in a language, in order of reading."""
    return [
        _citation(edition, language, page.name, block.id, block.label)
        for page in edition.text_pages(language)
        for block in page.numbered.values()
    ]


def of_any(edition: Edition, language: str, name: str) -> Citation:
    """The citation of any paragraph of a page, in which a script puts its number."""
    return _citation(edition, language, name, f"p{ANY_ID}", ANY_LABEL)


def item(edition: Edition, language: str, page: str) -> dict[str, Any]:
    """The work that is cited, as CSL-JSON: the text in its own language, for readers of any.

    A translation of the title stands in brackets after it; the kind and version are in `genre`, which every program
    that was tried keeps and prints.
    """
    day = edition.released or edition.date
    found = {
        "id": "-".join((edition.identity.name, edition.version, language)),
        "type": "webpage",
        "author": article.authors(edition, language),
        "title": title(edition, language),
        "genre": numbered(string(edition, language, "cite_genre"), edition.version),
        "issued": {"date-parts": [[int(part) for part in day.split("-")]]} if day else {},
        "URL": edition.cited_address(edition.original, page),
        "language": edition.original,
        "note": article.in_words(edition, language),
    }
    return {name: value for name, value in found.items() if value}


def title(edition: Edition, language: str) -> str:
    """The title of the text, and what it is in another language in square brackets."""
    titles = edition.identity.title
    if language == edition.original:
        return titles[language]
    return f"{titles[edition.original]} [{titles[language].strip('[]')}]"


def _citation(edition: Edition, language: str, page: str, id: str = "", label: str = "") -> Citation:
    cited = item(edition, language, page)
    formats = {
        **_in_styles(edition, language, cited),
        "romanised": _romanised(edition, page),
        "in_text": numbered(string(edition, language, "cite_in_text"), label) if id else "",
        "bibtex": bibtex(cited),
        "ris": ris(cited),
        "csl": json.dumps([cited], ensure_ascii=False, indent=1) + "\n",
    }
    return Citation(page, id, label, edition.cited_address(language, page, id), formats)


def _in_styles(edition: Edition, language: str, cited: Mapping[str, Any]) -> dict[str, str]:
    words = partial(string, edition, language)
    printed = {**cited, "note": ""}
    if "issued" in cited:
        # The styles print a day in words that CSL does not have in every language; the year is enough for both.
        printed["issued"] = {"date-parts": [parts[:1] for parts in cited["issued"]["date-parts"]]}
    terms = (*((term, words(key)) for term, key in TERMS.items()), *UNUSED_TERMS)
    lines = {
        "gost": record(printed, GOST, language, terms),
        "gost71": _gost71(edition, language, printed),
        "apa": record(printed, APA, language, terms),
    }
    note = dict.fromkeys(lines, cited.get("note", "")) | {"apa": article.in_words(edition, language, APA)}
    return {style: f"{line} {note[style]}".strip() for style, line in lines.items()}


def _romanised(edition: Edition, page: str) -> str:
    """The record of the language that journals ask for beside it, in Latin letters; empty where no rule is known."""
    rules = edition.romanised
    if rules.get("title") not in edition.codes:
        return ""
    cited = item(edition, rules["title"], page)
    return romanised(_in_styles(edition, rules["title"], cited)["gost"], rules["letters"])


def romanised(text: str, letters: Mapping[str, str]) -> str:
    """A text with its letters in the Latin ones of a table; an initial capital stays one."""
    capitals = {letter.upper(): latin.capitalize() for letter, latin in letters.items()}
    return "".join(letters.get(letter) or capitals.get(letter, letter) for letter in text)


def _gost71(edition: Edition, language: str, cited: Mapping[str, Any]) -> str:
    """The record by ГОСТ 7.1-2003 and 7.82-2001: areas parted by dashes, the address as the mode of access."""
    words = partial(string, edition, language)
    responsible = ", ".join(article.names(edition, language))
    online = words("csl.online")
    first = f"{cited['title']} [{online[:1].upper()}{online[1:]}] : {cited['genre']}"
    first += f" / {responsible}" if responsible else ""
    year = [str(cited["issued"]["date-parts"][0][0])] if "issued" in cited else []
    return ". – ".join([first, *year, f"{words('cite_access_mode')}: {cited['URL']}"])
