"""The command `scripts/serve`: a preview that shows each saved change in the browser, with the findings.

MkDocs stays loaded, so that a change costs one rendering. Pages are shown although there are findings, which are
listed at their top. Where MkDocs cannot build the pages, the previous ones stay and say so. A page waits for the next
change by a script that the server answers only then, so the content security policy of the pages needs no exception.
"""

import argparse
import itertools
import re
import shutil
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from checks import run
from edition.load import load
from program import command, watch
from reading import settings
from website.render import BuildError, render

ROOT = command.ROOT
# The address of the server's own files; no page of the edition has such an address.
OWN = "/.preview/"
# Seconds that a page waits for a change before it asks again; proxies and browsers give up later.
PATIENCE = 20.0
STYLE = """.edit-notes { background: #fff3c4; border-bottom: 2px solid #9a3f0c; color: #1d2227;
font: 14px/1.5 monospace; max-height: 40vh; overflow: auto; padding: .5em 1em; white-space: pre-wrap; }"""
# The number of a state in the addresses of the server's own scripts.
STATE = re.compile(r"[0-9]{1,9}")
# Shown until the first pages are built.
EMPTY = '<!doctype html><html lang="en"><head><title>…</title></head><body></body></html>'
# The next request begins when this one is answered, so that there is never more than one.
WAIT = """(() => {{ const ask = document.createElement("script"); ask.src = "{own}wait.js?{state}";
ask.onerror = () => setTimeout(() => location.reload(), 1000); document.head.append(ask); }})();"""
# A script that is requested before the page is loaded would keep it from loading.
BEGIN = 'addEventListener("load", () => setTimeout(() => {{ {wait} }}));'


class Preview:
    """The current site: its folder, the path of its address, the findings, and a number that grows with each change."""

    def __init__(self, folder: Path) -> None:
        """Nothing is built before the first `update`."""
        self.folder, self.site, self.base = folder, folder / "0", "/"
        self.numbers = itertools.count(1)
        self.state, self.notes = 0, ["building"]
        self.changed = threading.Condition()

    def update(self) -> None:
        """Check and build the sources, print the findings, and let the waiting pages reload."""
        started = time.monotonic()
        edition = load(ROOT)
        notes = [str(finding) for finding in run.run(edition)]
        edition.passed = run.NAMES
        target = self.folder / str(next(self.numbers))
        try:
            render(edition, target, strict=False)
        except BuildError as error:
            notes.append(f"the pages could not be built, these are the previous ones: {error}")
            target = self.site
        shutil.rmtree(self.folder / str(int(target.name) - 2), ignore_errors=True)
        with self.changed:
            self.site, self.base, self.notes = target, urlsplit(edition.site_url).path or "/", notes
            self.state += 1
            self.changed.notify_all()
        for note in notes:
            print(note, flush=True)
        print(f"{len(notes)} findings, {time.monotonic() - started:.1f} s", file=sys.stderr, flush=True)

    def wait(self, state: int, seconds: float = PATIENCE) -> int:
        """The number of the current state, once it differs from `state` or the time is over."""
        with self.changed:
            self.changed.wait_for(lambda: self.state != state, seconds)
            return self.state


class Handler(SimpleHTTPRequestHandler):
    """Serves the current site; every page gets the findings and the script that waits."""

    def __init__(self, preview: Preview, *arguments: object) -> None:
        """As http.server calls it, with the preview before its own arguments."""
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.site))  # type: ignore[arg-type]

    def handle(self) -> None:
        """Ignore clients that disconnect."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Answer with a file of the site, or of the server's own."""
        try:
            self._answer()
        except ConnectionError:
            raise
        except (OSError, ValueError):  # an address that no file can have: too long, a zero byte
            self._send(404, "text/plain", b"")

    def do_HEAD(self) -> None:
        """Answer without the content."""
        self.do_GET()

    def _answer(self) -> None:
        path, _, query = self.path.partition("?")
        base = self.preview.base
        if path.startswith(OWN):
            self._own(path.removeprefix(OWN), query)
            return
        if path == "/" != base:
            self._redirect(base)
            return
        file = Path(self.translate_path(f"/{path.removeprefix(base)}")) if path.startswith(base) else None
        if file and file.is_dir() and not path.endswith("/"):
            self._redirect(f"{path}/")
        elif file and file.is_file() and file.suffix != ".html":
            self._send(200, self.guess_type(file), file.read_bytes())
        else:
            self._page(file / "index.html" if file and file.is_dir() else file)

    def _page(self, file: Path | None) -> None:
        """Answer with a page, or with the 404 page where there is none."""
        found = file is not None and file.is_file()
        shown = file if file and found else Path(self.directory) / "404.html"
        page = shown.read_text(encoding="utf-8") if shown.is_file() else EMPTY
        content = with_notes(page, self.preview.notes, self.preview.state)
        self._send(200 if found else 404, "text/html", content.encode())

    def _own(self, name: str, query: str) -> None:
        """Answer with a file of the server's own; `wait.js` only when the state changes or the time is over."""
        if name == "preview.css":
            self._send(200, "text/css", STYLE.encode())
        elif not STATE.fullmatch(query):
            self._send(404, "text/plain", b"")
        elif name == "begin.js":
            self._send(200, "text/javascript", BEGIN.format(wait=WAIT.format(own=OWN, state=query)).encode())
        elif name == "wait.js":
            state = self.preview.wait(int(query))
            again = WAIT.format(own=OWN, state=state)
            self._send(200, "text/javascript", (again if state == int(query) else "location.reload();").encode())
        else:
            self._send(404, "text/plain", b"")

    def _redirect(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Log nothing: the terminal shows the findings."""


def with_notes(page: str, notes: Sequence[str], state: int) -> str:
    """A page that shows `notes` at its top and waits for a state other than `state`."""
    own = f'<link rel="stylesheet" href="{OWN}preview.css"><script defer src="{OWN}begin.js?{state}"></script></head>'
    page = page.replace("</head>", own, 1)
    if not notes:
        return page
    before, body, after = page.partition("<body")
    tag, _, rest = after.partition(">")
    shown = escape("\n".join([f"{len(notes)} findings", *notes]))
    return f'{before}{body}{tag}><div class="edit-notes" role="status" lang="en">{shown}</div>{rest}'


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until interrupted; return 0, or 2 if the port cannot be used."""
    parser = argparse.ArgumentParser(prog="scripts/serve", description="Show the edition while it is edited.")
    parser.add_argument("--port", type=int, default=8000, help="the port on this machine (8000)")
    arguments = parser.parse_args(argv)
    with TemporaryDirectory(prefix="edition-") as folder:
        preview = Preview(Path(folder))
        try:
            server = ThreadingHTTPServer(("127.0.0.1", arguments.port), partial(Handler, preview))
        except (OSError, OverflowError) as error:
            problem = error.strerror if isinstance(error, OSError) else "not between 0 and 65535"
            print(f"scripts/serve: port {arguments.port}: {problem}; choose another with --port", file=sys.stderr)
            return 2
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"http://127.0.0.1:{server.server_port}/ (Ctrl-C ends the preview)", file=sys.stderr, flush=True)
        watch.watch([ROOT / part for part in settings.PARTS], preview.update)
        server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
