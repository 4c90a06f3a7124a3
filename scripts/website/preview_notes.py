"""The findings at the foot of a page of the preview: those of the page first, each a link to its paragraph."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from edition.edition import DATA, Edition
from reading.finding import Finding, counted

STYLE = Markup("""<style>.edit-notes { position: fixed; inset: auto 0 0; z-index: 9; max-height: 33vh; overflow: auto;
background: var(--wash); color: var(--ink); border-top: 3px solid var(--accent); padding: .5em 1em; font-size: 14px; }
.edit-notes :is(ul, p) { margin: .25em 0; padding: 0; list-style: none; } .edit-notes summary { font-weight: bold; }
body { padding-bottom: 33vh; } html { scroll-padding-bottom: 33vh; }</style>""")
NOTES = Markup(
    '<aside class="edit-notes" role="status" lang="en"><details open><summary>{}</summary>{}</details></aside>'
)
ITEM = Markup("<li>{}: {}: {}</li>")


@dataclass(frozen=True)
class Note:
    """A finding with the page that it is on and the id of its place there; both may be empty.

    It is of one language, or of none: then it is in the data that all have.
    """

    finding: Finding
    language: str = ""
    page: str = ""
    id: str = ""

    def is_on(self, language: str, page: str) -> bool:
        """Whether a page shows what the finding is about."""
        return self.page == page and self.language in ("", language)


def notes(edition: Edition, findings: Iterable[Finding]) -> list[Note]:
    """The findings with their places on pages."""
    pages = {page.path: page for page in edition.pages.values()}
    entries = _entries(edition)
    found = []
    for finding in findings:
        if page := pages.get(finding.path):
            before = [id for id, line, _ in page.ids if line <= finding.line]
            inside = [block.id for block in page.blocks if block.id and block.line <= finding.line]
            found.append(Note(finding, page.language, page.name, (inside or before or [""])[-1]))
        else:
            near = [place for line, *place in entries.get(finding.path, ()) if line <= finding.line]
            found.append(Note(finding, "", *(near[-1] if near else ())))
    return found


def _entries(edition: Edition) -> dict[str, list[tuple[int, str, str]]]:
    """Of each data file the entries that pages show: line, page, id, in order of lines."""
    terms = [(each.line, edition.page_of(each), each.id) for each in edition.terms]
    provisions = [(each.line, edition.page_of(each), each.id) for each in edition.provisions]
    references = [(each.line, edition.page_of(each), each.id) for each in edition.references]
    of_note = [(each.line, edition.paragraph_pages.get(each.paragraph, ""), each.paragraph) for each in edition.notes]
    files = {
        "glossary.yml": terms,
        "provisions.yml": provisions,
        "references.json": references,
        "emendations.yml": of_note,
    }
    return {f"{DATA}/{name}": sorted(places) for name, places in files.items()}


def shown(edition: Edition, notes: Sequence[Note], problem: str, language: str, page: str) -> Markup:
    """What stands at the foot of a page: a problem that all pages have, its findings, and then those of others."""
    own = [note for note in notes if note.is_on(language, page)]
    others = [note for note in notes if not note.is_on(language, page)]
    parts = Markup("").join(Markup("<p>{}</p>").format(line) for line in problem.splitlines())
    for listed in (own, others):
        items = Markup("").join(_item(edition, note, language) for note in listed)
        parts += Markup("<ul>{}</ul>").format(items) if listed else Markup("")
    count = f"{counted(len(own), 'finding')} on this page, {len(others)} elsewhere"
    return NOTES.format(count if notes else "the pages could not be built", parts)


def _item(edition: Edition, note: Note, language: str) -> Markup:
    finding = note.finding
    place = escape(f"{finding.path}:{finding.line}")
    if note.page and (note.language or language, note.page) in edition.pages:
        address = urlsplit(edition.address(note.language or language, note.page, note.id))
        target = f"{address.path}#{address.fragment}" if note.id else address.path
        place = Markup('<a href="{}">{}</a>').format(target, place)
    return ITEM.format(place, finding.code, " ".join(finding.message.splitlines()))
