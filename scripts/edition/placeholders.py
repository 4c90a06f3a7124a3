"""The placeholders of pages, `<!-- notes -->`, and the entries of the data that fill them."""

from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from edition.edition import Edition
from edition.entries import Abstract, Emendation, Note, Reference, Term
from edition.law import Provision
from edition.sections import own_ids, sections
from reading.markdown_page import Block, Page

Entry = Abstract | Emendation | Note | Provision | Reference | Term
# Placeholders that list entries, by the names of the lists in an edition.
LISTS = {
    "abstracts": "abstracts",
    "editor-notes": "notes",
    "emendations": "emendations",
    "law": "provisions",
    "notes": "notes",
    "references": "references",
    "terms-in-text": "terms",
    "timeline": "provisions",
    "works-in-text": "references",
}
# What fills the others is always there.
OTHERS = {"argument", "argument-map", "citation", "citations", "contact", "downloads", "errata", "quotation-check"}
OTHERS |= {"status", "title", "verification"}
# On each page of the text, for what is on that page.
OF_EACH_TEXT = {"notes", "status"}
# Another view of entries that a page lists; an edition may be without it.
VIEWS = {"terms-in-text", "timeline", "works-in-text"}
# Whose entries are there without the ids that they have on another page, or with none.
WITHOUT_IDS = {"editor-notes", "emendations", *VIEWS}


def names(edition: Edition) -> set[str]:
    """The names of all placeholders that pages may have."""
    return {*LISTS, *OTHERS, *edition.identity.kinds_by_placeholder}


def entries(edition: Edition, placeholder: str, page: str = "") -> Sequence[Entry]:
    """The entries that fill a placeholder, on a page where it lists those of the page; none for other placeholders."""
    if kind := edition.identity.kinds_by_placeholder.get(placeholder):
        return [term for term in edition.terms if term.kind == kind]
    if placeholder == "notes" and page:
        return [note for _, note in notes_on(edition, edition.original, page)]
    found: Sequence[Entry] = getattr(edition, LISTS[placeholder]) if placeholder in LISTS else []
    return found


def notes_on(edition: Edition, language: str, page: str = "") -> list[tuple[int, Note]]:
    """The editors' notes in the order of a language, with their numbers: those on a page, or all."""
    numbers, pages = edition.note_numbers[language], edition.paragraph_pages
    listed = [note for note in edition.notes if not page or pages.get(note.paragraph, page) == page]
    return sorted(((numbers[note.id], note) for note in listed), key=itemgetter(0))


def citation_id(paragraph: str) -> str:
    """The id of the ready citation of a paragraph, on the page that lists them."""
    return f"citation-{paragraph}"


def ids(edition: Edition, placeholder: str, page: str) -> list[str]:
    """The ids that what fills a placeholder brings to its page: those of entries, and those that they had before."""
    if placeholder == "citations":
        return [citation_id(id) for block in edition.paragraphs(edition.original).values() for id in own_ids(block)]
    if placeholder in WITHOUT_IDS:
        return []
    listed = entries(edition, placeholder, page)
    with_ids = (entry for entry in listed if not isinstance(entry, Emendation))
    return [id for entry in with_ids for id in (entry.id, *getattr(entry, "formerly", ()))]


def without_empty_sections(edition: Edition, page: Page) -> Page:
    """A page without the sections in which there is nothing but placeholders that no entry fills."""
    kept, lists = list[Block](), {*LISTS, *edition.identity.kinds_by_placeholder}
    for section in sections(page):
        empty = (b.kind == "placeholder" and b.id in lists and not entries(edition, b.id) for b in section.blocks)
        if section.level < 2 or not section.blocks or not all(empty):
            kept += [*filter(None, [section.heading]), *section.blocks]
    return replace(page, blocks=tuple(kept))
