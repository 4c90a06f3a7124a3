"""Time scripts/check and scripts/build of this checkout against another one: `scripts/run maintenance.benchmark OTHER`.

The two run in turn, as whole processes. Each figure is the median of the runs: seconds of computing (user and system,
worker processes included), seconds by the clock, and the largest memory of one process in MB. Last are the kilobytes
of a page of both sites, uncompressed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from program import command

FIGURES = ("computing", "clock", "memory")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures of both and their ratio; return 0, or 2 if a command fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("other", type=Path, help="the other checkout; the site/ of both is built anew")
    parser.add_argument("--runs", type=int, default=5, help="how often each command runs (5)")
    parser.add_argument("--page", default="index.html", help="a page of both sites, such as article/index.html")
    arguments = parser.parse_args(argv)
    roots = (command.ROOT, arguments.other)
    try:
        for name in ("check", "build"):
            pairs = [[run(root, name) for root in roots] for _ in range(arguments.runs)]
            for number, figure in enumerate(FIGURES):
                show(f"{name} {figure}", *(median(pair[side][number] for pair in pairs) for side in (0, 1)))
        show("page kilobytes", *((root / "site" / arguments.page).stat().st_size / 1000 for root in roots))
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"benchmark: {error}", file=sys.stderr)
        return 2
    return 0


def show(name: str, here: float, there: float) -> None:
    """Print a figure of both, and their ratio."""
    print(f"{name:<16} {here:8.2f} {there:8.2f} {here / there:6.2f}", flush=True)


def run(root: Path, name: str) -> tuple[float, float, float]:
    """The figures of one run. Raises OSError and CalledProcessError."""
    if name == "build":
        shutil.rmtree(root / "site", ignore_errors=True)
    program, started = str(root.resolve() / "scripts" / name), time.monotonic()
    process = subprocess.Popen([program], cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, program)
    return usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss / 1024


if __name__ == "__main__":
    raise SystemExit(command.run(main))
