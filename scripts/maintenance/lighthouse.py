"""The command `scripts/lighthouse`: the Lighthouse scores of every page of the built site on a phone, against bars."""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
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
    """Serves texts compressed, as a host does, and logs nothing."""

    def do_GET(self) -> None:
        """Answer with the compressed file, or as the standard server where it is not compressed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", f"{COMPRESSED[path.suffix]}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


def main(program: str, pages: Sequence[str] = ()) -> int:
    """Print the scores that Lighthouse, whose script is `program`, gives `pages`, or all pages if none is named.

    Return 0, 1 if a page is below a bar, or 2 if the pages cannot be measured.
    """
    try:
        require_tools()
        with served() as host:
            return 1 if _print_scores(partial(measured, program), host, pages or _all_pages()) else 0
    except LighthouseError as error:
        print(f"scripts/lighthouse: {error}", file=sys.stderr)
        return 2


def require_tools() -> None:
    """Raises LighthouseError if the site or a program is missing."""
    chromium = browser()
    for found, problem in (
        (SITE.is_dir(), "there is no site; run scripts/build"),
        (shutil.which("node"), "there is no node; install Debian’s nodejs"),
        (shutil.which(chromium), f"there is no {chromium}; install Debian’s chromium or name another in CHROMIUM"),
    ):
        if not found:
            raise LighthouseError(problem)


def browser() -> str:
    """The name of the browser that measures and draws."""
    return os.environ.get("CHROMIUM") or "chromium"


def _all_pages() -> list[str]:
    """The address of every page of the edition, relative to the site."""
    edition = load(ROOT)
    addresses = [edition.address(code, name) for code in edition.codes for name in edition.page_names]
    return [address.removeprefix(edition.site_url) for address in addresses]


def _print_scores(measure: Callable[[str], dict[str, int]], host: str, pages: Sequence[str]) -> int:
    """Print a line for each page; the number of pages below a bar. Raises LighthouseError."""
    missed = 0
    print(" ".join(["page".ljust(20), *BARS]))
    for page in pages:
        scores = measure(host + page)
        low = [f"below {bar}: {name}" for name, bar in BARS.items() if scores[name] < bar]
        missed += bool(low)
        shown = [str(scores[name]).rjust(len(name)) for name in BARS]
        print(" ".join([(page or "/").ljust(20), *shown, *low]), flush=True)
    return missed


@contextmanager
def served() -> Iterator[str]:
    """The address of the built site on this machine for the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(GzipHandler, directory=str(SITE)))
    threading.Thread(target=partial(server.serve_forever, poll_interval=0.02), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def measured(program: str, address: str) -> dict[str, int]:
    """The scores of one run, or the medians of three if a run is below a bar, as on a busy machine."""
    runs = [_run(program, address)]
    if any(runs[0][name] < bar for name, bar in BARS.items()):
        runs += [_run(program, address), _run(program, address)]
    return {name: round(median(run[name] for run in runs)) for name in BARS}


def _run(program: str, address: str) -> dict[str, int]:
    """The scores of one run by category, 0 to 100. Raises LighthouseError."""
    command = ["node", program, address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(BARS)}")
    chrome = {"CHROME_PATH": shutil.which(browser()) or ""}
    done = subprocess.run(command, env=os.environ | chrome, capture_output=True, text=True, check=False)
    try:
        categories = json.loads(done.stdout)["categories"]
        return {name: round(100 * (categories[name]["score"] or 0)) for name in BARS}
    except (ValueError, KeyError, TypeError) as error:
        reason, *_ = done.stderr.splitlines() or ["no scores"]
        raise LighthouseError(f"{address}: Lighthouse failed ({reason}); run it again") from error


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="scripts/lighthouse", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", help="Lighthouse's script, which the command fetches and names itself")
    parser.add_argument("pages", nargs="*", help="the addresses of pages, all pages if none is named")
    arguments = parser.parse_args()
    raise SystemExit(command.run(lambda: main(arguments.program, arguments.pages)))
