"""The legal provisions as content: as cited, as they read then, what became of the act, what stands there today."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from edition import places
from edition.law import BEGINNINGS, Act, LegalDate, Provision, translated_at, wordings
from language.differences import Stretch, compared
from pages import timelines
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
    quotation,
    table,
)


def provision_link(context: Context, provision: Provision) -> Node:
    """A provision by its name, as a link to its entry."""
    return link(context.edition.page_of(provision), provision.id, title(context, provision.act, provision.locator))


def title(context: Context, act: str, locator: Mapping[str, str]) -> str:
    """The name of a norm: its act and its place there."""
    return context.edition.acts[act].norm(locator, context.language)


def law(context: Context) -> Iterator[Node]:
    """All legal provisions."""
    linking = places.linking(context.edition, context.language)
    for provision in context.edition.provisions:
        name = title(context, provision.act, provision.locator)
        yield heading(2, provision.id, *former(provision.formerly), name)
        uses = context.places(linking.get(context.edition.link_to(provision), []), opened=True)
        drawn = timelines.of_one(context, provision, name)
        yield {"kind": "entry", "content": [drawn, *_entry(context, provision), *([uses] if uses["places"] else [])]}


def _entry(context: Context, provision: Provision) -> Iterator[Node]:
    edition, language, words = context.edition, context.language, context.words
    if provision.cited:
        yield facts(words("law_cited"), *_cited(context, provision.cited))
    if provision.about:
        yield facts(words("law_about"), [editorial(*context.cited(provision.about[language]))])
    yield facts(words("law_then") if provision.successors else words("law_text"), *_then(context, provision))
    yield facts(words("law_above"), *_norms(context, provision.above))
    yield facts(words("law_fate"), *_fate(context, edition.acts[provision.act]))
    yield facts(words("law_between"), *_norms(context, provision.successors[:-1]))
    yield facts(words("law_now"), *_norms(context, provision.successors[-1:]))
    for older, newer in provision.compared(edition.acts):
        yield _comparison(context, older, newer)
    pages = provision.pages(edition.acts)
    yield facts(words("law_links"), *[[external(page["url"], page["label"][language])] for page in pages])
    yield facts(words("checked_on"), [context.date(provision.checked)])


def _cited(context: Context, cited: Mapping[str, Any]) -> Iterator[list[Piece]]:
    """The words of the article; in another language first as its translation has them."""
    place = context.paragraph(cited["paragraph"])
    if own := cited.get("quotation", {}).get(context.language):
        source = editorial(place, ", ", context.words("working_translation"))
        yield [quotation(context.language, own, source=source)]
    yield [quotation(context.edition.original, cited["words"], source=place)]


def _then(context: Context, provision: Provision) -> Iterator[list[Piece]]:
    if provision.unseen:
        yield [editorial(*context.cited(provision.unseen[context.language]))]
    if provision.text:
        yield from _wording(context, provision.text)
    yield from _changes(context, provision.changed_by)
    if provision.note:
        yield [editorial(*context.cited(provision.note[context.language]))]


def _norms(context: Context, norms: Sequence[Mapping[str, Any]]) -> Iterator[list[Piece]]:
    """Each norm: its name with the dates of its act, its wording, its changes, a note."""
    for norm in norms:
        act, text = context.edition.acts[norm["act"]], norm.get("text")
        name = title(context, act.id, norm["locator"])
        yield [external(text["url"], name) if text else name, *_dates(context, act)]
        yield from _wording(context, text) if text else ()
        yield from _changes(context, norm.get("changed_by", ()))
        if "note" in norm:
            yield [editorial(*context.cited(norm["note"][context.language]))]


def _wording(context: Context, text: Mapping[str, Any]) -> Iterator[list[Piece]]:
    """The official words, translations marked as such, the version that was read and others with the same words."""
    words = context.words
    for code, said in wordings(text, context.own_first).items():
        yield [quotation(code, said, source=_translation(context, text, code))]
    version = text.get("version")
    read = _filled(words("law_version"), context.date(version)) if version else [words("law_no_version")]
    yield [external(text["url"], *read)]
    if same := text.get("same_in"):
        yield _filled(words("law_same"), *_in_line(", ", [_seen(context, each) for each in same]))


def _comparison(context: Context, older: Mapping[str, Any], newer: Mapping[str, Any]) -> Node:
    """The official words of two norms side by side, the changed ones marked, and the editors' sentence on them."""
    words = context.words
    header = [title(context, norm["act"], norm["locator"]) for norm in (older, newer)]
    languages = [code for code in context.own_first if code in context.edition.law_languages]
    both = [(code, compared(older["text"][code], newer["text"][code])) for code in languages]
    # What is said of changed words to who does not see it.
    gone, come = {"kind": "removed", "said": words("removed")}, {"kind": "inserted", "said": words("inserted")}
    rows = [[_marked(code, old, gone), _marked(code, new, come)] for code, (old, new) in both]
    return table(words("law_compared"), header, rows, "ww", searched=False)


def _marked(language: str, stretches: Iterable[Stretch], mark: Node) -> Node:
    return foreign(language, *[mark | {"text": said} if differs else said for said, differs in stretches if said])


def _translation(context: Context, text: Mapping[str, Any], language: str) -> Node | None:
    """What marks words as a translation; nothing where the law is official in their language."""
    if language in context.edition.law_languages:
        return None
    if not (address := translated_at(text, language)):
        return editorial(context.words("law_translation_own"))
    site = urlsplit(address).hostname or ""
    return editorial(external(address, f"{context.words('law_translation')}: {site}"))


def _seen(context: Context, seen: Mapping[str, Any]) -> list[Piece]:
    languages = ", ".join(context.words(f"language.{code}") for code in context.own_first if code in seen["languages"])
    return [context.date(seen["version"]), f" ({languages})"]


def _changes(context: Context, acts: Sequence[str]) -> Iterator[list[Piece]]:
    for act in (context.edition.acts[id] for id in acts):
        yield [f"{context.words('law_change')}: {act.title[context.language]}", *_dates(context, act)]


def _fate(context: Context, act: Act) -> Iterator[list[Piece]]:
    """What is said of an act, then each date with what it rests on, and that no repeal was found."""
    words, language = context.words, context.language
    if act.fate:
        yield [editorial(*context.cited(act.fate[language]))]
    for date in act.dates:
        by: list[Piece] = [f"; {context.edition.acts[date.by].title[language]}"] if date.by else []
        grounds = ", ".join(words(f"evidence_class.{each}") for each in date.evidence)
        seen: list[Piece] = [" ", external(date.url, words("where_seen"))] if date.url else []
        yield [*_date(context, date), *by, f". {words('evidence')}: {grounds}.", *seen]
    if act.no_repeal_seen:
        yield _filled(words("law_no_repeal"), context.date(act.no_repeal_seen))


def _dates(context: Context, act: Act) -> list[Piece]:
    """The dates of an act in brackets, if it has any; its title says when it was adopted or signed."""
    dates = _in_line("; ", [_date(context, date) for date in act.dates if date.event not in BEGINNINGS])
    return [" (", *dates, ")"] if dates else []


def _in_line(between: str, parts: Iterable[Sequence[Piece]]) -> list[Piece]:
    return [piece for part in parts for piece in (between, *part)][1:]


def _date(context: Context, date: LegalDate) -> list[Piece]:
    words = context.words
    found: list[Piece] = [f"{words(f'event.{date.event}')}: "]
    found += [context.date(date.iso)] if date.iso else []
    if date.not_before:
        found += _filled(f"{', ' if date.iso else ''}{words('date_not_before')}", context.date(date.not_before))
    return found


def _filled(words: str, *pieces: Piece) -> list[Piece]:
    """Interface words with pieces of a line in the place of their number."""
    before, _, after = words.partition("{n}")
    return [before, *pieces, after]
