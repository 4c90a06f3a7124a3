"""The site for reading from a disk: the pages of the online site, with addresses of files instead of folders."""

import posixpath
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.edition import Edition
from edition.links import Links
from exports import downloads
from pages import assets
from pages.page import PageWriter
from reading.markdown_page import Page
from verify.built_site import NOT_FOUND_PAGE, Site
from website import page_scripts, search_index

# An attribute with relative addresses: of a page, or of files in other folders.
ADDRESS = re.compile(r'\b((?:href|src|data-[a-z]+)=")(\.[^"#]*|[^":#]+/)')
# What other hosts and search engines ask for.
SERVED_ONLY = ("sitemap.xml", "sitemap.xml.gz")


@dataclass(frozen=True)
class Addresses:
    """What an address of an online page is in the same page on a disk: `folder` is where the online page is."""

    folder: str
    link: Links
    pages: Mapping[str, tuple[str, str]]

    def replaced(self, text: str) -> str:
        """A page with its addresses replaced."""
        return ADDRESS.sub(lambda found: found[1] + " ".join(map(self._of, found[2].split(" "))), text)

    def _of(self, address: str) -> str:
        target = posixpath.normpath(posixpath.join(self.folder, address))
        page = self.pages.get(posixpath.normpath(posixpath.join(target, "index.html")))
        if page and address.endswith(("/", ".")):
            return self.link(page[1], "", page[0])
        return self.link.file(target) if address.startswith(".") else address


def write(online: Path, target: Path, edition: Edition) -> None:
    """Write the form for a disk of the site built under `online` into the new folder `target`."""
    built, disk = (Site(root, edition, urls) for root, urls in ((online, True), (target, False)))
    pictures = map(assets.PICTURE.format, edition.codes)
    left_out = {online / path for path in (*built.pages, *SERVED_ONLY, *pictures)} | {*online.rglob(NOT_FOUND_PAGE)}
    shutil.copytree(
        online, target, ignore=lambda folder, names: {name for name in names if Path(folder, name) in left_out}
    )
    for path, (language, name) in built.pages.items():
        page, link = edition.pages[language, name], Links(edition, language, name, directory_urls=False)
        addresses = Addresses(posixpath.dirname(path), link, built.pages)
        text = _without_downloads(edition, page, link, (online / path).read_bytes().decode())
        (target / disk.path_of(language, name)).write_bytes(addresses.replaced(text).encode())
    for path, content in page_scripts.made(edition, directory_urls=False):
        (target / path).write_bytes(content)
    for language in edition.codes:
        search_index.write(target, edition, language, False)


def _without_downloads(edition: Edition, page: Page, link: Links, text: str) -> str:
    """A page that tells where the downloads are, in the place of a list of them."""
    if page.name != edition.placeholders["downloads"][0]:
        return text
    offered = downloads.offered(edition)
    listed = PageWriter(edition, page, Links(edition, page.language, page.name), downloads=offered)
    return text.replace(listed.fragment("downloads"), PageWriter(edition, page, link).fragment("downloads"))
