"""The command `scripts/serve`: a preview that shows each saved change in the browser, with the findings.

MkDocs' own server watches the sources and reloads the pages, which keep the place where one reads. The page that one
looks at is shown first, and the others and what the checks find follow. Pages are shown although there are findings,
which are listed at the foot of the window; where they cannot be built, the previous ones stay and say so.
"""

import argparse
import re
import shutil
import sys
import threading
import time
from collections.abc import Collection, Iterable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from markupsafe import Markup
from mkdocs.livereload import LiveReloadServer

from checks import causes, run
from edition.edition import Edition
from edition.load import load
from program import command, watch
from reading import folders, settings
from reading.finding import Finding, counted
from website import preview_notes
from website.render import BuildError, render

# The policy of the published pages forbids the script by which MkDocs' server reloads a page, and a style of our own.
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
# Seconds in which a browser loads what is shown alone, before the computing of what follows slows it down.
QUIET = 0.3
BEFORE = "these are the findings before the last edit; the sources are being checked"


class Preview:
    """The pages as they were last built, and as they are shown, with the findings.

    After an edit, the page that one looks at and those that were edited are shown at once, alone; what follows from the
    edit, on all pages, is made in the background.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        """Of the edition under `root`, in a temporary `folder`; nothing is built before the first `update`."""
        edition = load(root)
        self.root, self.base = root, urlsplit(edition.site_url).path or "/"
        self.pages, self.shown, self.next = folder / "pages", folder / "shown", folder / "next"
        # The server watches this file, too: it is written when `next` is whole.
        self.ready = folder / "ready"
        self.places = [edition.part(part) for part in settings.PARTS]
        self.pages.mkdir()
        self.ready.touch()
        self.seen = self.made_of = watch.Snapshot()
        self.told: list[Finding] = []
        self.looked_at = ""
        self.building = threading.Lock()  # MkDocs builds once at a time
        self.later = threading.Timer(0, self.make)

    def answer(
        self, serve: WSGIApplication, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Let the server answer, and remember which page was asked for last."""
        if environ["PATH_INFO"].endswith("/"):
            self.looked_at = environ["PATH_INFO"]
        return serve(environ, start_response)

    def update(self) -> None:
        """Show what has changed: some pages alone if that can be; what was made in the background, if that is new."""
        before, self.seen = self.seen, watch.snapshot(self.places)
        if edited := {path for path, _ in before.items() ^ self.seen.items()}:
            self.later.cancel()
            edition = load(self.root)
            edition.passed = run.NAMES  # the page about the checks is shown as it is published
            if self._show_alone(edition, edited):
                self.later = threading.Timer(QUIET, self.make, [edition, self.seen])
                self.later.start()
                return
            self.make(edition, self.seen)
        if self.made_of == self.seen and self.next.is_dir():
            shutil.rmtree(self.shown, ignore_errors=True)
            self.next.rename(self.shown)

    def _show_alone(self, edition: Edition, edited: Collection[Path]) -> bool:
        """Show some pages with the findings of before the edit; whether there are any that can be shown."""
        pages = {page.path: urlsplit(edition.address(*key)).path for key, page in edition.pages.items()}
        paths = [path for path, place in pages.items() if self.root / path in edited or place == self.looked_at]
        if not paths or not self.shown.is_dir():
            return False
        alone = self.pages.with_name("alone")
        with self.building:
            try:
                render(edition, alone, strict=False, only=paths)
            except BuildError:
                return False
        self._show(edition, alone, self.shown, self.told, BEFORE if self.told else "")
        return True

    def make(self, edition: Edition, files: watch.Snapshot) -> None:
        """Check and build an edition of these files, print the findings, and write the pages that show them next.

        It is given up when the files are others meanwhile: another call follows that edit.
        """
        started = time.monotonic()
        findings = run.run(edition)
        told = causes.first(findings)
        with self.building:
            if files != self.seen:
                return
            problem = causes.waiting(findings, told) + self._build(edition)
            shutil.rmtree(self.next, ignore_errors=True)
            self._show(edition, self.pages, self.next, told, problem)
            self.made_of, self.told = files, told
        self.ready.touch()
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
            reason = "correct the files that cannot be read" if edition.errors else error
            return f"the pages could not be built, these are the previous ones: {reason}"
        shutil.rmtree(self.pages)
        new.rename(self.pages)
        return ""

    def _show(self, edition: Edition, pages: Path, target: Path, told: Sequence[Finding], problem: str) -> None:
        """Write built pages to `target` with the findings, and the problem that all of them have."""
        shutil.copytree(pages, target, dirs_exist_ok=True)
        names = {edition.address(*key): key for key in edition.pages}
        notes = preview_notes.notes(edition, told)
        for path in pages.rglob("*.html"):
            place = path.relative_to(pages)
            language, page = names.get(edition.site_url + place.as_posix().removesuffix("index.html"), ("", ""))
            shown = preview_notes.shown(edition, notes, problem, language, page) if notes or problem else Markup("")
            (target / place).write_text(with_notes(path.read_text(encoding="utf-8"), shown), encoding="utf-8")

    def stop(self) -> None:
        """End what is done in the background."""
        self.later.cancel()
        self.seen = watch.Snapshot()
        if self.later.is_alive():
            self.later.join()

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
        server = LiveReloadServer(
            preview.update, "127.0.0.1", arguments.port, str(preview.shown), preview.base, polling_interval=0.1
        )
        server.error_handler = preview.not_found
        server.set_app(partial(preview.answer, server.serve_request))
        for place in (*preview.places, preview.ready):
            server.watch(str(place))
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
            preview.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
