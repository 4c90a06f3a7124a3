"""Every waiver accepts a finding, and has not expired: it holds while the source has its words, or up to a version.

Why:  An exception that outlives its reason hides the next fault.
Bad:  `while: source` with words that source.txt does not have; `while: 1.0.0` in version 1.0.0
Good: a path, a code, the words that break the rule, the reason, and `while: source`
"""

from collections.abc import Iterator

from checks.apply_waivers import OF_FORM, PATH, is_in
from edition.edition import SOURCE, Edition
from edition.entries import Waiver, order
from language.tokens import LINE_END_HYPHEN
from reading.finding import Finding


def check(edition: Edition) -> Iterator[Finding]:
    """Yield waivers of lost words (WAI002), expired (WAI003), of no rule of form (WAI004); WAI001: unused ones."""
    source = LINE_END_HYPHEN.sub("", edition.source)
    for waiver in edition.waivers:
        if not OF_FORM.fullmatch(waiver.code):
            problem = f"{waiver.code} cannot be waived: it proves the text, citations, addresses or safety"
            remedy = "correct the place, and remove the waiver"
            yield Finding(PATH, waiver.line, "WAI004", f"{problem}; {remedy}")
        if not is_in(waiver.words, edition.texts.get(waiver.path, "")):
            problem = f"«{waiver.words}» is not in {waiver.path}; correct the words, or remove the waiver"
            yield Finding(PATH, waiver.line, "WAI002", problem)
        elif waiver.holds == "source" and not is_in(waiver.words, source):
            problem = f"«{waiver.words}» is not in {SOURCE}, so the source is no reason; correct the page"
            yield Finding(PATH, waiver.line, "WAI003", problem)
        elif _is_over(waiver, edition.version):
            problem = f"the waiver held up to version {waiver.holds}, and this is {edition.version}; correct the place"
            yield Finding(PATH, waiver.line, "WAI003", problem)


def _is_over(waiver: Waiver, version: str) -> bool:
    return waiver.holds[:1].isdecimal() and order(version) >= order(waiver.holds)
