"""The search index of one language: text blocks, each with its address, and the rules for words.

A block is what a result links to: a paragraph, a note, an entry of the glossary, the law or the references, or a
section of another page. Blocks are read from the built pages, so that text from the data is found too. An element with
the attribute `data-search-exclude` is left out; one with `data-search-name` is another name of its block.
"""

import json
import posixpath
import re
import unicodedata
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from lxml import html

from edition.edition import Edition
from edition.wording import numbered, string
from exports.readers import HEADINGS, INLINE
from language import search_rules
from verify import built_site

# The path of an index. It is a script, because an offline page may load nothing else.
INDEX = "assets/search/{}.js"
# Elements that are blocks of their own if they have an id; other ids are places inside a block.
BLOCKS = {"p", "li", "section", "ul", "table", "blockquote"}
# Controls, drawings, whose words stand beside them too, and the names of fields, which are the same in every entry.
NOT_READ = {"script", "style", "template", "nav", "button", "form", "dialog", "dt", "svg"}
# Separates the lines of a block's text.
EDGE = "\0"


@dataclass
class Block:
    """A text block with its id, the heading over it, its other names, and its text in parts."""

    id: str
    heading: str
    names: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text with single spaces, and a dot between its lines."""
        lines = (" ".join(line.split()) for line in plain("".join(self.parts)).split(EDGE))
        return " · ".join(line for line in lines if line)


def write(root: Path, edition: Edition, language: str, directory_urls: bool = True) -> None:
    """Write the index of `language` for the site built under `root`."""
    site = built_site.Site(root, edition, directory_urls)
    target = root / INDEX.format(language)
    target.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(contents(site, language), ensure_ascii=False, separators=(",", ":"))
    target.write_text(f"self.searchIndex={content};\n", encoding="utf-8")


def contents(site: built_site.Site, language: str) -> dict[str, Any]:
    """Pages as [address from the index, title], blocks as [page, id, label, heading, names, text, asked], rules."""
    edition = site.edition
    words = partial(string, edition, language)
    names = [name for name in edition.page_names if edition.page(language, name)]
    pages, blocks = [], []
    for at, name in enumerate(names):
        page = edition.pages[language, name]
        pages.append([_address(site, language, name), page.meta.get("title", name)])
        built = (site.root / site.path_of(language, name)).read_text(encoding="utf-8")
        tree = html.document_fromstring(built)
        for block in blocks_of(tree):
            label = page.numbered[block.id].label if block.id in page.numbered else ""
            said = numbered(words("paragraph_number"), label) if label else ""
            found_by = [*block.names, *_numbers(edition, name, block.id, label)]
            asked = edition.searched_as.get(f"{name}#{block.id}", {}).get(language, "")
            blocks.append([at, block.id, said, block.heading, found_by, block.text, asked])
    return {
        "language": language,
        "pages": pages,
        "units": blocks,
        "typed": [*search_rules.typed(words(f"month.{month:02}") for month in range(1, 13))],
        "rules": search_rules.rules(edition.search[language]),
        "spellings": [*search_rules.spellings(edition.search[code] for code in edition.codes)],
    }


def _numbers(edition: Edition, name: str, id: str, own: str) -> list[str]:
    """How a paragraph is called elsewhere: by its address, an item of a list by its letters in other languages."""
    pages = (edition.page(language, name) for language in edition.codes)
    labels = {page.numbered[id].label for page in pages if page and id in page.numbered}
    return sorted({*labels, id, id[1:]} - {own}) if own else []


def _address(site: built_site.Site, language: str, name: str) -> str:
    path = posixpath.relpath(site.path_of(language, name), posixpath.dirname(INDEX))
    return path.removesuffix("index.html") if site.directory_urls else path


def blocks_of(tree: html.HtmlElement) -> list[Block]:
    """The blocks of a parsed page, in reading order, without what is before the first heading."""
    reader = _Reader()
    reader.read(next(iter(tree.iter("article")), tree), None)
    return [block for block in reader.blocks if block.text or block.heading]


@dataclass
class _Reader:
    """Reads a page once; text outside every block belongs to the block of the last heading."""

    blocks: list[Block] = field(default_factory=list)
    section: Block | None = None

    def read(self, element: html.HtmlElement, own: Block | None) -> None:
        """Add the text of `element` to `own`, the block around it, or to the section; begin the blocks inside it."""
        self._add(own, element.text)
        for child in element.iterchildren():
            edge = "" if child.tag in INLINE else EDGE
            self._add(own, edge)
            if isinstance(child.tag, str) and not _left_out(child):
                self._child(child, own)
            self._add(own, edge + (child.tail or ""))

    def _child(self, child: html.HtmlElement, own: Block | None) -> None:
        id = child.get("id", "")
        if child.tag in HEADINGS and (id or own):
            if own:
                own.heading = _words(child)
            else:
                self.section = self._begin(id, _words(child))
        elif child.tag in BLOCKS and id:
            self.read(child, self._begin(id, self.section.heading if self.section else ""))
        elif "data-search-name" in child.attrib:
            block = own or self.section
            if block:
                block.names.append(_words(child))
        else:
            self.read(child, own)

    def _begin(self, id: str, heading: str) -> Block:
        self.blocks.append(Block(id, heading))
        return self.blocks[-1]

    def _add(self, own: Block | None, text: str | None) -> None:
        block = own or self.section
        if block and text:
            block.parts.append(text)


def _left_out(element: html.HtmlElement) -> bool:
    is_sign = "call" in element.get("class", "").split()
    return is_sign or element.tag in NOT_READ or "data-search-exclude" in element.attrib or "hidden" in element.attrib


def _words(element: html.HtmlElement) -> str:
    return " ".join(plain(element.text_content()).split())


def plain(text: str) -> str:
    """A text in composed letters, without signs of stress and of parted words, as the engine reads what is typed."""
    return re.sub(search_rules.UNHEARD, "", unicodedata.normalize("NFC", text))
