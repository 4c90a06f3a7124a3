"""Verification of the downloads: every word of the edition is in every form, every promised id where ids are kept."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from edition.edition import Edition
from exports import downloads
from exports.downloads import Download
from language.tokens import words
from reading.checksums import sha256
from reading.finding import Finding
from verify import expected, readers
from verify.expected import Unit
from verify.readers import Content, Element
from verify.site import LOADED, LOADED_RELATIONS

Scope = Callable[[Edition, str], Iterable[Unit]]
# What each form must say in each of its languages; None for the packed site, which verify_site reads before.
SCOPES: dict[str, Scope | None] = {
    "html": expected.everything,
    "epub": expected.everything,
    "pdf": expected.everything,
    "text": expected.text,
    "site": None,
    "tei": expected.everything,
    "csl": expected.works,
    "bibtex": expected.works,
    "ris": expected.works,
    "skos": expected.terms,
    "csv": expected.terms,
    "provisions": expected.provisions,
    "cff": expected.how_to_cite,
}
# The forms in which every promised id leads to its place, and the words of its own stand under it; an id of which a
# form gives the words at other places: TEI has both readings where the text was emended.
WITH_IDS = {"html", "epub", "tei"}
ELSEWHERE = {("tei", "emendations")}
# The largest size of the single file.
LARGEST = {"html": 400_000}
# The forms that need no other file.
ALONE = {"html"}
# The PDF prints the address of a link after its words; these are no words of the text.
PRINTED_ADDRESS = re.compile(r" \([a-z][a-z+.-]*:[^\s()]+\)")
# Words that are written from right to left; the PDF gives their letters in the order in which they are on the page.
_LETTERS = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
RIGHT_TO_LEFT = re.compile(rf"{_LETTERS}(?:\W+{_LETTERS})*")
# Words that a message shows of a unit that is lost.
SHOWN = 8


def verify(edition: Edition, folder: Path) -> list[Finding]:
    """All findings on the made downloads, sorted (DLD000–DLD009)."""
    offered = downloads.of(edition)
    if not offered:
        return [Finding(downloads.FOLDER, 1, "DLD000", "there is no download to verify; list the forms")]
    found = [*_sums(folder, offered)]
    contents: dict[str, Content] = {}
    for download in offered:
        if SCOPES[download.form.kind] is not None:
            found += _read(folder, download, contents)
    for download in offered:
        if download.name in contents:
            found += _file(edition, download, contents)
    return sorted(set(found))


def _finding(name: str, code: str, message: str) -> Finding:
    return Finding(f"{downloads.FOLDER}/{name}", 1, code, message)


def _sums(folder: Path, offered: Iterable[Download]) -> Iterator[Finding]:
    """Every file is there and has its line among the sums."""
    sums = folder / downloads.SUMS
    listed = sums.read_text(encoding="utf-8").splitlines() if sums.is_file() else []
    for download in offered:
        path = folder / download.name
        if not path.is_file() or not path.stat().st_size:
            yield _finding(download.name, "DLD001", "the file is missing or empty; build it anew")
        elif f"{sha256(path)}  {download.name}" not in listed:
            yield _finding(download.name, "DLD002", f"{downloads.SUMS} has not the sum of this file; build it anew")


def _read(folder: Path, download: Download, contents: dict[str, Content]) -> Iterator[Finding]:
    path = folder / download.name
    if not path.is_file():
        return
    try:
        contents[download.name] = readers.read(download.name, path.read_bytes())
    except Exception as error:  # whatever the reader of a format raises, the file is broken
        reason = " ".join(str(error).split()) or type(error).__name__
        yield _finding(download.name, "DLD003", f"the file cannot be read ({reason}); mend its exporter")
    if path.stat().st_size > LARGEST.get(download.form.kind, path.stat().st_size):
        yield _finding(
            download.name, "DLD008", f"the file has more than {LARGEST[download.form.kind]} bytes; lighten it"
        )


def _file(edition: Edition, download: Download, contents: dict[str, Content]) -> Iterator[Finding]:
    content = contents[download.name]
    haystack = _joined(_said(download, flow) for flow in content.flows)
    if f" {' '.join(words(edition.version))} " not in haystack:
        yield _finding(download.name, "DLD005", f"the version {edition.version} is not stated; state it")
    for language in [download.language] if download.language else edition.codes:
        yield from _words(edition, download, language, content, haystack)
    if download.form.kind in WITH_IDS:
        yield from _ids(edition, download, content)
        yield from _links(download, contents)
    if download.form.kind in ALONE:
        yield from _alone(download.name, content.documents[""])


def _words(edition: Edition, download: Download, language: str, content: Content, haystack: str) -> Iterator[Finding]:
    """Every unit is in the file: under its id where the form keeps ids, and then a paragraph is nothing else."""
    kind = download.form.kind
    scope = SCOPES[kind]
    paragraphs = edition.paragraphs(language)
    under = cache(lambda id: [words(text) for text in content.under(id, language)])
    for unit in scope(edition, language) if scope else ():
        id = content.own_id(unit.id, language)
        # A missing id is a finding of its own; the words may still be in the file.
        kept = kind in WITH_IDS and id in content.ids and (kind, id) not in ELSEWHERE
        place = _joined(under(id)) if kept else haystack
        wanted = _said(download, unit.text)
        if wanted and f" {' '.join(wanted)} " not in place:
            yield _finding(download.name, "DLD004", f"the words of {unit.place} are lost: {_lost(wanted, place)}")
        elif kept and unit.id in paragraphs and wanted != under(id)[0]:
            yield _finding(download.name, "DLD004", f"#{id} has more words than its paragraph; mend its exporter")


def _said(download: Download, text: str) -> list[str]:
    """The words of a text, of the PDF as well as of the sources made comparable where it prints them otherwise."""
    if download.form.kind != "pdf":
        return words(text)
    # Neither the order of letters nor their number is sure there: a ligature is turned as one, a vowel's sign repeats.
    return words(RIGHT_TO_LEFT.sub(lambda run: "".join(sorted({*run[0]})), PRINTED_ADDRESS.sub("", text)))


def _joined(flows: Iterable[Iterable[str]]) -> str:
    """All words with single spaces; a bar, which is no word, ends each flow."""
    return f" {' | '.join(' '.join(flow) for flow in flows)} "


def _lost(wanted: list[str], haystack: str) -> str:
    """The words about the first one at which they are not found any more, and the remedy."""
    first = next((n for n in range(1, len(wanted) + 1) if f" {' '.join(wanted[:n])} " not in haystack), len(wanted)) - 1
    return f"«{' '.join(wanted[max(0, first - 2) : first + SHOWN])}»; mend its exporter"


def _ids(edition: Edition, download: Download, content: Content) -> Iterator[Finding]:
    """Every promised id stands in the file, and no id twice."""
    for id in sorted(expected.promised_ids(edition)):
        if id not in content.ids:
            yield _finding(download.name, "DLD006", f"the promised id {id} is not in the file; mend its exporter")
    for id, elements in content.ids.items():
        if len(elements) > 1:
            yield _finding(download.name, "DLD006", f"the id {id} stands {len(elements)} times; mend its exporter")


def _alone(name: str, document: Element) -> Iterator[Finding]:
    """The file loads nothing, from nowhere."""
    loaded = [each.get(attribute, "") for tag, attribute in LOADED for each in document.iter(tag)]
    loaded += [
        each.get("href", "") for each in document.iter("link") if LOADED_RELATIONS & set(each.get("rel", "").split())
    ]
    for address in loaded:
        if address and not address.startswith("data:"):
            yield _finding(name, "DLD009", f"the file loads {address[:60]}; put that inside")


def _links(download: Download, contents: dict[str, Content]) -> Iterator[Finding]:
    """Every link inside the file or to a file beside it lands."""
    content = contents[download.name]
    for name, document in content.documents.items():
        for element in document.iter("{*}a", "a"):
            address = element.get("href", "")
            path, fragment = urldefrag(address)
            if urlsplit(path).scheme:
                continue
            if not _lands(path or name, unquote(fragment), content, contents):
                place = f" in {name}" if name else ""
                yield _finding(download.name, "DLD007", f"the link {address}{place} leads nowhere; mend its exporter")


def _lands(target: str, id: str, own: Content, contents: dict[str, Content]) -> bool:
    if target in own.documents:
        return not id or id in own.ids_in[target]
    return target in contents and (not id or id in contents[target].ids)
