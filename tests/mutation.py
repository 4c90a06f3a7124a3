"""Faults made on purpose: a case of tests/mutations is an edit of an edition and all that must be found then."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from checks import run as run_checks
from edition.load import load
from edition_copy import FIRST, SMALL, copied
from reading.finding import Finding

CASES = Path(__file__).parent / "mutations"
# The settings name it.
HOOKS = "scripts/hooks.py"


@dataclass(frozen=True)
class Case:
    """One mutation: `edits` are made one after another, `finds` is the complete list of findings."""

    name: str
    what: str
    edits: tuple[dict[str, Any], ...]
    finds: tuple[dict[str, Any], ...]

    @property
    def edition(self) -> Path:
        """The small edition, which takes half the time, if it shares with the first all files of the case."""
        paths = [edit["in"] for edit in self.edits] + [find["path"] for find in self.finds]
        return SMALL if all(map(_is_shared, paths)) else FIRST


def _is_shared(path: str) -> bool:
    file = SMALL / path
    return any(each.is_symlink() for each in (file, *file.parents) if each.is_relative_to(SMALL))


def cases() -> list[Case]:
    """Every case, by family and name."""
    return [_case(path) for path in sorted(CASES.glob("*/*.yml"))]


def _case(path: Path) -> Case:
    value = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert set(value) == {"what", "edits", "finds"}, f"{path}: a case has what, edits and finds"
    return Case(f"{path.parent.name}/{path.stem}", value["what"], tuple(value["edits"]), tuple(value["finds"]))


@dataclass(frozen=True)
class Mutant:
    """An edition in a folder of its own: its files are links until an edit replaces them."""

    root: Path

    @staticmethod
    def made(edition: Path, root: Path) -> "Mutant":
        """All files of an edition, linked."""
        copied(edition, root, HOOKS, copy=lambda source, target: os.link(os.path.realpath(source), target))
        return Mutant(root)

    def read(self, path: str) -> str:
        """A file's text as it now stands, whatever its bytes are."""
        return (self.root / path).read_bytes().decode("utf-8", errors="replace")

    def write(self, path: str, content: bytes) -> None:
        """A file of the mutant's own: the link to the first edition is cut first."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(content)

    def edit(self, change: dict[str, Any]) -> None:
        """Make one edit; what each kind of edit is called, tests/mutations/README.md says."""
        path = change["in"]
        if change.keys() & {"link", "folder", "megabytes"}:
            self._replace(path, change)
            return
        if "rename" in change:
            self.write(change["rename"], (self.root / path).read_bytes())
        if (self.root / path).is_dir():
            shutil.rmtree(self.root / path)
        elif "rename" in change or change.get("remove"):
            (self.root / path).unlink()
        elif "bytes" in change:
            self.write(path, bytes.fromhex(change["bytes"]))
        elif "create" in change:
            self.write(path, change["create"].encode())
        else:
            self.write(path, _edited(self.read(path), change).encode())

    def _replace(self, path: str, change: dict[str, Any]) -> None:
        """What is no file of text: a link, a folder, or too much."""
        target = self.root / path
        target.unlink(missing_ok=True)
        if "link" in change:
            target.symlink_to(change["link"])
        elif "folder" in change:
            target.mkdir()
        else:
            target.write_bytes(b"#" * (change["megabytes"] << 20))

    def expected(self, finds: dict[str, Any]) -> tuple[str, int, str]:
        """What a line of `finds` means: path, line and code; `at` are words that stand on that line alone."""
        if "line" in finds:
            return finds["path"], finds["line"], finds["code"]
        text, words = self.read(finds["path"]), finds["at"]
        lines = {text.count("\n", 0, start) + 1 for start in _starts(text, words)}
        assert len(lines) == 1, f"{words!r} stands on {len(lines)} lines of {finds['path']}"
        return finds["path"], lines.pop(), finds["code"]


def _starts(text: str, words: str) -> list[int]:
    found, start = [], text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found


def _edited(text: str, change: dict[str, Any]) -> str:
    if "swap" in change:
        one, other = change["swap"]
        _once(text, one), _once(text, other)
        return other.join(part.replace(other, one) for part in text.split(one))
    if "append" in change:
        return text + change["append"] * change.get("times", 1)
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
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times"
    return text.index(words)


def run(root: Path) -> list[Finding]:
    """All findings of all checks under `root`."""
    return run_checks.run(load(root))
