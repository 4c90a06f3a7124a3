"""The addresses that an edition promises, and the list of all that were ever promised.

`tests/golden/addresses.txt` has one address a line from the root of the site on: a file (`data/references.json`), a
page (`kk/article/`, whose file is `kk/article/index.html`) or an id on a page (`kk/article/#p5`). Lines are only added.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import html

from edition.edition import Edition
from exports import downloads
from program.command import ROOT

GOLDEN = (ROOT / "tests" / "golden" / "addresses.txt").read_text(encoding="utf-8").split()


def missing(site: Path, addresses: Iterable[str]) -> Iterator[str]:
    """The addresses that a site, whatever it was made with, does not have, in their order."""
    for address in addresses:
        page, _, id = address.partition("#")
        path = site / page / "index.html" if page.endswith("/") or not page else site / page
        if not path.is_file() or (id and id not in html.fromstring(path.read_bytes()).xpath("//@id")):
            yield address


def promised(edition: Edition) -> set[str]:
    """Every page and registered place in every language, and every file to download or to read by a program."""
    found = set(downloads.files(edition))
    for language in edition.codes:
        for name in edition.page_names:
            page = edition.address(language, name).removeprefix(edition.site_url)
            found |= {page or "index.html"}
            ids = [address.partition("#") for _, address, _ in edition.register]
            found |= {f"{page}#{id}" for page_name, _, id in ids if page_name == name}
    return found
