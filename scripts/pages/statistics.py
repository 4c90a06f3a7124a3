"""What the verification page counts: words and marks compared, citations, references, addresses, sums."""

from collections import Counter
from typing import Any

from edition.anchors import addresses
from edition.edition import SOURCE, Edition
from edition.entries import Emendation
from edition.readings import known, pairs
from reading.text_file import sha256


def counted(edition: Edition) -> dict[str, Any]:
    """The statistics by their names."""
    statuses = Counter(reference.status for reference in edition.references)
    last = {entry.role: entry.day for entry in sorted(edition.readings, key=lambda entry: entry.day)}
    compared, read = pairs(edition), known(edition)
    printed = edition.text_tokens
    words = sum(token.is_word for token in printed)
    texts = [page.path for code in edition.codes for page in edition.text_pages(code)]
    return {
        "words": words,
        "punctuation": len(printed) - words,
        "citations": sum(len(page.marks) for page in edition.text_pages(edition.original)),
        "statuses": statuses,
        "addresses": len(addresses(edition)),
        "texts": len(compared),
        "read": sum(pair.reading in read for pair in compared),
        "readers": {
            role: (Counter(entry.role for entry in edition.readings)[role], last[role]) for role in sorted(last)
        },
        "sums": {path: sha256(edition.root / path) for path in (SOURCE, *texts)},
    }


def letters(emendation: Emendation) -> list[tuple[str, bool]]:
    """The letters of the source's reading, each with whether the edition keeps it; one by one where lengths agree."""
    if len(emendation.source) != len(emendation.edition):
        return [(emendation.source, False)]
    return [(was, was == now) for was, now in zip(emendation.source, emendation.edition)]
