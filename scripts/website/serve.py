"""The command `scripts/serve`: a preview that shows each saved change in the browser, with the findings.

MkDocs' own server watches the sources and reloads the pages, which keep the place where one reads. They are shown
although there are findings, which are listed at the foot of the window; where the pages cannot be built, the previous
ones stay and say so.
"""

import argparse
import re
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.livereload import LiveReloadServer

from checks import causes, run
from edition.edition import Edition
from edition.load import load
from program import command
from reading import folders, settings
from reading.finding import counted
from website import preview_notes
from website.render import BuildError, render

# The policy of the published pages forbids the script by which MkDocs' server reloads a page, and a style of our own.
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


class Preview:
    """The pages as they were last built, and beside them the same pages with the findings."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Of the edition under `root`, in a temporary `folder`; nothing is built before the first `update`."""
        self.root = root
        self.pages, self.shown = folder / "pages", folder / "shown"
        self.pages.mkdir()

    def update(self) -> None:
        """Check and build the sources, print the findings, and write the pages that show them."""
        started = time.monotonic()
        edition = load(self.root)
        findings = run.run(edition)
        told = causes.first(findings)
        edition.passed = run.NAMES
        problem = causes.waiting(findings, told) + self._build(edition)
        self._show(edition, preview_notes.notes(edition, told), problem)
        for line in (*told, *problem.splitlines()):
            print(line, flush=True)
        print(f"{counted(len(told), 'finding')}, {time.monotonic() - started:.1f} s", file=sys.stderr, flush=True)

    def _build(self, edition: Edition) -> str:
        """Build the pages; why they could not be built, and then the previous ones stay."""
        new = self.pages.with_name("new")
        try:
            render(edition, new, strict=False)
        except BuildError as error:
            shutil.rmtree(new, ignore_errors=True)
            return f"the pages could not be built, these are the previous ones: {error}"
        shutil.rmtree(self.pages)
        new.rename(self.pages)
        return ""

    def _show(self, edition: Edition, notes: Sequence[preview_notes.Note], problem: str) -> None:
        shutil.rmtree(self.shown, ignore_errors=True)
        shutil.copytree(self.pages, self.shown)
        names = {edition.address(*key): key for key in edition.pages}
        for path in self.shown.rglob("*.html"):
            address = edition.site_url + path.relative_to(self.shown).as_posix().removesuffix("index.html")
            language, page = names.get(address, ("", ""))
            shown = preview_notes.shown(edition, notes, problem, language, page) if notes or problem else Markup("")
            path.write_text(with_notes(path.read_text(encoding="utf-8"), shown), encoding="utf-8")

    def not_found(self, status: int) -> bytes | None:
        """The 404 page, once there is one."""
        page = self.shown / "404.html"
        return page.read_bytes() if page.is_file() else None


def with_notes(page: str, notes: Markup) -> str:
    """A page that shows `notes` at its foot and may be reloaded by a script."""
    page = POLICY.sub("", page)
    if not notes:
        return page
    before, end, after = page.replace("</head>", f"{preview_notes.STYLE}</head>", 1).rpartition("</body>")
    return f"{before}{notes}{end}{after}"


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until interrupted; return 0, or 2 if the port cannot be used."""
    parser = argparse.ArgumentParser(prog="scripts/serve", description="Show the edition while it is edited.")
    parser.add_argument("--open", action="store_true", help="open the edition in the browser")
    parser.add_argument("--port", type=int, default=8000, help="the port on this machine (8000)")
    folders.add_option(parser)
    arguments = parser.parse_args(argv)
    with TemporaryDirectory(prefix="edition-") as folder:
        preview = Preview(arguments.root, Path(folder))
        edition = load(arguments.root)
        base = urlsplit(edition.site_url).path or "/"
        server = LiveReloadServer(
            preview.update, "127.0.0.1", arguments.port, str(preview.shown), base, polling_interval=0.1
        )
        server.error_handler = preview.not_found
        for part in settings.PARTS:
            server.watch(str(edition.part(part)))
        preview.update()
        print(f"{server.url} (Ctrl-C ends the preview)", file=sys.stderr, flush=True)
        try:
            server.serve(open_in_browser=arguments.open)  # type: ignore[no-untyped-call]
        except (OSError, OverflowError) as error:
            problem = error.strerror if isinstance(error, OSError) else "not between 0 and 65535"
            print(f"scripts/serve: port {arguments.port}: {problem}; choose another with --port", file=sys.stderr)
            return 2
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
