"""Speed of the build: its steps, its parts beside a bare build of the same pages, and an edit shown by the server."""

import argparse
import io
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import build_forms
import build_page
import build_site
import downloads
import edition as model
import figures
import run_checks
import serve_site
import watch
from steps import Steps
from synthetic import copy

ROOT = run_checks.ROOT
ROUNDS = 3
# The same pages, already filled, with the engine, its theme and its languages, and nothing of ours.
BARE = """site_name: bare
site_url: https://interaction.example/
theme: {name: material, font: false}
markdown_extensions: [attr_list, md_in_html, tables]
plugins:
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
"""


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock, and seconds of computing on all cores."""

    clock: float
    computing: float


def parts(options: argparse.Namespace) -> Iterator[str]:
    """The lines of the tables; the site that stands is not touched but built anew, which changes no byte of it."""
    edition = model.load(ROOT)
    yield "| Step of `scripts/build --afresh` | seconds |"
    yield "| --- | ---: |"
    whole, steps = _built(edition)
    yield from (f"| {words} | {seconds:.2f} |" for words, seconds in steps.items())
    yield f"| the whole build | {whole:.2f} |"
    # The first run after a change of the sources makes the site anew, if it was not made since; the second does not.
    unchanged = [_command(str(ROOT / "scripts" / "build_site.py")) for _ in range(2)][-1]
    yield f"| `scripts/build` where nothing has changed | {unchanged.clock:.2f} |"
    yield ""
    yield from _beside_bare(edition)
    yield ""
    yield from _forms(edition)
    yield ""
    yield f"An edit of a page until the server shows it: {_shown():.2f} s"


def _built(edition: model.Edition) -> tuple[float, dict[str, float]]:
    steps = Steps(io.StringIO())
    if findings := build_site.build(edition, steps=steps):
        raise SystemExit(f"the build has {len(findings)} findings; run scripts/build")
    steps.finish()
    return steps.total, steps.seconds


def _beside_bare(edition: model.Edition) -> Iterator[str]:
    """The online part beside `mkdocs build` of the same pages; the least of some runs each."""
    with TemporaryDirectory() as folder:
        bare = _bare_sources(edition, Path(folder))
        bare_build = _least(_engine(bare) for _ in range(ROUNDS))
    with TemporaryDirectory() as folder:
        copy(ROOT, Path(folder), ("scripts", "requirements.txt"))
        script = str(Path(folder, "scripts", "build_site.py"))
        online = _least(_command(script, "--online-only", "--afresh") for _ in range(ROUNDS))
    yield "| Online part: checks, pages, verification | seconds | of computing | ratio of computing |"
    yield "| --- | ---: | ---: | ---: |"
    yield f"| bare `mkdocs build` of the same pages | {bare_build.clock:.2f} | {bare_build.computing:.2f} | 1.0 |"
    ratio = online.computing / bare_build.computing
    yield f"| `build --online-only --afresh` | {online.clock:.2f} | {online.computing:.2f} | {ratio:.2f} |"


def _bare_sources(edition: model.Edition, folder: Path) -> Path:
    counted = figures.of(edition)
    for (language, name), page in edition.pages.items():
        target = folder / "docs" / language / f"{name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(build_page.build(edition, page, downloads=[], **counted), encoding="utf-8")
    # The theme knows no Kazakh: its words are Russian here, which costs the same.
    languages = "".join(
        f"        - {{locale: {code}, name: {code}, build: true, default: {str(code == edition.original).lower()}, "
        f"theme: {{language: {edition.original}}}}}\n"
        for code in edition.codes
    )
    (folder / "mkdocs.yml").write_text(BARE + languages, encoding="utf-8")
    return folder


def _engine(folder: Path) -> Cost:
    return _timed([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")], folder)


def _command(script: str, *options: str) -> Cost:
    return _timed([sys.executable, script, *options], ROOT)


def _timed(command: list[str], folder: Path) -> Cost:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    started, before = time.monotonic(), _computed()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return Cost(time.monotonic() - started, _computed() - before)


def _computed() -> float:
    """Seconds that the processes begun here have computed: they say more than the clock on a busy machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _least(costs: Iterable[Cost]) -> Cost:
    """The least of several runs, in which other programs disturbed least."""
    return min(costs, key=lambda cost: cost.computing)


def _forms(edition: model.Edition) -> Iterator[str]:
    """The forms one by one, and all of them in processes of their own."""
    # First, as a build makes them: what this process has typeset is then remembered by none of the others.
    started = time.monotonic()
    with build_forms.started(edition) as forms:
        build_forms.gathered(forms, Steps(io.StringIO()))
    together = time.monotonic() - started
    yield "| Form | seconds of computing | KB |"
    yield "| --- | ---: | ---: |"
    for download in downloads.of(edition):
        if download.form.export:
            started = time.process_time()
            size = len(download.content(edition)) / 1000
            yield f"| {download.name} | {time.process_time() - started:.2f} | {size:.0f} |"
    yield f"| all, in processes of their own | {together:.2f} (on the clock) | |"


def _shown() -> float:
    """Seconds from the saving of a page until the server has the new one; the wait of the watcher included."""
    with TemporaryDirectory() as folder:
        os.environ |= {"EDITION_CHECKED": "1", "DOWNLOADS": "false"}
        preview = serve_site.Preview(Path(folder))
        preview.update(quiet=True)
        times: list[float] = []
        for _ in range(ROUNDS):
            waiter = threading.Thread(target=preview.wait, args=(preview.state,))
            waiter.start()
            started = time.monotonic()
            preview.update(quiet=True)
            waiter.join()
            times.append(time.monotonic() - started + watch.PAUSE)
    return min(times)
