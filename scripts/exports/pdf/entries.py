"""The glossary, the works cited and the legal provisions in print."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from citations.in_words import reference_words
from citations.styles import record
from edition import places
from edition.edition import ARTICLE
from edition.entries import Provision, Reference, Term
from edition.places import Place
from exports.pdf.nodes import Node, Piece, Print, facts, foreign, heading, in_one, link, paragraph


def terms(printed: Print, kind: str) -> Iterator[Node]:
    """The entries of the glossary of one kind."""
    linking = places.linking(printed.edition, printed.language)
    for term in printed.edition.terms:
        if term.kind == kind:
            yield heading(3, term.id, term.term[printed.language]["text"])
            yield from _term(printed, term)
            yield _places(printed, linking.get(f"glossary.md#{term.id}", []))


def _term(printed: Print, term: Term) -> Iterator[Node]:
    edition, language, words = printed.edition, printed.language, printed.words
    yield paragraph(term.definition[language], style="definition")
    for place in term.stated_in:
        quotation = f"{place['quotation'][language]} ("
        yield paragraph(quotation, printed.paragraph(place["paragraph"]), ")", style="quotation")
    yield facts(words("term_in_languages"), *[_wording(printed, term, code) for code in printed.current_first])
    law = [each for each in edition.provisions if each.id in term.provisions]
    yield facts(words("law_basis"), *[[_provision(printed, each)] for each in law])
    cited = places.cited_in(edition, language, [place["paragraph"] for place in term.stated_in])
    works = [[link(f"#{each.id}", reference_words(edition, language, each))] for each in cited]
    yield facts(words("works_cited_there"), *works)
    related = [each for each in edition.terms if each.id in term.related]
    yield facts(words("see_also"), *in_one(link(f"#{each.id}", each.term[language]["text"]) for each in related))


def _wording(printed: Print, term: Term, code: str) -> list[Piece]:
    wording = term.term[code]
    where = f": {wording['where'][printed.language]}" if "where" in wording else ""
    origin = printed.words(f"origin.{wording['origin']}")
    return [f"{printed.words(f'language.{code}')}: ", foreign(code, wording["text"]), f" ({origin}{where})"]


def _title(printed: Print, provision: Provision) -> str:
    return f"{provision.act[printed.language]}, {provision.locator[printed.language]}"


def _provision(printed: Print, provision: Provision) -> Node:
    return link(f"#{provision.id}", _title(printed, provision))


def _places(printed: Print, found: Sequence[Place]) -> Node:
    """The places that use an entry: paragraphs by their numbers, other pages by their titles."""
    shown: dict[str, Piece] = {}
    for place in found:
        if place.page == ARTICLE and place.block.kind == "text":
            number = place.block.id[1:]
            shown.setdefault(number, link(f"#{place.block.id}", number))
        else:
            shown.setdefault(place.title, place.title)
    return facts(printed.words("places"), *in_one(shown.values()))


def references(printed: Print) -> Iterator[Node]:
    """The works cited."""
    citing = places.citing(printed.edition, printed.language)
    for reference in printed.edition.references:
        yield heading(2, reference.id, f"{reference.number}. {_who(printed, reference)}", listed=False)
        yield from _reference(printed, reference)
        yield _places(printed, citing.get(reference.number, []))


def _reference(printed: Print, reference: Reference) -> Iterator[Node]:
    words = printed.words
    yield paragraph(reference.said[printed.language], style="definition")
    for quotation in reference.quotations:
        yield paragraph(printed.foreign(f"«{quotation}»"), style="quotation")
    yield facts(words("record"), [_record(printed, reference)])
    checked = f"({words('checked')} {printed.date(reference.checked)})"
    yield facts(words("status"), [f"{words(f'status.{reference.status}')} {checked}"])
    yield facts(words("evidence"), *[_seen(printed, item) for item in reference.evidence])
    yield facts(words("leads"), *[_seen(printed, item) for item in reference.leads])


def _who(printed: Print, reference: Reference) -> str:
    if reference.named:
        return reference.named[printed.language]
    acts = [provision.act for provision in printed.edition.provisions if provision.id == reference.provision]
    return acts[0][printed.language] if acts else printed.words("author_not_named")


def _record(printed: Print, reference: Reference) -> Piece:
    for provision in printed.edition.provisions:
        if provision.id == reference.provision:
            return _provision(printed, provision)
    known = record(reference.csl)
    language = reference.csl.get("language") or printed.edition.original
    return foreign(language, known) if known else printed.words("record_unknown")


def _seen(printed: Print, item: Mapping[str, Any]) -> list[Piece]:
    where: list[Piece] = [f" {printed.words('where_seen')}: ", link(item["url"])] if item.get("url") else []
    return [item["note"][printed.language], *where]


def law(printed: Print) -> Iterator[Node]:
    """The legal provisions: as cited, then, what became of the act, now."""
    linking = places.linking(printed.edition, printed.language)
    for provision in printed.edition.provisions:
        yield heading(2, provision.id, _title(printed, provision))
        yield from _law(printed, provision)
        yield _places(printed, linking.get(f"law.md#{provision.id}", []))


def _law(printed: Print, provision: Provision) -> Iterator[Node]:
    language, words = printed.language, printed.words
    place: list[Piece] = [" (", printed.paragraph(provision.cited["paragraph"]), ")"]
    yield facts(words("law_cited"), [printed.foreign(provision.cited["words"]), *place])
    yield facts(words("law_then"), *_then(printed, provision))
    yield facts(words("law_fate"), [provision.fate[language]])
    yield facts(words("law_now"), *_now(printed, provision))
    yield facts(words("law_links"), *[_page(item["label"][language], item["url"]) for item in provision.links])
    yield facts(words("checked_on"), [printed.date(provision.checked)])


def _then(printed: Print, provision: Provision) -> list[list[Piece]]:
    if not provision.then:
        return [[(provision.unseen or {}).get(printed.language, "")]]
    source = provision.then["source"]
    return [*_wordings(printed, provision.then), _page(source["title"][printed.language], source["url"])]


def _page(title: str, url: str) -> list[Piece]:
    return [f"{title}: ", link(url)]


def _now(printed: Print, provision: Provision) -> list[list[Piece]]:
    now, words = provision.now, printed.words
    if not now:
        return []
    known = now.get("since")
    since = words("in_force_since").replace("{n}", printed.date(known)) if known else words("in_force")
    act = f"{now['act'][printed.language]}, {now['locator'][printed.language]} ({since}): "
    return [[act, link(now["url"])], *_wordings(printed, now["text"]), [now["note"][printed.language]]]


def _wordings(printed: Print, texts: Mapping[str, Any]) -> list[list[Piece]]:
    return [[foreign(code, texts[code])] for code in printed.current_first if texts.get(code)]
