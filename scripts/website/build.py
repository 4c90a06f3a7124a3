"""The command `scripts/build`: checks, pages in both forms and downloads at once, verification, then the swap."""

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from checks import run
from edition import edition as model
from edition.load import load
from exports import downloads
from program import command
from program.steps import Steps
from reading.finding import Finding
from verify import built_site, metadata
from verify import downloads as verify_downloads
from verify import site as verify_site
from website import build_folder, files, workers

ROOT = command.ROOT
SERVED_ONLY = ("404.html", "sitemap.xml", "sitemap.xml.gz")
# A figure that only the finished site knows: the templates leave its place, fill() writes it.
FIGURE = re.compile(r'(<span data-figure="([\w:.-]+)"(?: data-done="([^"]*)")?>)[^<]*')
# Seconds for both forms of the pages; they take two.
LONGEST_RENDERING = 120.0
TRACEBACK = "Traceback (most recent call last):\n"
FRAME = re.compile(r'(?m)^ *File "(.+)", line (\d+)')


class BuildError(Exception):
    """The site could not be built; the message says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Build into site/; return 0, 1 with findings on stdout, or 2 when something could not be made."""
    parser = argparse.ArgumentParser(prog="scripts/build", description="Check, build, verify and pack the edition.")
    parser.add_argument("--online-only", action="store_true", help="leave out the downloads")
    arguments = parser.parse_args(argv)
    steps = Steps()
    steps.step("checking the sources")
    edition = load(ROOT)
    findings = run.run(edition)
    try:
        if not findings:
            edition.passed = run.NAMES
            findings = build(edition, pack=not arguments.online_only, steps=steps)
    except BrokenPipeError:
        raise
    except (BuildError, workers.FormError, OSError) as error:
        print(f"scripts/build: {error}; the last good site was kept", file=sys.stderr)
        return 2
    steps.finish()
    for finding in findings:
        print(finding)
    if findings:
        print(f"{len(findings)} findings; the last good site was kept", file=sys.stderr)
        return 1
    print(_summary(edition, steps.total))
    return 0


def build(edition: model.Edition, pack: bool = True, steps: Steps | None = None) -> list[Finding]:
    """Make the site in both forms and the downloads beside site/, verify all, and swap it in if nothing was found."""
    steps = steps or Steps()
    with build_folder.opened(ROOT) as folder, workers.started(edition, pack) as forms:
        online, offline = folder / "site", folder / "offline"
        steps.step("building the pages" + (", online and offline, and the downloads" if pack else ""))
        _render(online, offline if pack else None)
        _complete(edition, online, offline if pack else None)
        steps.step("verifying every link, address and language")
        sites = [built_site.read(online, edition)]
        sites += [built_site.read(offline, edition, directory_urls=False)] if pack else []
        rules = (verify_site.verify, metadata.verify)
        findings = [finding for site in sites for verify in rules for finding in verify(site)]
        if findings:
            return findings
        for site in sites:
            fill(site.root, {"links": verify_site.count_links(site), "site_passed": True})
        if pack:
            steps.step("packing the downloads and comparing their words")
            findings = _pack(edition, online, offline, workers.gathered(forms, steps))
        if not findings:
            _swap(online)
    return findings


def _complete(edition: model.Edition, online: Path, offline: Path | None) -> None:
    """Add what the engine does not make, and take away what it makes for nothing."""
    # The engine's own map says nothing of x-default and dates every page by the build; ours takes its place.
    (online / "sitemap.xml.gz").unlink(missing_ok=True)
    files.write(online, edition)
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
    end = time.monotonic() + LONGEST_RENDERING
    try:
        for process in running:
            output, _ = process.communicate(timeout=max(end - time.monotonic(), 0.1))
            if process.returncode:
                raise BuildError(f"the pages could not be built: {_why(output)}")
    except subprocess.TimeoutExpired as error:
        problem = f"the pages were not ready after {LONGEST_RENDERING:.0f} s; look for a template that does not end"
        raise BuildError(problem) from error
    finally:
        for process in running:
            with process:  # waits for its end, and closes its output
                process.kill()


def _why(output: str) -> str:
    """What an editor can mend, of the engine's output: the template's place instead of the engine's own calls."""
    said, broken, trace = output.strip().partition(TRACEBACK)
    if not broken:
        return said
    frames = [(Path(name), line) for name, line in FRAME.findall(trace)]
    ours = [f"{path.relative_to(ROOT)}:{line}: " for path, line in frames if path.is_relative_to(ROOT / "overrides")]
    return f"{said}{ours[-1] if ours else ''}{trace.splitlines()[-1]}"


def _engine(target: Path, options: Sequence[str], **settings: str) -> "subprocess.Popen[str]":
    settings |= {"NO_MKDOCS_2_WARNING": "1", "EDITION_CHECKED": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target), *options]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=ROOT, env=os.environ | settings, stdout=pipe, stderr=subprocess.STDOUT, text=True, errors="replace"
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
    """Put the finished site in place; the old one goes only when the new one stands. Raises BuildError."""
    site, old = ROOT / "site", new.with_name(build_folder.OLD)
    try:
        with build_folder.alone(ROOT):
            if site.exists():
                site.rename(old)
            new.rename(site)
    except BaseException as error:
        # A site that was moved is moved back, also where an interrupt was heard only after its move.
        if old.exists() and not site.exists():
            old.rename(site)
        if isinstance(error, OSError):
            raise BuildError(f"site/ cannot be replaced ({error.strerror}); look what stands there") from error
        raise


def _summary(edition: model.Edition, seconds: float) -> str:
    pages = len(edition.pages)
    marks = sum(len(page.marks) for page in edition.pages.values())
    return f"site/: {pages} pages, {marks} citation marks, {len(edition.references)} references, {seconds:.1f} s"


if __name__ == "__main__":
    raise SystemExit(command.run(main))
