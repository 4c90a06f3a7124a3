"""What is published: the newest site at the root, and under /v/ every released version as it was released.

A released version is copied once, when it is first published, and its files never change after that, with one addition:
when a newer version stands at the root, each page of the older one gets a note that says so and leads there. The note
stands between two comments, so that the page as released is the page without it, and the sums in v/<version>.sha256
still hold (`as_released`). No script has a part in it: the note is there for every reader.
"""

import argparse
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from lxml import etree, html

from edition.edition import REGISTER, Edition
from edition.load import load
from edition.wording import numbered, string
from program import command, temporary
from verify import checksum
from website.files import FEED

ROOT = command.ROOT
VERSIONS = "v"
# What speaks of the whole address or leads away from its own folder; a version's copy has no use for it.
ONLY_AT_ROOT = {"404.html", "robots.txt", "sitemap.xml", FEED}
# What a version's number promises to be the same: the addresses with the words under them, and the works cited.
PROMISED = (REGISTER.removeprefix("docs/"), "data/references.json")
BEGIN, END = b"<!-- older version -->", b"<!-- /older version -->"
NOTE = re.compile(re.escape(BEGIN) + rb".*?" + re.escape(END), re.DOTALL)
BODY = re.compile(rb"<body[^>]*>")


class PublicationError(Exception):
    """What is to be published breaks a promise; the message says which, and the remedy."""


def main(argv: Sequence[str] | None = None) -> int:
    """Write the tree to publish; return 0, or 2 with the reason on stderr and nothing written."""
    parser = argparse.ArgumentParser(description="Put the newest site and all released versions together.")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the newest site, as scripts/build made it")
    parser.add_argument("--published", type=Path, help="the tree published before, with its v/; none the first time")
    parser.add_argument("target", type=Path, help="the new folder to write")
    arguments = parser.parse_args(argv)
    try:
        versions = assemble(load(ROOT), arguments.site, arguments.published, arguments.target)
    except (PublicationError, OSError) as error:
        print(f"publication: {error}", file=sys.stderr)
        return 2
    print(f"{arguments.target}: the newest site, and released versions: {', '.join(versions) or 'none yet'}")
    return 0


def assemble(edition: Edition, site: Path, published: Path | None, target: Path) -> list[str]:
    """Make the tree `target` and return its versions, the newest first. Raises PublicationError."""
    if not (site / "index.html").is_file():
        raise PublicationError(f"{site} is no site; run scripts/build")
    if os.path.lexists(target):
        raise PublicationError(f"{target} is there already; name a new folder")
    for tree in filter(None, (site, published)):
        if target.resolve().is_relative_to(tree.resolve()):
            raise PublicationError(f"{target} lies in {tree}; name a folder elsewhere")
    kept = _versions_in(published) if published else {}
    listed = [version.version for version in edition.versions if version.released]
    # The version that this site brings is the only one that may be listed and not yet published.
    if lost := sorted(({*kept} - {*listed}) | ({*listed} - {*kept, edition.version})):
        raise PublicationError(f"version {lost[0]} is published or listed, not both; mend versions.yml or --published")
    if edition.version in kept:
        _keeps_promises(site, kept[edition.version], edition.version)
    for folder, top in ((site, site), *((folder, published) for folder in kept.values() if published)):
        _refuse_links(folder, top)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place, so that a failure in the middle leaves nothing there.
    with temporary.folder(".publication-", target.parent) as beside:
        _write(edition, site, kept, listed, beside / "new")
        (beside / "new").rename(target)
    return listed


def _refuse_links(folder: Path, top: Path) -> None:
    """Raise PublicationError where something in a folder, or itself, leads out of `top`."""
    for path in (folder, *folder.rglob("*")):
        if (path == folder or path.is_symlink()) and not Path(os.path.realpath(path)).is_relative_to(top.resolve()):
            raise PublicationError(f"{path} is a link that leads out; put there what is to be published")


def _write(edition: Edition, site: Path, kept: Mapping[str, Path], listed: Sequence[str], target: Path) -> None:
    shutil.copytree(site, target)
    for version in listed:
        _freeze(kept.get(version, site), target / VERSIONS / version)
        (target / VERSIONS / f"{version}.sha256").write_text(_sums(target / VERSIONS / version), encoding="utf-8")
        if version != edition.version:
            _note(edition, target, version)


def _versions_in(published: Path) -> dict[str, Path]:
    return {path.name: path for path in sorted((published / VERSIONS).glob("*")) if path.is_dir()}


def as_released(content: bytes) -> bytes:
    """A file of a version as it was released: a page without the note that a newer version exists."""
    return NOTE.sub(b"", content)


def _keeps_promises(site: Path, frozen: Path, version: str) -> None:
    for name in PROMISED:
        if (site / name).read_bytes() != (frozen / name).read_bytes():
            raise PublicationError(f"{name} is not as in the released {version}; raise the version in pyproject.toml")


def _freeze(source: Path, target: Path) -> None:
    for relative, path in _files(source):
        if Path(relative).name not in ONLY_AT_ROOT and not relative.startswith(f"{VERSIONS}/"):
            copy = target / relative
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(as_released(path.read_bytes()))


def _sums(folder: Path) -> str:
    return "".join(f"{checksum.sum_of(path.read_bytes())}  {name}\n" for name, path in _files(folder))


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _note(edition: Edition, target: Path, version: str) -> None:
    """Tell every page of an older version, in its own language, of the same page of today."""
    for relative, path in _files(target / VERSIONS / version):
        if path.suffix == ".html" and path.parent.name != "downloads":
            content = path.read_bytes()
            if body := BODY.search(content):
                note = _words(edition, target, version, relative, _language(content)).encode()
                path.write_bytes(content[: body.end()] + BEGIN + note + END + content[body.end() :])


def _language(page: bytes) -> str:
    """What a page says of its language; empty where it says nothing, or nothing can be read."""
    try:
        return html.fromstring(page).get("lang") or ""
    except etree.LxmlError:
        return ""


def _words(edition: Edition, target: Path, version: str, relative: str, language: str) -> str:
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
