"""The command `scripts/release`: gives the edition a version, and keeps what changed and why.

It asks what changed in the version, and why a published paragraph of the source's text reads otherwise. It writes the
number, the day, the errata with the words before and after, the register, the checksums of the words, and CITATION.cff.
Where a check then finds something, it writes nothing.
"""

import argparse
import datetime
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from checks import run
from edition import released
from edition.anchors import change, errata
from edition.edition import REGISTER, RELEASED, STAY, Edition
from edition.entries import order
from edition.load import load
from exports import cff
from fixing import register, shown_changes, text_changes, working_copy
from program import atomic_write, command, committed
from reading import folders, settings
from reading.finding import Finding, counted
from reading.settings import PROJECT

VERSIONS, ERRATA, CITATION = "docs/data/versions.yml", "docs/data/emendations.yml", "CITATION.cff"
FILES = (PROJECT, VERSIONS, ERRATA, REGISTER, RELEASED, CITATION)
NUMBER = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}")
# What a release itself puts right: ids that are new or withdrawn, errata, words under the old number, the citation.
CURED = {"ANC003", "ANC004", "ANC005", "PUB006", "PUB009", "PUB010"}
# Where the number, the first entry of the versions and the errata are in their files.
PLACE_OF_NUMBER = re.compile(r'(?m)^version = "(.*)"$')
FIRST_ENTRY = re.compile(r"(?m)^- ")
FIRST_DAY = re.compile(r"(?m)^  prepared: .*\n")
ALL_ERRATA = re.compile(r"(?m)^errata:.*\n(?:[ #-].*\n|\n)*|\Z")

# Texts by language.
Texts = Mapping[str, str]


class ReleaseError(Exception):
    """The version cannot be made; the message says why, and the remedy."""


def main(argv: Sequence[str] | None = None) -> int:
    """Make a version; return 0, 1 with findings on stdout, or 2 with the reason; nothing is written but with 0."""
    parser = argparse.ArgumentParser(prog="scripts/release", description="Release a version of the edition.")
    parser.add_argument("version", help="its number, such as 1.1.0")
    parser.add_argument("--prepare", action="store_true", help="raise the number now, and release it another day")
    parser.add_argument("--day", default=str(datetime.date.today()), metavar="YYYY-MM-DD", help="today, if not said")
    parser.add_argument("--changes", action="append", metavar="LANGUAGE=TEXT", help="what changed in this version")
    parser.add_argument("--reason", action="append", metavar="LANGUAGE=TEXT", help="why published paragraphs changed")
    folders.add_option(parser)
    arguments = parser.parse_args(argv)
    root = arguments.root
    with TemporaryDirectory(prefix="edition-") as folder:
        copy = Path(folder).resolve()
        working_copy.make(root, copy)
        try:
            if not arguments.prepare:  # after which the checks let changes be committed
                _refuse_uncommitted(root)
            findings = make(root, copy, arguments)
        except (ReleaseError, text_changes.HistoryError, committed.NotToldError) as error:
            print(f"scripts/release: {error}; nothing was written", file=sys.stderr)
            return 2
        for finding in findings:
            print(finding)
        if findings:
            print(f"scripts/release: {counted(len(findings), 'finding')}; nothing was written", file=sys.stderr)
            return 1
        for new, old in ((copy / path, root / path) for path in FILES):
            if new.exists() and not (old.exists() and old.read_bytes() == new.read_bytes()):
                atomic_write.write(old, new.read_bytes())
                print(old)
    done = "is in preparation" if arguments.prepare else "is released; commit it, and publish it with scripts/publish"
    print(f"scripts/release: {arguments.version} {done}", file=sys.stderr)
    return 0


def make(root: Path, copy: Path, asked: argparse.Namespace) -> list[Finding]:
    """Make the version in a copy of the edition under `root`, and check it. Raises ReleaseError."""
    edition = load(copy)
    if edition.errors:
        return run.run(edition)
    _refuse(edition, asked)
    if left := [finding for finding in run.run(edition) if finding.code not in CURED]:
        return left
    if asked.version != edition.version:
        changes = _texts(edition, asked.changes, "What changed in this version?", "--changes")
        _raise_number(copy, asked, changes)
    if not asked.prepare:
        _edit(copy / VERSIONS, FIRST_DAY, lambda match: f"{match[0]}  released: '{asked.day}'\n")
    _list_errata(root, copy, asked)
    edition, path = load(copy), copy / REGISTER
    path.write_bytes(register.renewed(edition, path.read_bytes(), register.new_lines(edition)))
    if not asked.prepare:
        path.write_bytes(path.read_bytes() + f"{STAY}version {asked.version}\n".encode())
        (copy / RELEASED).write_text(released.lines(load(copy)), encoding="utf-8")
    edition = load(copy)
    (copy / CITATION).write_bytes(cff.export(edition))
    return run.run(edition)


def _refuse(edition: Edition, asked: argparse.Namespace) -> None:
    new, old = asked.version, edition.version
    if settings.leads_nowhere(edition.site_url):
        problem = f"{edition.site_url} is a reserved name that leads nowhere, and {CITATION} would name it"
        raise ReleaseError(f"{problem}; set SITE_URL to the address of the site")
    if not NUMBER.fullmatch(new):
        raise ReleaseError(f"{new} is not a number such as 1.1.0")
    if order(new) < order(old):
        raise ReleaseError(f"{new} is older than {old}; name a newer version")
    if new == old and edition.released:
        raise ReleaseError(f"{new} was released on {edition.released}; name a newer version")
    if new == old and (asked.prepare or asked.changes):
        raise ReleaseError(f"{new} is listed with its changes already; say them in {VERSIONS}")
    if new != old and not edition.released:
        raise ReleaseError(f"{old} is in preparation; release it first")


def _refuse_uncommitted(root: Path) -> None:
    """Refuse changes that no commit of the repository has: `git stash` could not take back the release alone."""
    with suppress(committed.NotToldError):
        if changed := committed.first_changed(root, settings.PARTS):
            problem = f"{changed} is not committed as it is, and the release is to be a commit of its own"
            raise ReleaseError(f"{problem}; commit it: git add --all && git commit")


def _raise_number(copy: Path, asked: argparse.Namespace, changes: Texts) -> None:
    _edit(copy / PROJECT, PLACE_OF_NUMBER, lambda _: f'version = "{asked.version}"')
    entry = _yaml([{"version": asked.version, "prepared": asked.day, "changes": dict(changes)}])
    _edit(copy / VERSIONS, FIRST_ENTRY, lambda match: entry + match[0])


def _list_errata(root: Path, copy: Path, asked: argparse.Namespace) -> None:
    """List an erratum for each published paragraph that reads otherwise now, unless it is listed."""
    edition = load(copy)
    known = errata(edition)
    changes = {change(each.address, each.before, each.after): each for each in text_changes.changes(root, edition)}
    # Without what was listed while this version was prepared, and is so no longer.
    listed = [each._asdict() for key, each in known.items() if each.version != asked.version or key in changes]
    for new in (each for key, each in changes.items() if key not in known):
        question = "\n".join((*shown_changes.shown(new.address, new.before, new.after), "Why did this change?"))
        reason = dict(_texts(edition, asked.reason, question, "--reason"))
        listed.append(vars(new) | {"version": asked.version, "date": asked.day, "reason": reason})
    if listed != [each._asdict() for each in edition.errata]:
        fields = [{name: value for name, value in each.items() if name != "line"} for each in listed]
        _edit(copy / ERRATA, ALL_ERRATA, lambda _: _yaml({"errata": fields}))


def _texts(edition: Edition, said: list[str] | None, question: str, option: str) -> Texts:
    """What an option says in each language, or what is answered on the terminal. Raises ReleaseError."""
    if said:
        texts = {language: text for language, _, text in (each.partition("=") for each in said)}
        if {*texts} != {*edition.codes} or not all(texts.values()):
            raise ReleaseError(f"{option} is needed once for each of {', '.join(edition.codes)}, as LANGUAGE=TEXT")
        return texts
    print(question, file=sys.stderr)
    return {code: _answer(edition.name_of(code), option) for code in edition.codes}


def _answer(language: str, option: str) -> str:
    print(f"  {language}: ", end="", file=sys.stderr, flush=True)
    with suppress(EOFError):
        if answer := input().strip():
            return answer
    raise ReleaseError(f"there is no answer; type it, or say it with {option} LANGUAGE=TEXT")


def _edit(path: Path, place: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> None:
    text, count = place.subn(new, path.read_text(encoding="utf-8"), count=1)
    if not count:
        raise ReleaseError(f"{path.name} has no line {place.pattern}; write it as the others are")
    path.write_text(text, encoding="utf-8")


def _yaml(value: object) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=110))


if __name__ == "__main__":
    raise SystemExit(command.run(main))
