"""The command that puts together what is published: the newest site, and each released version under /v/.

The newest site is built here, so that what is frozen is complete and made from the sources as they are. A released
version is copied when it is first published, and does not change after that, with one addition: while a newer version
is at the root, each page of the older one has a note with a link to it. The note is between two comments, so that the
page as released is the page without it, and `scripts/verify-download v/1.0.0` compares the folder with v/1.0.0.sha256.
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

from edition.edition import HOME, Edition
from edition.load import load
from edition.wording import numbered, string
from program import command
from reading import folders
from reading.text_file import sha256
from verify.checksum import BEGIN, END, VERSIONS, ChecksumsError, as_released
from website import build, build_folder, refusals
from website.files import FEED
from website.refusals import PublicationError

# Files about the whole address, which the copy of a version does not need.
ONLY_AT_ROOT = {"404.html", "robots.txt", "sitemap.xml", FEED}
BODY = re.compile(rb"<body[^>]*>")


def main(argv: Sequence[str] | None = None) -> int:
    """Build, and write the folder to publish; return 0, or 1 or 2 with the reason and nothing written."""
    description = "Build the newest site, and put it and all released versions together."
    parser = argparse.ArgumentParser(prog="scripts/publish", description=description)
    before = parser.add_mutually_exclusive_group()
    before.add_argument("--published", type=Path, metavar="OLD", help="the folder published before, with its v/")
    before.add_argument("--first", action="store_true", help="no released version was ever published")
    parser.add_argument("--moved-from", default="", metavar="ADDRESS", help="where the site was, if it moves")
    folders.add_option(parser)
    parser.add_argument("target", type=Path, metavar="NEW", help="the new folder")
    arguments = vars(parser.parse_args(argv))
    root, target = arguments.pop("root"), arguments["target"]
    edition, site = load(root), root / build_folder.SITE
    try:
        if not edition.errors:  # which the build reports
            refusals.refuse_sources(edition)
            refusals.refuse(edition, root / folders.DOCS, site=site, **arguments)
        if status := build.main(["--root", str(root)]):
            return status
        versions = assemble(edition, site, **arguments)
    except (PublicationError, ChecksumsError, OSError) as error:
        print(f"scripts/publish: {error}", file=sys.stderr)
        return 2
    print(f"{target}: the newest site, and released versions: {', '.join(versions) or 'none yet'}")
    return 0


def assemble(
    edition: Edition, site: Path, published: Path | None, target: Path, *, first: bool = False, moved_from: str = ""
) -> list[str]:
    """Make the folder `target`; return its versions, the newest first.

    `published` is the folder published before; the `first` time that a version is released there is none. Raises
    PublicationError, ChecksumsError and OSError.
    """
    refusals.refuse(edition, site, published, target, site=site, first=first, moved_from=moved_from)
    kept = refusals.versions_in(published)
    listed = [version.version for version in edition.released_versions]
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".publication-", dir=target.parent) as folder:
        new = Path(folder, "new")
        _write(edition, site, kept, listed, new)
        new.rename(target)
    return listed


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
    try:
        return html.fromstring(page).get("lang") or ""
    except etree.LxmlError:
        return ""


def _note(edition: Edition, target: Path, version: str, relative: str, language: str) -> str:
    language = language if language in edition.codes else edition.original
    older = numbered(string(edition, language, "older_version"), version)
    home = edition.address(language, HOME).removeprefix(edition.site_url)
    page = relative if (target / relative).is_file() else f"{home}index.html"
    folder = os.path.relpath(target / page, (target / VERSIONS / version / relative).parent)
    address = Path(folder).as_posix().removesuffix("index.html")
    words = escape(string(edition, language, "newest_version"))
    return f'<p class="older-version">{escape(older)} <a href="{address}">{words}</a></p>'


if __name__ == "__main__":
    raise SystemExit(command.run(main))
