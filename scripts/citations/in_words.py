"""A work cited in one line of words, as lists of works and notes in the margin show it."""

from citations.styles import record
from edition.edition import Edition
from edition.entries import Reference
from edition.wording import string


def reference_words(edition: Edition, language: str, reference: Reference) -> str:
    """A reference in one line: its record as far as it is known, else whom the text names, and its status."""
    who = reference.named[language] if reference.named else string(edition, language, "author_not_named")
    status = string(edition, language, f"status.{reference.status}")
    return f"[{reference.number}] {_known(reference) or who} ({status})"


def reference_parts(edition: Edition, language: str, reference: Reference) -> tuple[str, str, str]:
    """`reference_words` in three parts; the second is the record, in the language of the work, or empty."""
    return reference_words(edition, language, reference).partition(_known(reference) or "\0")


def _known(reference: Reference) -> str:
    return record(reference.csl) if reference.status != "unidentified" else ""
