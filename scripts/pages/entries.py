"""The entries of the data as content: terms and works cited."""

from collections.abc import Iterator, Mapping
from typing import Any

from citations.styles import record, reference_name, reference_parts
from edition import places
from edition.entries import Note, Reference, Term
from edition.law import Provision
from edition.wording import Words, capital, numbered
from pages.content import (
    Context,
    Node,
    Piece,
    editorial,
    external,
    facts,
    foreign,
    former,
    heading,
    link,
    paragraph,
    quotation,
)
from pages.law import provision_link, title


def terms(context: Context, kind: str) -> Iterator[Node]:
    """The entries of the glossary of one kind."""
    linking = places.linking(context.edition, context.language)
    for term in context.edition.terms:
        if term.kind == kind:
            yield heading(3, term.id, *former(term.formerly), term.term[context.language]["text"])
            uses = context.places(linking.get(context.edition.link_to(term), []), opened=False)
            yield {"kind": "entry", "content": [*_term(context, term), uses]}


def _term(context: Context, term: Term) -> Iterator[Node]:
    edition, language, words = context.edition, context.language, context.words
    rows = [_wording(context, term, code) for code in context.own_first]
    yield {"kind": "wordings", "label": words("term_in_languages"), "rows": rows}
    yield paragraph(*context.cited(term.definition[language]), style="definition")
    for place in term.stated_in:
        yield quotation("", place["quotation"][language], source=context.paragraph(place["paragraph"]))
    law = [each for each in edition.provisions if each.id in term.provisions]
    yield facts(words("law_basis"), *[[provision_link(context, each)] for each in law], searched=False)
    cited = places.cited_in(edition, language, [place["paragraph"] for place in term.stated_in])
    works = [[_link(context, each, *in_words(context, each))] for each in cited]
    yield facts(words("works_cited_there"), *works, searched=False)
    related = [each for each in edition.terms if each.id in term.related]
    names = [[_link(context, each, each.term[language]["text"])] for each in related]
    yield facts(words("see_also"), *names, searched=False)


def _wording(context: Context, term: Term, code: str) -> list[Piece]:
    """The language, the term in it, and where this wording comes from."""
    wording = term.term[code]
    where = f": {wording['where'][context.language]}" if "where" in wording else ""
    words, origin = context.words, wording["origin"]
    term_ = foreign(code, wording["text"])
    return [words(f"language.{code}"), term_, f"{words(f'origin.{origin}')}{where}"]


def in_words(context: Context, reference: Reference) -> list[Piece]:
    """A work in one line; its record is in the language of the work."""
    before, known, after = reference_parts(context.edition, context.language, reference)
    language = reference.csl.get("language") or context.edition.original
    record_ = foreign(language, known) if known and language != context.language else known
    return [before, record_, after]


def _link(context: Context, entry: Reference | Term, *content: Piece) -> Node:
    return link(context.edition.page_of(entry), entry.id, *content)


def in_short(context: Context, entry: Reference | Term | Provision | Note) -> list[Piece]:
    """A line beside the text about an entry, which begins with a link to it that the keyboard passes over."""
    edition, language, words = context.edition, context.language, context.words
    if isinstance(entry, Note):
        page, name = context.page, f"*{edition.note_numbers[language][entry.id]}"
        said: list[Piece] = [entry.note[language]]
    elif isinstance(entry, Reference):
        page, name, (before, *rest) = edition.page_of(entry), f"[{entry.number}]", in_words(context, entry)
        said = [str(before).removeprefix(f"{name} "), *rest]
    elif isinstance(entry, Term):
        page, name = edition.page_of(entry), capital(entry.term[language]["text"])
        said = [{"kind": "short", "content": [entry.definition[language]]}]
    else:
        page, name, today = edition.page_of(entry), title(context, entry.act, entry.locator), entry.today
        known = f"{words('provision_today')} {title(context, today['act'], today['locator'])}" if today else ""
        said = [{"kind": "short", "content": [known]}] if known else []
    return [link(page, entry.id, name) | {"beside": True}, " ", *said]


def references(context: Context) -> Iterator[Node]:
    """The works cited."""
    citing = places.citing(context.edition, context.language)
    for reference in context.edition.references:
        title = f"{reference.number}. {reference_name(context.edition, context.language, reference)}"
        yield heading(2, reference.id, *former(reference.formerly), title, listed=False)
        uses = context.places(citing.get(reference.number, []), opened=True)
        yield {"kind": "entry", "content": [*_reference(context, reference), uses]}


def _reference(context: Context, reference: Reference) -> Iterator[Node]:
    words = context.words
    yield paragraph(*context.cited(reference.said[context.language]), style="edition")
    yield from _quotations(context, reference)
    yield facts(words("record"), [_record(context, reference)])
    known = {"kind": "status", "status": reference.status, "text": words(f"status.{reference.status}")}
    yield facts(words("status"), [known, f" ({words('checked')} ", context.date(reference.checked), ")"])
    yield facts(words("evidence"), *[_seen(context, item) for item in reference.evidence])
    yield facts(words("leads"), *[_seen(context, item) for item in reference.leads])


def _quotations(context: Context, reference: Reference) -> Iterator[Node]:
    """The words quoted, in a translation first as it has them."""
    edition, language = context.edition, context.language
    cited = edition.quoted[language].get(reference.number, ()) if language != edition.original else ()
    for each in cited:
        if each.text:
            source = editorial(context.paragraph(each.paragraph), ", ", context.words("working_translation"))
            yield quotation("", edition.in_quotes(language, each.text), source=source)
    for words in reference.quotations:
        yield quotation(edition.original, edition.in_quotes(edition.original, words))


def _record(context: Context, reference: Reference) -> Piece:
    for provision in context.edition.provisions:
        if provision.id == reference.provision:
            return provision_link(context, provision)
    if known := record(reference.csl):
        return foreign(reference.csl.get("language") or context.edition.original, known)
    words, list_is_lost = context.words, "references" in context.edition.identity.lost
    return words("record_and_list_unknown") if list_is_lost else words("record_unknown")


def _seen(context: Context, item: Mapping[str, Any]) -> list[Piece]:
    words = context.words
    where: list[Piece] = [" ", external(item["url"], words("where_seen"))] if item.get("url") else []
    paper = [f" ({on_paper(words, item['paper'], context.language)})"] if item.get("paper") else []
    return [*context.cited(item["note"][context.language]), *where, *paper]


def on_paper(words: Words, paper: Mapping[str, Any], language: str) -> str:
    """Where a work was seen on paper: the library, the shelf mark and the page, as far as they are stated."""
    mark = [numbered(words("shelf_mark"), paper["shelfmark"])] if "shelfmark" in paper else []
    page = [numbered(words("page_number"), paper["page"])] if "page" in paper else []
    return ", ".join([paper["library"][language], *mark, *page])
