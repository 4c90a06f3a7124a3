"""A built site: its files, its parsed pages, and the targets of links."""

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html

from edition.edition import HOME, Edition

# The name of the page that is shown at any address that the site does not have; one in each language's folder.
NOT_FOUND_PAGE = "404.html"
# Attributes that hold an address; the last two are those of the search, which it loads when it is opened.
ADDRESSES = ("href", "src", "data-engine", "data-index")
# These are verified by verify.downloads.
NOT_PAGES = "downloads/"


@dataclass
class Document:
    """A parsed page of the site: its `path` there, ids, and links as (line, address, element)."""

    path: str
    tree: html.HtmlElement
    ids: Counter[str] = field(default_factory=Counter)
    links: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class Site:
    """A built site; `directory_urls` where its pages have addresses of folders (online), not of files (offline).

    Its files and documents are those that `read` finds.
    """

    root: Path
    edition: Edition
    directory_urls: bool = True
    files: set[str] = field(default_factory=set)
    documents: dict[str, Document] = field(default_factory=dict)

    def path_of(self, language: str, name: str) -> str:
        """The file of a page."""
        folder = "" if language == self.edition.original else language
        if name == HOME or not self.directory_urls:
            return posixpath.join(folder, f"{name}.html")
        return posixpath.join(folder, name, "index.html")

    @cached_property
    def pages(self) -> dict[str, tuple[str, str]]:
        """The language and name of each page, by its file."""
        return {self.path_of(language, name): (language, name) for language, name in self.edition.pages}


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
    document = Document(
        path, html.document_fromstring((root / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    )
    for element in document.tree.iter(etree.Element):
        if id := element.get("id"):
            document.ids[id] += 1
        for name in ADDRESSES:
            if (address := element.get(name)) and element.tag != "base":
                document.links.append((element.sourceline or 1, address))
    return document


def resolve(site: Site, path: str, address: str) -> tuple[str, str]:
    """The file that an address names, as a server of the published site would find it, and the fragment.

    What is not below the address of the site keeps its first slash, and so is none of the files.
    """
    relative, fragment = urldefrag(address)
    if not relative:
        return path, unquote(fragment)
    home = unquote(urlsplit(site.edition.site_url).path) or "/"
    absolute = urljoin(home + (f"{path}/" if is_not_found(path) else path), relative)
    target = unquote(urlsplit(absolute).path).removeprefix(home)
    if site.directory_urls and (not target or target.endswith("/")):
        target = posixpath.join(target, "index.html")
    return target, unquote(fragment)


def is_not_found(path: str) -> bool:
    """Whether a file is shown at addresses that are not its own."""
    return posixpath.basename(path) == NOT_FOUND_PAGE


def inside(address: str) -> bool:
    """Whether an address stays in the site."""
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc
