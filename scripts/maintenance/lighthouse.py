"""The command `scripts/lighthouse`: every page of the built site as Lighthouse sees it on a phone, against our bars."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from edition.load import load
from program import command

ROOT = command.ROOT
SITE = ROOT / "site"
BARS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
COMPRESSED = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class LighthouseError(Exception):
    """A page could not be measured; the message says why, and the remedy."""


class GzipHandler(SimpleHTTPRequestHandler):
    """Serves files as a host does: texts compressed, nothing logged."""

    def do_GET(self) -> None:
        """Answer with the compressed file, or as the standard server where there is none to compress."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        for name, value in (
            ("Content-Type", f"{COMPRESSED[path.suffix]}; charset=utf-8"),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "max-age=31536000"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print a table of scores; return 0, 1 where a bar is missed, or 2 where nothing could be measured.

    `argv` names single pages.
    """
    try:
        _ready()
        return 1 if _table(argv or _pages()) else 0
    except LighthouseError as error:
        print(f"scripts/lighthouse: {error}", file=sys.stderr)
        return 2


def _ready() -> None:
    """Raises LighthouseError where something that measuring needs is not there."""
    if not SITE.is_dir():
        raise LighthouseError("there is no site; run scripts/build")
    if not shutil.which("node"):
        raise LighthouseError("there is no node; install Debian’s nodejs")
    if not shutil.which(_browser()):
        raise LighthouseError(f"there is no {_browser()}; install Debian’s chromium or name another in CHROMIUM")
    if "LIGHTHOUSE" not in os.environ:
        raise LighthouseError("LIGHTHOUSE does not name the program; run scripts/lighthouse, which fetches it")


def _browser() -> str:
    return os.environ.get("CHROMIUM") or "chromium"


def _pages() -> list[str]:
    """The address of every page of the edition, from the root of the site."""
    edition = load(ROOT)
    addresses = [edition.address(code, name) for code in edition.codes for name in edition.names]
    return [address.removeprefix(edition.site_url) for address in addresses]


def _table(pages: Sequence[str]) -> int:
    """Print a line of scores for each page; the number of pages below a bar. Raises LighthouseError."""
    missed = 0
    print(" ".join(["page".ljust(20), *BARS]))
    with served() as host:
        for page in pages:
            try:
                scores = measured(host + page)
            except LighthouseError as error:
                raise LighthouseError(f"{page or '/'}: {error}") from error
            low = [f"below {bar}: {name}" for name, bar in BARS.items() if scores[name] < bar]
            missed += bool(low)
            shown = [str(scores[name]).rjust(len(name)) for name in BARS]
            print(" ".join([(page or "/").ljust(20), *shown, *low]), flush=True)
    return missed


@contextmanager
def served() -> Iterator[str]:
    """The address of the built site on this machine while the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(GzipHandler, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def measured(address: str) -> dict[str, int]:
    """The scores of a page: of one run, or the medians of three where a run is below a bar, as a busy machine is."""
    runs = [_run(address)]
    if any(runs[0][name] < bar for name, bar in BARS.items()):
        runs += [_run(address), _run(address)]
    return {name: round(median(run[name] for run in runs)) for name in BARS}


def _run(address: str) -> dict[str, int]:
    """The scores of one run by category, 0 to 100. Raises LighthouseError where there are none."""
    command = ["node", os.environ["LIGHTHOUSE"], address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(BARS)}")
    chrome = {"CHROME_PATH": shutil.which(_browser()) or ""}
    done = subprocess.run(command, env=os.environ | chrome, capture_output=True, text=True, check=False)
    if done.returncode:
        reason, *_ = done.stderr.splitlines() or ["it said nothing"]
        raise LighthouseError(f"Lighthouse failed ({reason}); run it again")
    try:
        categories = json.loads(done.stdout)["categories"]
        return {name: round(100 * (categories[name]["score"] or 0)) for name in BARS}
    except (ValueError, KeyError, TypeError) as error:
        raise LighthouseError("Lighthouse gave no scores; run it again") from error


if __name__ == "__main__":
    raise SystemExit(command.run(lambda: main(sys.argv[1:])))
