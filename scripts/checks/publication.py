"""Versions are listed, the newest first, with true days; an address that moved redirects to a place that exists.

Why:  A citation names a version and an address; both must be found when somebody follows it years later.
Bad:  `version = "1.1.0"` in pyproject.toml and no 1.1.0 in versions.yml; `{old: article/, new: article/#p5}`
Good: `- {version: 1.1.0, prepared: '2027-02-01', changes: …}` as the first entry; `{old: sources/, new: references/}`
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from edition import released
from edition.anchors import addresses, fingerprint, page_ids, registered
from edition.edition import DATA, REGISTER, RELEASED, Edition
from edition.entries import order
from reading.finding import Finding
from reading.text_file import read_text

CITATION = "CITATION.cff"
VERSIONS, REDIRECTS, ERRATA = "docs/data/versions.yml", "docs/data/redirects.yml", "docs/data/emendations.yml"
# Days: what is checked later than this after the text was closed belongs to a new version.
LONGEST = 180
# Folders of the published site that hold files of its own, where no page was.
FOLDERS = ("assets/", "data/", "downloads/", "v/")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield wrong versions (PUB001–PUB003, PUB009–PUB011), redirects (PUB004, …) and errata (PUB006, PUB007)."""
    if not edition.versions:
        yield Finding(VERSIONS, 1, "PUB000", "there is no version to check; list the version of pyproject.toml")
    elif edition.versions[0].version != edition.version:
        problem = f"the newest version listed is not {edition.version}, that of pyproject.toml; add it at the top"
        yield Finding(VERSIONS, edition.versions[0].line, "PUB001", problem)
    yield from _order(edition)
    yield from _seen(edition)
    yield from _words(edition)
    yield from _citation_file(edition)
    yield from _redirects(edition)
    yield from _errata(edition)


def _order(edition: Edition) -> Iterator[Finding]:
    for newer, older in pairwise(edition.versions):
        if order(newer.version) <= order(older.version):
            problem = f"{older.version} is listed after {newer.version}; list each version once, the newest first"
            yield Finding(VERSIONS, older.line, "PUB002", problem)
        if not older.released:
            problem = f"{older.version} was never released and has a successor; give its day, or remove it"
            yield Finding(VERSIONS, older.line, "PUB003", problem)
        if newer.prepared < older.released:
            problem = f"{newer.version} was prepared before {older.version} was released; correct the days"
            yield Finding(VERSIONS, newer.line, "PUB003", problem)
    for version in edition.versions:
        if version.released and version.released < version.prepared:
            problem = f"{version.version} was released before it was prepared; correct the days"
            yield Finding(VERSIONS, version.line, "PUB003", problem)


def _seen(edition: Edition) -> Iterator[Finding]:
    """Days of checking long after the text was closed: one of the two is mistyped, or a new version is due."""
    days = [(f"{DATA}/references.json", each.line, each.checked) for each in edition.references]
    days += [(f"{DATA}/provisions.yml", each.line, each.checked) for each in edition.provisions]
    for path, line, checked in days if edition.date else ():
        if (date.fromisoformat(checked) - date.fromisoformat(edition.date)).days > LONGEST:
            problem = f"this was checked on {checked}, and the text of this version was closed on {edition.date}"
            yield Finding(path, line, "PUB011", f"{problem}; correct the wrong day, or begin a new version")


def _words(edition: Edition) -> Iterator[Finding]:
    if not edition.released:
        return
    if not edition.released_words:
        problem = f"{edition.version} has a day of release, but no checksums of its words in {RELEASED}"
        remedy = f"remove the day and run `scripts/release {edition.version}`"
        yield Finding(VERSIONS, edition.versions[0].line, "PUB009", f"{problem}; {remedy}")
        return
    current = released.checksums(edition)
    for path in sorted({*current} | {*edition.released_words} - {REGISTER}):
        if current.get(path) != edition.released_words.get(path):
            problem = f"the words of {path} are not those of version {edition.version}, which is released"
            remedy = "restore them, or raise the version with `scripts/release --prepare X.Y.Z`"
            yield Finding(path if path in current else RELEASED, 1, "PUB009", f"{problem}; {remedy}")


def _citation_file(edition: Edition) -> Iterator[Finding]:
    if (edition.root / CITATION).exists():
        text, findings = read_text(edition.root, CITATION)
        yield from findings
        stated = [f"version: {edition.version}", *([f"date-released: '{edition.released}'"] * bool(edition.released))]
        for line in (line for line in stated if text and line not in text.splitlines()):
            problem = f"«{line}» is not stated; run `scripts/run exports.cff > {CITATION}`"
            yield Finding(CITATION, 1, "PUB010", problem)


def _redirects(edition: Edition) -> Iterator[Finding]:
    current = _addresses(edition)
    paths = {address.partition("#")[0] for address in current}
    prefixes, seen = ["", *(f"{code}/" for code in edition.codes[1:])], set[str]()
    for redirect in edition.redirects:
        if redirect.old in paths or redirect.old in seen:
            problem = f"{redirect.old} is a page or is listed twice; list only addresses that are gone, each once"
            yield Finding(REDIRECTS, redirect.line, "PUB004", problem)
        if redirect.old.startswith(FOLDERS):
            problem = f"{redirect.old} is a folder of the site's own files; list only pages that are gone"
            yield Finding(REDIRECTS, redirect.line, "PUB004", problem)
        # Where it leads, in each language for which it holds.
        ways = [(f"{prefix}{redirect.old}", f"{prefix}{redirect.new}") for prefix in prefixes]
        if missing := [new for old, new in ways if edition.moves.get(old) == new and new not in current]:
            problem = f"{redirect.old} redirects to {missing[0]}, which does not exist"
            yield Finding(REDIRECTS, redirect.line, "PUB005", f"{problem}; name a page and an id that exist")
        if _language(edition, redirect.old) != _language(edition, redirect.new):
            problem = f"{redirect.old} redirects to {redirect.new}, a page of another language"
            yield Finding(REDIRECTS, redirect.line, "PUB008", f"{problem}; name a page of its own language")
        seen.add(redirect.old)


def _language(edition: Edition, address: str) -> str:
    """The language of a page's address; that of the source has no prefix."""
    first = address.partition("/")[0]
    return first if first in edition.codes else edition.original


def _addresses(edition: Edition) -> set[str]:
    """Every address of a page, with and without each of its ids, from the root of the site on."""
    paths = ((edition.address(*key).removeprefix(edition.site_url), page) for key, page in edition.pages.items())
    ids = [(path, id) for path, page in paths for id in ("", *(id for id, _ in page_ids(edition, page)))]
    return {f"{path}#{id}" if id else path for path, id in ids}


def _errata(edition: Edition) -> Iterator[Finding]:
    wordings = _wordings(edition)
    versions = {version.version for version in edition.versions}
    for erratum in edition.errata:
        was, now = fingerprint(erratum.before), fingerprint(erratum.after)
        of_words = (was, now) in pairwise(wordings[erratum.address])
        of_marks = was == now in wordings[erratum.address] and erratum.before.split() != erratum.after.split()
        if not (of_words or of_marks):
            problem = f"no release changed {erratum.address} from the words `before` to the words `after`"
            remedy = "copy both as they were released, or remove the erratum"
            yield Finding(ERRATA, erratum.line, "PUB006", f"{problem}; {remedy}")
        if erratum.version not in versions:
            problem = f"the version {erratum.version} of the erratum is not listed; add it to versions.yml"
            yield Finding(ERRATA, erratum.line, "PUB007", problem)


def _wordings(edition: Edition) -> dict[str, list[str]]:
    """The fingerprints of each address, in the register and after it, one after another; none follows itself."""
    found: dict[str, list[str]] = defaultdict(list)
    lines = [(address, fingerprint) for _, address, fingerprint in registered(edition)]
    for address, words in (*lines, *addresses(edition).items()):
        if found[address][-1:] != [words]:
            found[address].append(words)
    return found
