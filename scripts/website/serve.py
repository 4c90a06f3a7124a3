"""The command `scripts/serve`: the edition while it is edited, each change in the browser at once, with its findings.

The site engine stays loaded, so that a change costs one rendering. Pages are shown even when there are findings: these
stand at their top. Where no page can be made of the sources, the last good ones stay and say so. A page waits for the
next change by a script that the server answers only then; so the pages' policy needs no exception.
"""

import argparse
import itertools
import logging
import os
import re
import shutil
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from checks import run
from edition.load import load
from program import command, watch

ROOT = command.ROOT
# Where the server's own files stand; no page of the edition has such an address.
OWN = "/.preview/"
# How long a page waits for a change before it asks again; proxies and browsers give up later.
PATIENCE = 20.0
STYLE = """.edit-notes { background: #fff3c4; border-bottom: 2px solid #9a3f0c; color: #1d2227;
font: 14px/1.5 monospace; max-height: 40vh; overflow: auto; padding: .5em 1em; white-space: pre-wrap; }"""
# The number of a state, as the addresses of the server's own scripts have it.
STATE = re.compile(r"[0-9]{1,9}")
# Shown before the first pages are built.
EMPTY = '<!doctype html><html lang="en"><head><title>…</title></head><body></body></html>'
# The next question begins when the answer to this one is there, so that there is never more than one.
WAIT = """(() => {{ const ask = document.createElement("script"); ask.src = "{own}wait.js?{state}";
ask.onerror = () => setTimeout(() => location.reload(), 1000); document.head.append(ask); }})();"""


class Preview:
    """The site as it is now: its folder, the findings on its sources, and a number that changes with each change."""

    def __init__(self, folder: Path) -> None:
        """Nothing is built before the first `update`."""
        self.folder, self.site = folder, folder / "0"
        self.numbers = itertools.count(1)
        self.state, self.notes = 0, ["building"]
        self.changed = threading.Condition()

    def update(self, quiet: bool = False) -> None:
        """Check and build the sources as they stand, then tell the pages that wait, and the terminal unless `quiet`."""
        started = time.monotonic()
        notes = [str(finding) for finding in run.run(load(ROOT))]
        target = self.folder / str(next(self.numbers))
        try:
            render(target)
        except (Exception, SystemExit) as error:
            # Whatever the engine fails of is told to the editor, and the server stays for the next change.
            notes += [
                f"no page can be made of this; the pages are the last good ones ({type(error).__name__}: {error})"
            ]
            target = self.site
        shutil.rmtree(self.folder / str(int(target.name) - 2), ignore_errors=True)
        with self.changed:
            self.site, self.notes, self.state = target, notes, self.state + 1
            self.changed.notify_all()
        if quiet:
            return
        for note in notes:
            print(note, flush=True)
        print(f"{len(notes)} findings, {time.monotonic() - started:.1f} s", file=sys.stderr, flush=True)

    def wait(self, state: int, seconds: float = PATIENCE) -> int:
        """The number of the present state, as soon as it is another than `state`, or when the time is over."""
        with self.changed:
            self.changed.wait_for(lambda: self.state != state, seconds)
            return self.state


def render(target: Path) -> None:
    """Build the online pages into `target` with the engine in this process. Raises what the engine raises."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(target), strict=False, use_directory_urls=True)
    build(config)


class Handler(SimpleHTTPRequestHandler):
    """Serves the present site; every page gets its findings and the script that waits."""

    def __init__(self, preview: Preview, *arguments: object) -> None:
        """The handler of one request, by the rules of http.server."""
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.site))  # type: ignore[arg-type]

    def handle(self) -> None:
        """A reader that goes away in the middle is none to answer, and no failure."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Answer with a file of the site or of the server's own."""
        self._answer(self._get)

    def do_HEAD(self) -> None:
        """Answer with what is known of a file of the site."""
        self._answer(super().do_HEAD)

    def _answer(self, do: Callable[[], None]) -> None:
        """An address that no file can have (too long, a zero byte) is one that is not there."""
        try:
            do()
        except ConnectionError:
            raise
        except (OSError, ValueError):
            self._send(404, "text/plain", "")

    def _get(self) -> None:
        path, _, query = self.path.partition("?")
        if path.startswith(OWN):
            self._own(path.removeprefix(OWN), query)
            return
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not path.endswith("/"):
            super().do_GET()
            return
        page = file / "index.html" if file.is_dir() else file
        if page.is_file() and page.suffix != ".html":
            super().do_GET()
            return
        shown = next((path for path in (page, Path(self.directory) / "404.html") if path.is_file()), None)
        content = shown.read_text(encoding="utf-8") if shown else EMPTY
        status = 200 if shown == page else 404
        self._send(status, "text/html", with_notes(content, self.preview.notes, self.preview.state))

    def _own(self, name: str, query: str) -> None:
        if name == "preview.css":
            self._send(200, "text/css", STYLE)
        elif not STATE.fullmatch(query):
            self._send(404, "text/plain", "")
        elif name == "begin.js":
            # A script that is asked for before the page is loaded would keep it from being so.
            wait = WAIT.format(own=OWN, state=query)
            self._send(200, "text/javascript", f'addEventListener("load", () => setTimeout(() => {{ {wait} }}));')
        elif name == "wait.js":
            state = self.preview.wait(int(query))
            again = WAIT.format(own=OWN, state=state)
            self._send(200, "text/javascript", again if state == int(query) else "location.reload();")
        else:
            self._send(404, "text/plain", "")

    def _send(self, status: int, kind: str, text: str) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal belongs to the findings."""


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
    """Serve until interrupted; return 0, or 2 where the port is taken."""
    parser = argparse.ArgumentParser(prog="scripts/serve", description="Show the edition while it is edited.")
    parser.add_argument("--port", type=int, default=8000, help="the port on this machine (8000)")
    arguments = parser.parse_args(argv)
    # The sources are checked here, and findings do not keep the engine from rendering.
    os.environ |= {"EDITION_CHECKED": "1", "DOWNLOADS": "false"}
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with TemporaryDirectory(prefix="edition-") as folder:
        preview = Preview(Path(folder))
        try:
            server = ThreadingHTTPServer(("127.0.0.1", arguments.port), partial(Handler, preview))
        except (OSError, OverflowError) as error:
            problem = error.strerror if isinstance(error, OSError) else "there is none beyond 0 to 65535"
            print(f"scripts/serve: port {arguments.port}: {problem}; name another with --port", file=sys.stderr)
            return 2
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"http://127.0.0.1:{server.server_port}/ (end with Ctrl C)", file=sys.stderr, flush=True)
        watch.watch(ROOT, preview.update)
        server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
