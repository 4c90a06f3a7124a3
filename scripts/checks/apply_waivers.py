"""Departures from rules that stay: which findings docs/data/waivers.yml takes back, and which entries are idle."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from edition.edition import Edition
from edition.entries import Waiver
from reading.finding import Finding

PATH = "docs/data/waivers.yml"
# Rules of form. What proves text, citations, addresses and safety has no exceptions.
OF_FORM = re.compile(r"(?:TYP|NUM|NAM|LAN|QUO)\d{3}|SRC008|TRN00[58]")


def applied(edition: Edition, findings: Iterable[Finding], complete: bool) -> Iterator[Finding]:
    """The findings that no waiver takes back, and a finding (WAI001) for each waiver that takes none back.

    Each waiver takes back one finding. Only a `complete` run of all checks, on files that could all be read, shows that
    one is idle.
    """
    left = sorted(findings)
    for waiver in edition.waivers:
        taken = next((finding for finding in left if _waives(edition, waiver, finding)), None)
        if taken:
            left.remove(taken)
        elif complete and OF_FORM.fullmatch(waiver.code):
            problem = f"nothing in {waiver.path} needs the waiver of {waiver.code} any more; remove it"
            yield Finding(PATH, waiver.line, "WAI001", problem)
    yield from left


def stands(words: str, text: str) -> bool:
    """Whether the words stand in a text, white space of any kind being equal."""
    return words in text or _spaced(words) in _spaced(text)


@lru_cache(maxsize=32)  # several waivers are about one text
def _spaced(text: str) -> str:
    return " ".join(text.split())


def _waives(edition: Edition, waiver: Waiver, finding: Finding) -> bool:
    if (finding.path, finding.code) != (waiver.path, waiver.code) or not OF_FORM.fullmatch(waiver.code):
        return False
    lines = edition.texts.get(finding.path, "").split("\n")
    return stands(waiver.words, lines[finding.line - 1]) if finding.line <= len(lines) else False
