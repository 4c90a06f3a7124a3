"""Verify the downloads: each holds every word of the edition, and every published id where its format keeps ids."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from edition.anchors import published_ids
from edition.edition import Edition
from exports import downloads
from exports.downloads import Download
from exports.readers import Content, Element, spaced
from reading.finding import Finding
from reading.text_file import sha256
from verify.printed import hidden, holders
from verify.site import loaded

# A message shows this many words of a text that is missing.
SHOWN = 8


def verify(edition: Edition, folder: Path) -> list[Finding]:
    """All findings on the downloads in a folder, sorted (DLD000–DLD011)."""
    offered = downloads.offered(edition)
    if not offered:
        return [Finding(downloads.FOLDER, 1, "DLD000", "there is no download to verify; list the formats")]
    found = [*_checksums(folder, offered)]
    contents: dict[str, Content] = {}
    for download in offered:
        if (folder / download.name).is_file():
            found += _read(folder, download, contents)
    for download in offered:
        if download.name in contents:
            found += _content(edition, download, contents)
    return sorted(set(found))


def _finding(download: Download, code: str, problem: str, remedy: str = "") -> Finding:
    """A finding on a download; where an editor can do nothing, its exporter is wrong."""
    module = download.format.export.__module__ if download.format.export else ""
    bug = f"this is a bug of scripts/{module.replace('.', '/')}.py, report it"
    return Finding(f"{downloads.FOLDER}/{download.name}", 1, code, f"{problem}; {remedy or bug}")


def _checksums(folder: Path, offered: Iterable[Download]) -> Iterator[Finding]:
    """Every file is there, and its checksum is listed."""
    listed = folder / downloads.CHECKSUMS
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    for download in offered:
        path = folder / download.name
        if not path.is_file() or not path.stat().st_size:
            yield _finding(download, "DLD001", "the file is missing or empty", "build the site again")
        elif f"{sha256(path)}  {download.name}" not in lines:
            problem = f"{downloads.CHECKSUMS} does not have the checksum of this file"
            yield _finding(download, "DLD002", problem, "build the site again")


def _read(folder: Path, download: Download, contents: dict[str, Content]) -> Iterator[Finding]:
    if download.format.read is None:
        return
    try:
        contents[download.name] = download.format.read((folder / download.name).read_bytes())
    except Exception as error:  # whatever the reader of a format raises, the file is broken
        reason = " ".join(str(error).split()) or type(error).__name__
        yield _finding(download, "DLD003", f"the file cannot be read ({reason})")


def _content(edition: Edition, download: Download, contents: dict[str, Content]) -> Iterator[Finding]:
    content = contents[download.name]
    flows = _joined(content.words(flow) for flow in content.flows)
    if f" {content.words(edition.version)} " not in flows:
        yield _finding(download, "DLD005", f"the version {edition.version} is not stated")
    for language in [download.language] if download.language else edition.codes:
        yield from _texts(edition, download, language, content, flows)
    if content.documents:
        yield from _ids(edition, download, content)
        yield from _links(download, contents)
        yield from _languages(download, content)
    if "" in content.documents:
        yield from _alone(download, content.documents[""])
        yield from _in_sight(edition, download, content.documents[""])


def _texts(edition: Edition, download: Download, language: str, content: Content, flows: str) -> Iterator[Finding]:
    """Every text is in the file: under its id where the format keeps ids, and then a paragraph is nothing else."""
    demanded, paragraphs, last = download.format.contents, edition.paragraphs(language), 0
    read: dict[str, list[str]] = {}  # an entry has many texts
    for text in demanded.texts(edition, language) if demanded else ():
        wanted, id = _wanted(content.comparable, text.printed), content.own_id(text.id, language)
        # A missing id is a finding of its own; the words may still be in the file.
        if id in content.ids and id not in read:
            read[id] = [content.words(each) for each in content.under(id, language)]
        under = read.get(id, [])
        place = _joined(under) if under else flows
        found = _found(wanted, place, 0 if under else last)
        last = last if under or found < 0 else found
        if wanted and found < 0:
            problem = f"words of {text.path}:{text.line()} are missing: {_missing(wanted.split(), place)}"
            yield _finding(download, "DLD004", problem)
        elif under and text.id in paragraphs and wanted != under[0]:
            yield _finding(download, "DLD004", f"#{id} has more words than its paragraph")


def _found(wanted: str, place: str, after: int) -> int:
    """Where words are; -1 if nowhere. Looked for first after the last ones: most texts are in the order of the file."""
    found = place.find(f" {wanted} ", after)
    return found if found >= 0 else place.find(f" {wanted} ")


@cache
def _wanted(comparable: Callable[[str], str], text: str) -> str:
    """The words of a text of the sources; kept, as most downloads must have it."""
    return spaced(comparable(text))


def _joined(flows: Iterable[str]) -> str:
    """The words of all flows with single spaces; a bar, which is no word, ends each flow."""
    return f" {' | '.join(flows)} "


def _missing(wanted: list[str], place: str) -> str:
    """The words about the first one at which they are not found any more."""
    count = next(n for n in range(1, len(wanted) + 1) if f" {' '.join(wanted[:n])} " not in place)
    return f"«{' '.join(wanted[max(0, count - 3) : count - 1 + SHOWN])}»"


def _ids(edition: Edition, download: Download, content: Content) -> Iterator[Finding]:
    """Every published id is in the file, and no id twice."""
    for id in sorted(published_ids(edition)):
        if id not in content.ids:
            yield _finding(download, "DLD006", f"the published id {id} is not in the file")
    for id, elements in content.ids.items():
        if len(elements) > 1:
            yield _finding(download, "DLD006", f"the id {id} is in the file {len(elements)} times")


def _alone(download: Download, document: Element) -> Iterator[Finding]:
    """The file loads nothing, from nowhere."""
    for _, address in loaded(document):
        if address and not address.startswith("data:"):
            yield _finding(download, "DLD009", f"the file loads {address[:60]}", "put that inside")


def _languages(download: Download, content: Content) -> Iterator[Finding]:
    """Each document of HTML is in the language of the file; one of DOCX has no head."""
    for name, document in content.documents.items():
        declared = document.get("lang")
        if download.language and document.find("{*}head") is not None and declared != download.language:
            yield _finding(download, "DLD010", f"{name or 'the file'} is declared to be in {declared}")


def _in_sight(edition: Edition, download: Download, document: Element) -> Iterator[Finding]:
    """No style of the file hides a published text."""
    proved = holders(document, published_ids(edition))
    for style in document.iter("style"):
        for _, selector, id in hidden(style.text or "", proved):
            yield _finding(download, "DLD011", f"“{selector}” hides or turns the text of {id}", "leave it in sight")


def _links(download: Download, contents: dict[str, Content]) -> Iterator[Finding]:
    """Every link inside the file, or to a file beside it, has a target."""
    content = contents[download.name]
    for name, document in content.documents.items():
        for element in document.iter("{*}a", "a"):
            address = element.get("href", "")
            path, fragment = urldefrag(address)
            if not urlsplit(path).scheme and not _has(path or name, unquote(fragment), content, contents):
                place = f" in {name}" if name else ""
                yield _finding(download, "DLD007", f"the link {address}{place} has no target")


def _has(target: str, id: str, own: Content, contents: dict[str, Content]) -> bool:
    if target in own.documents:
        return not id or id in own.ids_in[target]
    return target in contents and (not id or id in contents[target].ids)
