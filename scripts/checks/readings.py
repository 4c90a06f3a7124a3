"""What a reader has read against its original is as it was then, and the words of a law change only with their source.

Why:  A lost “not”, another office, an invented half sentence have no twin that a program could compare.
Bad:  a word of a definition that was read in March, changed in May; a law reworded below the address of the old copy
Good: the text read again with `scripts/read`; the new words with the version and the address of the copy they are from
"""

from collections.abc import Iterator

from edition.edition import Edition
from edition.entries import Official, Reading
from edition.readings import PATH, Pair, known, pairs
from reading.finding import Finding

# Pairs by what tells them apart; the checksums of both sides and the language of each.
Pairs = dict[tuple[str, str], Pair]
Sums = set[tuple[str, str, str]]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield texts changed since they were read (REA001), entries of no text (REA002), reworded laws (REA003)."""
    if not (edition.readings or edition.official):
        return
    found = {pair.key: pair for pair in pairs(edition)}
    now = {pair.reading for pair in found.values()}
    yield from _changed(edition, found, now)
    yield from _reworded(edition, found, now)


def _changed(edition: Edition, pairs: Pairs, now: Sums) -> Iterator[Finding]:
    read = known(edition)
    for entry in edition.readings:
        pair = pairs.get((entry.text, entry.language))
        if pair and pair.reading not in read:
            sides = zip(pair.sums, (entry.original, entry.words), ("its original", "the text"))
            changed = " and ".join(side for is_now, was, side in sides if is_now != was)
            problem = f"{entry.text} ({entry.language}): {changed} changed since {entry.day}, when it was read"
            remedy = f"read both, then scripts/read {entry.text} --language {entry.language} --role ROLE"
            yield Finding(pair.text.path, pair.text.line(), "REA001", f"{problem}; {remedy}")
        elif not pair and (entry.original, entry.words, entry.language) not in now:
            yield _of_nothing(entry)


def _reworded(edition: Edition, pairs: Pairs, now: Sums) -> Iterator[Finding]:
    for entry in edition.official:
        pair = pairs.get((entry.text, entry.language))
        if not pair and (entry.source, entry.words, entry.language) not in now:
            yield _of_nothing(entry)
        elif pair and pair.sums[0] == entry.source and pair.sums[1] != entry.words:
            problem = f"{entry.text} ({entry.language}): the official words changed, and their source did not"
            remedy = "copy them from there, or state the address and version of the other copy"
            yield Finding(pair.text.path, pair.text.line(), "REA003", f"{problem}; {remedy}")


def _of_nothing(entry: Reading | Official) -> Finding:
    problem = f"there is no text {entry.text} ({entry.language}), or it has other words now"
    return Finding(PATH, entry.line, "REA002", f"{problem}; remove the entry")
