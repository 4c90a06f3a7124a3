"""Every waiver accepts a finding, and has not expired: it holds while the source has its words, or up to a version.

Why:  An exception that outlives its reason hides the next fault.
Bad:  `while: source` with words that source.txt does not have; `while: 1.0.0` in version 1.0.0
Good: a path, a code, the words that break the rule, the reason, and `while: source`
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from edition.edition import SOURCE, Edition
from edition.entries import Waiver, order
from language.tokens import LINE_END_HYPHEN
from reading.finding import Finding

PATH = "docs/data/waivers.yml"
# Rules of form. What proves text, sense, citations, addresses and safety has no exceptions.
OF_FORM = re.compile(r"(?:TYP|QUO)\d{3}|NAM001|LAN00[135]")
# What may differ in official words, which are copied as they are.
OF_COPIES = re.compile(r"NUM\d{3}")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield waivers of lost words (WAI002), expired (WAI003), of no rule of form (WAI004); WAI001: unused ones."""
    source = LINE_END_HYPHEN.sub("", edition.source)
    for waiver in edition.waivers:
        if not _waivable(edition, waiver):
            proven = "it proves the text, its sense, citations, addresses or safety"
            problem = f"{waiver.code} cannot be waived here: {proven}; correct the place, and remove the waiver"
            yield Finding(PATH, waiver.line, "WAI004", problem)
        if now := _moved(edition, waiver.path):
            yield Finding(PATH, waiver.line, "WAI002", f"there is no {waiver.path}; it is {now} now: write that")
        elif not _is_in(waiver.words, edition.texts.get(waiver.path, "")):
            problem = f"«{waiver.words}» is not in {waiver.path}; correct the words, or remove the waiver"
            yield Finding(PATH, waiver.line, "WAI002", problem)
        elif waiver.while_ == "source" and not _is_in(waiver.words, source):
            problem = f"«{waiver.words}» is not in {SOURCE}, so the source is no reason; correct the page"
            yield Finding(PATH, waiver.line, "WAI003", problem)
        elif waiver.while_[:1].isdecimal() and order(edition.version) >= order(waiver.while_):
            problem = f"the waiver held up to version {waiver.while_}, and this is {edition.version}; correct the place"
            yield Finding(PATH, waiver.line, "WAI003", problem)


def not_waived(edition: Edition, findings: Iterable[Finding], complete: bool) -> Iterator[Finding]:
    """The findings that no waiver accepts, and a finding (WAI001) for each unused waiver.

    Each waiver accepts one finding. Only a `complete` run of all checks, on files that could all be read, shows that
    one is unused.
    """
    left = sorted(findings)
    for waiver in edition.waivers:
        taken = next((finding for finding in left if _waives(edition, waiver, finding)), None)
        if taken:
            left.remove(taken)
        elif complete and _waivable(edition, waiver) and not _moved(edition, waiver.path):
            problem = f"the waiver of {waiver.code} in {waiver.path} is not used; remove it"
            yield Finding(PATH, waiver.line, "WAI001", problem)
    yield from left


def _waivable(edition: Edition, waiver: Waiver) -> bool:
    if not OF_COPIES.fullmatch(waiver.code):
        return OF_FORM.fullmatch(waiver.code) is not None
    copied = (text for text in edition.prose if text.kind == "verbatim" and text.path == waiver.path)
    return any(_is_in(waiver.words, text.text) for text in copied)


def _moved(edition: Edition, path: str) -> str:
    """The path that the file of a page has now, if the page got another name; otherwise nothing."""
    now = str(PurePosixPath(path).with_name(f"{edition.moved_page(PurePosixPath(path).stem)}.md"))
    return now if path not in edition.texts and now in edition.texts else ""


def _is_in(words: str, text: str) -> bool:
    """Whether the words are in a text, white space of any kind being equal."""
    return " ".join(words.split()) in " ".join(text.split())


def _waives(edition: Edition, waiver: Waiver, finding: Finding) -> bool:
    if (finding.path, finding.code) != (waiver.path, waiver.code) or not _waivable(edition, waiver):
        return False
    lines = edition.texts.get(finding.path, "").split("\n")
    return finding.line <= len(lines) and _is_in(waiver.words, lines[finding.line - 1])
