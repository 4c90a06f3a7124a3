"""verify_site.py beside linkchecker on the same built site: the time of each, and who finds planted broken links."""

import csv
import shutil
import subprocess
import threading
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import built_site
import edition as model
import run_checks
import verify_site

# What is planted, one link of each kind into a different page: a file and a folder that are not there, an id that is
# not, a picture, a script and a style sheet that are not.
FAULTS = (
    '<a href="../nowhere/">x</a>',
    '<a href="missing.pdf">x</a>',
    '<a href="#no-such-id">x</a>',
    '<a href="../kk/article/#no-such-id">x</a>',
    '<img src="../assets/missing.png" alt="">',
    '<script src="../assets/missing.js"></script>',
    '<link rel="stylesheet" href="../assets/missing.css">',
)
RUNS = 3
SETTINGS = "[checking]\nmaxrequestspersecond=100000\nthreads=0\n"
# Broken links: the file of the page and the address as written there.
Faults = set[tuple[str, str]]


def parts(options: Namespace) -> Iterator[str]:
    """The table; the site must have been built by scripts/build."""
    built = run_checks.ROOT / "site"
    if not built.is_dir():
        yield "There is no site/; build it first: scripts/build"
        return
    edition = model.load(run_checks.ROOT)
    program = shutil.which(options.linkchecker)
    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        shutil.copytree(built, site)
        planted = plant(site)
        runs = {"verify_site.py": min((_own(edition, site) for _ in range(RUNS)), key=lambda run: run[0])}
        if program:
            runs["linkchecker, ids included"] = _linkchecker(program, site, ids=True)
            runs["linkchecker, no ids"] = _linkchecker(program, site, ids=False)
    yield from table(planted, runs)
    if not program:
        yield f"\n{options.linkchecker} is not installed; name it with --linkchecker"


def table(planted: Faults, runs: Mapping[str, tuple[float, Faults]]) -> Iterator[str]:
    """The rows: the first of the runs is ours, which the others are compared with."""
    (own, found), *_ = runs.values()
    yield f"| | {' | '.join(runs)} |"
    yield "| --- |" + " ---: |" * len(runs)
    yield _row("time, s", [f"{seconds:.2f}" for seconds, _ in runs.values()])
    yield _row("times as long", [f"{seconds / own:.1f}" for seconds, _ in runs.values()])
    yield _row(f"of {len(planted)} planted faults found", [str(len(planted & each)) for _, each in runs.values()])
    yield _row("found, not by verify_site.py", [str(len(each - found)) for _, each in runs.values()])


def _row(name: str, cells: Sequence[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def plant(site: Path) -> Faults:
    """Put each fault into a page of its own; returns them."""
    pages = sorted(path for path in site.rglob("index.html") if path.parent != site)
    planted: Faults = set()
    for page, fault in zip(pages, FAULTS):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("</body>", f"{fault}</body>"), encoding="utf-8")
        planted.add((page.relative_to(site).as_posix(), fault.split('"')[3 if fault.startswith("<link") else 1]))
    return planted


def _own(edition: model.Edition, site: Path) -> tuple[float, Faults]:
    """Seconds, reading included, and the broken links."""
    started = time.perf_counter()
    findings = verify_site.verify(built_site.read(site, edition))
    seconds = time.perf_counter() - started
    return seconds, {
        (f.path.partition("/")[2], f.message.split(" ")[0].rstrip(":"))
        for f in findings
        if f.code in ("SIT001", "SIT002")
    }


def _linkchecker(program: str, site: Path, ids: bool) -> tuple[float, Faults]:
    """The same for linkchecker over a server on this machine, other hosts left out, in its fastest setting.

    It waits between requests unless the server says that it need not (the header LinkChecker), and its threads hinder
    one another where the answer comes at once. With ids it reads a page anew for every id that is linked to.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = site.parent / "linkcheckerrc"
    settings.write_text(f"{SETTINGS}{'[AnchorCheck]' if ids else ''}\n", encoding="utf-8")
    settings.chmod(0o644)
    site.parent.chmod(0o755)  # the program gives up its rights before it reads them
    address = f"http://127.0.0.1:{server.server_port}/"
    command = [program, "--no-status", "--output=csv", f"--config={settings}", "--no-robots", address]
    started = time.perf_counter()
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    server.shutdown()
    server.server_close()
    return seconds, reported(run.stdout, address)


def reported(output: str, address: str) -> Faults:
    """The broken links in linkchecker's table, by the page's file and the address as written there."""
    # A comment begins with a space too: an address may be "#id".
    rows = csv.DictReader((line for line in output.splitlines() if not line.startswith("# ")), delimiter=";")
    return {
        (_file(row["parentname"].removeprefix(address)), row["urlname"])
        for row in rows
        if row["valid"] == "False" or "nchor" in row["warningstring"]
    }


def _file(path: str) -> str:
    """The file of a page by its path on the server, whatever id the page was entered by."""
    path = path.partition("#")[0]
    return f"{path}index.html" if not path or path.endswith("/") else path


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # a connection serves many requests

    def handle(self) -> None:
        """Serve until the other side leaves, which it does without a word."""
        with suppress(ConnectionError):
            super().handle()

    def end_headers(self) -> None:
        """Tell linkchecker that it need not wait."""
        self.send_header("LinkChecker", "no limit")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""
