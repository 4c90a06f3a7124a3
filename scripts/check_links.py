"""Every link inside the edition names a page and an id that exist in the same language.

Why:  A link inside the edition is a promise that needs no network to keep.
Bad:  `[коллизий](glossary.md#colisions)`
Good: `[коллизий](glossary.md#collisions)`
"""

from collections.abc import Iterator

import web_address
from anchors import page_ids
from edition import Edition
from finding import Finding
from markdown_text import Page


def check(edition: Edition) -> Iterator[Finding]:
    """Yield links to unknown pages (LNK001) and unknown ids (LNK002)."""
    if not any(page.links for page in edition.pages.values()):
        yield Finding("docs", 1, "LNK000", "no page has a link; link terms and provisions to their entries")
    ids = {key: {id for id, _ in page_ids(edition, page)} for key, page in edition.pages.items()}
    for page in edition.pages.values():
        yield from _links(page, ids)


def _links(page: Page, ids: dict[tuple[str, str], set[str]]) -> Iterator[Finding]:
    for _, link in page.links:
        parts = web_address.parts(link.target)
        if parts is None or parts.scheme or parts.netloc:  # what is no address, check_html reports
            continue
        name = parts.path.removesuffix(".md") or page.name
        target = ids.get((page.language, name))
        if target is None or (parts.path and not parts.path.endswith(".md")):
            problem = f"{link.target} leads to no page; name a page of docs/{page.language} with its ending .md"
            yield Finding(page.path, link.line, "LNK001", problem)
        elif parts.fragment and parts.fragment not in target:
            problem = f"{name} has no id {parts.fragment}; mend the link or add the entry"
            yield Finding(page.path, link.line, "LNK002", problem)
