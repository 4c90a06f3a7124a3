"""All checks of the edition's sources, and the command `scripts/check`."""

import argparse
import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from types import ModuleType

from checks import (
    anchors,
    apply_waivers,
    characters,
    citations,
    files,
    glossary,
    html,
    languages,
    law,
    links,
    markup,
    numbers,
    pages,
    publication,
    quotations,
    references,
    report,
    search,
    source,
    strings,
    translations,
    typography,
    waivers,
)
from checks import names as check_names
from edition import edition
from edition.load import load
from program import command, watch
from reading import settings
from reading.finding import Finding

CHECKS: tuple[ModuleType, ...] = (
    files,
    characters,
    pages,
    html,
    markup,
    source,
    citations,
    references,
    links,
    anchors,
    translations,
    glossary,
    law,
    quotations,
    numbers,
    check_names,
    languages,
    typography,
    strings,
    search,
    publication,
    waivers,
)

BY_PLACE = attrgetter("path", "line", "code", "message")


def name_of(check: ModuleType) -> str:
    """The name by which a check is called: `citations` for check_citations."""
    return check.__name__.rpartition(".")[2]


# The names by which the checks are called, in their order.
NAMES = tuple(name_of(check) for check in CHECKS)


def run(loaded: edition.Edition, checks: Iterable[ModuleType] = CHECKS) -> list[Finding]:
    """The findings of `checks`, each once, sorted by place, without those that a waiver takes back.

    A check that raises is among them (RUN001). Where the languages are unknown no page could be read: the cause
    is then all that is said.
    """
    if not loaded.languages and loaded.faults:
        return sorted(set(loaded.faults), key=BY_PLACE)
    chosen = list(checks)
    found = {finding for check in chosen for finding in _findings(check, loaded)}
    kept = apply_waivers.applied(loaded, found, complete=set(chosen) >= set(CHECKS) and not loaded.faults)
    return sorted(kept, key=BY_PLACE)


def editions(root: Path) -> list[str]:
    """The names of the editions' folders in `root`; one empty name if `root` is an edition itself, or holds none."""
    if _is_edition(root):
        return [""]
    found = [path.name for path in root.iterdir() if not path.name.startswith(".") and _is_edition(path)]
    return sorted(found, key=lambda name: f"{name}/") or [""]


def _is_edition(folder: Path) -> bool:
    return any(os.path.lexists(folder / part) for part in (settings.SITE, "docs"))


def main(argv: Sequence[str] | None = None) -> int:
    """Print findings on stdout, a summary and a count on stderr; return 0 clean, 1 findings, 2 wrong use."""
    arguments = _parser().parse_args(argv)
    if arguments.list or arguments.explain:
        return _tell(arguments.explain)
    unknown = [name for name in arguments.names if name not in NAMES]
    if unknown or not arguments.root.is_dir():
        problem = f"unknown check {unknown[0]}" if unknown else f"{arguments.root} is not a folder"
        print(f"scripts/check: {problem}; choose from {', '.join(NAMES)}", file=sys.stderr)
        return 2
    once = partial(_check, arguments.root.resolve(), arguments.names or NAMES, arguments.format)
    if arguments.watch:
        watch.watch([arguments.root / part for part in settings.PARTS], once)
        return 0
    return once()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/check", description="Check the edition's sources.")
    parser.add_argument("--root", type=Path, default=command.ROOT, help="an edition, or a folder of editions")
    parser.add_argument("--format", choices=report.FORMATS, default="text", help="how to print findings")
    parser.add_argument("--watch", action="store_true", help="check again each time a file is saved")
    parser.add_argument("--list", action="store_true", help="print the checks with their rules")
    parser.add_argument("--explain", metavar="CODE", help="print the rule behind a code, with examples")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"checks to run (all): {', '.join(NAMES)}")
    return parser


def _findings(check: ModuleType, loaded: edition.Edition) -> Iterator[Finding]:
    """What a check finds; if it raises, also that: nobody foresees every input, and a traceback helps no editor."""
    try:
        yield from check.check(loaded)
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        problem = f"the check failed ({type(error).__name__}: {error}); mend it, or what the edition changed last"
        path = Path(check.__file__ or "").relative_to(command.ROOT).as_posix()
        yield Finding(path, place.lineno or 1, "RUN001", " ".join(problem.split()))


def _check(root: Path, names: Sequence[str], form: str) -> int:
    """Check an edition, or each edition in a folder, and print the findings; 0 if there are none, otherwise 1."""
    checks = [check for check in CHECKS if name_of(check) in names]
    folders = editions(root)
    findings: list[Finding] = []
    for name in folders:
        found = run(load(root / name), checks)
        findings += [replace(finding, path=f"{name}/{finding.path}") for finding in found] if name else found
    coloured = form == "text" and report.coloured(sys.stdout)
    print((report.as_coloured_text if coloured else report.FORMATS[form])(findings), end="", flush=True)
    of = f" in {len(folders)} editions" if folders != [""] else ""
    print(f"{report.summary(findings)}{len(findings)} findings, {len(names)} checks{of}", file=sys.stderr)
    print(report.causes(findings), end="", file=sys.stderr)
    return 1 if findings else 0


def _tell(code: str | None) -> int:
    if code is None:
        print("".join(f"{name_of(check):<14}{(check.__doc__ or '').splitlines()[0]}\n" for check in CHECKS), end="")
        return 0
    manual = report.explain(code)
    print(manual or f"scripts/check: no check raises {code}", file=sys.stdout if manual else sys.stderr)
    return 0 if manual else 2


if __name__ == "__main__":
    raise SystemExit(command.run(main))
