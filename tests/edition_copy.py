"""The editions that the tests read, and copies of them to break: each test changes one thing and reads the findings.

What the editions are for, tests/editions/README.md says.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from edition.edition import Edition
from edition.load import load
from fixing.new import TEMPLATE
from program.command import ROOT
from reading.settings import PARTS

EDITIONS = ROOT / "tests" / "editions"
FIRST, SECOND, SMALL = EDITIONS / "first", EDITIONS / "second", TEMPLATE
RICH = ROOT / "tests" / "fixtures" / "rich"


def copied(edition: Path, target: Path, *, copy: Callable[[str, str], object] = shutil.copy) -> Path:
    """The parts of an edition in a folder of their own; links are followed."""
    for part in PARTS:
        source = edition / part
        if source.is_dir():
            unwanted = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target / part, copy_function=copy, ignore=unwanted)
        elif source.exists():
            (target / part).parent.mkdir(parents=True, exist_ok=True)
            copy(str(source), str(target / part))
    return target


def rich_copy(target: Path) -> Path:
    """The small edition with a text of every form and works of every kind in the place of its own."""
    return shutil.copytree(RICH, copied(SMALL, target), dirs_exist_ok=True)


def module(name: str, *arguments: str) -> list[str]:
    """The command line that runs a module of the program."""
    return [sys.executable, "-m", name, *arguments]


def environment(root: Path = ROOT, **settings: str) -> dict[str, str]:
    """The environment in which the program under `root` runs."""
    return os.environ | {"PYTHONPATH": str(root / "scripts"), "NO_MKDOCS_2_WARNING": "1"} | settings


def run(root: Path, name: str, *arguments: str, **settings: str) -> None:
    """Run a module of the program on the edition under `root`; it must succeed."""
    command = module(name, "--root", str(root), *arguments)
    done = subprocess.run(command, env=environment(**settings), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def git(root: Path, *arguments: str) -> None:
    """Run git in a repository of a test's own."""
    name = ("-c", "user.name=a", "-c", "user.email=a@a.test")
    subprocess.run(["git", *name, *arguments], cwd=root, check=True, capture_output=True)


class Copy:
    """A copy of an edition in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def edit(self, path: str, old: str, new: str) -> "Copy":
        """Replace the only occurrence of `old`."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
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

    def load(self) -> Edition:
        """The edition as it now is."""
        return load(self.root)

    def findings(self, check: ModuleType) -> list[str]:
        """What one check finds, as lines."""
        return [str(finding) for finding in sorted(set(check.check(self.load())))]
