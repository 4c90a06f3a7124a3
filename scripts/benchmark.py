"""Measures the edition's own speed and prints tables: `benchmark.py [archives] [lines] [links] [build]`.

Each part is a module `benchmark_<name>.py` with `parts(options) -> Iterator[str]`, the lines of its tables.
Speed is measured here and nowhere else: tests know no clock.
"""

import argparse
import importlib
import os
import platform
import sys
from collections.abc import Sequence

import command

PARTS = ("archives", "lines", "links", "build")
SIZES = [1, 10, 100, 1000]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the machine and the parts asked for, by default all that are there; return 0, or 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="scripts/benchmark.py", description="Measure the edition's speed.")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=f"what: {', '.join(PARTS)}")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of articles in an archive")
    parser.add_argument("--kinds", nargs="+", help="what long lines repeat, to measure some kinds only")
    parser.add_argument("--linkchecker", default="linkchecker", help="the program to compare with")
    options = parser.parse_args(argv)
    print(machine(), flush=True)
    for name in options.parts or PARTS:
        try:
            module = importlib.import_module(f"benchmark_{name}")
        except ModuleNotFoundError as error:
            print(f"scripts/benchmark.py: the part {name} is not there ({error.name})", file=sys.stderr)
            continue
        print(f"\n## {name}\n", flush=True)
        for line in module.parts(options):
            print(line, flush=True)
    return 0


def machine() -> str:
    """The machine in general terms, and what else it was doing."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    kind = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"{kind}; load before the run {load:.1f}"


if __name__ == "__main__":
    raise SystemExit(command.run(main))
