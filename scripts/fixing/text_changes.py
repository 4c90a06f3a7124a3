"""Published paragraphs of the source's text that read otherwise now, with their words before, from the history.

Words and marks count: what `scripts/check` reports as other words of a released version (PUB009) is a change here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from edition import released
from edition.anchors import errata, fingerprint
from edition.edition import Edition
from edition.sections import own_ids
from program import committed
from reading import markdown_page
from reading.markdown_page import Page


class HistoryError(Exception):
    """The history does not tell what was published; the message says why, and the remedy."""


@dataclass(frozen=True)
class Change:
    """What a published paragraph said at its address, and what it says."""

    address: str
    before: str
    after: str


def changes(root: Path, edition: Edition) -> Iterator[Change]:
    """The changes since the last release, in order of the register. Raises HistoryError and NotToldError.

    An id that moved, and a page that did, are addresses of their own only where words changed, not marks alone.
    """
    published = {address: was for line, address, was in edition.register if was and line <= edition.registered_until}
    for name in dict.fromkeys(address.partition("#")[0] for address in published):
        page = edition.page(edition.original, edition.moved_page(name))
        of_page = {address: was for address, was in published.items() if address.startswith(f"{name}#")}
        yield from _of_page(root, edition, name, page, of_page) if page else ()


def _of_page(root: Path, edition: Edition, name: str, page: Page, published: Mapping[str, str]) -> Iterator[Change]:
    now = {address: words for address, words in _texts(name, page).items() if address in published}
    before = _before(root, edition, name, page, {address: published[address] for address in now})
    own = {f"{page.name}#{block.id}" for block in page.blocks}
    for address, after in now.items():
        was = before.get(address) or _listed(edition, address, published[address], after)
        if was != after and (address in own or fingerprint(was) != fingerprint(after)):
            yield Change(address, was, after)


def _texts(name: str, page: Page) -> dict[str, str]:
    """The paragraphs of the text on a page, by the addresses that they have where the page is called `name`."""
    return {f"{name}#{id}": " ".join(block.text.split()) for block in page.blocks for id in own_ids(block)}


def _before(root: Path, edition: Edition, name: str, page: Page, published: Mapping[str, str]) -> dict[str, str]:
    """The published words by address: those of the released page, or else those with the published fingerprints."""
    paths = [f"docs/{edition.original}/{each}.md" for each in dict.fromkeys((page.name, name))]
    checksum = next((edition.released_words[path] for path in paths if path in edition.released_words), "")
    pages = partial(_versions, root, page, *paths)
    is_released = (each for each in pages() if released.page_checksum(each) == checksum)
    released_page = next(is_released, None) if checksum else None
    found: dict[str, str] = {}
    for each in [released_page] if released_page else pages():
        texts = _texts(name, each)
        found = {a: texts[a] for a, was in published.items() if a in texts and fingerprint(texts[a]) == was} | found
        if len(found) == len(published):
            break
    return found


def _listed(edition: Edition, address: str, published: str, after: str) -> str:
    """The words before that a listed erratum has. Raises HistoryError."""
    if erratum := errata(edition).get((address, published, fingerprint(after))):
        return " ".join(erratum.before.split())
    problem = f"the published words of {address} are in no commit"
    raise HistoryError(f"{problem}; fetch the whole history (git fetch --unshallow), or list the erratum")


def _versions(root: Path, page: Page, *paths: str) -> Iterator[Page]:
    """A page as it is, and as it was after each commit that changed it, the newest first."""
    yield page
    for text in committed.older(root, *paths):
        yield markdown_page.parse(page.name, page.language, page.path, text)[0]
