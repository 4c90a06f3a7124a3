"""What the search knows of a language: its units of text, each with an address, and the rules for its words.

A unit is what a result leads to: a paragraph, a note, an entry of the glossary, of the law or of the references, a
section of another page. Units are read from the built pages, so that what the data bring is found too. An element
with the attribute `data-search-exclude` is no part of them; one with `data-search-name` is another name of its unit.
"""

import json
import posixpath
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from lxml import html

from edition.edition import ARTICLE, PARAGRAPH_ID, Edition
from edition.wording import numbered, string
from language.search_rules import rules
from verify import built_site

# Where the index of a language lies in the site. It is a script, because a page on a disk may load nothing else.
INDEX = "assets/search/{}.js"
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# Elements that are units of their own if they have an id; other ids are places inside a unit.
UNITS = {"p", "li", "section", "figure"}
# Controls, and the names of fields, which are the same in every entry.
NOT_READ = {"script", "style", "template", "nav", "button", "form", "dialog", "dt"}
# Stands in the parts of a text where a block begins or ends.
EDGE = "\0"
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}


@dataclass
class Unit:
    """A piece of a page with its address: `id`, the heading over it, other names of it, its text in parts."""

    page: str
    id: str
    heading: str
    names: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, with single spaces, and a dot between what stands apart on the page."""
        blocks = (" ".join(block.split()) for block in "".join(self.parts).split(EDGE))
        return " · ".join(block for block in blocks if block)


def write(root: Path, edition: Edition, language: str, directory_urls: bool) -> None:
    """Write the index of `language` for the site built under `root`, if all its pages stand there."""
    site = built_site.Site(root, edition, directory_urls, set(), {})
    if not all((root / site.path_of(language, name)).is_file() for code, name in edition.pages if code == language):
        return
    target = root / INDEX.format(language)
    target.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(contents(site, language), ensure_ascii=False, separators=(",", ":"))
    target.write_text(f"self.searchIndex={content};\n", encoding="utf-8")


def contents(site: built_site.Site, language: str) -> dict[str, Any]:
    """Pages as [address from the index, title], units as [page, id, label, heading, names, text], rules."""
    edition = site.edition
    words = partial(string, edition, language)
    names = [name for name in edition.names if edition.page(language, name)]
    pages, units = [], []
    for number, name in enumerate(names):
        page = edition.pages[language, name]
        pages.append([_address(site, language, name), page.meta.get("title", name)])
        built = (site.root / site.path_of(language, name)).read_text(encoding="utf-8")
        tree = html.document_fromstring(built)
        for unit in units_of(name, tree):
            label = numbered(words("paragraph_number"), unit.id[1:]) if _numbered(unit) else ""
            units.append([number, unit.id, label, unit.heading, " ".join(unit.names), unit.text])
    return {
        "language": language,
        "pages": pages,
        "units": units,
        "rules": rules(edition.search[language]),
    }


def _numbered(unit: Unit) -> bool:
    return unit.page == ARTICLE and bool(PARAGRAPH_ID.fullmatch(unit.id))


def _address(site: built_site.Site, language: str, name: str) -> str:
    path = posixpath.relpath(site.path_of(language, name), posixpath.dirname(INDEX))
    return path.removesuffix("index.html") if site.directory_urls else path


def units_of(name: str, tree: html.HtmlElement) -> list[Unit]:
    """The units of a parsed page, in order of reading; what stands before the first heading is left out."""
    reader = _Reader(name)
    reader.read(next(iter(tree.iter("article")), tree), None)
    return [unit for unit in reader.units if unit.text or unit.heading]


@dataclass
class _Reader:
    """Reads a page once: what is in no unit of its own belongs to the last heading's."""

    page: str
    units: list[Unit] = field(default_factory=list)
    section: Unit | None = None

    def read(self, element: html.HtmlElement, own: Unit | None) -> None:
        """Give what `element` holds to `own`, the unit around it, or to the section; begin the units inside it."""
        self._add(own, element.text)
        for child in element.iterchildren():
            edge = "" if child.tag in INLINE else EDGE
            self._add(own, edge)
            if isinstance(child.tag, str) and not _left_out(child):
                self._child(child, own)
            self._add(own, edge + (child.tail or ""))

    def _child(self, child: html.HtmlElement, own: Unit | None) -> None:
        id = child.get("id", "")
        if child.tag in HEADINGS and (id or own):
            if own:
                own.heading = _words(child)
            else:
                self.section = self._begin(id, _words(child))
        elif child.tag in UNITS and id:
            self.read(child, self._begin(id, self.section.heading if self.section else ""))
        elif "data-search-name" in child.attrib:
            unit = own or self.section
            if unit:
                unit.names.append(_words(child))
        else:
            self.read(child, own)

    def _begin(self, id: str, heading: str) -> Unit:
        self.units.append(Unit(self.page, id, heading))
        return self.units[-1]

    def _add(self, own: Unit | None, text: str | None) -> None:
        unit = own or self.section
        if unit and text:
            unit.parts.append(text)


def _left_out(element: html.HtmlElement) -> bool:
    return element.tag in NOT_READ or "data-search-exclude" in element.attrib or "hidden" in element.attrib


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
