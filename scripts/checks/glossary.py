"""Every glossary entry quotes the text truly, and every paragraph that uses a term links its first use to the entry.

Why:  A definition rests on the words that it quotes, and a reader meets a term where it is first used.
Bad:  a paragraph with «законности» and no link to glossary.md#legality; a quotation that the paragraph does not have
Good: `о состоянии [законности](glossary.md#legality)` at the first use in the paragraph
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from edition.edition import ARTICLE, Edition
from edition.entries import Term
from language import patterns
from language.tokens import stands_in
from reading.finding import Finding
from reading.markdown_page import Block

PATH = "docs/data/glossary.yml"
NOT_NEEDED = re.compile(r"\\[wb][*+?]?|\[[^\[\]\\]*\]\??|\(\?[:!][^()\\]*\)\??|[^\W\d_]\?")
NUMBER = re.compile(r"\d+")
LETTERS, UNCLEAR = re.compile(r"[^\W\d_]+"), re.compile(r"[\\()\[\]{}*+?.^$]")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield false quotations (GLO001), relations (GLO002–GLO004, GLO010–GLO012) and uses (GLO005–GLO009)."""
    if not edition.terms:
        yield Finding(PATH, 1, "GLO000", "there is no term to check; restore the entries")
    for term in edition.terms:
        yield from _quotations(edition, term)
        yield from _relations(edition, term)
        yield from _place(edition, term)
    for language in edition.codes:
        paragraphs = [(id, block, _Words(block)) for id, block in edition.paragraphs(language).items()]
        for term in edition.terms:
            yield from _uses(term, language, paragraphs)


def _quotations(edition: Edition, term: Term) -> Iterator[Finding]:
    for place in term.stated_in:
        for language in edition.codes:
            block = edition.paragraphs(language).get(place["paragraph"])
            quotation = place["quotation"].get(language)
            if quotation and (block is None or not stands_in(quotation, block.text)):
                problem = f"{term.id}: «{quotation[:50]}…» does not stand in {place['paragraph']} ({language})"
                yield Finding(PATH, term.line, "GLO001", f"{problem}; copy the paragraph's words")


def _relations(edition: Edition, term: Term) -> Iterator[Finding]:
    terms = {other.id: other for other in edition.terms}
    provisions = {provision.id for provision in edition.provisions}
    for id in term.provisions:
        if id not in provisions:
            yield Finding(
                PATH, term.line, "GLO002", f"{term.id}: the provision {id} is unknown; add it to provisions.yml"
            )
    for id in term.related:
        if id not in terms:
            yield Finding(
                PATH, term.line, "GLO003", f"{term.id}: the related term {id} is unknown; add it or remove it"
            )
        elif term.id not in terms[id].related:
            yield Finding(PATH, term.line, "GLO004", f"{term.id} names {id} as related, not the other way; name both")
        elif id == term.id:
            yield Finding(PATH, term.line, "GLO010", f"{term.id} names itself as related; remove it from `related`")
    for id in term.not_in:
        if not any(id in edition.paragraphs(language) for language in edition.codes):
            problem = f"{term.id}: `not_in` names {id}, which is no paragraph; name the one that is meant, or remove it"
            yield Finding(PATH, term.line, "GLO011", problem)


def _place(edition: Edition, term: Term) -> Iterator[Finding]:
    """The paragraph from which an entry says that it takes its words has them."""
    stated = term.term.get(edition.original, {})
    if stated.get("origin") != ARTICLE:
        return
    for number in NUMBER.findall(stated.get("where", {}).get(edition.original, "")):
        block = edition.paragraphs(edition.original).get(f"p{number}")
        if block is None or not _uses_term(term.pattern.get(edition.original, ""), block.text):
            problem = (
                f"{term.id}: paragraph {number}, from which it says to be, does not use it; name the one that does"
            )
            yield Finding(PATH, term.line, "GLO012", problem)


def _uses_term(pattern: str, text: str) -> bool:
    """Whether a text has a use of a term; so it is taken where the pattern is at fault, which is a finding itself."""
    try:
        return patterns.endless(pattern) or bool(_pattern(pattern).search(_small(text)))
    except patterns.BrokenPatternError:
        return True


def _uses(term: Term, language: str, paragraphs: list[tuple[str, Block, "_Words"]]) -> Iterator[Finding]:
    if language not in term.pattern:  # a language new to the edition: FIL008 tells where it is missing
        return
    try:
        pattern = _pattern(term.pattern[language])
    except patterns.BrokenPatternError as error:
        yield Finding(PATH, term.line, "GLO008", f"{term.id}: the {language} pattern is broken ({error}); mend it")
        return
    if patterns.endless(term.pattern[language]):
        problem = f"{term.id}: the {language} pattern repeats a group or repeated letters, which may take for ever"
        yield Finding(PATH, term.line, "GLO009", f"{problem}; write the words out")
        return
    path = f"docs/{language}/{ARTICLE}.md"
    target, needed = f"glossary.md#{term.id}", _needed(term.pattern[language])
    for id, block, text in paragraphs:
        links = text.links.get(target)
        if id in term.not_in or (not links and needed and not any(letters in text.unlinked for letters in needed)):
            continue
        use = pattern.search(text.free(links) if links else text.unlinked)
        if not use and not links:
            continue
        words = block.text[slice(*use.span())] if use else ""
        link = links[0] if links else None
        if link is None:
            problem = f"{id} uses {term.id} («{words}») without a link; write [{words}](glossary.md#{term.id})"
            yield Finding(path, block.line, "GLO005", problem)
        elif not use:
            problem = f"{id}: the link to {term.id} is on «{link[1]}», which is no use of it; link the term"
            yield Finding(path, block.line, "GLO006", problem)
        elif not use.start() < link[0] + len(link[1]) <= use.end() + len(link[1]):
            problem = f"{id}: {term.id} is first used in «{words}» before its link; move the link there"
            yield Finding(path, block.line, "GLO007", problem)


def _pattern(pattern: str) -> re.Pattern[str]:
    """A pattern for texts in small letters: one that has no others itself is searched for many times as fast."""
    return patterns.compiled(pattern, re.IGNORECASE if pattern != pattern.lower() else 0)


@lru_cache(maxsize=512)
def _needed(pattern: str) -> tuple[str, ...]:
    """Small letters of which each match has some, one run for each alternative; none where that is not plain to see.

    To look for them takes a tenth of the time of a search with the pattern.
    """
    plain, before = pattern, ""
    while plain != before:
        before, plain = plain, NOT_NEEDED.sub(" ", plain)
    longest = [max(LETTERS.findall(part), key=len, default="").lower() for part in plain.split("|")]
    return tuple(longest) if all(longest) and not UNCLEAR.search(plain) else ()


class _Words:
    """A paragraph's words in small letters, each where it stands in the text.

    `links` are the links to each target as (place, words); in `unlinked` their words are blanked out.
    """

    def __init__(self, block: Block) -> None:
        self.links: dict[str, list[tuple[int, str]]] = defaultdict(list)
        start, taken = 0, []
        for piece in block.inlines:
            if piece.kind == "link":
                self.links[piece.target].append((start, piece.text))
                taken.append(len(piece.text) * "\0")
            else:
                taken.append(piece.text)
            start += len(piece.text)
        self.unlinked = _small("".join(taken))

    def free(self, links: Sequence[tuple[int, str]]) -> str:
        """The text with the words of all but these links blanked out."""
        text = self.unlinked
        for place, words in links:
            text = f"{text[:place]}{_small(words)}{text[place + len(words) :]}"
        return text


def _small(text: str) -> str:
    return text.replace("İ", "i").lower()  # the one letter whose small form is two
