"""Faults made on purpose: a case of tests/mutations is an edit of the first edition and all that must be found then.

`PYTHONPATH=scripts .venv/bin/python tests/mutation.py > tests/golden/messages.txt` renews the wording of the findings.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from checks import run
from edition.load import load
from edition_copy import FIRST, copied
from reading.finding import Finding

CASES = Path(__file__).parent / "mutations"


@dataclass(frozen=True)
class Case:
    """One mutation: `edits` are made one after another, `finds` is the complete list of findings.

    It is made `alone` if it hides what others would cause in files that it does not touch.
    """

    name: str
    what: str
    edits: tuple[dict[str, Any], ...]
    finds: tuple[dict[str, Any], ...]
    alone: bool = False

    @property
    def codes(self) -> set[str]:
        return {find["code"] for find in self.finds}

    @property
    def paths(self) -> set[str]:
        """The files that are edited, and those in which something is found."""
        edited = {each[key] for each in self.edits for key in ("in", "rename") if key in each}
        return edited | {find["path"] for find in self.finds}


def cases() -> list[Case]:
    """Every case, by family and name."""
    return [_case(path) for path in sorted(CASES.glob("*/*.yml"))]


def _case(path: Path) -> Case:
    value = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    alone = value.pop("alone", False)
    assert set(value) == {"what", "edits", "finds"}, f"{path}: a case has what, edits and finds"
    name, edits, finds = f"{path.parent.name}/{path.stem}", tuple(value["edits"]), tuple(value["finds"])
    return Case(name, value["what"], edits, finds, alone)


def samples(of: Sequence[Case]) -> dict[str, Case]:
    """For each code the case with the fewest findings, which shows the wording of the code."""
    found: dict[str, Case] = {}
    for case in sorted(of, key=lambda case: len(case.finds)):
        for code in case.codes:
            found.setdefault(code, case)
    return found


def groups(of: Sequence[Case]) -> list[list[Case]]:
    """The cases in groups that can be made together: no file is edited, or has findings, in two of a group."""
    found: list[list[Case]] = [[case] for case in of if case.alone]
    open_: list[tuple[list[Case], set[str]]] = []
    for case in (case for case in of if not case.alone):
        group, paths = next((each for each in open_ if not each[1] & case.paths), ([], set()))
        if not group:
            open_.append((group, paths))
        group.append(case)
        paths |= case.paths
    return found + [group for group, _ in open_]


@dataclass(frozen=True)
class Mutant:
    """A copy of the first edition that is edited and restored: its files are links until an edit replaces them."""

    root: Path

    @staticmethod
    def made(root: Path) -> "Mutant":
        """The first edition under `root`, not yet edited."""
        copied(FIRST, root, copy=_link)
        return Mutant(root)

    @contextmanager
    def edited(self, case: Case) -> Iterator[None]:
        """The edits of a case are made for the block."""
        try:
            for change in case.edits:
                self.edit(change)
            yield
        finally:
            for change in case.edits:
                self._restore(change["in"])
                if "rename" in change:
                    self._restore(change["rename"])

    def edited_together(self, cases: Sequence[Case]) -> list[Case]:
        """The cases that could not be made beside those before them; all others are made, and stay."""
        later = []
        for case in cases:
            files = {each["in"]: self.root / each["in"] for each in case.edits}
            before = {path: file.read_bytes() for path, file in files.items() if file.is_file()}
            try:
                for each in case.edits:
                    self.edit(each)
            except AssertionError:
                later.append(case)
                for path, content in before.items():
                    self.write(path, content)
        return later

    def _restore(self, path: str) -> None:
        source, target = FIRST / path, self.root / path
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, copy_function=_link)
        elif source.exists():
            _link(str(source), str(target))

    def findings(self) -> list[Finding]:
        """What all checks find."""
        return run.run(load(self.root))

    def read(self, path: str) -> str:
        """The text of a file as it now is, whatever its bytes are."""
        return (self.root / path).read_bytes().decode("utf-8", errors="replace")

    def write(self, path: str, content: bytes) -> None:
        """Write a file of the mutant's own: the link is cut first."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(content)

    def edit(self, change: dict[str, Any]) -> None:
        """Make one edit; what each kind of edit is called, tests/mutations/README.md says."""
        path = change["in"]
        target = self.root / path
        if "rename" in change:
            self.write(change["rename"], target.read_bytes())
        if target.is_dir():
            shutil.rmtree(target)
        elif change.keys() & {"rename", "remove", "folder", "link"}:
            target.unlink()
        elif "bytes" in change:
            self.write(path, bytes.fromhex(change["bytes"]))
        elif "create" in change:
            self.write(path, change["create"].encode())
        else:
            self.write(path, _edited(self.read(path), change).encode())
        if "folder" in change:
            target.mkdir()
        elif "link" in change:
            target.symlink_to(change["link"])

    def expected(self, find: dict[str, Any]) -> tuple[str, int, str]:
        """The path, line and code of a line of `finds`; `at` are words that are on that line alone."""
        if "line" in find:
            return find["path"], find["line"], find["code"]
        text, words = self.read(find["path"]), find["at"]
        lines = {text.count("\n", 0, start) + 1 for start in range(len(text)) if text.startswith(words, start)}
        assert len(lines) == 1, f"{words!r} is on {len(lines)} lines of {find['path']}"
        return find["path"], lines.pop(), find["code"]


def _link(source: str, target: str) -> None:
    os.link(os.path.realpath(source), target)


def _edited(text: str, change: dict[str, Any]) -> str:
    if "swap" in change:
        one, other = change["swap"]
        _once(text, one), _once(text, other)
        return other.join(part.replace(other, one) for part in text.split(one))
    if "append" in change:
        return text + str(change["append"])
    if "truncate" in change:
        return text[: _once(text, change["truncate"])]
    old, new = _replacement(change)
    if not change.get("all"):
        _once(text, old)
    return text.replace(old, new)


def _replacement(change: dict[str, Any]) -> tuple[str, str]:
    if "insert" in change:
        words = change.get("before") or change["after"]
        return words, change["insert"] + words if "before" in change else words + change["insert"]
    return (change["delete"], "") if "delete" in change else (change["replace"], change["with"])


def _once(text: str, words: str) -> int:
    assert text.count(words) == 1, f"{words!r} is {text.count(words)} times in the file"
    return text.index(words)


def message(findings: Sequence[Finding], code: str) -> str:
    """The line of the first finding of a code."""
    return next(str(finding) for finding in findings if finding.code == code)


def main() -> None:
    """Print one finding of each code."""
    with TemporaryDirectory() as folder:
        mutant = Mutant.made(Path(folder))
        for code, case in sorted(samples(cases()).items()):
            with mutant.edited(case):
                print(message(mutant.findings(), code), flush=True)


if __name__ == "__main__":
    sys.exit(main())
