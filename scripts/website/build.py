"""The command `scripts/build`: check the sources, build pages and downloads, verify them, put the new site in place."""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, as_completed
from pathlib import Path

from checks import run
from edition.edition import Edition
from edition.load import load
from exports import downloads
from program import command
from program.steps import Steps
from reading.finding import Finding
from verify import built_site, metadata
from verify import downloads as verify_downloads
from verify import site as verify_site
from website import build_folder, files, workers
from website.render import RenderError, render

SERVED_ONLY = ("404.html", "sitemap.xml", "sitemap.xml.gz")
# A statistic that only the finished site knows: the templates leave its place, fill() writes it.
STATISTIC = re.compile(r'(<span data-figure="([\w:.-]+)"(?: data-done="([^"]*)")?>)[^<]*')


class BuildError(Exception):
    """The site could not be built; the message says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Build into site/; return 0, 1 with findings on stdout, or 2 when something could not be made."""
    parser = argparse.ArgumentParser(prog="scripts/build", description="Check, build, verify and pack the edition.")
    parser.add_argument("--online-only", action="store_true", help="leave out the downloads")
    parser.add_argument("--root", type=Path, default=command.ROOT, help="the folder of the edition")
    arguments = parser.parse_args(argv)
    steps = Steps()
    steps.step("checking the sources")
    edition = load(arguments.root.resolve())
    findings = run.run(edition)
    try:
        if not findings:
            edition.passed = run.NAMES
            findings = build(edition, steps, pack=not arguments.online_only)
    except BrokenPipeError:
        raise
    except (BuildError, RenderError, OSError) as error:
        print(f"scripts/build: {error}; the last good site was kept", file=sys.stderr)
        return 2
    steps.finish()
    for finding in findings:
        print(finding)
    if findings:
        print(f"{len(findings)} findings; the last good site was kept", file=sys.stderr)
        return 1
    print(_summary(edition, steps.seconds()))
    return 0


def build(edition: Edition, steps: Steps, pack: bool = True) -> list[Finding]:
    """Build the site, verify it, and put it in place of site/ if there are no findings.

    `pack` makes the downloads too. Raises BuildError, RenderError and OSError.
    """
    with build_folder.opened(edition.root) as folder, workers.started(edition) as submit:
        online, offline = folder / "online", folder / "offline" if pack else None
        steps.step("building the pages" + (", online and offline, and the downloads" if pack else ""))
        rendered = [submit(render, online, downloads=pack)]
        rendered += [submit(render, offline, online=False)] if offline else []
        contents = {submit(content, name): name for name in _made_from_edition(edition)} if pack else {}
        for pages in rendered:
            pages.result()
        _complete(edition, online, offline)
        steps.step("verifying every link, address and language")
        findings = _verify(edition, online, offline)
        if not findings and offline:
            steps.step("packing the downloads and comparing their words")
            fill(online, downloads.make(edition, online, offline, _gathered(contents, steps)))
            findings = verify_downloads.verify(edition, online / downloads.FOLDER)
        if not findings:
            build_folder.swap(edition.root, online)
    return findings


def content(edition: Edition, name: str) -> bytes:
    """The bytes of the download `name`."""
    return next(download for download in downloads.of(edition) if download.name == name).content(edition)


def _made_from_edition(edition: Edition) -> list[str]:
    return [download.name for download in downloads.of(edition) if download.form.export]


def _gathered(contents: Mapping["Future[bytes]", str], steps: Steps) -> dict[str, bytes]:
    """The bytes of each download, once all are made. Raises BuildError with the name of the one that fails."""
    made = {}
    for number, future in enumerate(as_completed(contents), 1):
        try:
            made[contents[future]] = future.result()
        except Exception as error:
            problem = f"{contents[future]} could not be made: {type(error).__name__}: {error}"
            raise BuildError(problem) from error
        steps.count(number, len(contents))
    return made


def _complete(edition: Edition, online: Path, offline: Path | None) -> None:
    """Add the files that MkDocs does not make, and remove those that are not needed."""
    (online / "sitemap.xml.gz").unlink(missing_ok=True)
    # MkDocs' sitemap has no x-default, and dates every page by the build; this one replaces it.
    files.write(online, edition)
    if offline:
        for name in SERVED_ONLY:
            (offline / name).unlink()
        # The verifier follows the links to the downloads; their bytes depend on what it counts.
        (online / downloads.FOLDER).mkdir()
        for name in downloads.files(edition):
            (online / name).touch()


def _verify(edition: Edition, online: Path, offline: Path | None) -> list[Finding]:
    """Verify the pages of both forms; without findings, write on them what was verified."""
    sites = [built_site.read(online, edition)]
    sites += [built_site.read(offline, edition, directory_urls=False)] if offline else []
    findings = [finding for site in sites for rule in (verify_site, metadata) for finding in rule.verify(site)]
    if not findings:
        for site in sites:
            fill(site.root, {"links": verify_site.count_links(site), "site_passed": True})
    return findings


def fill(site: Path, statistics: Mapping[str, object]) -> None:
    """Write statistics into the places left for them in the pages; a place with `data-done` takes those words."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        filled = STATISTIC.sub(lambda m: f"{m[1]}{m[3] or statistics[m[2]]}" if m[2] in statistics else m[0], text)
        if filled != text:
            path.write_text(filled, encoding="utf-8")


def _summary(edition: Edition, seconds: float) -> str:
    pages = len(edition.pages)
    marks = sum(len(page.marks) for page in edition.pages.values())
    return f"site/: {pages} pages, {marks} citation marks, {len(edition.references)} references, {seconds:.1f} s"


if __name__ == "__main__":
    raise SystemExit(command.run(main))
