"""Every language has rules for its search, each rule can be run, and what is searched by other words is there.

Why:  Readers type words in any form; without sound rules a language finds exact words only, or nothing.
Bad:  a step `{in: rv, cut: …}` where the marks name no rv; a pattern with a bracket too many, or with `(…)*`
Good: an entry in search.yml for each language of the site, its marks, steps and groups of letters named where used
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from edition.anchors import addresses
from edition.edition import Edition
from language import search_rules
from reading.finding import Finding

PATH, PLACES = "docs/data/search.yml", "docs/data/searched_as.yml"
# What a pattern may consist of; Python and browsers read all of it alike. A group is at most optional, never repeated.
LETTERS, TIMES = r"(?:[\w']|\.|\[\^?[\w']+\])", r"(?:[*+]\??|\?)?"
# Letters with which the forms of a word begin.
STEM = 5
PATTERN = re.compile(rf"(?:{LETTERS}{TIMES}|\((?:\?[:!])?|\)\??|[|^$]|\\[1-9])*")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield languages without rules, broken rules, and places and words that are not there (SEA000–SEA007)."""
    if not edition.search:
        yield Finding(PATH, 1, "SEA000", "there are no rules to check; restore the file")
        return
    for language in (code for code in edition.codes if code not in edition.search):
        problem = f"the search has no rules for {language}; add its entry, or `{language}: {{}}`"
        yield Finding(PATH, 1, "SEA001", problem)
    for language in edition.search:
        yield from _rules(edition, language)
    yield from _alike(edition)
    yield from _short_forms(edition)
    filled = {f"{page}#{name}" for name, (page, _) in edition.placeholders.items()}
    known = addresses(edition).keys() | filled
    for address in edition.searched_as.keys() - known:
        line = edition.files["searched_as.yml"].line(address)
        yield Finding(PLACES, line, "SEA005", f"{address} is no address of the edition; correct or remove it")


def _alike(edition: Edition) -> Iterator[Finding]:
    first: dict[str, tuple[str, str]] = {}
    for language, rules in edition.search.items():
        for letter, other in rules.get("alike", {}).items():
            before, seen = first.setdefault(letter, (language, other))
            if seen != other:
                problem = f"{language} reads {letter} as {other}, and {before} as {seen}"
                line = edition.files["search.yml"].line(language, "alike", letter)
                yield Finding(PATH, line, "SEA006", f"{problem}; correct the wrong one")


def _short_forms(edition: Edition) -> Iterator[Finding]:
    if PATH not in edition.texts:  # otherwise they are the program's, for any edition
        return
    for language in edition.codes:
        words = "\n".join(text.text for text in edition.every_text if text.language == language).lower()
        for short, meant in edition.search.get(language, {}).get("same", {}).items():
            near = get_close_matches(meant, {*words.split()}, cutoff=0.9) if meant[:STEM] not in words else []
            if len(meant) > STEM and near:
                line = edition.files["search.yml"].line(language, "same", short)
                problem = f"{language}: {short} stands for {meant}, which no text has"
                yield Finding(PATH, line, "SEA007", f"{problem}; correct the word, or remove the short form")


def _rules(edition: Edition, language: str) -> Iterator[Finding]:
    line = edition.files["search.yml"].line(language)
    try:
        rules = search_rules.rules(edition.search[language])
    except KeyError as error:
        message = f"{language} uses the name {error}, which it does not give; correct the name"
        yield Finding(PATH, line, "SEA002", message)
        return
    for pattern in search_rules.patterns(rules):
        if wrong := problem(pattern):
            yield Finding(PATH, line, "SEA003", f"{language}: the pattern {pattern} {wrong}; correct it")


def problem(pattern: str) -> str:
    """What is wrong with a pattern; empty for a sound one."""
    if unread := PATTERN.sub("", pattern, count=1):
        return f"has «{unread[:10]}», which patterns of the search do not use"
    try:
        re.compile(pattern)
    except re.error as error:
        return f"is broken ({error})"
    return ""
