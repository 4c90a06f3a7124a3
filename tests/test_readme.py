"""The README's commands exist, and its table of checks is the list of checks."""

import os
import re
from pathlib import Path

from checks import run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_commands_can_be_run() -> None:
    commands = set(re.findall(r"(?m)(?:^|[ `])(scripts/[a-z_-]+(?:\.py)?)(?![\w<-])", README))
    assert {"scripts/build", "scripts/check", "scripts/test"} <= commands
    assert [name for name in commands if not (ROOT / name).exists()] == []
    assert all(os.access(ROOT / name, os.X_OK) for name in commands if not name.endswith(".py"))


def test_checks_are_listed_with_their_rules() -> None:
    listed = re.findall(r"(?m)^\| `([a-z]+)` \| (.+) \|$", README)
    assert listed == [(name, (check.__doc__ or "").splitlines()[0]) for name, check in run.CHECKS.items()]


def test_modules_and_files_named_exist() -> None:
    for name in re.findall(r"`([a-z_]+\.py)`", README):
        assert list((ROOT / "scripts").rglob(name)), name
    for name in re.findall(r"`(docs/[\w./]+\.\w+)`", README):
        assert (ROOT / name).is_file(), name
