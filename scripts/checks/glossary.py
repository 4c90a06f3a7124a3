"""Every glossary entry quotes the text truly, and every paragraph that uses a term links its first use to the entry.

Why:  A definition depends on the words that it quotes, and a reader meets a term where it is first used.
Bad:  a paragraph with «законности» and no link to glossary.md#legality; a quotation that the paragraph does not have
Good: `о состоянии [законности](glossary.md#legality)` at the first use in the paragraph
"""

import re
from collections.abc import Iterator

from edition.anchors import former_of_entries, links_to, no_paragraph
from edition.edition import Edition
from edition.entries import Term
from edition.places import paragraph_numbers
from language.patterns import Phrases, in_small_letters
from language.tokens import is_in
from reading.finding import Finding
from reading.markdown_page import Block

PATH = "docs/data/glossary.yml"
WORD, YEAR = re.compile(r"[^\W_]+"), re.compile(r"\d{4}")
# Letters with which the forms of a word begin.
STEM = 4


def check(edition: Edition) -> Iterator[Finding]:
    """Yield false quotations, relations and wordings of entries, and uses without their link (GLO000–GLO015)."""
    if not edition.terms and edition.expects(*edition.identity.kinds_by_placeholder):
        yield Finding(PATH, 1, "GLO000", "there is no term to check; restore the entries")
    kinds = {kind.id for kind in edition.identity.kinds}
    for term in edition.terms:
        if term.kind not in kinds:
            known = f"write one of {', '.join(sorted(kinds))}, or " if kinds else ""
            problem = f"{term.id}: the kind {term.kind} is unknown; {known}list it under `kinds` of edition.yml"
            yield Finding(PATH, term.line, "GLO013", problem)
        yield from _quotations(edition, term)
        yield from _relations(edition, term)
        yield from _place(edition, term)
        for language in edition.codes:
            yield from _wording(term, language)
    for language in edition.codes:
        yield from _uses(edition, language)


def _quotations(edition: Edition, term: Term) -> Iterator[Finding]:
    for place in term.stated_in:
        if place["paragraph"] not in edition.paragraph_pages:
            yield Finding(PATH, term.line, "GLO001", f"{term.id}: {no_paragraph(edition, place['paragraph'])}")
            continue
        for language in edition.codes:
            block = edition.paragraphs(language).get(place["paragraph"])
            quotation = place["quotation"].get(language)
            if quotation and block and not is_in(quotation, block.text):
                path, line = edition.place(language, block.id)
                problem = f"{block.id} does not have «{quotation[:50]}…», which {term.id} quotes ({PATH}:{term.line})"
                yield Finding(path, line, "GLO001", f"{problem}; correct the paragraph or the entry")


def _relations(edition: Edition, term: Term) -> Iterator[Finding]:
    terms, former = {other.id: other for other in edition.terms}, former_of_entries(edition)
    provisions = {provision.id for provision in edition.provisions}
    for id in term.provisions:
        if id not in provisions:
            problem = f"{term.id}: the provision {id} is unknown; {_now(edition, id) or 'add it to provisions.yml'}"
            yield Finding(PATH, term.line, "GLO002", problem)
    for id in term.related:
        if id not in terms:
            problem = f"{term.id}: the related term {id} is unknown; {_now(edition, id) or 'add it or remove it'}"
            yield Finding(PATH, term.line, "GLO003", problem)
        elif term.id not in {former.get(other, other) for other in terms[id].related}:
            yield Finding(PATH, term.line, "GLO004", f"{term.id} names {id} as related, but not the reverse; name both")
        elif id == term.id:
            yield Finding(PATH, term.line, "GLO010", f"{term.id} names itself as related; remove it from `related`")
    for id in term.not_in:
        if not any(id in edition.paragraphs(language) for language in edition.codes):
            yield Finding(PATH, term.line, "GLO011", f"{term.id}, `not_in`: {no_paragraph(edition, id)}, or remove it")


def _now(edition: Edition, id: str) -> str:
    """What to write for the id that an entry had before; empty for any other."""
    now = former_of_entries(edition).get(id, "")
    return now and f"it is {now} now: write that"


def _place(edition: Edition, term: Term) -> Iterator[Finding]:
    stated = term.term.get(edition.original, {})
    where = stated.get("where", {}) if stated.get("origin") == "article" else {}
    for number in paragraph_numbers(where.get(edition.original, "")):
        block = edition.paragraphs(edition.original).get(f"p{number}")
        if block is None:
            yield Finding(PATH, term.line, "GLO012", f"{term.id}, `where`: {no_paragraph(edition, f'p{number}')}")
        elif not any(Phrases(term.pattern[edition.original]).spans(block.text)):
            problem = f"{term.id}: `where` names paragraph {number}, which does not use the term; name one that does"
            yield Finding(PATH, term.line, "GLO012", problem)


def _wording(term: Term, language: str) -> Iterator[Finding]:
    wording, patterns = term.term[language], term.pattern[language]
    own = [word.lower() for word in WORD.findall(wording["text"])]
    phrases = [[word[:STEM].lower() for word in WORD.findall(phrase)] for phrase in patterns]
    if not any(all(any(word.startswith(stem) for word in own) for stem in phrase) for phrase in phrases):
        problem = f"{term.id}: no `pattern` finds «{wording['text']}» ({language})"
        yield Finding(PATH, term.line, "GLO014", f"{problem}; correct the term, or list it")
    if wording["origin"] == "official" and not YEAR.search(wording.get("where", {}).get(language, "")):
        problem = f"{term.id}: «{wording['text']}» ({language}) is official, and `where` names no act with its year"
        remedy = "write it beside `origin`, in each language, or write `origin: edition`"
        yield Finding(PATH, term.line, "GLO015", f"{problem}; {remedy}")


def _uses(edition: Edition, language: str) -> Iterator[Finding]:
    terms = [(term, Phrases(term.pattern[language]), links_to(edition, term)) for term in edition.terms]
    for page in edition.text_pages(language):
        for id, block in page.numbered.items():
            small, linked = in_small_letters(block.text), {piece.target for piece in block.of_kind("link")}
            for term, phrases, targets in terms:
                if id not in term.not_in and (phrases.may_be_in_small(small) or not targets.isdisjoint(linked)):
                    use = next(phrases.spans(_free(block, targets)), None)
                    yield from _use(edition.link_to(term), term.id, page.path, block, use, _link(block, targets))


def _use(
    target: str, term: str, path: str, block: Block, use: tuple[int, int] | None, link: tuple[int, int] | None
) -> Iterator[Finding]:
    """The first use of a term in a paragraph, compared with the first link to its entry."""
    words = block.text[slice(*use)] if use else ""
    if use and link is None:
        problem = f"{block.id} uses {term} («{words}») without a link; write [{words}]({target})"
        yield Finding(path, block.line, "GLO005", problem)
    elif link and not use:
        problem = f"{block.id}: the link to {term} is on «{block.text[slice(*link)]}», which is no use of the term"
        yield Finding(path, block.line, "GLO006", f"{problem}; link the term")
    elif link and use and not (link[0] < use[1] and use[0] < link[1]):
        problem = f"{block.id}: {term} is first used in «{words}» before its link; move the link there"
        yield Finding(path, block.line, "GLO007", problem)


def _free(block: Block, targets: set[str]) -> str:
    """The text of a paragraph with the words of links to other targets blanked out."""
    blank = (piece.kind == "link" and piece.target not in targets for piece in block.inlines)
    return "".join("\0" * len(piece.text) if hide else piece.text for piece, hide in zip(block.inlines, blank))


def _link(block: Block, targets: set[str]) -> tuple[int, int] | None:
    """Where the words of the first link to one of the targets begin and end in the text of a paragraph."""
    links = ((start, piece) for start, piece in block.placed if piece.kind == "link" and piece.target in targets)
    return next(((start, start + len(piece.text)) for start, piece in links), None)
