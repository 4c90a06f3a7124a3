"""A locator names the same parts in each language: article 3, paragraph 4 is not article 4, paragraph 3.

Why:  Its numbers are all there, and the reader opens another article of the law.
Bad:  `4-бабының 3-тармағы` for «пункт 4 статьи 3», or as a link to article 3, paragraph 4
Good: `3-бабының 4-тармағы`
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from edition.edition import Edition
from edition.prose import counterparts
from reading.finding import Finding

NUMBER = re.compile(r"\d+")
# How each part is named; and of which parts a number is.
Patterns = Mapping[str, Sequence[re.Pattern[str]]]
Parts = Mapping[str, set[str]]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield texts whose locators have their numbers elsewhere (LOC001), links to another part (LOC002)."""
    if not edition.page_names:
        yield Finding("docs", 1, "LOC000", "there is no text to compare; restore the pages")
    stated = {code: rules.locators.items() for code, rules in edition.writing.items()}
    patterns = {code: {part: [*map(_pattern, forms)] for part, forms in parts} for code, parts in stated.items()}
    original = patterns.get(edition.original, {})
    for same in counterparts(text for text in edition.prose if NUMBER.search(text.text)):
        if first := same.pop(edition.original, None):
            known = _parts(first.text, original)
            for code, text in same.items() if known else ():
                found = _parts(text.text, patterns.get(code, {}))
                for number in _disjoint(known, found)[:1]:
                    other = f"of the {_named(known[number])} in {first.path}:{first.line()}"
                    problem = f"{number} is of the {_named(found[number])} here, and {other}"
                    yield Finding(text.path, text.line(), "LOC001", f"{problem}; correct the wrong locator")
    yield from _links(edition, patterns)


def _links(edition: Edition, patterns: Mapping[str, Patterns]) -> Iterator[Finding]:
    provisions = {edition.link_to(provision): provision for provision in edition.provisions}
    for page in edition.pages.values():
        for _, link in page.links:
            provision, forms = provisions.get(link.target), patterns.get(page.language, {})
            named = _parts(link.text, forms)
            norms = [_parts(norm["locator"][page.language], forms) for norm in provision.norms] if provision else []
            if norms and all(_disjoint(named, norm) for norm in norms):
                problem = f"“{link.text}” leads to {link.target.partition('#')[2]}, which is another part of its act"
                yield Finding(page.path, link.line, "LOC002", f"{problem}; correct the locator or the link")


def _disjoint(one: Parts, other: Parts) -> list[str]:
    """The numbers that are of another part in one of the two."""
    return sorted(number for number in one.keys() & other.keys() if one[number].isdisjoint(other[number]))


def _pattern(form: str) -> re.Pattern[str]:
    words = re.escape(form).replace(r"\*", r"[^\W\d_]*").replace(r"\ ", r"\s").replace(r"\{n\}", r"(\d+)")
    return re.compile(rf"(?<!\w){words}(?![\w)])", re.IGNORECASE)


def _parts(text: str, patterns: Patterns) -> Parts:
    """Of which parts each number is."""
    found = defaultdict[str, set[str]](set)
    for part, form in ((part, form) for part, forms in patterns.items() for form in forms):
        for match in form.finditer(text):
            found[match[1]].add(part)
    return found


def _named(parts: set[str]) -> str:
    return " and ".join(sorted(parts))
