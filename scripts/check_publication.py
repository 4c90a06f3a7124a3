"""Versions are listed, the newest first, with true days; an address that moved leads to a place that stands.

Why:  A citation names a version and an address; both must be found again when the text has moved on.
Bad:  `version = "1.1.0"` in pyproject.toml and no 1.1.0 in versions.yml; `{old: article/, new: article/#p5}`
Good: `- {version: 1.1.0, prepared: '2027-02-01', changes: …}` as the first entry; `{old: sources/, new: references/}`
"""

from collections.abc import Iterator
from itertools import pairwise

from anchors import page_ids
from edition import Edition
from entries import Redirect
from finding import Finding

VERSIONS, REDIRECTS = "docs/data/versions.yml", "docs/data/redirects.yml"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield versions missing (PUB001), out of order (PUB002) or of time (PUB003), or redirects (PUB004, PUB005)."""
    if not edition.versions:
        yield Finding(VERSIONS, 1, "PUB000", "there is no version to check; list the version of pyproject.toml")
    elif edition.versions[0].version != edition.version:
        problem = f"the newest version listed is not {edition.version}, that of pyproject.toml; add it at the top"
        yield Finding(VERSIONS, edition.versions[0].line, "PUB001", problem)
    yield from _order(edition)
    yield from _redirects(edition)


def _order(edition: Edition) -> Iterator[Finding]:
    for newer, older in pairwise(edition.versions):
        if newer.order <= older.order:
            problem = f"{older.version} stands under {newer.version}; list each version once, the newest first"
            yield Finding(VERSIONS, older.line, "PUB002", problem)
        if not older.released:
            problem = f"{older.version} was never released and has a successor; give its day, or remove it"
            yield Finding(VERSIONS, older.line, "PUB003", problem)
        if newer.prepared < older.released:
            problem = f"{newer.version} was prepared before {older.version} was released; mend the days"
            yield Finding(VERSIONS, newer.line, "PUB003", problem)
    for version in edition.versions:
        if version.released and version.released < version.prepared:
            problem = f"{version.version} was released before it was prepared; mend the days"
            yield Finding(VERSIONS, version.line, "PUB003", problem)


def _redirects(edition: Edition) -> Iterator[Finding]:
    standing = _addresses(edition)
    paths = {address.partition("#")[0] for address in standing}
    seen: set[str] = set()
    for redirect in edition.redirects:
        if redirect.old in paths or redirect.old in seen:
            problem = f"{redirect.old} is a page or is listed twice; list only what no longer stands, once"
            yield Finding(REDIRECTS, redirect.line, "PUB004", problem)
        if redirect.new not in standing:
            yield Finding(REDIRECTS, redirect.line, "PUB005", _nowhere(redirect))
        seen.add(redirect.old)


def _nowhere(redirect: Redirect) -> str:
    return f"{redirect.old} leads to {redirect.new}, which does not stand; name a page and an id of today"


def _addresses(edition: Edition) -> set[str]:
    """Every address of a page, with and without each of its ids, from the root of the site on."""
    found = set()
    for (language, name), page in edition.pages.items():
        path = edition.address(language, name).removeprefix(edition.site_url)
        found |= {path, *(f"{path}#{id}" for id, _ in page_ids(edition, page))}
    return found
