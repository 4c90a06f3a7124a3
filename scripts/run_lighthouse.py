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

import edition as model

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
BARS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
COMPRESSED = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


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
    """Print a table of scores; return 0, 1 where a bar is missed, or 2 without a site. `argv` names single pages."""
    if not SITE.is_dir():
        print("scripts/lighthouse: there is no site; run scripts/build", file=sys.stderr)
        return 2
    edition = model.load(ROOT)
    every = [
        edition.address(code, name).removeprefix(edition.site_url) for code in edition.codes for name in edition.names
    ]
    missed = 0
    print(" ".join(["page".ljust(20), *BARS]))
    with served() as host:
        for page in argv or every:
            scores = measured(host + page)
            low = [name for name, bar in BARS.items() if scores[name] < bar]
            missed += bool(low)
            shown = [str(scores[name]).rjust(len(name)) for name in BARS]
            print(
                " ".join([(page or "/").ljust(20), *shown, *(f"below {BARS[name]}: {name}" for name in low)]),
                flush=True,
            )
    return 1 if missed else 0


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
    """The scores of one run by category, 0 to 100. Raises CalledProcessError where Lighthouse itself fails."""
    command = ["node", os.environ["LIGHTHOUSE"], address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    chrome = {"CHROME_PATH": shutil.which(os.environ.get("CHROMIUM", "chromium")) or ""}
    command.append(f"--only-categories={','.join(BARS)}")
    said = subprocess.run(command, env=os.environ | chrome, capture_output=True, check=True).stdout
    categories = json.loads(said)["categories"]
    return {name: round(100 * (categories[name]["score"] or 0)) for name in BARS}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
