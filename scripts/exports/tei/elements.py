"""TEI P5 elements and the marked-up text inside them: emendations, terms, citations and notes in their places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from edition.anchors import former_marks
from edition.edition import Edition
from edition.emendations import Span, Spans
from edition.sections import linked_id, unwrapped
from edition.wording import string
from reading.citation_marks import MARK, Figure, figures
from reading.markdown_page import Block, Inline, Part, image_path

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
Element = etree._Element
# The elements of a name, by the fields of CSL.
NAMES = (("non-dropping-particle", "nameLink"), ("family", "surname"), ("given", "forename"), ("suffix", "genName"))
# What the ids of the reasons of emendations begin with.
REASON = "reason-"
Content = str | Element
# How letters are set, by the kinds of inlines.
RENDERED = {"raised": "superscript", "lowered": "subscript"}


def element(name: str, *content: Content, id: str = "", language: str = "", **attributes: str) -> Element:
    """An element of TEI with text and elements inside. Empty attributes are left out; `key_` stands for `key`."""
    made = etree.Element(f"{{{TEI}}}{name}", nsmap={None: TEI})
    named = {f"{{{XML}}}id": id, f"{{{XML}}}lang": language, **{key.rstrip("_"): v for key, v in attributes.items()}}
    for key, value in named.items():
        if value:
            made.set(key, value)
    for piece in content:
        if not isinstance(piece, str):
            made.append(piece)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + piece
        else:
            made.text = (made.text or "") + piece
    return made


def former(ids: Iterable[str]) -> list[Element]:
    """Places for the ids that an entry had before."""
    return [element("anchor", id=id) for id in ids]


def in_texts(name: str, texts: Mapping[str, str] | None, **attributes: str) -> list[Element]:
    """An element for each language of a text of the data; none where there is no such text."""
    return [element(name, *_cited(text), language=code, **attributes) for code, text in (texts or {}).items()]


def cited(figure: Figure, **ids: str) -> Element:
    """A number of a mark as a reference; one that only a range implies is a place that no reader prints."""
    target = f"#ref-{figure.number}"
    if not figure.figure:
        return element("anchor", type="bibl", **ids | {"corresp": f"{ids.get('corresp', '')} {target}".strip()})
    return element("ref", figure.figure, type="bibl", target=target, **ids)


def _cited(text: str) -> Iterator[Content]:
    end = 0
    for mark in MARK.finditer(text):
        yield text[end : mark.start()]
        numbers, rest = figures(mark[0])
        for each in numbers:
            yield from (each.before, cited(each))
        yield rest
        end = mark.end()
    yield text[end:]


def in_strings(edition: Edition, name: str, key: str, **attributes: str) -> list[Element]:
    """An element for each language with the string under a key."""
    return in_texts(name, {code: string(edition, code, key) for code in edition.codes}, **attributes)


def address(url: str) -> Element:
    """An address as a reference to itself."""
    return element("ref", url, target=url)


def person(name: Mapping[str, str], language: str = "") -> Content:
    """The name of a person by its parts, as CSL has names; one without parts is an institution's, or one name."""
    parts = [element(kind, name[part]) for part, kind in NAMES if name.get(part)]
    return element("persName", *parts, language=language) if parts else element("name", name["literal"])


@dataclass(frozen=True)
class Marking:
    """How words of one language are marked up: the original bears the published ids, a translation points to them.

    `spans` are the places of the emendations, which are in the original only. Words that are `repeated` from elsewhere
    in the file have no ids.
    """

    edition: Edition
    language: str
    spans: Spans = field(default_factory=dict)
    repeated: bool = False

    def ids(self, id: str) -> dict[str, str]:
        """The attributes that identify an element: `p1` in the original, `p1.kk` with a pointer in a translation."""
        if not id or self.repeated:
            return {}
        if self.language == self.edition.original:
            return {"id": id}
        return {"id": f"{id}.{self.language}", "corresp": f"#{id}"}

    def block(self, block: Block) -> list[Content]:
        """The content of a block in one run."""
        return self.part(block, Part(block.inlines))

    def part(self, block: Block, part: Part) -> list[Content]:
        """The content of a part of a block."""
        spans = self.spans.get((block.id, block.printed), [])
        found: list[Content] = []
        start = part.start
        for piece in part.inlines:
            found += self._inline(piece, emended(piece.printed, spans, start))
            start += len(piece.printed)
        return found

    def _inline(self, piece: Inline, words: list[Content]) -> Iterator[Content]:
        page, _, id = piece.target.partition("#")
        if piece.kind == "link" and id and self.edition.role(page.removesuffix(".md")) == "terms":
            yield element("term", *words, ref=f"#{id}")
        elif piece.kind == "link":
            linked = linked_id(self.edition, self.language, piece.target)
            yield element("ref", *words, target=f"#{linked}" if linked else piece.target)
        elif piece.kind == "note":
            yield from (element("anchor", **self.ids(id)) for id in former_marks(self.edition, piece.ids[0]))
            number = self.edition.note_numbers[self.language].get(piece.target.removeprefix("#"), 0)
            yield element("ref", f"*{number}", type="note", target=piece.target, **self.ids(piece.ids[0]))
        elif piece.kind == "mark":
            yield from self._mark(piece)
        elif piece.kind == "html":
            yield from (element("anchor", **self.ids(id)) for id in piece.ids)
        elif piece.kind == "code":
            yield element("code", *words)
        elif piece.kind in RENDERED:
            yield element("hi", *words, rend=RENDERED[piece.kind])
        elif piece.kind == "call":
            target = piece.target if self.language == self.edition.original else f"{piece.target}.{self.language}"
            yield element("ref", *words, type="footnote", target=target, **self.ids(piece.ids[0]))
        elif piece.kind == "image":
            graphic = element("graphic", url=self.edition.site_url + image_path(piece.target))
            yield element("figure", graphic, element("figDesc", piece.words))
        elif piece.kind != "label":
            yield from words

    def _mark(self, piece: Inline) -> Iterator[Content]:
        found, end = figures(piece.raw)
        for each, id in zip(found, piece.ids):
            yield from (each.before, cited(each, **self.ids(id)))
        yield end


def emended(words: str, spans: Iterable[Span], start: int = 0) -> list[Content]:
    """The `words`, which begin at `start` of their text, with a choice of readings at each of the spans in them.

    A span that goes on over the end of the words is here as a whole, and what follows begins after it.
    """
    found: list[Content] = []
    place = 0
    for span in spans:
        first, last = span.start - start, span.end - start
        if 0 <= first < len(words):
            change = span.emendation
            corrected = element("corr", change.edition, resp="#editors", ana=f"#{REASON}{change.reason}")
            found += [words[place:first], element("choice", element("sic", change.source), corrected)]
        if first < len(words) and last > 0:
            place = last
    found.append(words[place:])
    return [unwrapped(piece) if isinstance(piece, str) else piece for piece in found]
