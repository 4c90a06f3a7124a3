"""README.md and DEVELOPING.md name only what exists, and show the folders as they are."""

import importlib.util
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"
PAGES = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "DEVELOPING.md")}
# Names in capitals stand for what the reader chooses.
CHOSEN = re.compile(r"NAME|CODE")
PATH = re.compile(
    r"`((?:docs|scripts|tests|overrides|deploy|findings|\.github|\.ci)/[\w./-]*|[\w.-]+\.(?:md|yml|toml|txt))"
)


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_every_path_exists(text: str) -> None:
    named = {path for path in PATH.findall(text) if not CHOSEN.search(path)}
    data = {path.name for path in (ROOT / "docs" / "data").iterdir()}
    assert len(named) > 10
    assert [path for path in named if path not in data and not (ROOT / path).exists()] == []


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_every_command_can_be_run(text: str) -> None:
    commands = {ROOT / command for command in re.findall(r"scripts/[a-z][a-z-]+(?![\w/<.-])", text)}
    assert {SCRIPTS / "build", SCRIPTS / "check", SCRIPTS / "run"} <= commands
    assert [command for command in commands if not (os.access(command, os.X_OK) and command.is_file())] == []


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_every_module_can_be_run(text: str) -> None:
    modules = set(re.findall(r"scripts/run ([a-z]+\.[\w.]+)", text))
    assert modules
    for module in modules:
        found = importlib.util.find_spec(module)
        assert found and found.origin
        assert '__name__ == "__main__"' in Path(found.origin).read_text(encoding="utf-8"), module


def test_the_picture_shows_every_folder_above_those_that_it_may_import() -> None:
    lines = re.findall(r"(?m)^([a-z]+) {2,}(\S.*)$", PAGES["DEVELOPING.md"])
    folders = [path.parent.name for path in SCRIPTS.glob("*/__init__.py")]
    assert sorted(name for name, _ in lines) == sorted(folders)
    for number, (name, sentence) in enumerate(lines):
        doc = (SCRIPTS / name / "__init__.py").read_text(encoding="utf-8")
        assert doc.startswith(f'"""{sentence}\n'), name
        allowed = re.findall(r"\b[a-z]+\b", re.search(r"May import: (.*)\.", doc)[1])  # type: ignore[index]
        assert set(allowed) & {*folders} <= {below for below, _ in lines[number + 1 :]}, name
