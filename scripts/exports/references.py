"""The works cited as CSL-JSON, BibTeX and RIS, for reference managers: what is known of each, and what is not."""

import json
from typing import Any

from citations.bibtex import bibtex
from citations.ris import ris
from edition.edition import Edition
from edition.entries import Reference


def items(edition: Edition) -> list[dict[str, Any]]:
    """A CSL-JSON item for each reference; its note gives the status, what the text says of the work, and the entry.

    No field is made from the name in the text: a name there is not yet the author of a work that was seen.
    """
    return [{**reference.csl, "note": _note(edition, reference)} for reference in edition.references]


def csl_json(edition: Edition) -> bytes:
    """All items, in the order of their numbers."""
    return (json.dumps(items(edition), ensure_ascii=False, indent=2) + "\n").encode()


def bibtex_file(edition: Edition) -> bytes:
    """All items as entries with an empty line between them."""
    return "\n".join(bibtex(item) for item in items(edition)).encode()


def ris_file(edition: Edition) -> bytes:
    """All items as records with an empty line between them."""
    return "\r\n".join(ris(item) for item in items(edition)).encode()


def _note(edition: Edition, reference: Reference) -> str:
    statuses = edition.strings[f"status.{reference.status}"]
    said = [f"[{reference.number}] {statuses[code]}. {reference.said[code]}" for code in edition.codes]
    address = f"{edition.address(edition.original, 'references')}#{reference.id}"
    return " / ".join([*said, f"{address} ({edition.version})"])
