"""A built site: its files, its parsed pages, and the targets of links."""

import posixpath
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from edition.edition import HOME, Edition

# The name of the page that is shown at any address that the site does not have; one in each language's folder.
NOT_FOUND_PAGE = "404.html"
# Attributes that hold an address; the last two are those of the search, which it loads when it is opened.
ADDRESSES = ("href", "src", "data-engine", "data-index")
# These are verified by verify.downloads.
NOT_PAGES = "downloads/"


@dataclass
class Document:
    """A parsed page of the site: its `path` there, and its attributes by their names, as (line, value).

    `ids` has each id of the page with the number of its elements.
    """

    path: str
    tree: etree._Element
    attributes: dict[str, list[tuple[int, str]]]
    ids: Counter[str]

    @property
    def links(self) -> list[tuple[int, str]]:
        """The addresses of the page with their lines, but for the one with which its relative ones begin."""
        base = {(element.sourceline, element.get("href")) for element in self.tree.iter("base")}
        found = (link for name in ADDRESSES for link in self.attributes.get(name, ()))
        return [link for link in found if link[1] and link not in base]


@dataclass
class Site:
    """A built site; `directory_urls` where its pages have addresses of folders (online), not of files (offline).

    Its files and documents are those that `read` finds; `pages` has the language and name of each page, by its file.
    """

    root: Path
    edition: Edition
    directory_urls: bool = True
    files: set[str] = field(default_factory=set)
    documents: dict[str, Document] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Remember the pages, which all rules ask for."""
        self.pages = {self.path_of(language, name): (language, name) for language, name in self.edition.pages}

    def path_of(self, language: str, name: str) -> str:
        """The file of a page."""
        folder = "" if language == self.edition.original else language
        if name == HOME or not self.directory_urls:
            return posixpath.join(folder, f"{name}.html")
        return posixpath.join(folder, name, "index.html")

    @property
    def home(self) -> str:
        """The path of the published site on its host."""
        return unquote(urlsplit(self.edition.site_url).path) or "/"


def read(root: Path, edition: Edition, directory_urls: bool = True) -> Site:
    """The built site under `root`, each page parsed once."""
    files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    documents = {
        path: _document(root, path)
        for path in sorted(files)
        if path.endswith(".html") and not path.startswith(NOT_PAGES)
    }
    return Site(root, edition, directory_urls, files, documents)


def _document(root: Path, path: str) -> Document:
    tree = etree.fromstring((root / path).read_bytes(), etree.HTMLParser(encoding="utf-8"))
    attributes: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for element in tree.iter(etree.Element):
        for name, value in element.items():
            attributes[str(name)].append((element.sourceline or 1, str(value)))
    return Document(path, tree, attributes, Counter(id for _, id in attributes["id"] if id))


def resolve(site: Site, path: str, address: str) -> tuple[str, str]:
    """The file that an address names, as a server of the published site would find it, and the fragment.

    What is not below the address of the site keeps its first slash, and so is none of the files.
    """
    relative, _, fragment = address.partition("#")
    target = _target(site.home, f"{path}/" if is_not_found(path) else path, relative) if relative else path
    if site.directory_urls and (not target or target.endswith("/")):
        target = posixpath.join(target, "index.html")
    return target, unquote(fragment)


@lru_cache  # the menus and the text of a page lead to the same pages again and again
def _target(home: str, path: str, relative: str) -> str:
    return unquote(urlsplit(urljoin(home + path, relative)).path).removeprefix(home)


def is_not_found(path: str) -> bool:
    """Whether a file is shown at addresses that are not its own."""
    return posixpath.basename(path) == NOT_FOUND_PAGE


def inside(address: str) -> bool:
    """Whether an address stays in the site."""
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc
