"""Archives of 1, 10, 100 and 1,000 synthetic articles: the time of each check, of the whole, and the peak memory."""

import math
import os
import subprocess
import sys
import time
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import archive
import edition as model
import run_checks
from synthetic import Maker

T = TypeVar("T")
# Memory is looked at after a fiftieth of the time so far: to look often at processes that run long slows them.
SHARE = 50
# Editions that a process has checked before its checks are timed: what it remembers of shared parts is then full, and
# to forget is part of each further edition's time, in a short archive as in a long one.
BEFORE = 20


@dataclass
class Result:
    """What one archive took: `wall` of the faster of two runs, of which `first` came right after it was written.

    `memory` is the most that was used, `each` the computing of each check.
    """

    articles: int
    megabytes: float
    wall: float
    first: float
    memory: float
    findings: int
    each: Counter[str] = field(default_factory=Counter)


def parts(options: Namespace) -> Iterator[str]:
    """The table for archives whose articles differ and share the rest, and for such as differ in everything."""
    for everything, title in ((False, "articles, sources and references differ"), (True, "every text differs")):
        results = []
        for articles in options.sizes:
            with TemporaryDirectory() as folder:
                results.append(_measure(Path(folder), articles, everything))
        yield from _table(title, results)


def _measure(folder: Path, articles: int, everything: bool) -> Result:
    maker = Maker(run_checks.ROOT, everything)
    places = [folder / f"a-{number:04}" for number in range(articles)]
    with TemporaryDirectory() as others:
        before = [Path(others) / f"b-{number}" for number in range(BEFORE)]
        with Pool() as pool:
            # Numbers of its own for each archive: nothing is remembered of a shorter one.
            pool.starmap(maker.make, enumerate(places + before, articles * 1000), chunksize=10)
        return _measured(folder, places, before)


def _measured(folder: Path, places: Sequence[Path], before: Sequence[Path]) -> Result:
    size = sum(p.stat().st_size for p in folder.rglob("*") if p.suffix in (".md", ".yml", ".json", ".txt"))
    os.sync()  # writing the archive is no part of checking it
    walls, memory, findings = zip(*(_command(folder) for _ in range(2)))  # the first also brings files to memory
    return Result(len(places), size / 1e6, min(walls), walls[0], max(memory), findings[0], _each(places, before))


def _command(folder: Path) -> tuple[float, float, int]:
    """Seconds by the clock and megabytes of all processes of `scripts/check --root`, and the number of findings."""
    started = time.perf_counter()
    command = [sys.executable, str(run_checks.ROOT / "scripts/run_checks.py"), "--root", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, _memory(process.pid))
        time.sleep(max(0.01, (time.perf_counter() - started) / SHARE))
    wall = time.perf_counter() - started
    output = process.stdout.read() if process.stdout else b""
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return wall, peak, output.count(b"\n")


def _memory(session: int) -> float:
    """Megabytes of the processes of a session: their own pages, and their share of those they have in common."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == session:
                lines = (folder / "smaps_rollup").read_text().splitlines()
                total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except (OSError, ValueError):
            continue
    return total / 1000


def _each(folders: Sequence[Path], before: Sequence[Path]) -> Counter[str]:
    """The computing time of loading and of each check, one after the other in this process, which is set up alike."""
    archive.collect_seldom()
    each: Counter[str] = Counter()
    for number, folder in enumerate((*before, *folders)):
        if number == len(before):
            each.clear()
        loaded = _timed(each, "load", lambda: model.load(folder))  # noqa: B023 - called at once
        for check in run_checks.CHECKS:
            _timed(each, run_checks.name_of(check), lambda: list(check.check(loaded)))  # noqa: B023
    return each


def _timed(each: Counter[str], name: str, work: Callable[[], T]) -> T:
    started = time.thread_time()  # that of the process is told in steps of 4 ms where a timer of the guard was set
    result = work()
    each[name] += time.thread_time() - started  # type: ignore[assignment]
    return result


def _table(title: str, results: Sequence[Result]) -> Iterator[str]:
    yield f"| {title} | " + " | ".join(f"{result.articles:,}" for result in results) + " | exponent |"
    yield "| --- |" + " ---: |" * (len(results) + 1)
    yield _row("whole, s", [result.wall for result in results], results)
    yield _row("whole, the first run, s", [result.first for result in results], results)
    yield _row("MB/s", [result.megabytes / result.wall for result in results], results, grows=False)
    yield _row("peak memory, MB", [result.memory for result in results], results, grows=False)
    yield _row("findings", [float(result.findings) for result in results], results, grows=False)
    for name in sorted(results[-1].each, key=lambda name: -results[-1].each[name]):
        yield _row(f"{name}, s of computing", [float(result.each[name]) for result in results], results)
    yield ""


def _row(name: str, values: Sequence[float], results: Sequence[Result], grows: bool = True) -> str:
    shown = [f"{value:,.0f}" if value >= 100 or value == 0 else f"{value:.3g}" for value in values]
    return f"| {name} | " + " | ".join(shown) + f" | {_exponent(values, results) if grows else ''} |"


def _exponent(values: Sequence[float], results: Sequence[Result]) -> str:
    """How time grows from 10 articles, or the fewest, to the most: 1 is in proportion."""
    first = next((n for n, result in enumerate(results) if result.articles >= 10), 0)
    times = results[-1].articles / results[first].articles
    return f"{math.log(values[-1] / values[first]) / math.log(times):.2f}" if times > 1 and values[first] > 0 else ""
