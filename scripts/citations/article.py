"""The article itself, as far as it is known: its authors, and where it was first published."""

from collections.abc import Mapping
from typing import Any

from citations.styles import GOST, record
from edition.edition import Edition
from edition.wording import numbered, string

# The fields of a publication in CSL.
CSL = {"journal": "container-title", "volume": "volume", "issue": "issue", "pages": "page", "DOI": "DOI"}


def authors(edition: Edition, language: str) -> list[Mapping[str, str]]:
    """The authors' names in a language, as CSL has names; none where they are not known."""
    return [author[language] for author in edition.identity.authors]


def names(edition: Edition, language: str) -> list[str]:
    """The authors' names in a language, as they are read."""
    return [person(name) for name in authors(edition, language)]


def person(name: Mapping[str, str]) -> str:
    """A name of CSL as it is read."""
    return name.get("literal") or " ".join(name[part] for part in ("given", "family") if name.get(part))


def doi(edition: Edition) -> str:
    """The address of the article by its DOI; empty where that is not known."""
    known = edition.identity.published.get("DOI")
    return f"https://doi.org/{known}" if known else ""


def first_published(edition: Edition) -> dict[str, Any]:
    """The article as it was first published, as CSL-JSON in its own language; empty where that is not known.

    A title that the editors supplied is left out.
    """
    known, original = edition.identity.published, edition.original
    if not known:
        return {}
    found = {
        "id": f"{edition.identity.name}-first",
        "type": "article-journal",
        "author": authors(edition, original),
        "title": edition.identity.title[original] if edition.identity.title_origin == "source" else "",
        "issued": {"date-parts": [[known["year"]]]} if "year" in known else {},
        **{name: known[field] for field, name in CSL.items() if field in known},
        "language": original,
    }
    return {name: value for name, value in found.items() if value}


def in_words(edition: Edition, language: str, style: str = GOST) -> str:
    """Where the article was first published, in a sentence; empty where that is not known."""
    found = first_published(edition)
    if not found:
        return ""
    printed, doi = record(found, style), found.get("DOI", "")
    if doi not in printed:  # the style of ГОСТ leaves it out
        printed += f" DOI: {doi}."
    return numbered(string(edition, language, "first_published"), printed)
