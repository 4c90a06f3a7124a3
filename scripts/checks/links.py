"""Every link inside the edition names a page and an id that exist in the same language.

Why:  A link inside the edition is a promise that needs no network to keep.
Bad:  `[коллизий](glossary.md#colisions)`
Good: `[коллизий](glossary.md#collisions)`
"""

import re
from collections.abc import Iterator

from edition.anchors import page_ids
from edition.edition import Edition
from reading.finding import Finding
from reading.markdown_page import PARAGRAPH_ID, Inline, Page, url_parts

NUMBER = re.compile(r"\d+")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield links to unknown pages (LNK001), to unknown ids (LNK002), to another paragraph than they say (LNK003)."""
    lists = (*edition.identity.kinds_by_placeholder, "law")
    if edition.expects(*lists) and not any(page.links for page in edition.pages.values()):
        yield Finding("docs", 1, "LNK000", "no page has a link; link terms and provisions to their entries")
    ids = {key: {id for id, _ in page_ids(edition, page)} for key, page in edition.pages.items()}
    words = edition.strings.get("paragraph", {})
    for page in edition.pages.values():
        yield from _links(edition, page, ids, words.get(page.language, "").lower())


def _links(edition: Edition, page: Page, ids: dict[tuple[str, str], set[str]], paragraph: str) -> Iterator[Finding]:
    """Only in links whose words have `paragraph`, the language's word for one, a number is that of a paragraph."""
    for _, link in page.links:
        parts = url_parts(link.target)
        # What is not an address, and images, are reported by the check `html`.
        if parts is None or parts.scheme or parts.netloc or link.raw.startswith("!"):
            continue
        name = parts.path.removesuffix(".md") or page.name
        target = ids.get((page.language, name))
        if target is None or (parts.path and not parts.path.endswith(".md")):
            problem = f"{link.target} is not a page; link to a file of docs/{page.language}, such as {page.name}.md"
            yield Finding(page.path, link.line, "LNK001", problem)
        elif parts.fragment and parts.fragment not in target:
            problem = f"{name} has no id {parts.fragment}; correct the link or add the entry"
            yield Finding(page.path, link.line, "LNK002", problem)
        elif edition.is_text(name) and paragraph and paragraph in link.text.lower():
            yield from _numbered(page, link, parts.fragment)


def _numbered(page: Page, link: Inline, id: str) -> Iterator[Finding]:
    said = NUMBER.findall(link.text)
    if said and PARAGRAPH_ID.fullmatch(id) and NUMBER.findall(id)[0] not in said:
        problem = f"«{link.text[:60]}» links to {id}, which is another paragraph; correct the words or the address"
        yield Finding(page.path, link.line, "LNK003", problem)
