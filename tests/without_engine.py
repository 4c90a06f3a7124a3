"""Runs the checks and every form of the edition as if its site engine were not installed, and prints sums as JSON.

Only what pyproject.toml asks for without the engine can be imported: those packages, what they need, and Python itself.
Run by test_without_engine.py in a process of its own.
"""

import hashlib
import importlib.metadata
import json
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
ENGINE = re.compile(r"mkdocs|zensical")
NAME = re.compile(r"[\w.-]+")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(names: Iterable[str]) -> set[str]:
    """The distributions that the named ones need, themselves included; extras are not followed."""
    found: set[str] = set()
    waiting = [normal(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            try:
                demands = importlib.metadata.requires(name) or []
            except importlib.metadata.PackageNotFoundError:  # for another system
                continue
            waiting += [normal(NAME.match(demand)[0]) for demand in demands if "extra ==" not in demand]  # type: ignore[index]
    return found


class OnlyAllowed:
    """Refuses every module of a distribution that is not allowed."""

    def __init__(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        direct = [NAME.match(line)[0] for line in project["dependencies"]]  # type: ignore[index]
        allowed = needed(name for name in direct if not ENGINE.match(name))
        owners = importlib.metadata.packages_distributions()
        self.refused = {module for module, names in owners.items() if not {normal(name) for name in names} & allowed}

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in self.refused:
            raise ModuleNotFoundError(f"{name} is not installed here", name=name)


def main() -> None:
    finder = OnlyAllowed()
    assert "mkdocs" in finder.refused and "yaml" not in finder.refused
    sys.meta_path.insert(0, finder)  # type: ignore[arg-type]
    sys.path.insert(0, str(ROOT / "scripts"))
    from checks import run
    from edition.load import load
    from exports import downloads

    loaded = load(Path(sys.argv[1]))
    findings = [str(finding) for finding in run.run(loaded)]
    loaded.passed = run.NAMES
    made = {file.name: file.content(loaded) for file in downloads.offered(loaded) if file.format.export}
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in made.items()}
    print(json.dumps({"findings": findings, "sums": sums}))


if __name__ == "__main__":
    main()
