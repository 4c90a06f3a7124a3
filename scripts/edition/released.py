"""The words of the version that is released: a checksum for each page and data file whose words readers see.

`scripts/release` writes them to docs/data/released.txt, with that of the lines of the register that stay. A version
that keeps its number keeps the checksums.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from edition.edition import DATA, REGISTER, SOURCE, Edition
from reading.markdown_page import Page
from reading.text_file import sha256

# The data whose words are on the pages; the words of the interface are not the edition's.
NAMES = ("abstracts", "acts", "argument", "edition", "emendations", "glossary", "provisions", "versions")
FILES = (*(f"{name}.yml" for name in NAMES), "references.json")
# Values under these keys are for programs.
UNSEEN = {"id", "formerly", "pattern", "not_in"}


def checksums(edition: Edition) -> dict[str, str]:
    """The SHA-256 of the words of each file, and of each image, by its path.

    Marks count, white space and comments do not.
    """
    words: dict[str, Any] = {page.path: list(_page(page)) for page in edition.pages.values()}
    words |= {f"{DATA}/{name}": edition.files[name].value for name in FILES if name in edition.files}
    words[SOURCE] = edition.source
    sums = {path: _checksum(words[path]) for path in sorted(words)}
    images = {path: edition.root / path for path in (f"docs/{name}" for name in edition.images)}
    return sums | {path: sha256(file) for path, file in images.items() if file.is_file()}


def page_checksum(page: Page) -> str:
    """The SHA-256 of the words of a page."""
    return _checksum(list(_page(page)))


def register_checksum(edition: Edition) -> str:
    """The SHA-256 of the lines of the register that stay, in their order."""
    return _checksum([entry for line, *entry in edition.register if line <= edition.registered_until])


def lines(edition: Edition) -> str:
    """The content of docs/data/released.txt for the edition as it is."""
    head = f"# The SHA-256 of the words of each file in version {edition.version}, which is released.\n"
    head += "# Written by scripts/release; other words need a new version.\n"
    sums = checksums(edition) | {REGISTER: register_checksum(edition)}
    return head + "".join(f"{sums[path]}  {path}\n" for path in sorted(sums))


def _page(page: Page) -> Iterator[str]:
    """What a reader sees of a page: title, description, words, the numbers of paragraphs."""
    yield from (str(page.meta.get(key)) for key in ("title", "description"))
    for block in page.blocks:
        yield {"placeholder": block.id, "code": block.raw}.get(block.kind, block.printed)
        yield from (image.words for image in block.of_kind("image"))
    yield from page.numbered


def _checksum(value: Any) -> str:
    text = json.dumps(_seen(value), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _seen(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _seen(item) for key, item in value.items() if key not in UNSEEN}
    if isinstance(value, list):
        return [_seen(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value
