"""Read a download back: its texts, ids and links."""

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
from lxml import etree

from books.docx import reader
from books.pdf import text as pdf_text
from exports.tei.elements import TEI, XML
from language.tokens import words

# Elements inside a line; before and after all others a word ends.
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
# What has no words of the text: code, lists of contents and of places, numbers and signs of the edition.
SILENT_ELEMENTS = {"button", "head", "nav", "script", "style"}
SILENT_CLASSES = {"call", "note", "paragraph-number", "paragraph-tools", "places-list"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
ID, XML_ID, XML_LANG = "id", f"{{{XML}}}id", f"{{{XML}}}lang"
# The signs of a note and of a footnote in plain text, and of what is raised.
SIGN = re.compile(r"(?<=\S)\*\d+|\[\^\d+\]|(?<=\w)\^(?=\w)")
# A string in Turtle, and what a backslash means in it.
TURTLE_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
TURTLE_ESCAPE = re.compile(r"\\(.)")
# A character that TeX would read as a command; some of them have names instead, and none is a part of a word but `_`.
TEX_ESCAPE = re.compile(r"\\(?:([#$%&_])|text[a-z]+\{\})")

# What of TEI is no text: readings that are corrected, the words of images, and references of types that are signs.
UNREAD, SIGNS = {"sic", "figDesc"}, {"footnote", "note"}

Element = etree._Element


def spaced(text: str) -> str:
    """The words of a text with single spaces."""
    return " ".join(words(text))


@dataclass
class Content:
    """The content of a file: texts that each flow by itself, and parsed documents by their names in the file.

    `comparable` gives the part of a text that can be compared: the format, too, may print it otherwise. `pieces` are
    those of the text of documents, `places` where in them the pieces of an element are.
    """

    flows: list[str] = field(default_factory=list)
    documents: dict[str, Element] = field(default_factory=dict)
    comparable: Callable[[str], str] = str
    pieces: list[str] = field(default_factory=list)
    places: dict[Element, slice] = field(default_factory=dict)

    def words(self, text: str) -> str:
        """The words of a text with single spaces, as they can be compared."""
        return spaced(self.comparable(text))

    @cached_property
    def ids(self) -> dict[str, list[Element]]:
        """The elements of each id; more than one where an id is given twice."""
        found = defaultdict(list)
        for document in self.documents.values():
            for element in document.iter(etree.Element):
                if id := element.get(ID) or element.get(XML_ID):
                    found[id].append(element)
        return found

    @cached_property
    def ids_in(self) -> dict[str, set[str]]:
        """The ids of each document."""
        return {name: set(document.xpath("//@id")) for name, document in self.documents.items()}

    def own_id(self, id: str, language: str) -> str:
        """The id of the words of one language: the published id itself."""
        return id

    def under(self, id: str, language: str) -> list[str]:
        """The texts under an id: of its element, and of a heading with what follows it down to the next."""
        element = self.ids[id][0]
        texts = [self.text(element)]
        for following in element.itersiblings() if _name(element) in HEADINGS else ():
            if _name(following) in HEADINGS:
                break
            texts.append(self.text(following))
        return [" ".join(texts)]

    def text(self, element: Element) -> str:
        """The words of an element as a reader sees them."""
        if element not in self.places:
            self._add(element)
        return "".join(self.pieces[self.places[element]])

    def _add(self, element: Element) -> None:
        start, name = len(self.pieces), _name(element)
        if name and name not in SILENT_ELEMENTS and SILENT_CLASSES.isdisjoint(element.get("class", "").split()):
            space = "" if name in INLINE else " "
            self.pieces.append(space + (element.text or ""))
            for child in element:
                self._add(child)
                self.pieces.append(child.tail or "")
            self.pieces.append(space)
        self.places[element] = slice(start, len(self.pieces))


@dataclass
class Tei(Content):
    """A TEI file, which has all languages: `languages` are those of the pieces."""

    languages: list[str] = field(default_factory=list)

    def own_id(self, id: str, language: str) -> str:
        """The id of the words of one language; a translation of the article has ids of its own."""
        translated = f"{id}.{language}"
        return translated if translated in self.ids else id

    def under(self, id: str, language: str) -> list[str]:
        """The texts under an id: first that of the language, then the others and the readings of the source."""
        element = self.ids[id][0]
        flows = self.texts(element)
        return [flows.pop(language, ""), *flows.values(), *_readings(element)]

    def texts(self, element: Element) -> dict[str, str]:
        """The text under an element in each language, with the corrections.

        Left out are readings that are corrected, the words of images, and the signs of footnotes and notes.
        """
        flows: defaultdict[str, list[str]] = defaultdict(list)
        place = self.places[element]
        for text, language in zip(self.pieces[place], self.languages[place]):
            if text.isspace():
                for flow in flows.values():
                    flow.append(text)
            else:
                flows[language].append(text)
        return {language: "".join(flow) for language, flow in flows.items()}

    def read(self, element: Element, around: str = "") -> None:
        """Take the pieces of an element; `around` is the language of its parent."""
        start, language, name = len(self.pieces), element.get(XML_LANG) or around, _name(element)
        if name not in UNREAD and (name != "ref" or element.get("type") not in SIGNS):
            self._take(element.text, language)
        for child in element:
            self.read(child, language)
            self._take(child.tail, language)
        self.places[element] = slice(start, len(self.pieces))

    def _take(self, text: str | None, language: str) -> None:
        if text:
            self.pieces.append(text)
            self.languages.append(language)


def _name(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _page(documents: dict[str, Element], *flows: Element) -> Content:
    """The content of documents that are read like pages, of which each flows by itself, or else `flows` do."""
    content = Content(documents=documents)
    content.flows += map(content.text, flows or documents.values())
    return content


def html_page(content: bytes) -> Content:
    """A page of HTML, without what its scripts may yet make of its templates."""
    root = etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, "template", with_tail=False)
    return _page({"": root})


def epub(content: bytes) -> Content:
    """An e-book, by its chapters and its table of contents."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        pages = [name for name in book.namelist() if name.endswith(".xhtml")]
        return _page({posixpath.basename(name): etree.fromstring(book.read(name)) for name in pages})


def docx(content: bytes) -> Content:
    """A document of a word processor; each note is a text of its own."""
    root = reader.tree(content)
    return _page({"": root}, *root.iter("section"))


def tei(content: bytes) -> Content:
    """A TEI file, with each language as a text of its own."""
    root = etree.fromstring(content)
    found = Tei(documents={"": root})
    found.read(root)
    found.flows += [*found.texts(root).values(), *_readings(root)]
    return found


def _readings(element: Element) -> list[str]:
    """The readings of the source that were corrected, each by itself."""
    return [reading.text or "" for reading in element.iter(f"{{{TEI}}}sic")]


def pdf(content: bytes) -> Content:
    """A tagged PDF."""
    return Content(pdf_text.texts(content), comparable=pdf_text.comparable)


def plain_text(content: bytes) -> Content:
    """Plain text without the signs of notes."""
    return Content([SIGN.sub("", content.decode())])


def yaml_values(content: bytes) -> Content:
    """The values of YAML."""
    return Content([*_strings(yaml.safe_load(content))])


def json_values(content: bytes) -> Content:
    """The values of JSON."""
    return Content([*_strings(json.loads(content))])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif value is not None:
        yield str(value)


def bibtex(content: bytes) -> Content:
    """BibTeX without the commands for single characters."""
    return Content([TEX_ESCAPE.sub(lambda found: found[1] or " ", content.decode())])


def ris(content: bytes) -> Content:
    """The lines of RIS."""
    return Content(content.decode().split("\r\n"))


def csv_cells(content: bytes) -> Content:
    """The cells of a table."""
    return Content([cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row])


def csv_columns(content: bytes) -> Content:
    """The columns of a table, each as one text."""
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    return Content([" ".join(column) for column in zip(*rows)])


def tmx(content: bytes) -> Content:
    """The notes of a translation memory, and its segments, those of each language as one text."""
    root, flows = etree.fromstring(content), defaultdict(list)
    for variant in root.iter("tuv"):
        flows[variant.get(XML_LANG)].append(variant.findtext("seg", ""))
    notes = [note.text or "" for note in root.iter("note")]
    return Content([*notes, *(" ".join(flow) for flow in flows.values())])


def turtle(content: bytes) -> Content:
    """The strings of Turtle."""
    return Content([TURTLE_ESCAPE.sub(r"\1", match[1]) for match in TURTLE_STRING.finditer(content.decode())])
