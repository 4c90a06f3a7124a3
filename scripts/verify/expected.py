"""The texts that downloads must hold, each with its place in the sources and its id."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from citations.styles import record
from edition.anchors import addresses
from edition.edition import DATA, Edition
from edition.entries import Provision, Reference, Term
from exports.page_html import TITLE_ID
from reading.markdown_page import Page


@dataclass(frozen=True)
class TextBlock:
    """Words that belong together, as a paragraph, a heading or a field of an entry, and the `id` they are under."""

    place: str
    text: str
    id: str = ""


def text(edition: Edition, language: str) -> Iterator[TextBlock]:
    """The text itself in one language: its title, its abstract, the article, the notes."""
    yield _title(edition, language)
    yield from _abstracts(edition, language)
    for page in edition.text_pages(language):
        yield from _page(page)
    yield from _notes(edition, language)


def everything(edition: Edition, language: str) -> Iterator[TextBlock]:
    """All that the pages say in one language: their own words and the data that they are filled with."""
    yield _title(edition, language)
    for name in edition.page_names:
        yield from _page(edition.pages[language, name])
    for part in (_notes, _references, provisions, terms, _emendations):
        yield from part(edition, language)
    for code in edition.codes:
        yield from _abstracts(edition, code)


def works(edition: Edition, language: str) -> Iterator[TextBlock]:
    """What reference managers get of each work."""
    return _entries(
        "references.json", edition.references, lambda entry: [entry.said[language], entry.csl.get("title", "")]
    )


def how_to_cite(edition: Edition, language: str) -> Iterator[TextBlock]:
    """What those who cite the edition must know."""
    for key in ("author_unknown", "cite_original"):
        yield _string(edition, key, language)


def provisions(edition: Edition, language: str) -> Iterator[TextBlock]:
    """Each provision as cited, then and now, in every language in which its wording was seen."""
    return _entries("provisions.yml", edition.provisions, lambda entry: _of_provision(entry, language, edition.codes))


def terms(edition: Edition, language: str) -> Iterator[TextBlock]:
    """Each term in every language, its definition and the words that state it."""
    return _entries("glossary.yml", edition.terms, lambda entry: _of_term(entry, language))


def published_ids(edition: Edition) -> set[str]:
    """Every id that the edition has or ever had."""
    registered = {address for _, address, _ in edition.register}
    return {address.partition("#")[2] for address in {*addresses(edition), *registered}}


def _string(edition: Edition, key: str, language: str) -> TextBlock:
    file = edition.files["strings.yml"]
    return TextBlock(f"{file.path}:{file.line('strings', key, language)}", edition.strings[key][language])


def _title(edition: Edition, language: str) -> TextBlock:
    """The title of the article."""
    file = edition.files["edition.yml"]
    place = f"{file.path}:{file.line('title', language)}"
    return TextBlock(place, edition.identity.title[language], TITLE_ID)


def _page(page: Page) -> Iterator[TextBlock]:
    return (TextBlock(f"{page.path}:{block.line}", block.text, block.id) for block in page.written)


def _entries(file: str, entries: Iterable[Any], texts: Callable[[Any], Iterable[str]]) -> Iterator[TextBlock]:
    found = ((entry, text) for entry in entries for text in texts(entry) if text)
    return (TextBlock(f"{DATA}/{file}:{entry.line}", text, entry.id) for entry, text in found)


def _abstracts(edition: Edition, language: str) -> Iterator[TextBlock]:
    own = [abstract for abstract in edition.abstracts if abstract.language == language]
    return _entries("abstracts.yml", own, lambda abstract: abstract.printed)


def _notes(edition: Edition, language: str) -> Iterator[TextBlock]:
    return _entries("emendations.yml", edition.notes, lambda note: [note.note[language]])


def _references(edition: Edition, language: str) -> Iterator[TextBlock]:
    return _entries("references.json", edition.references, lambda entry: _of_reference(entry, language))


def _of_reference(entry: Reference, language: str) -> Iterator[str]:
    """What is known of a work, and on what evidence."""
    yield from (entry.said[language], *entry.quotations)
    if entry.named:
        yield entry.named[language]
    if not entry.provision and (known := record(entry.csl)):
        yield known
    yield from (item["note"][language] for item in (*entry.evidence, *entry.leads))


def _of_provision(entry: Provision, language: str, codes: Iterable[str]) -> Iterator[str]:
    then: Any = entry.then or {}
    now: Any = entry.now or {}
    yield from (entry.act[language], entry.locator[language], entry.cited["words"], entry.fate[language])
    yield from (link["label"][language] for link in entry.links)
    yield from (texts[code] for texts in (then, now.get("text", {})) for code in codes if code in texts)
    if entry.unseen and not then:
        yield entry.unseen[language]
    yield from (now[part][language] for part in ("act", "locator", "note") if now)


def _of_term(entry: Term, language: str) -> Iterator[str]:
    yield from (each["text"] for each in entry.term.values())
    yield entry.definition[language]
    yield from (place["quotation"][language] for place in entry.stated_in)


def _emendations(edition: Edition, language: str) -> Iterator[TextBlock]:
    """Both readings of each emendation, and the reasons."""
    for entry in edition.emendations:
        for reading in (entry.source, entry.edition):
            yield TextBlock(f"{DATA}/emendations.yml:{entry.line}", reading, "emendations")
    for reason in edition.reasons.values():
        yield TextBlock(f"{DATA}/emendations.yml:1", reason[language], "emendations")
