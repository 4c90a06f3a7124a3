"""Every language has rules for its search, and each rule can be run.

Why:  Readers type words in any form; without sound rules a language finds exact words only, or nothing.
Bad:  a step `{in: rv, cut: …}` where the marks name no rv; a pattern with a bracket too many
Good: an entry in search.yml for each language of the site, its marks, steps and groups of letters named where used
"""

import re
from collections.abc import Iterator

from edition.edition import Edition
from language import patterns, search_rules
from reading.finding import Finding

PATH = "docs/data/search.yml"
# Characters of a pattern that a message shows.
LONGEST = 200
# What a browser (ECMAScript, a regular expression with the flag u) reads as it is read here: a sign made a letter or a
# kind of letters, a set, a number of repetitions; and of what is left then, what only Python reads.
SIGN = r"\\[\^$\\.*+?()\[\]{}|/bBdDsSwW1-9]"
ALIKE = re.compile(rf"{SIGN}|\[\^?(?:[^\]\\]|{SIGN}|\\-)+\]|(?P<times>\{{\d+(?:,\d*)?\}})")
PYTHONS_OWN = re.compile(r"[\\\[\]{}]|\(\?(?!:|=|!|<=|<!).?|[*+?]\+")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield languages without rules (SEA001), unknown names (SEA002), broken or endless patterns (SEA003, SEA004)."""
    if not edition.search:
        yield Finding(PATH, 1, "SEA000", "there are no rules to check; restore the file")
        return
    for language in edition.codes:
        if language not in edition.search:
            yield Finding(PATH, 1, "SEA001", f"the search has no rules for {language}; add its entry")
    for language in edition.search:
        yield from _rules(edition, language)


def _rules(edition: Edition, language: str) -> Iterator[Finding]:
    line = edition.files["search.yml"].line(language)
    try:
        rules = search_rules.rules(edition.search[language])
    except KeyError as error:
        yield Finding(PATH, line, "SEA002", f"{language} uses the name {error}, which it does not give; mend the name")
        return
    for pattern in search_rules.patterns(rules):
        try:
            compiled(pattern)
        except patterns.BrokenPatternError as error:
            problem = f"{language}: the pattern {pattern[:LONGEST]} is broken ({error}); mend it"
            yield Finding(PATH, line, "SEA003", problem)
        else:
            if patterns.endless(pattern):
                problem = f"{language}: the pattern {pattern[:LONGEST]} repeats a group, or the same letters twice"
                yield Finding(PATH, line, "SEA004", f"{problem}, which may take for ever; write it out")


def compiled(pattern: str) -> None:
    """Raises BrokenPatternError where Python, or a browser, which runs the pattern, cannot read it."""
    patterns.compiled(pattern)
    plain = ALIKE.sub(lambda match: "*" if match["times"] else "a", pattern)
    if own := PYTHONS_OWN.search(plain):
        raise patterns.BrokenPatternError(f"browsers do not read {own[0]} as it stands")
