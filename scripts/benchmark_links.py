"""verify_site.py beside linkchecker on the same built site: the time of each, and who finds planted broken links."""

import csv
import shutil
import subprocess
import threading
import time
from argparse import Namespace
from collections.abc import Iterator
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


def parts(options: Namespace) -> Iterator[str]:
    """The table; the site must have been built by scripts/build."""
    built = run_checks.ROOT / "site"
    if not built.is_dir():
        yield "There is no site/; build it first: scripts/build"
        return
    edition = model.load(run_checks.ROOT)
    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        shutil.copytree(built, site)
        planted = plant(site)
        own = min(_own(edition, site)[0] for _ in range(RUNS))
        found = _own(edition, site)[1]
        program = shutil.which(options.linkchecker)
        other, broken = _linkchecker(program, site) if program else (0.0, set())
    yield "| | verify_site.py | linkchecker |"
    yield "| --- | ---: | ---: |"
    yield f"| time, s | {own:.3f} | {f'{other:.2f}' if program else 'not installed'} |"
    yield f"| broken links found, of {len(planted)} planted | {len(planted & found)} | {len(planted & broken)} |"
    yield f"| found by the other alone | {len(found - broken)} | {len(broken - found)} |"
    if program:
        yield f"\nverify_site.py takes {other / own:.0f} times less, and checks far more than links."


def plant(site: Path) -> set[str]:
    """Put each fault into a page of its own; returns the addresses."""
    pages = sorted(path for path in site.rglob("index.html") if path.parent != site)
    for page, fault in zip(pages, FAULTS):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("</body>", f"{fault}</body>"), encoding="utf-8")
    return {fault.split('"')[3 if fault.startswith("<link") else 1] for fault in FAULTS}


def _own(edition: model.Edition, site: Path) -> tuple[float, set[str]]:
    """Seconds, reading included, and the addresses of broken links."""
    started = time.perf_counter()
    findings = verify_site.verify(built_site.read(site, edition))
    seconds = time.perf_counter() - started
    return seconds, {f.message.split(" ")[0].rstrip(":") for f in findings if f.code in ("SIT001", "SIT002")}


def _linkchecker(program: str, site: Path) -> tuple[float, set[str]]:
    """The same for linkchecker over a server on this machine, ids included, other hosts left out."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    settings = site.parent / "linkcheckerrc"
    # Ids are checked only where the settings say so; and it is not to wait between its requests.
    settings.write_text("[checking]\nmaxrequestspersecond=10000\n[AnchorCheck]\n", encoding="utf-8")
    settings.chmod(0o644)
    site.parent.chmod(0o755)  # the program gives up its rights before it reads them
    command = [program, "--no-status", "--output=csv", f"--config={settings}", "--no-robots", address]
    started = time.perf_counter()
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    server.shutdown()
    rows = csv.DictReader((line for line in run.stdout.splitlines() if not line.startswith("#")), delimiter=";")
    return seconds, {
        row["urlname"] for row in rows if row["valid"] == "False" or "nchor" in (row["warningstring"] or "")
    }


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""
