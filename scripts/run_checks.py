"""All checks of the edition's sources, and the command `scripts/check`."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path
from types import ModuleType

import archive
import check_anchors
import check_characters
import check_citations
import check_files
import check_glossary
import check_html
import check_languages
import check_law
import check_links
import check_markup
import check_names
import check_numbers
import check_pages
import check_publication
import check_quotations
import check_references
import check_search
import check_source
import check_strings
import check_translations
import check_typography
import check_waivers
import command
import edition
import guard
import progress
import report
import waivers
import watch
from finding import Finding

ROOT = Path(__file__).resolve().parent.parent
CHECKS: tuple[ModuleType, ...] = (
    check_files,
    check_characters,
    check_pages,
    check_html,
    check_markup,
    check_source,
    check_citations,
    check_references,
    check_links,
    check_anchors,
    check_translations,
    check_glossary,
    check_law,
    check_quotations,
    check_numbers,
    check_names,
    check_languages,
    check_typography,
    check_strings,
    check_search,
    check_publication,
    check_waivers,
)

BY_PLACE = attrgetter("path", "line", "code", "message")


def name_of(check: ModuleType) -> str:
    """The name by which a check is called: `citations` for check_citations."""
    return check.__name__.removeprefix("check_")


def run(loaded: edition.Edition, checks: Iterable[ModuleType] = CHECKS) -> list[Finding]:
    """The findings of `checks`, each once, sorted by place, without those that a waiver takes back.

    A check that fails or does not end is among them. Where the languages are unknown no page could be read: the cause
    is then all that is said.
    """
    if not loaded.languages and loaded.faults:
        return sorted(set(loaded.faults), key=BY_PLACE)
    chosen, budget = list(checks), guard.Budget()
    found = {finding for check in chosen for finding in guard.findings(check, loaded, budget.left)}
    kept = waivers.applied(loaded, found, complete=set(chosen) >= set(CHECKS) and not loaded.faults)
    return sorted(kept, key=BY_PLACE)


def main(argv: Sequence[str] | None = None) -> int:
    """Print findings on stdout, a summary and a count on stderr; return 0 clean, 1 findings, 2 wrong use."""
    arguments = _parser().parse_args(argv)
    if arguments.list or arguments.explain:
        return _tell(arguments.explain)
    names = [name_of(check) for check in CHECKS]
    unknown = [name for name in arguments.names if name not in names]
    if unknown or not arguments.root.is_dir():
        problem = f"unknown check {unknown[0]}" if unknown else f"{arguments.root} is not a folder"
        print(f"scripts/check: {problem}; choose from {', '.join(names)}", file=sys.stderr)
        return 2
    once = partial(_check, arguments.root.resolve(), arguments.names or names, arguments.format)
    if arguments.watch:
        watch.watch(arguments.root, once)
        return 0
    return once()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/check", description="Check the edition's sources.")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of an edition, or a folder of editions")
    parser.add_argument("--format", choices=report.FORMATS, default="text", help="how to print findings")
    parser.add_argument("--watch", action="store_true", help="check again each time a file is saved")
    parser.add_argument("--list", action="store_true", help="print the checks with their rules")
    parser.add_argument("--explain", metavar="CODE", help="print the rule behind a code, with examples")
    names = ", ".join(name_of(check) for check in CHECKS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"checks to run (all): {names}")
    return parser


def _run(loaded: edition.Edition, names: Sequence[str]) -> list[Finding]:
    """Checks by their names, which another process understands."""
    return run(loaded, [check for check in CHECKS if name_of(check) in names])


def _check(root: Path, names: Sequence[str], form: str) -> int:
    """Check an edition or an archive and print what is found; 0 where nothing is, otherwise 1."""
    folders = archive.editions(root)
    findings: list[Finding] = []
    with progress.Line(len(folders)) as line:
        for found in archive.check(root, folders, partial(_run, names=names)):
            findings += found
            line.advance()
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
