"""Time scripts/check and scripts/build of this checkout against another one: `scripts/run maintenance.benchmark OTHER`.

The two run in turn, as whole processes. Each figure is the median of the runs: seconds of computing (user and system,
worker processes included), seconds by the clock, and the peak of memory in MB, summed over all processes (what they
share counts once). `check both` runs the checks that both have. `build both` is the computing of a build without the
downloads that the other does not make; what each of these costs is listed. Last are the seconds until the preview shows
an edit, and the kilobytes of a page, uncompressed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from statistics import median

from edition.load import load
from exports import downloads
from maintenance import edit_shown
from program import command

FIGURES = ("computing", "clock", "memory")
# Seconds between two looks at the memory.
PAUSE = 0.05


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures of both and their ratio; return 0, or 2 if a command fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("other", type=Path, help="the other checkout; the site/ of both is built anew")
    parser.add_argument(
        "--root", type=Path, default=command.ROOT, help="the edition that this checkout reads (its own)"
    )
    parser.add_argument("--runs", type=int, default=5, help="how often each command runs (5)")
    parser.add_argument("--page", default="index.html", help="a page of both sites, such as article/index.html")
    arguments = parser.parse_args(argv)
    try:
        compare(arguments.root.resolve(), arguments.other.resolve(), arguments.runs, arguments.page)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"benchmark: {error}", file=sys.stderr)
        return 2
    return 0


def compare(root: Path, other: Path, runs: int, page: str) -> None:
    """Print the figures of the edition under `root`, as this checkout reads it, and of another checkout."""
    names = [name for name in checks(command.ROOT) if name in checks(other)]
    check, build = (
        [[f"{command.ROOT}/scripts/{name}", "--root", str(root)], [f"{other}/scripts/{name}"]]
        for name in ("check", "build")
    )
    medians("check", check, runs)
    medians("check both", [[*each, *names] for each in check], runs)
    ours, theirs = medians("build", build, runs, [root / "site", other / "site"])
    since = dict(later(root, other / "site" / downloads.FOLDER))
    for name, seconds in since.items():
        print(f"  {name:<26} {seconds:8.2f}")
    show("build both computing", ours - sum(since.values()), theirs)
    show("edit shown clock", *(median(edit_shown.seconds(folder, runs)) for folder in (command.ROOT, other)))
    show("page kilobytes", *((folder / "site" / page).stat().st_size / 1000 for folder in (root, other)))


def checks(checkout: Path) -> list[str]:
    """The names of the checks of a checkout. Raises OSError and CalledProcessError."""
    listed = subprocess.run([checkout / "scripts/check", "--list"], capture_output=True, text=True, check=True).stdout
    return [line.split()[0] for line in listed.partition("\n\n")[0].splitlines()]


def later(root: Path, made: Path) -> Iterator[tuple[str, float]]:
    """The downloads of an edition that are not in the folder `made`, and the computing to make and read each."""
    edition = load(root)
    for download in downloads.offered(edition):
        if download.format.export and not (made / download.name).exists():
            started = _computed()
            content = download.content(edition)
            if download.format.read:
                download.format.read(content)
            yield download.name, _computed() - started


def _computed() -> float:
    """Seconds of computing of this process and of those that it ran."""
    return sum(os.times()[:4])


def medians(name: str, commands: Sequence[Sequence[str]], runs: int, made: Sequence[Path] = ()) -> list[float]:
    """Run two commands in turn, print their figures and return the computing of both; each makes its folder anew."""
    pairs = [[run(*each) for each in zip_longest(commands, made)] for _ in range(runs)]
    found = [[median(pair[side][number] for pair in pairs) for side in (0, 1)] for number in range(len(FIGURES))]
    for figure, values in zip(FIGURES, found):
        show(f"{name} {figure}", *values)
    return found[0]


def show(name: str, here: float, there: float) -> None:
    """Print a figure of both, and their ratio."""
    print(f"{name:<28} {here:8.2f} {there:8.2f} {here / there:6.2f}", flush=True)


def run(arguments: Sequence[str], made: Path | None) -> tuple[float, float, float]:
    """The figures of one run. Raises OSError and CalledProcessError."""
    if made:
        shutil.rmtree(made, ignore_errors=True)
    started, peak, ended = time.monotonic(), 0.0, 0
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not ended:
        peak = max(peak, sum(_memory(number) for number in _processes(process.pid)))
        time.sleep(PAUSE)
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return usage.ru_utime + usage.ru_stime, time.monotonic() - started, peak


def _processes(number: int) -> Iterator[int]:
    """A process and those that it started."""
    yield number
    try:
        children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii").split()
    except OSError:  # it has ended
        return
    for child in children:
        yield from _processes(int(child))


def _memory(number: int) -> float:
    """The memory of a process in MB, of what it shares its part (proc_pid_smaps(5), Pss)."""
    try:
        lines = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    raise SystemExit(command.run(main))
