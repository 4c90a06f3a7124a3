"""A copy of the real edition to break: every test changes one thing and reads the findings."""

import os
import sys
from pathlib import Path
from types import ModuleType

from edition import edition
from edition.load import load
from reading.settings import PARTS as PARTS

ROOT = Path(__file__).parent.parent


def module(name: str, *arguments: str) -> list[str]:
    """The command line that runs a module of the program."""
    return [sys.executable, "-m", name, *arguments]


def environment(root: Path = ROOT, **settings: str) -> dict[str, str]:
    """The environment in which the program under `root` runs."""
    return os.environ | {"PYTHONPATH": str(root / "scripts"), "NO_MKDOCS_2_WARNING": "1"} | settings


class Copy:
    """A copy of the edition in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def edit(self, path: str, old: str, new: str) -> "Copy":
        """Replace the only occurrence of `old`."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        file.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def write(self, path: str, content: bytes) -> "Copy":
        """Replace a whole file."""
        (self.root / path).write_bytes(content)
        return self

    def remove(self, path: str) -> "Copy":
        """Remove a file."""
        (self.root / path).unlink()
        return self

    def load(self) -> edition.Edition:
        """The edition as it now stands."""
        return load(self.root)

    def findings(self, check: ModuleType) -> list[str]:
        """What one check says, as lines."""
        return [str(finding) for finding in sorted(set(check.check(self.load())))]
