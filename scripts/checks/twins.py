"""Twins agree: texts that differ in one language differ in all, and a heading names its term in each.

Why:  A text pasted twice, or a heading that denies its paragraph, reads well where it stands.
Bad:  two items of a list that are one in Kazakh; “Separation of state power” above the principle of its unity
Good: as many different texts in each language; the words of the term in its heading
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from edition.edition import Edition
from edition.prose import Prose, counterparts
from language.tokens import WORD
from reading.finding import Finding
from reading.markdown_page import Block, Page

# Shorter texts, such as labels, may be equal in one language alone.
SHORTEST = 12
ITEM = re.compile(r"\s*\w{1,2}[).]\s")
OWN = ("page", "data")
# Letters with which the forms of a word begin.
STEM = 4


def check(edition: Edition) -> Iterator[Finding]:
    """Yield texts that are equal in one language alone (TWI001), and headings that name no term (TWI002)."""
    if not edition.page_names:
        yield Finding("docs", 1, "TWI000", "there is no text to compare; restore the pages")
        return
    yield from _equal(edition)
    yield from _headings(edition)


def _equal(edition: Edition) -> Iterator[Finding]:
    groups: dict[tuple[str, str, str], list[dict[str, Prose]]] = defaultdict(list)
    for same in counterparts(text for text in edition.prose if text.kind in OWN):
        for code, text in same.items():
            if len(text.text) >= SHORTEST:
                groups[text.name, code, _words(text)].append(same)
    for (_, code, _), alike in groups.items():
        first, *others = alike
        for same in others:
            rest = [each for each in same if each != code and each in first]
            if rest and not any(_words(first[each]) == _words(same[each]) for each in rest):
                one, other = first[code], same[code]
                problem = f"the text is that of {one.path}:{one.line()} in {code} alone"
                yield Finding(other.path, other.line(), "TWI001", f"{problem}; correct the one that was copied")


def _words(text: Prose) -> str:
    """A text without the letter with which an item of a list begins, and the mark with which it ends."""
    return " ".join(ITEM.sub("", text.text, count=1).rstrip(" .;").split())


def _headings(edition: Edition) -> Iterator[Finding]:
    """Headings of the text whose words in the original, but in this language not, are those of a term linked below."""
    terms = {edition.link_to(term): term for term in edition.terms}
    for name in edition.identity.text:
        pages = {code: page for code in edition.codes if (page := edition.page(code, name))}
        linked = {code: _linked(page) for code, page in pages.items()}
        for id, (_, targets) in linked.get(edition.original, {}).items():
            for term in (terms[target] for target in targets if target in terms):
                headings = {code: found[id][0] for code, found in linked.items() if id in found}
                named = {code: _is_of(heading, term.term[code]["text"]) for code, heading in headings.items()}
                if named.get(edition.original) and sum(not each for each in named.values()) == 1:
                    code = next(code for code, each in named.items() if not each)
                    block = linked[code][id][0]
                    problem = f"“{block.text}” does not name the term {term.id}, as the other languages do"
                    yield Finding(pages[code].path, block.line, "TWI002", f"{problem}; correct the wrong one")


def _linked(page: Page) -> dict[str, tuple[Block, list[str]]]:
    """The headings of a page by their ids, each with the targets of the first paragraph below it."""
    pairs = pairwise(page.written)
    below = [(one, other) for one, other in pairs if one.kind == "heading" and other.kind != "heading"]
    return {one.id: (one, [link.target for link in other.of_kind("link")]) for one, other in below}


def _is_of(heading: Block, term: str) -> bool:
    """Whether each long word of a heading is one of a term's."""
    stems = [word[0].lower()[:STEM] for word in WORD.finditer(heading.text) if len(word[0]) > STEM]
    return bool(stems) and all(any(word[0].lower().startswith(stem) for word in WORD.finditer(term)) for stem in stems)
