"""The folders of scripts/ show the architecture: imports, those inside functions too, go only downwards."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from program.command import ROOT

SCRIPTS = ROOT / "scripts"
FOLDERS = sorted(path.parent.name for path in SCRIPTS.glob("*/__init__.py"))
MODULES = {".".join(path.relative_to(SCRIPTS).with_suffix("").parts): path for path in SCRIPTS.rglob("*.py")}


def imports(path: Path) -> set[str]:
    """The modules of ours that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                found |= {submodule} if submodule in MODULES else {str(node.module), f"{node.module}.__init__"}
    return found & MODULES.keys()


IMPORTS = {name: imports(path) for name, path in MODULES.items()}


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert len(list(TopologicalSorter(IMPORTS).static_order())) == len(MODULES)


def folders_imported(folder: str) -> set[str]:
    """The other folders from which modules of a folder import."""
    used = {target.partition(".")[0] for name in MODULES if name.startswith(f"{folder}.") for target in IMPORTS[name]}
    return used - {folder}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_imports_only_what_it_says(folder: str) -> None:
    said = re.search(r"May import: (.*)\.", (SCRIPTS / folder / "__init__.py").read_text(encoding="utf-8"))
    assert said
    assert folders_imported(folder) <= {*re.findall(r"\w+", said[1])}


def test_folders_are_in_at_most_nine_levels() -> None:
    levels: dict[str, int] = {}
    for folder in TopologicalSorter({folder: folders_imported(folder) for folder in FOLDERS}).static_order():
        levels[folder] = 1 + max((levels[below] for below in folders_imported(folder)), default=0)
    assert max(levels.values()) <= 9


@pytest.mark.parametrize("folder", FOLDERS)
def test_only_the_checks_are_more_than_twenty_modules(folder: str) -> None:
    assert folder == "checks" or len([*(SCRIPTS / folder).rglob("[!_]*.py")]) <= 20


def test_tests_are_in_folders_of_the_same_names() -> None:
    tested = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").glob("*/**/test_*.py")}
    assert {path.parts[0] for path in tested} - {"browser", "outside"} <= {*FOLDERS}
