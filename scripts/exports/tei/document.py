"""The whole edition as one TEI P5 file (https://tei-c.org/guidelines/p5/).

Every published id is an xml:id. The article is a group of texts: the original has the ids, a translation points to them
by `corresp`. All else is there once, with its words in every language under `xml:lang`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter

from lxml import etree

from edition import emendations
from edition.edition import Edition
from edition.sections import Section, sections
from edition.wording import authority
from exports.tei import entries
from exports.tei.elements import TEI, XML, Content, Element, Marking, element, in_strings
from exports.tei.header import header
from exports.tei.law import law
from reading import forms
from reading.markdown_page import Block, Part

# What fills each placeholder of the pages; those that serve the site alone have nothing here.
PLACEHOLDERS: dict[str, Callable[[Edition], Iterable[Element]]] = {
    "abstracts": entries.abstracts,
    "citation": entries.citation,
    "downloads": partial(in_strings, name="p", key="download_sums"),
    "editor-notes": entries.note_places,
    "emendations": entries.reasons,
    "errata": entries.errata,
    "law": law,
    "references": entries.references,
    "title": partial(in_strings, name="p", key="title_supplied"),
}
# Elements inside a line of text; every other begins a line, so that no two words run together.
INLINE = {"anchor", "choice", "code", "corr", "ptr", "ref", "sic", "term"}
TEXTS = {"head", "item", "p"}
ID, LANGUAGE = f"{{{XML}}}id", f"{{{XML}}}lang"
# The name of elements that are taken out of a file in one language.
GONE = "gone"


def export(edition: Edition, language: str = "") -> bytes:
    """The file, or the same in one language, for programs that show one text of a file."""
    root = _whole(edition)
    if language:
        _keep(root, language, edition.codes)
    for found in root.iterdescendants():
        if _name(found) not in INLINE or _name(found.getparent()) not in INLINE | TEXTS:
            found.tail = found.tail or "\n"
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _whole(edition: Edition) -> Element:
    at = edition.chapters.index(edition.identity.first_page)
    text = element(
        "text",
        element("front", *_nested(_apparatus(edition, edition.chapters[:at]))),
        element("group", *[_text(edition, code) for code in edition.codes]),
        element("back", *_nested(_apparatus(edition, edition.chapters[at:]))),
    )
    return element("TEI", header(edition), text, language=edition.original)


def _text(edition: Edition, language: str) -> Element:
    """The text in one language, without the sections that the back of the file has."""
    original = language == edition.original
    marking = Marking(edition, language, emendations.spans(edition) if original else {})
    status = element("p", authority(edition, language), resp="#editors")
    front = element("front", element("div", status, type="status"))
    parts = (part for page in edition.text_pages(language) for part in sections(page))
    own = [part for part in parts if not _is_apparatus(edition, part)]
    body = element("body", *_nested((part.level, _division(marking, part)) for part in own))
    return element("text", front, body, language=language, type="original" if original else "translation", n=language)


def _division(marking: Marking, part: Section) -> Element:
    """A section of the text: the edition's heading, the paragraphs, and its lists of lettered items."""
    content = [element("head", *marking.block(part.heading), resp="#editors")] if part.heading else []
    blocks = [block for block in part.blocks if block.kind == "text"]
    for lettered, group in groupby(blocks, lambda block: block.id[-1:].isalpha()):
        if lettered:
            made = [element("item", *marking.block(block), n=block.label, **marking.ids(block.id)) for block in group]
            content.append(element("list", *made))
        else:
            content += [_prose(marking, block, n=block.label) for block in group]
    return element("div", *content, **marking.ids(part.id))


def _apparatus(edition: Edition, names: Iterable[str]) -> Iterator[tuple[int, Element]]:
    """The sections of some pages, each once, with its words in every language and what fills its placeholders.

    A section of the text is in the body; here is only what fills its placeholders.
    """
    for name in names:
        for part in sections(edition.pages[edition.original, name]):
            if not edition.is_text(name) or _is_apparatus(edition, part):
                yield part.level, _in_every_language(edition, name, part)
            elif filled := list(_filled(edition, name, part)):
                yield part.level, element("div", *filled, type=name)


def _in_every_language(edition: Edition, name: str, part: Section) -> Element:
    heads: list[Element] = []
    texts: list[Element] = []
    for code in edition.codes:
        marking = Marking(edition, code)
        for same in sections(edition.pages[code, name]):
            if same.id == part.id:
                heads += [element("head", *marking.block(same.heading), language=code)] if same.heading else []
                texts += [_prose(marking, block, code) for block in same.blocks if block.kind == "text"]
    # Prose first: TEI has nothing but divisions after a division.
    return element("div", *heads, *texts, *_filled(edition, name, part), id=part.id, type=name)


def _filled(edition: Edition, page: str, part: Section) -> Iterator[Element]:
    known = _placeholders(edition, page)
    for block in part.blocks:
        if block.kind == "placeholder" and block.id in known:
            yield from known[block.id](edition)


def _placeholders(edition: Edition, page: str = "") -> dict[str, Callable[[Edition], Iterable[Element]]]:
    kinds = {name: partial(entries.glossary, kind=kind) for name, kind in edition.identity.kinds_by_placeholder.items()}
    return PLACEHOLDERS | kinds | {"notes": partial(entries.notes, page=page)}


def _prose(marking: Marking, block: Block, language: str = "", n: str = "") -> Element:
    """A text of any form with its id; `language` where the text around is of another, `n` the number of a paragraph."""
    name, content = FORMS[block.form]
    own = {"place": "bottom", "type": "author"} if block.form == forms.FOOTNOTE else {}
    return element(name, *content(marking, block), language=language, n=n, **own, **marking.ids(block.id))


def _parts(name: str) -> Callable[[Marking, Block], list[Content]]:
    return lambda marking, block: [element(name, *marking.part(block, part)) for part in block.parts]


def _items(marking: Marking, block: Block, parts: Sequence[Part]) -> list[Element]:
    """Items; what is deeper than the first is a list inside the item before."""
    found: list[Element] = []
    for deeper, group in groupby(parts, lambda part: part.level > parts[0].level):
        if deeper:
            found[-1].append(element("list", *_items(marking, block, [*group])))
        else:
            found += [element("item", *marking.part(block, part)) for part in group]
    return found


def _rows(marking: Marking, block: Block) -> list[Content]:
    rows: list[Content] = []
    for level, row in groupby(block.parts, attrgetter("level")):
        cells = [element("cell", *marking.part(block, part)) for part in row]
        rows.append(element("row", *cells, role="data" if level else "label"))
    return rows


def _is_apparatus(edition: Edition, part: Section) -> bool:
    """Whether a section of a text page has no text, but placeholders that are filled."""
    known = _placeholders(edition)
    kinds = {block.kind for block in part.blocks if block.kind != "placeholder" or block.id in known}
    return "placeholder" in kinds and "text" not in kinds


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


def _keep(root: Element, language: str, codes: Sequence[str]) -> None:
    """Leave in a file only one language: a translation then has the published ids, and so points to nothing else.

    Words that are in one language alone stay, whichever it is, such as quotations from the source; so do the forms of a
    term, each of which the edition explains.
    """
    _unite(root, language)
    said = {code: root.xpath("//*[@xml:lang = $code][local-name() != 'form']", code=code) for code in codes}
    for code in codes:
        for found in said[code]:
            _published(found, code)
    for code in codes:
        for found in said[code] if code != language else ():
            _leave_out(found, language)
    etree.strip_elements(root, GONE, with_tail=False)
    root.set(LANGUAGE, language)


def _unite(root: Element, language: str) -> None:
    """Put the body of one text in the place of the group of all."""
    (group,) = root.iter(f"{{{TEI}}}group")
    (text,) = (each for each in group if each.get(LANGUAGE) == language)
    front, body = text
    group.addprevious(body)
    body.set(LANGUAGE, language)
    _published(body, language)
    for whole in group.itersiblings(f"{{{TEI}}}front", preceding=True):
        whole.extend(front)
    group.tag = GONE


def _published(part: Element, language: str) -> None:
    """Give a part of a translation the published ids, without pointers to the original."""
    for found in part.iter():
        for name in (ID, "target"):
            if value := found.get(name):
                found.set(name, value.removesuffix(f".{language}"))
        found.attrib.pop("corresp", None)


def _leave_out(found: Element, language: str) -> None:
    """Take out an element of which a sibling says the same in the language; that gets its id."""
    tag = str(found.tag)
    near = [*found.itersiblings(tag), *found.itersiblings(tag, preceding=True)]
    same = [each for each in near if (each.get(LANGUAGE), each.get("type")) == (language, found.get("type"))]
    id = found.get(ID)
    twins = [each for each in same if id and each.get(ID) == id]
    if not twins and (not same or (id and same[0].get(ID))):
        return
    own = (twins or same)[0]
    if id:
        own.set(ID, id)
    found.tag = GONE
    for anchor in found.findall(f"{{{TEI}}}anchor"):
        if all(anchor.get(ID) != part.get(ID) for each in same for part in each.iter()):
            anchor.tail, own.text = own.text, None
            own.insert(0, anchor)


def _name(element: Element | None) -> str:
    return etree.QName(element).localname if element is not None else ""


# The element of each form, and what makes its content.
FORMS: dict[str, tuple[str, Callable[[Marking, Block], list[Content]]]] = {
    forms.PLAIN: ("p", Marking.block),
    forms.LIST: ("list", lambda marking, block: [*_items(marking, block, block.parts)]),
    forms.TABLE: ("table", _rows),
    forms.QUOTATION: ("quote", _parts("p")),
    forms.VERSE: ("lg", _parts("l")),
    forms.FOOTNOTE: ("note", Marking.block),
}
