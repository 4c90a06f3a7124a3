"""Which findings docs/data/waivers.yml accepts, and which of its entries are not used."""

import re
from collections.abc import Iterable, Iterator

from edition.edition import Edition
from edition.entries import Waiver
from reading.finding import Finding

PATH = "docs/data/waivers.yml"
# Rules of form. What proves text, citations, addresses and safety has no exceptions.
OF_FORM = re.compile(r"(?:TYP|NUM|NAM|LAN|QUO)\d{3}|SRC008|TRN00[58]")


def applied(edition: Edition, findings: Iterable[Finding], complete: bool) -> Iterator[Finding]:
    """The findings that no waiver accepts, and a finding (WAI001) for each unused waiver.

    Each waiver accepts one finding. Only a `complete` run of all checks, on files that could all be read, shows that
    one is unused.
    """
    left = sorted(findings)
    for waiver in edition.waivers:
        taken = next((finding for finding in left if _waives(edition, waiver, finding)), None)
        if taken:
            left.remove(taken)
        elif complete and OF_FORM.fullmatch(waiver.code):
            problem = f"the waiver of {waiver.code} in {waiver.path} is not used; remove it"
            yield Finding(PATH, waiver.line, "WAI001", problem)
    yield from left


def is_in(words: str, text: str) -> bool:
    """Whether the words are in a text, white space of any kind being equal."""
    return " ".join(words.split()) in " ".join(text.split())


def _waives(edition: Edition, waiver: Waiver, finding: Finding) -> bool:
    if (finding.path, finding.code) != (waiver.path, waiver.code) or not OF_FORM.fullmatch(waiver.code):
        return False
    lines = edition.texts.get(finding.path, "").split("\n")
    return finding.line <= len(lines) and is_in(waiver.words, lines[finding.line - 1])
