"""The command `scripts/build`: check the sources, build pages and downloads, verify them, put the new site in place."""

import argparse
import gc
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from checks import causes, run
from edition.edition import Edition
from edition.load import load
from exports import downloads
from exports.downloads import Download
from program import command, workers
from reading import folders
from reading.finding import Finding, counted
from verify import built_site, metadata
from verify import downloads as verify_downloads
from verify import site as verify_site
from website import build_folder, files
from website import offline as offline_pages
from website.render import BuildError, render, told

# A statistic that only the finished site knows: the templates leave its place, fill() writes it.
STATISTIC = re.compile(r'(<span data-figure="([\w:.-]+)"(?: data-done="([^"]*)")?>)[^<]*')


@dataclass(frozen=True)
class Outcome:
    """How the build of an edition ended: with a summary, with findings, or with a problem that stopped it."""

    summary: str = ""
    findings: Sequence[Finding] = ()
    problem: str = ""
    waiting: str = ""

    @property
    def status(self) -> int:
        """The exit status of the command."""
        return 2 if self.problem else 1 if self.findings else 0

    def show(self, name: str = "") -> None:
        """Print it, for an edition in a folder of editions with its `name`."""
        place, edition = (f"{name}/", f"{name}: ") if name else ("", "")
        for finding in self.findings:
            print(finding._replace(path=f"{place}{finding.path}"))
        if self.problem:
            print(f"scripts/build: {edition}{self.problem}; the last good site was kept", file=sys.stderr)
        elif self.findings:
            print(f"{edition}{counted(len(self.findings), 'finding')}; the last good site was kept", file=sys.stderr)
            print(self.waiting, end="", file=sys.stderr)
        else:
            print(f"{place}{self.summary}", flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """Build into site/; return 0, 1 with findings on stdout, or 2 when something could not be made."""
    parser = argparse.ArgumentParser(prog="scripts/build", description="Check, build and verify the edition.")
    folders.add_option(parser, many=True)
    folder = parser.parse_args(argv).root
    editions = folders.editions(folder)
    if editions == [""]:
        outcome = made(folder, _report)
        outcome.show()
        return outcome.status
    return _each(folder, editions)


def _each(folder: Path, editions: Sequence[str]) -> int:
    """Build the editions of a folder, each by itself, and print how each ended; the worst status."""
    built: dict[str, int] = {}
    for name, outcome in zip(editions, workers.each(_of_one, folder, editions)):
        if isinstance(outcome, Exception):
            outcome = Outcome(problem=f"{type(outcome).__name__}: {outcome}")
        built[name] = outcome.status
        outcome.show(name)
        _report(f"{len(built)} of {len(editions)} editions")
    failed = [name for name, status in built.items() if status]
    print(
        f"{counted(len(editions) - len(failed), 'edition')} built{'; not built: ' if failed else ''}{', '.join(failed)}"
    )
    return max(built.values())


def _of_one(folder: Path, name: str) -> Outcome:
    return made(folder / name, lambda step: None)


def made(root: Path, report: Callable[[str], None]) -> Outcome:
    """Check the edition under `root` and build it; `report` takes each step."""
    started = time.monotonic()
    report("checking the sources")
    edition = load(root)
    findings = run.run(edition)
    if findings:
        told = causes.first(findings)
        return Outcome(findings=told, waiting=causes.waiting(findings, told))
    try:
        edition.passed = run.NAMES
        gc.set_threshold(1_000_000)  # as in the workers
        findings = build(edition, report)
    except (BuildError, OSError) as error:
        return Outcome(problem=str(error))
    return Outcome(f"site/: {_summary(edition)}, {time.monotonic() - started:.1f} s", findings)


def build(edition: Edition, report: Callable[[str], None]) -> list[Finding]:
    """Build the site, verify it, and put it in place of site/ if there are no findings.

    Raises BuildError and OSError.
    """
    with build_folder.opened(edition.root) as folder, workers.started(edition) as submit:
        online, offline = folder / "online", folder / "offline"
        report("building the pages, online and offline, and the downloads")
        pages = submit(render, online, downloads=True)
        # The files of a format in one worker, one after the other: what makes them takes its memory once.
        formats = groupby(downloads.offered(edition), attrgetter("format"))
        made = [submit(_contents, [*files]) for each, files in formats if each.export]
        pages.result()
        offline_pages.write(online, offline, edition)
        _complete(edition, online)
        report("verifying every link, address and language")
        findings = _verify(edition, online, offline)
        if not findings:
            report("packing the downloads and comparing their words")
            contents = {name: content for future in made for name, content in future.result().items()}
            fill(online, downloads.make(edition, online, offline, contents))
            findings = verify_downloads.verify(edition, online / downloads.FOLDER)
        if not findings:
            build_folder.swap(edition.root, online)
    return findings


def content(edition: Edition, download: Download) -> bytes:
    """The bytes of a download. Raises BuildError with its name."""
    try:
        return download.content(edition)
    except Exception as error:
        raise BuildError(f"{download.name} could not be made: {told(error)}") from error


def _contents(edition: Edition, files: Sequence[Download]) -> dict[str, bytes]:
    return {file.name: content(edition, file) for file in files}


def _complete(edition: Edition, online: Path) -> None:
    """Add the files that MkDocs does not make, and remove the one that is not needed."""
    (online / "sitemap.xml.gz").unlink(missing_ok=True)
    # MkDocs' sitemap has no x-default, and dates every page by the build; this one replaces it.
    files.write(online, edition)
    # The verifier follows the links to the downloads; their bytes depend on what it counts.
    (online / downloads.FOLDER).mkdir()
    for name in downloads.files(edition):
        (online / name).touch()


def _verify(edition: Edition, online: Path, offline: Path) -> list[Finding]:
    """Verify the pages of both forms; without findings, write on them what was verified."""
    findings: list[Finding] = []
    links: dict[Path, int] = {}
    for root in (online, offline):  # one after the other: the pages of both would take twice the memory
        site = built_site.read(root, edition, directory_urls=root == online)
        findings += [*verify_site.verify(site), *metadata.verify(site)]
        links[root] = verify_site.count_links(site)
    for root in () if findings else links:
        fill(root, {"links": links[root], "site_passed": True})
    return findings


def fill(site: Path, statistics: Mapping[str, object]) -> None:
    """Write statistics into the places left for them in the pages; a place with `data-done` takes those words."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        filled = STATISTIC.sub(lambda m: f"{m[1]}{m[3] or statistics[m[2]]}" if m[2] in statistics else m[0], text)
        if filled != text:
            path.write_text(filled, encoding="utf-8")


def _report(step: str) -> None:
    print(f"… {step}", file=sys.stderr, flush=True)


def _summary(edition: Edition) -> str:
    marks = sum(len(page.marks) for page in edition.pages.values())
    settings = {"contact": edition.contact, "editor": edition.editor, "repository": edition.repository}
    unset = ", ".join(name for name, value in settings.items() if not value)
    counts = f"{len(edition.pages)} pages, {marks} citation marks, {len(edition.references)} references"
    return f"{counts}, not set: {unset}" if unset else counts


if __name__ == "__main__":
    raise SystemExit(command.run(main))
