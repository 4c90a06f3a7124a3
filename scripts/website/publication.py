"""The command that puts together what is published: the newest site, and each released version under /v/.

A released version is copied when it is first published, and does not change after that, with one addition: while a
newer version is at the root, each page of the older one has a note with a link to it. The note is between two comments,
so that the page as released is the page without it, and the checksums in v/<version>.sha256 hold (`as_released`).
The note needs no script.
"""

import argparse
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree, html

from edition.edition import REGISTER, Edition
from edition.load import load
from edition.wording import numbered, string
from program import command
from reading.text_file import sha256
from website.files import FEED

ROOT = command.ROOT
VERSIONS = "v"
# Files about the whole address, which the copy of a version does not need.
ONLY_AT_ROOT = {"404.html", "robots.txt", "sitemap.xml", FEED}
# What does not change under one version number: the addresses with the words under them, and the works cited.
PROMISED = (REGISTER.removeprefix("docs/"), "data/references.json")
BEGIN, END = b"<!-- older version -->", b"<!-- /older version -->"
NOTE = re.compile(re.escape(BEGIN) + rb".*?" + re.escape(END), re.DOTALL)
BODY = re.compile(rb"<body[^>]*>")


class PublicationError(Exception):
    """What is to be published is incomplete or changed; the message says what, and the remedy."""


def main(argv: Sequence[str] | None = None) -> int:
    """Write the folder to publish; return 0, or 2 with the reason on stderr and nothing written."""
    parser = argparse.ArgumentParser(description="Put the newest site and all released versions together.")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the newest site, as scripts/build makes it")
    parser.add_argument("--published", type=Path, help="the folder published before, with its v/; none the first time")
    parser.add_argument("target", type=Path, help="the new folder")
    arguments = parser.parse_args(argv)
    try:
        versions = assemble(load(ROOT), arguments.site, arguments.published, arguments.target)
    except (PublicationError, OSError) as error:
        print(f"publication: {error}", file=sys.stderr)
        return 2
    print(f"{arguments.target}: the newest site, and released versions: {', '.join(versions) or 'none yet'}")
    return 0


def assemble(edition: Edition, site: Path, published: Path | None, target: Path) -> list[str]:
    """Make the folder `target`; return its versions, the newest first. Raises PublicationError and OSError."""
    _refuse_folders(site, published, target)
    kept = _versions_in(published) if published else {}
    listed = [version.version for version in edition.versions if version.released]
    _refuse_losses(edition, site, kept, listed)
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".publication-", dir=target.parent) as folder:
        new = Path(folder, "new")
        _write(edition, site, kept, listed, new)
        new.rename(target)
    return listed


def as_released(content: bytes) -> bytes:
    """A file of a version as it was released: a page without the note about the newer version."""
    return NOTE.sub(b"", content)


def _refuse_folders(site: Path, published: Path | None, target: Path) -> None:
    if not (site / "index.html").is_file():
        raise PublicationError(f"{site} is not a site; run scripts/build")
    if os.path.lexists(target):
        raise PublicationError(f"{target} exists; choose a new folder")
    for folder in filter(None, (site, published)):
        if target.resolve().is_relative_to(folder.resolve()):
            raise PublicationError(f"{target} is inside {folder}; choose a folder elsewhere")
        if link := next((path for path in folder.rglob("*") if path.is_symlink()), None):
            raise PublicationError(f"{link} is a symbolic link; put the file or folder itself there")


def _refuse_losses(edition: Edition, site: Path, kept: Mapping[str, Path], listed: Sequence[str]) -> None:
    """Each released version is published, and only the version of this site may be new; nothing of it has changed."""
    if lost := sorted(({*kept} - {*listed}) | ({*listed} - {*kept, edition.version})):
        raise PublicationError(f"version {lost[0]} is published or listed, not both; fix versions.yml or --published")
    if edition.version in kept:
        for name in PROMISED:
            if (site / name).read_bytes() != (kept[edition.version] / name).read_bytes():
                problem = f"{name} differs from the released {edition.version}"
                raise PublicationError(f"{problem}; raise the version in pyproject.toml")


def _versions_in(published: Path) -> dict[str, Path]:
    return {path.name: path for path in sorted((published / VERSIONS).glob("*")) if path.is_dir()}


def _write(edition: Edition, site: Path, kept: Mapping[str, Path], listed: Sequence[str], target: Path) -> None:
    shutil.copytree(site, target)
    for version in listed:
        folder = target / VERSIONS / version
        _freeze(kept.get(version, site), folder)
        sums = "".join(f"{sha256(path)}  {name}\n" for name, path in _files(folder))
        folder.with_name(f"{version}.sha256").write_text(sums, encoding="utf-8")
        if version != edition.version:
            _add_notes(edition, target, version)


def _freeze(source: Path, target: Path) -> None:
    """Copy the files of a version as it was released."""
    for relative, path in _files(source):
        if path.name not in ONLY_AT_ROOT and not relative.startswith(f"{VERSIONS}/"):
            copy = target / relative
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(as_released(path.read_bytes()))


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _add_notes(edition: Edition, target: Path, version: str) -> None:
    """Add to each page of an older version, in its own language, a link to the same page of the newest."""
    for relative, path in _files(target / VERSIONS / version):
        content = path.read_bytes()
        body = BODY.search(content) if path.suffix == ".html" and path.parent.name != "downloads" else None
        if body:
            note = _note(edition, target, version, relative, _language(content)).encode()
            path.write_bytes(content[: body.end()] + BEGIN + note + END + content[body.end() :])


def _language(page: bytes) -> str:
    """The language that a page declares, or nothing."""
    try:
        return html.fromstring(page).get("lang") or ""
    except etree.LxmlError:
        return ""


def _note(edition: Edition, target: Path, version: str, relative: str, language: str) -> str:
    language = language if language in edition.codes else edition.original
    older = numbered(string(edition, language, "older_version"), version)
    home = edition.address(language, "index").removeprefix(edition.site_url)
    page = relative if (target / relative).is_file() else f"{home}index.html"
    folder = os.path.relpath(target / page, (target / VERSIONS / version / relative).parent)
    address = Path(folder).as_posix().removesuffix("index.html")
    words = escape(string(edition, language, "newest_version"))
    return f'<p class="older-version">{escape(older)} <a href="{address}">{words}</a></p>'


if __name__ == "__main__":
    raise SystemExit(command.run(main))
