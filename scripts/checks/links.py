"""Every link inside the edition names a page and an id that exist in the same language.

Why:  A link inside the edition is a promise that needs no network to keep.
Bad:  `[коллизий](glossary.md#colisions)`
Good: `[коллизий](glossary.md#collisions)`
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from edition.anchors import former_ids, page_ids
from edition.edition import DATA, Edition
from edition.places import paragraph_numbers
from reading.finding import Finding
from reading.markdown_page import PARAGRAPH_ID, Inline, Page, url_parts

HOST = re.compile(r"https?://([\w.-]+)")
LETTERS = re.compile(r"[^a-z]")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield links to what is unknown, moved or not meant, and hosts that look like another (LNK000–LNK005)."""
    lists = (*edition.identity.kinds_by_placeholder, "law")
    if edition.expects(*lists) and not any(page.links for page in edition.pages.values()):
        yield Finding("docs", 1, "LNK000", "no page has a link; link terms and provisions to their entries")
    ids = {key: _ids(edition, page) for key, page in edition.pages.items()}
    yield from _hosts(edition)
    for page in edition.pages.values():
        yield from _links(edition, page, ids)


def _hosts(edition: Edition) -> Iterator[Finding]:
    texts = {path: text for path, text in edition.texts.items() if path.startswith(f"{DATA}/")}
    found = [(host[1], path, host.start()) for path, text in texts.items() for host in HOST.finditer(text)]
    counts = Counter(host for host, _, _ in found)
    for host, path, start in found:
        like = [other for other in counts if counts[other] > counts[host] and _alike(host, other)]
        if like:
            line, problem = texts[path].count("\n", 0, start) + 1, f"the host {host} looks like {like[0]}"
            yield Finding(path, line, "LNK005", f"{problem}, which the edition has elsewhere; correct it")


def _alike(one: str, other: str) -> bool:
    differing = sum(a != b for a, b in zip(one, other)) + abs(len(one) - len(other))
    return differing == 1 or LETTERS.sub("", one) == LETTERS.sub("", other)


def _ids(edition: Edition, page: Page) -> dict[str, str]:
    """Every id of a page, with the id that is now at its place."""
    former = former_ids(edition, page)
    return {id: former.get(id, id) for id, _ in page_ids(edition, page)}


def _links(edition: Edition, page: Page, ids: Mapping[tuple[str, str], Mapping[str, str]]) -> Iterator[Finding]:
    # Only in links whose words have it a number is that of a paragraph.
    paragraph = edition.strings.get("paragraph", {}).get(page.language, "").lower()
    for _, link in page.links:
        parts = url_parts(link.target)
        # What is not an address, and images, are reported by the check `html`.
        if parts is None or parts.scheme or parts.netloc or link.raw.startswith("!"):
            continue
        name = parts.path.removesuffix(".md") or page.name
        target = ids.get((page.language, name))
        if target is None or (parts.path and not parts.path.endswith(".md")):
            yield Finding(page.path, link.line, "LNK001", _no_page(edition, page, link.target, name))
        elif parts.fragment and parts.fragment not in target:
            problem = f"{name} has no id {parts.fragment}; correct the link, or restore the id or the entry"
            yield Finding(page.path, link.line, "LNK002", problem)
        elif link.kind == "link" and (now := target.get(parts.fragment, "")) != parts.fragment:
            problem = f"{link.target} names an id that moved; link to {link.target.removesuffix(parts.fragment)}{now}"
            yield Finding(page.path, link.line, "LNK004", problem)
        elif edition.is_text(name) and paragraph and paragraph in link.text.lower():
            yield from _numbered(page, link, parts.fragment)


def _no_page(edition: Edition, page: Page, target: str, name: str) -> str:
    moved, parts = edition.moved_page(name), target.partition("#")
    now = f"{moved}.md{parts[1]}{parts[2]}, where it moved"
    example = now if moved != name else f"a file of docs/{page.language}, such as {page.name}.md"
    return f"{target} is not a page; link to {example}"


def _numbered(page: Page, link: Inline, id: str) -> Iterator[Finding]:
    said, own = paragraph_numbers(link.text), paragraph_numbers(id)
    if said and PARAGRAPH_ID.fullmatch(id) and {*own, own[0].rstrip(ascii_lowercase)}.isdisjoint(said):
        problem = f"«{link.text[:60]}» links to {id}, which is another paragraph; correct the words or the address"
        yield Finding(page.path, link.line, "LNK003", problem)
