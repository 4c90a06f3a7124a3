"""Texts to be read against their originals, and what a reader has confirmed of each: the sums of both sides."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from edition import shared
from edition.edition import DATA, Edition
from edition.law import translated_at
from edition.prose import Prose, counterparts

PATH = f"{DATA}/readings.yml"
# Digits of a checksum: enough to tell the texts of an edition apart.
DIGITS = 16


class Pair(NamedTuple):
    """A text, and the `original` that it must agree with; `official` words have their source in place of words."""

    id: str
    original: str
    text: Prose
    official: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from other pairs."""
        return self.id, self.text.language

    @property
    def sums(self) -> tuple[str, str]:
        """The checksums of the original and of the text."""
        return checksum(self.original), checksum(self.text.text)

    @property
    def reading(self) -> tuple[str, str, str]:
        """What a reading of it records: both checksums, and the language."""
        return *self.sums, self.text.language


def checksum(text: str) -> str:
    """The first digits of the SHA-256 of a text, in which white space does not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:DIGITS]


def pairs(edition: Edition) -> list[Pair]:
    """Every text that somebody must read against its original, once for each language.

    Translations of pages and data, words of laws, and the abstracts, whose original is the source. Words of the
    interface are not the edition's, and excerpts are those of their paragraphs.
    """
    return [pair for same in counterparts(edition.every_text) for pair in _pairs(edition, same)]


def _pairs(edition: Edition, same: Mapping[str, Prose]) -> Iterator[Pair]:
    original = same.get(edition.original)
    for text in same.values():
        id = place(text)
        if text.kind == "verbatim":
            yield Pair(id, _source(text), text, official=True)
        elif text.kind == "source":
            if text.name.startswith("abstracts."):
                yield Pair(id, edition.source, text)
        elif original and text is not original and text.kind != "excerpt" and not text.path.endswith(shared.NAMES):
            yield Pair(id, original.text, text)


def _source(text: Prose) -> str:
    """What identifies the copy that official words were taken from: its address, and the version of the act."""
    entry: Any = text.file.value if text.file else {}
    for key in text.keys[:-1]:
        entry = entry[key]
    address = ""
    with suppress(KeyError, TypeError, AttributeError):  # of an entry that does not conform to its schema
        address = translated_at(entry, text.language)
    return address or " ".join(str(entry.get(key, "")) for key in ("url", "version"))


def place(text: Prose) -> str:
    """Where a text is, in terms that outlive edits elsewhere: `article#p1`, `glossary#unity.definition`."""
    if text.file is None:
        page, section, *rest = text.place
        count = [str(each) for each in rest if each != 1]
        return ".".join([f"{page}#{section}" if rest else f"{page}.{section}", *([] if text.id else count)])
    value, entry = text.file.value, ""
    parts: list[str] = []
    for key in text.place[1:]:
        value = value[key]
        name = value.get("id", value.get("version")) if isinstance(key, int) and isinstance(value, dict) else None
        entry, parts = (name, []) if name else (entry, [*parts, str(key)])
    stem = text.path.rpartition("/")[2].partition(".")[0]
    return ".".join([f"{stem}#{entry}" if entry else stem, *parts])


def known(edition: Edition) -> set[tuple[str, str, str]]:
    """The sums of original and text, and the language, of what was read; a text that moved is still read."""
    return {(each.original, each.words, each.language) for each in edition.readings}


def unread(edition: Edition) -> Iterator[Pair]:
    """The texts of which nobody has read both sides as they now are."""
    read = known(edition)
    return (pair for pair in pairs(edition) if pair.reading not in read)
