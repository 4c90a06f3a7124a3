"""All checks of the edition's sources, and the command `scripts/check`."""

import argparse
import gc
import sys
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from checks import NAMES as NAMES
from checks import causes, report, waivers
from edition.edition import Edition
from edition.load import load
from program import command, watch
from reading import folders, settings
from reading.finding import Finding, counted

CHECKS = {name: import_module(f"checks.{name}") for name in NAMES}


def run(edition: Edition, names: Collection[str] = NAMES) -> list[Finding]:
    """The findings of the named checks, each once, sorted by place, without those that a waiver accepts.

    A check that raises is a finding too (RUN001). Where the languages are unknown no page could be read: then only the
    cause is reported.
    """
    if not edition.languages and edition.errors:
        return sorted(set(edition.errors))
    found = {finding for name in names for finding in _findings(name, edition)}
    complete = set(names) == set(NAMES) and not edition.errors
    return sorted(waivers.not_waived(edition, found, complete))


def _findings(name: str, edition: Edition) -> Iterator[Finding]:
    """What a check finds; an exception is a finding at the line that raised it, and the other checks go on."""
    try:
        yield from CHECKS[name].check(edition)
    except Exception as error:
        import traceback  # late: no check fails

        places = [(Path(place.filename), place.lineno or 1) for place in traceback.extract_tb(error.__traceback__)]
        path, line = [place for place in places if place[0].is_relative_to(command.ROOT / "scripts")][-1]
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        problem = f"the check {name} failed ({reason}); report this bug, or undo the last change of the edition"
        yield Finding(path.relative_to(command.ROOT).as_posix(), line, "RUN001", problem)


def main(argv: Sequence[str] | None = None) -> int:
    """Print findings on stdout, a summary and a count on stderr; return 0 clean, 1 findings, 2 wrong use."""
    arguments = _parser().parse_args(argv)
    if arguments.list:
        for name, check in CHECKS.items():
            print(f"{name:<14}{(check.__doc__ or '').splitlines()[0]}")
        print(f"\n{report.listed()}", end="")
        return 0
    if arguments.explain:
        manual = report.explain(arguments.explain)
        unknown_code = f"scripts/check: {arguments.explain} is no code; --list lists them"
        print(manual or unknown_code, file=sys.stdout if manual else sys.stderr)
        return 0 if manual else 2
    if unknown := [name for name in arguments.names if name not in NAMES]:
        print(f"scripts/check: unknown check {unknown[0]}; choose from {', '.join(NAMES)}", file=sys.stderr)
        return 2
    # Neither the program nor an edition is garbage: to look for some in them takes a tenth of the time.
    gc.freeze()
    gc.set_threshold(1_000_000)
    once = partial(_check, arguments.root, arguments.names or NAMES, arguments.format, arguments.all)
    if arguments.watch:
        roots = [arguments.root / name for name in folders.editions(arguments.root)]
        watch.watch([root / part for root in roots for part in settings.PARTS], once)
        return 0
    return once()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/check", description="Check the edition's sources.")
    folders.add_option(parser, many=True)
    parser.add_argument("--format", choices=report.FORMATS, default="text", help="how to print findings")
    parser.add_argument("--watch", action="store_true", help="check again each time a file is saved")
    parser.add_argument("--all", action="store_true", help="print findings that follow from others, too")
    parser.add_argument("--list", action="store_true", help="print the checks and the codes with their rules")
    parser.add_argument("--explain", metavar="CODE", help="print what a code means, with examples and the usual fix")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"checks to run (all): {', '.join(NAMES)}")
    return parser


def _check(folder: Path, names: Collection[str], form: str, all_: bool) -> int:
    """Check an edition, or each edition in a folder, and print the findings; 0 if there are none, otherwise 1, or 2."""
    findings: list[Finding] = []
    told: list[Finding] = []
    failed: list[str] = []
    editions = folders.editions(folder)
    for number, (name, found) in enumerate(zip(editions, _found(folder, editions, names)), 1):
        if isinstance(found, Exception):
            failed.append(name)
            print(f"scripts/check: {name} cannot be checked: {type(found).__name__}: {found}", file=sys.stderr)
            continue
        findings += found
        told += found if all_ else causes.first(found)
        if name:
            said = f"… {number} of {len(editions)}: {name}, {counted(len(found), 'finding')}"
            print(said, file=sys.stderr, flush=True)
    coloured = form == "text" and report.coloured(sys.stdout)
    print((report.as_coloured_text if coloured else report.FORMATS[form])(told), end="", flush=True)
    of = f" in {len(editions)} editions" if editions != [""] else ""
    print(f"{report.summary(told)}{counted(len(told), 'finding')}, {len(names)} checks{of}", file=sys.stderr)
    print(causes.waiting(findings, told), end="", file=sys.stderr)
    return 2 if failed else 1 if findings else 0


def _found(folder: Path, editions: Sequence[str], names: Collection[str]) -> Iterator[list[Finding] | Exception]:
    """The findings of an edition, or those of each edition in its folder."""
    if editions == [""]:
        return iter([run(load(folder), names)])
    from program import workers  # late: what starts processes is imported as slowly as an edition is read

    return workers.each(_of_one, (folder, names), editions)


def _of_one(given: tuple[Path, Collection[str]], name: str) -> list[Finding]:
    folder, names = given
    return [finding._replace(path=f"{name}/{finding.path}") for finding in run(load(folder / name), names)]


if __name__ == "__main__":
    raise SystemExit(command.run(main))
