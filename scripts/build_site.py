"""The command `scripts/build`: checks, pages in both forms and downloads at once, verification, then the swap."""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import build_forms
import build_memory
import build_site_files
import built_site
import command
import downloads
import edition as model
import run_checks
import verify_downloads
import verify_metadata
import verify_site
from finding import Finding
from steps import Steps

ROOT = run_checks.ROOT
SERVED_ONLY = ("404.html", "sitemap.xml", "sitemap.xml.gz")
# A figure that only the finished site knows: the templates leave its place, fill() writes it.
FIGURE = re.compile(r'(<span data-figure="([\w:.-]+)"(?: data-done="([^"]*)")?>)[^<]*')


class BuildError(Exception):
    """The site could not be built; the message says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Build into site/; return 0, 1 with findings on stdout, or 2 when something could not be made."""
    parser = argparse.ArgumentParser(prog="scripts/build", description="Check, build, verify and pack the edition.")
    parser.add_argument("--online-only", action="store_true", help="leave out the downloads")
    parser.add_argument("--afresh", action="store_true", help="make everything even where nothing has changed")
    arguments = parser.parse_args(argv)
    steps = Steps()
    steps.step("checking the sources")
    edition = model.load(ROOT)
    findings = run_checks.run(edition)
    key = build_memory.key(ROOT, arguments.online_only)
    if not findings and not arguments.afresh and build_memory.stands(ROOT, ROOT / "site", key):
        steps.finish()
        print(f"site/: nothing has changed since it was built, {steps.total:.1f} s")
        return 0
    try:
        findings = findings or build(edition, pack=not arguments.online_only, steps=steps)
    except (BuildError, build_forms.FormError) as error:
        print(f"scripts/build: {error}; the last good site was kept", file=sys.stderr)
        return 2
    steps.finish()
    for finding in findings:
        print(finding)
    if findings:
        print(f"{len(findings)} findings; the last good site was kept", file=sys.stderr)
        return 1
    build_memory.remember(ROOT, ROOT / "site", key)
    print(_summary(edition, steps.total))
    return 0


def build(edition: model.Edition, pack: bool = True, steps: Steps | None = None) -> list[Finding]:
    """Make the site in both forms and the downloads beside site/, verify all, and swap it in if nothing was found."""
    steps = steps or Steps()
    with TemporaryDirectory(prefix=".build-", dir=ROOT) as folder, build_forms.started(edition, pack) as forms:
        online, offline = Path(folder, "site"), Path(folder, "offline")
        steps.step("building the pages" + (", online and offline, and the downloads" if pack else ""))
        _render(online, offline if pack else None)
        _complete(edition, online, offline if pack else None)
        steps.step("verifying every link, address and language")
        sites = [built_site.read(online, edition)]
        sites += [built_site.read(offline, edition, directory_urls=False)] if pack else []
        rules = (verify_site.verify, verify_metadata.verify)
        findings = [finding for site in sites for verify in rules for finding in verify(site)]
        if findings:
            return findings
        for site in sites:
            fill(site.root, {"links": verify_site.count_links(site), "site_passed": True})
        if pack:
            steps.step("packing the downloads and comparing their words")
            findings = _pack(edition, online, offline, build_forms.gathered(forms, steps))
        if not findings:
            _swap(online)
    return findings


def _complete(edition: model.Edition, online: Path, offline: Path | None) -> None:
    """Add what the engine does not make, and take away what it makes for nothing."""
    # The engine's own map says nothing of x-default and dates every page by the build; ours takes its place.
    (online / "sitemap.xml.gz").unlink(missing_ok=True)
    build_site_files.write(online, edition)
    if offline:
        # What only a server uses has no place on a disk.
        for name in SERVED_ONLY:
            (offline / name).unlink()
        # The verifier follows the links to the downloads; their bytes depend on what it counts.
        (online / downloads.FOLDER).mkdir()
        for name in downloads.files(edition):
            (online / name).touch()


def _render(online: Path, offline: Path | None) -> None:
    """Run the site engine for both forms at once. Raises BuildError with its output where it fails."""
    running = [_engine(online, ["--use-directory-urls"], DOWNLOADS=str(offline is not None).lower())]
    if offline:
        running.append(_engine(offline, ["--no-directory-urls"], DOWNLOADS="false"))
    try:
        for process in running:
            output, _ = process.communicate()
            if process.returncode:
                raise BuildError(f"the pages could not be built:\n{output}")
    finally:
        for process in running:
            process.kill()
            process.wait()


def _engine(target: Path, options: Sequence[str], **settings: str) -> "subprocess.Popen[str]":
    settings |= {"NO_MKDOCS_2_WARNING": "1", "EDITION_CHECKED": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target), *options]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=ROOT, env=os.environ | settings, stdout=pipe, stderr=subprocess.STDOUT, text=True
    )


def fill(site: Path, figures: Mapping[str, object]) -> None:
    """Write figures into the places left for them in the pages; a place with `data-done` takes those words instead."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        filled = FIGURE.sub(lambda m: f"{m[1]}{m[3] or figures[m[2]]}" if m[2] in figures else m[0], text)
        if filled != text:
            path.write_text(filled, encoding="utf-8")


def _pack(edition: model.Edition, online: Path, offline: Path, contents: Mapping[str, bytes]) -> list[Finding]:
    """Write the downloads and their sizes on the home pages; what their verification finds."""
    fill(online, downloads.make(edition, online, offline, contents))
    return verify_downloads.verify(edition, online / downloads.FOLDER)


def _swap(new: Path) -> None:
    """Put the finished site in place; the old one goes only when the new one stands."""
    site, old = ROOT / "site", new.with_name("old")
    if site.exists():
        site.rename(old)
    new.rename(site)


def _summary(edition: model.Edition, seconds: float) -> str:
    pages = len(edition.pages)
    marks = sum(len(page.marks) for page in edition.pages.values())
    return f"site/: {pages} pages, {marks} citation marks, {len(edition.references)} references, {seconds:.1f} s"


if __name__ == "__main__":
    raise SystemExit(command.run(main))
