"""What the forms of the edition must say: every unit of words with the place in the sources where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from citations.styles import record
from edition.anchors import addresses
from edition.edition import ARTICLE, DATA, Edition
from edition.entries import Abstract, Note, Provision, Reference, Term
from reading.markdown_page import Page

# The id that overrides/fragments/title.html gives to the title.
TITLE_ID = "title"
Entry = Abstract | Note | Provision | Reference | Term


@dataclass(frozen=True)
class Unit:
    """Words that stand together: a paragraph, a heading, a field of an entry; and the `id` under which they stand."""

    place: str
    text: str
    id: str = ""


def text(edition: Edition, language: str) -> Iterator[Unit]:
    """The text itself in one language: its title, its abstract, the article, the notes."""
    yield from title(edition, language)
    yield from abstracts(edition, language)
    yield from _page(edition.pages[language, ARTICLE])
    yield from notes(edition, language)


def everything(edition: Edition, language: str) -> Iterator[Unit]:
    """All that the pages say in one language: their own words and the data that they are filled with."""
    yield from title(edition, language)
    for name in edition.names:
        yield from _page(edition.pages[language, name])
    for part in (notes, references, provisions, terms, emendations):
        yield from part(edition, language)
    for code in edition.codes:
        yield from abstracts(edition, code)


def title(edition: Edition, language: str) -> Iterator[Unit]:
    """The title that the editors supplied."""
    file = edition.files["strings.yml"]
    yield Unit(f"{file.path}:{file.line('strings', 'title', language)}", edition.strings["title"][language], TITLE_ID)


def _page(page: Page) -> Iterator[Unit]:
    for block in page.blocks:
        if block.kind in ("heading", "text"):
            yield Unit(f"{page.path}:{block.line}", block.text, block.id)


def abstracts(edition: Edition, language: str) -> Iterator[Unit]:
    """The abstract in a language, as the source has it."""
    for abstract in edition.abstracts:
        if abstract.language == language:
            yield from _units("abstracts.yml", abstract, abstract.printed)


def notes(edition: Edition, language: str) -> Iterator[Unit]:
    """The editors' notes."""
    for note in edition.notes:
        yield from _units("emendations.yml", note, [note.note[language]])


def references(edition: Edition, language: str) -> Iterator[Unit]:
    """What is known of each work, and on what evidence."""
    for entry in edition.references:
        yield from _units("references.json", entry, _of_reference(entry, language))


def _of_reference(entry: Reference, language: str) -> Iterator[str]:
    yield entry.said[language]
    yield from entry.quotations
    if entry.named:
        yield entry.named[language]
    if not entry.provision:
        yield record(entry.csl)
    yield from (item["note"][language] for item in (*entry.evidence, *entry.leads))


def works(edition: Edition, language: str) -> Iterator[Unit]:
    """What programs that keep references are told of each work."""
    for entry in edition.references:
        yield from _units("references.json", entry, [entry.said[language], entry.csl.get("title", "")])


def how_to_cite(edition: Edition, language: str) -> Iterator[Unit]:
    """What whoever cites the edition must know."""
    for key in ("author_unknown", "cite_original"):
        yield Unit(f"{DATA}/strings.yml:1", edition.strings[key][language])


def provisions(edition: Edition, language: str) -> Iterator[Unit]:
    """Each provision as cited, then and now, in every language in which its wording was seen."""
    for entry in edition.provisions:
        yield from _units("provisions.yml", entry, _of_provision(entry, language, edition.codes))


def _of_provision(entry: Provision, language: str, codes: Iterable[str]) -> Iterator[str]:
    yield from (entry.act[language], entry.locator[language], entry.cited["words"], entry.fate[language])
    yield from (link["label"][language] for link in entry.links)
    then: Any = entry.then or {}
    now: Any = entry.now or {}
    yield from (then[code] for code in codes if code in then)
    yield from (now.get("text", {}).get(code, "") for code in codes)
    if entry.unseen and not then:
        yield entry.unseen[language]
    if now:
        yield from (now["act"][language], now["locator"][language], now["note"][language])


def terms(edition: Edition, language: str) -> Iterator[Unit]:
    """Each term in every language, its definition and the words that state it."""
    for entry in edition.terms:
        yield from _units("glossary.yml", entry, _of_term(entry, language))


def _of_term(entry: Term, language: str) -> Iterator[str]:
    yield from (each["text"] for each in entry.term.values())
    yield entry.definition[language]
    yield from (place["quotation"][language] for place in entry.stated_in)


def emendations(edition: Edition, language: str) -> Iterator[Unit]:
    """Both readings of each emendation, and the reasons."""
    for entry in edition.emendations:
        for text in (entry.source, entry.edition):
            yield Unit(f"{DATA}/emendations.yml:{entry.line}", text, "emendations")
    for reason in edition.reasons.values():
        yield Unit(f"{DATA}/emendations.yml:1", reason[language], "emendations")


def _units(file: str, entry: Entry, texts: Iterable[str]) -> Iterator[Unit]:
    return (Unit(f"{DATA}/{file}:{entry.line}", text, entry.id) for text in texts if text)


def promised_ids(edition: Edition) -> set[str]:
    """Every id that the edition promises: what it has now, and all that was ever registered."""
    registered = {address for _, address, _ in edition.register}
    return {address.partition("#")[2] for address in {*addresses(edition), *registered}}
