"""What a reader finds in a download: its words in order, its elements by their ids, and where its links lead."""

import csv
import io
import json
import posixpath
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from lxml import etree, html

from exports.tei import elements
from verify import pdf_text

# Elements that stand inside a line; before and after all others a word ends.
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
# What is no place of words of the text: code, lists of contents and of places, numbers and signs of the edition.
SILENT_ELEMENTS = {"button", "head", "nav", "script", "style"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
SILENT_CLASSES = {"note", "paragraph-number", "paragraph-tools", "places-list"}
ID, XML_ID = "id", "{http://www.w3.org/XML/1998/namespace}id"
# The sign of a note in plain text.
SIGN = re.compile(r"(?<=\S)\*\d+")
# A string in Turtle, and what a backslash means in it.
TURTLE_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
TURTLE_ESCAPE = re.compile(r"\\(.)")
# A character that TeX would read as a command; some of them have names instead, and none is a part of a word but `_`.
TEX_ESCAPE = re.compile(r"\\(?:([#$%&_])|text[a-z]+\{\})")

Element = etree._Element


@dataclass
class Content:
    """What is in a file: texts that each flow by itself; parsed documents by their names in the file."""

    flows: list[str]
    documents: dict[str, Element] = field(default_factory=dict)

    @cached_property
    def ids(self) -> dict[str, list[Element]]:
        """The elements of each id; more than one where an id is given twice."""
        found = defaultdict(list)
        for document in self.documents.values():
            for element in document.iter(etree.Element):
                if id := element.get(ID) or element.get(XML_ID):
                    found[id].append(element)
        return found

    def own_id(self, id: str, language: str) -> str:
        """The id under which the words of one language stand: the promised id itself."""
        return id

    def under(self, id: str, language: str) -> list[str]:
        """The texts under an id: of its element, and of a heading with what follows it down to the next."""
        element = self.ids[id][0]
        texts = [text_of(element)]
        for following in element.itersiblings() if name_of(element) in HEADINGS else ():
            if name_of(following) in HEADINGS:
                break
            texts.append(text_of(following))
        return [" ".join(texts)]

    @cached_property
    def ids_in(self) -> dict[str, set[str]]:
        """The ids of each document."""
        return {name: set(document.xpath("//@id")) for name, document in self.documents.items()}


class Tei(Content):
    """A TEI file, which has all languages."""

    def own_id(self, id: str, language: str) -> str:
        """The id under which the words of one language stand; a translation of the article has ids of its own."""
        translated = f"{id}.{language}"
        return translated if translated in self.ids else id

    def under(self, id: str, language: str) -> list[str]:
        """The texts under an id: first that of the language, then the others and the readings of the source."""
        flows = _flows(self.ids[id][0])
        return [flows.pop(language, ""), *flows.values(), *_readings(self.ids[id][0])]


def read(name: str, content: bytes) -> Content:
    """The content of a file, read by the end of its name. Raises what the format's reader raises where it is broken."""
    return READERS[posixpath.splitext(name)[1]](content)


def text_of(element: Element) -> str:
    """The words of an element as a reader sees them."""
    return "".join(_pieces(element))


def name_of(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _pieces(element: Element) -> Iterator[str]:
    name = name_of(element)
    if name in SILENT_ELEMENTS or SILENT_CLASSES & set((element.get("class") or "").split()):
        return
    space = "" if name in INLINE else " "
    yield space + (element.text or "")
    for child in element:
        if name_of(child):
            yield from _pieces(child)
        yield child.tail or ""
    yield space


def _html(content: bytes) -> Content:
    root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    return Content([text_of(root)], {"": root})


def _epub(content: bytes) -> Content:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        pages = [name for name in book.namelist() if name.endswith(".xhtml")]
        documents = {posixpath.basename(name): etree.fromstring(book.read(name)) for name in pages}
    return Content([text_of(document) for document in documents.values()], documents)


def _text(content: bytes) -> Content:
    return Content([SIGN.sub("", content.decode())])


def _pdf(content: bytes) -> Content:
    return Content(list(pdf_text.texts(content)))


def _tei(content: bytes) -> Content:
    root = etree.fromstring(content)
    return Tei([*_flows(root).values(), *_readings(root)], {"": root})


def _flows(element: Element) -> dict[str, str]:
    """What stands under an element of TEI in each language, with the corrections."""
    flows: defaultdict[str, list[str]] = defaultdict(list)
    for text, owner in elements.texts(element):
        if text.isspace():
            for flow in flows.values():
                flow.append(text)
        else:
            flows[elements.language(owner)].append(text)
    return {language: "".join(flow) for language, flow in flows.items()}


def _readings(element: Element) -> list[str]:
    """The readings of the source that were corrected, each by itself."""
    return [reading.text or "" for reading in element.iter(f"{{{elements.TEI}}}sic")]


def _bibtex(content: bytes) -> Content:
    return Content([TEX_ESCAPE.sub(lambda found: found[1] or " ", content.decode())])


def _ris(content: bytes) -> Content:
    return Content(content.decode().split("\r\n"))


def _json(content: bytes) -> Content:
    return Content(list(_strings(json.loads(content))))


def _yaml(content: bytes) -> Content:
    return Content(list(_strings(yaml.safe_load(content))))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif value is not None:
        yield str(value)


def _csv(content: bytes) -> Content:
    return Content([cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row])


def _turtle(content: bytes) -> Content:
    return Content([TURTLE_ESCAPE.sub(r"\1", match[1]) for match in TURTLE_STRING.finditer(content.decode())])


# How each format is read, by the end of a file's name.
READERS: dict[str, Callable[[bytes], Content]] = {
    ".bib": _bibtex,
    ".cff": _yaml,
    ".csv": _csv,
    ".epub": _epub,
    ".html": _html,
    ".json": _json,
    ".pdf": _pdf,
    ".ris": _ris,
    ".ttl": _turtle,
    ".txt": _text,
    ".xml": _tei,
}
