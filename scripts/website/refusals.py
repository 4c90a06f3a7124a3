"""What a publication refuses before anything is built: what would be lost, changed, or cited by a wrong address."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree, html

from edition.edition import REGISTER, RELEASED, Edition
from program import committed
from reading import settings
from verify.checksum import VERSIONS, version_problems

ANCHORS, WORDS = (path.removeprefix("docs/") for path in (REGISTER, RELEASED))
# What a site is made from.
SOURCES = (*settings.PARTS, "scripts")


class PublicationError(Exception):
    """What is to be published is incomplete or changed; the message says what, and the remedy."""


def refuse_sources(edition: Edition) -> None:
    """Refuse sources that are in no commit, and an address that leads nowhere. Raises PublicationError."""
    if settings.leads_nowhere(edition.site_url):
        problem = f"{edition.site_url} is a reserved name that leads nowhere, and citations would name it"
        raise PublicationError(f"{problem}; set SITE_URL to the address of the site")
    try:
        changed = committed.first_changed(edition.root, SOURCES)
    except committed.NotToldError as error:
        raise PublicationError(f"{error}; publish from a clone with its history") from error
    if changed:
        problem = f"{changed} is not committed as it is, and what is published could not be made again"
        raise PublicationError(f"{problem}; commit it: git add --all && git commit")


def refuse(
    edition: Edition,
    made: Path,
    published: Path | None,
    target: Path,
    *,
    site: Path,
    first: bool = False,
    moved_from: str = "",
) -> None:
    """Refuse folders that cannot be meant, and what would lose or change a released version.

    `made` is the folder that has the data to publish: docs, or the built `site`. `moved_from` is the address that the
    site had before. Raises PublicationError, ChecksumsError and OSError.
    """
    if edition.released and not published and not first:
        problem = "nothing says what was published before, and a released version would be frozen anew"
        raise PublicationError(f"{problem}; name the folder with --published, or the first time say --first")
    _refuse_folders(published, target, site)
    kept, listed = versions_in(published), [version.version for version in edition.released_versions]
    _refuse_changed(kept)
    _refuse_losses(edition, kept, listed)
    _refuse_other_words(edition, made, kept)
    if newest := next((version for version in listed if version in kept), None):
        _refuse_other_address(edition, kept[newest], moved_from)


def versions_in(published: Path | None) -> dict[str, Path]:
    """The folders of the versions that are published, by their numbers."""
    found = sorted((published / VERSIONS).glob("*")) if published else ()
    return {path.name: path for path in found if path.is_dir()}


def _refuse_folders(published: Path | None, target: Path, site: Path) -> None:
    if published and not published.is_dir():
        raise PublicationError(f"{published} is not a folder; name the folder published before")
    if os.path.lexists(target):
        raise PublicationError(f"{target} exists; choose a new folder")
    for folder in filter(None, (site, published)):
        if target.resolve().is_relative_to(folder.resolve()):
            raise PublicationError(f"{target} is inside {folder}; choose a folder elsewhere")
        if link := next((path for path in folder.rglob("*") if path.is_symlink()), None):
            raise PublicationError(f"{link} is a symbolic link; put the file or folder itself there")


def _refuse_changed(kept: Mapping[str, Path]) -> None:
    for version, folder in kept.items():
        sums = folder.with_name(f"{version}.sha256")
        if not sums.is_file():
            problem = f"{sums} is missing, and nothing else tells whether {folder} is as it was released"
            raise PublicationError(f"{problem}; restore it, or name another folder with --published")
        if problems := version_problems(folder, sums):
            raise PublicationError(f"{folder} is not as it was released: {problems[0]}; restore it")


def _refuse_losses(edition: Edition, kept: Mapping[str, Path], listed: Sequence[str]) -> None:
    """Each released version is published, and only the version of this site may be new."""
    if lost := sorted({*kept} - {*listed}):
        raise PublicationError(
            f"version {lost[0]} was published, but versions.yml has no such release; restore its entry"
        )
    if lost := sorted({*listed} - {*kept, edition.version}):
        problem = f"version {lost[0]} is released, but not in the folder published before"
        raise PublicationError(f"{problem}; name the folder that has {VERSIONS}/{lost[0]} with --published")


def _refuse_other_words(edition: Edition, made: Path, kept: Mapping[str, Path]) -> None:
    """No published id is gone, and the words of a published version have not changed."""
    for version, folder in kept.items():
        if vanished := sorted({*_lines(folder / ANCHORS)} - {*_lines(made / ANCHORS)}):
            problem = f"{vanished[0]} was published with version {version} and is not in {REGISTER}"
            raise PublicationError(f"{problem}; restore the line")
    if edition.version in kept and _lines(kept[edition.version] / WORDS) != _lines(made / WORDS):
        problem = f"other words than those published as version {edition.version}"
        raise PublicationError(f"{RELEASED} states {problem}; raise the version with scripts/release")


def _refuse_other_address(edition: Edition, version: Path, moved_from: str) -> None:
    """The newest published version was made for the address of this site, or for the one that it moves from."""
    was = _address(version / "index.html")
    if was and was not in (edition.site_url, moved_from.rstrip("/") + "/"):
        problem = f"version {version.name} was published for {was}, and this is {edition.site_url}"
        raise PublicationError(f"{problem}; set SITE_URL={was}, or if the site moves say --moved-from {was}")


def _address(home: Path) -> str:
    """The address for which a home page was made; empty where it does not say one."""
    try:
        return "".join(html.parse(home).xpath("//link[@rel='canonical'][1]/@href"))
    except (OSError, etree.LxmlError):
        return ""


def _lines(path: Path) -> list[str]:
    """The lines of a file, without comments; none where there is no file."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return [line for line in text.splitlines() if not line.startswith("#")]
