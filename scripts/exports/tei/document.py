"""The whole edition as one TEI P5 file (https://tei-c.org/guidelines/p5/).

Every promised id is an xml:id. The article stands in a group of texts: the original bears the ids, a translation points
to them by `corresp`. All else stands once, with its words in every language under `xml:lang`.
"""

from collections.abc import Callable, Iterable
from itertools import groupby

from lxml import etree

from edition import emendations
from edition.edition import ARTICLE, Edition
from edition.emendations import Spans
from edition.sections import Section, is_list, items, sections
from edition.wording import string
from exports.tei import entries
from exports.tei.elements import Element, Marking, add, element
from exports.tei.header import header, in_languages
from reading.markdown_page import Block

# What fills each placeholder of the pages; placeholders of the site alone have nothing here.
PLACEHOLDERS: dict[str, Callable[[Edition, Spans], Iterable[Element]]] = {
    "abstracts": entries.abstracts,
    "citation": lambda edition, spans: entries.citation(edition),
    "downloads": lambda edition, spans: in_languages(edition, "p", "download_sums"),
    "editor-notes": lambda edition, spans: entries.note_places(edition),
    "emendations": lambda edition, spans: entries.reasons(edition),
    "errata": lambda edition, spans: entries.errata(edition),
    "law": lambda edition, spans: entries.law(edition),
    "notes": lambda edition, spans: entries.notes(edition),
    "principles": lambda edition, spans: entries.glossary(edition, "principle"),
    "references": lambda edition, spans: entries.references(edition),
    "terms": lambda edition, spans: entries.glossary(edition, "term"),
    "title": lambda edition, spans: in_languages(edition, "p", "title_supplied"),
}
# Elements that stand inside a line of text; every other begins a line, so that no two words run together.
INLINE = {"anchor", "choice", "code", "corr", "ref", "sic", "term"}
TEXTS = {"head", "item", "p"}


def export(edition: Edition) -> bytes:
    """The file. The same edition gives the same bytes."""
    spans = emendations.spans(edition)
    texts = [_text(edition, code, spans) for code in edition.codes]
    at = edition.order.index(ARTICLE)
    text = element(
        "text",
        element("front", *_apparatus(edition, edition.order[:at], spans)),
        element("group", *texts),
        element("back", *_apparatus(edition, edition.order[at:], spans)),
    )
    root = element("TEI", header(edition), text, language=edition.original)
    for found in root.iterdescendants():
        if _name(found) not in INLINE or _name(found.getparent()) not in INLINE | TEXTS:
            found.tail = found.tail or "\n"
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _text(edition: Edition, language: str, spans: Spans) -> Element:
    """The article in one language, without the parts that the back of the file has."""
    page = edition.page(language, ARTICLE)
    marking = Marking(edition, language, spans)
    original = language == edition.original
    status = string(edition, language, "text_authoritative" if original else "translation_working")
    front = element("front", element("div", element("p", status, resp="#editors"), type="status"))
    own = [(part.level, _part(marking, part)) for part in sections(page) if not _is_apparatus(part)] if page else []
    kind = "original" if original else "translation"
    return element("text", front, element("body", *_nested(own)), language=language, type=kind, n=language)


def _part(marking: Marking, part: Section) -> Element:
    """A part of the article: the edition's heading, the paragraphs, and its lists of lettered items."""
    heads = [element("head", *marking.block(part.heading), resp="#editors")] if part.heading else []
    found = element("div", *heads, **marking.ids(part.id))
    blocks = [block for block in part.blocks if block.kind == "text"]
    for lettered, group in groupby(blocks, lambda block: block.id[-1:].isalpha()):
        name = "item" if lettered else "p"
        made = [element(name, *marking.block(block), n=block.id[1:], **marking.ids(block.id)) for block in group]
        for piece in [element("list", *made)] if lettered else made:
            add(found, piece)
    return found


def _apparatus(edition: Edition, names: Iterable[str], spans: Spans) -> list[Element]:
    """The parts of some pages, each once, with its words in every language and what fills its placeholders."""
    pages = [page for name in names if (page := edition.page(edition.original, name))]
    return _nested(
        (part.level, _in_every_language(edition, page.name, part, spans))
        for page in pages
        for part in sections(page)
        if page.name != ARTICLE or _is_apparatus(part)
    )


def _in_every_language(edition: Edition, name: str, part: Section, spans: Spans) -> Element:
    heads: list[Element] = []
    prose: list[Element] = []
    for code in edition.codes:
        page = edition.page(code, name)
        same = next((other for other in sections(page) if other.id == part.id), None) if page else None
        if same:
            marking = Marking(edition, code, spans)
            heads += [element("head", *marking.block(same.heading), language=code)] if same.heading else []
            prose += [_prose(marking, block) for block in same.blocks if block.kind == "text"]
    placeholders = [block.id for block in part.blocks if block.kind == "placeholder"]
    # Prose first: TEI has nothing but divisions after a division.
    fills = [
        piece
        for placeholder in placeholders
        if placeholder in PLACEHOLDERS
        for piece in PLACEHOLDERS[placeholder](edition, spans)
    ]
    return element("div", *heads, *prose, *fills, id=part.id, type=name)


def _prose(marking: Marking, block: Block) -> Element:
    if is_list(block):
        listed = [element("item", *marking.block(item)) for item in items(block)]
        return element("list", *listed, language=marking.language, **marking.ids(block.id))
    return element("p", *marking.block(block), language=marking.language, **marking.ids(block.id))


def _is_apparatus(part: Section) -> bool:
    return any(block.kind == "placeholder" and block.id in PLACEHOLDERS for block in part.blocks)


def _nested(divisions: Iterable[tuple[int, Element]]) -> list[Element]:
    """Divisions with their levels, each put into the one of a higher level before it."""
    roots: list[Element] = []
    open_: list[tuple[int, Element]] = []
    for level, division in divisions:
        while open_ and open_[-1][0] >= level:
            open_.pop()
        open_[-1][1].append(division) if open_ else roots.append(division)
        open_.append((level, division))
    return roots


def _name(element: Element | None) -> str:
    return etree.QName(element).localname if element is not None else ""
