"""What the edition is built with, as CycloneDX 1.6 (cyclonedx.org): every locked package and what needs it."""

import json
import re
import sys
from typing import Any

from edition import edition as model
from edition.load import load
from maintenance import requirements_lock
from maintenance.requirements_lock import Package
from program import command

ROOT = command.ROOT
LOCK = "requirements.txt"
# A package is needed by another, or by the project itself: `interaction-edition (pyproject.toml)`.
PROJECT = re.compile(r"([\w.-]+) \(.+\)")


def bill(packages: list[Package], project: str, version: str) -> dict[str, Any]:
    """The bill of materials; without a moment or a number of its own, so that the same lock gives the same bytes."""
    main = f"{project}@{version}"
    by_name = {package.name: package.purl for package in packages}
    needs: dict[str, list[str]] = {main: [], **{package.purl: [] for package in packages}}
    for package in packages:
        for name in package.needed_by:
            direct = PROJECT.fullmatch(name)
            needs[main if direct else by_name[name]].append(package.purl)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": main, "name": project, "version": version}},
        "components": [_component(package) for package in packages],
        "dependencies": [{"ref": ref, "dependsOn": sorted(refs)} for ref, refs in sorted(needs.items())],
    }


def _component(package: Package) -> dict[str, Any]:
    # The lock accepts several files of one version; their sums are no sums of the package as such.
    sums = [{"name": "pip:hash", "value": f"sha256:{sum}"} for sum in package.sums]
    name = {"name": package.name, "version": package.version, "purl": package.purl, "bom-ref": package.purl}
    return {"type": "library", **name, "properties": sums}


def export(edition: model.Edition) -> bytes:
    """The bill of the edition's own lock, as JSON. Raises LockError."""
    packages = requirements_lock.read((edition.root / LOCK).read_text(encoding="utf-8"))
    made = bill(packages, "interaction-edition", edition.version)
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def main() -> int:
    """Print the list for the edition in this repository."""
    sys.stdout.buffer.write(export(load(ROOT)))
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
