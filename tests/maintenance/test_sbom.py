"""The form was validated once with cyclonedx-python-lib (JsonStrictValidator, schema 1.6); here its content is proved."""

import json
import re
from pathlib import Path

from edition import edition
from maintenance import sbom
from maintenance.requirements_lock import Package

ROOT = Path(__file__).parents[2]


def test_who_needs_what() -> None:
    packages = [
        Package("Lib_A", "1.0", 1, ("aa",), ("lib-b",)),
        Package("lib-b", "2.0", 2, ("bb", "cc"), ("edition (pyproject.toml)",)),
    ]
    made = sbom.bill(packages, "edition", "1.0.0")
    assert made["dependencies"] == [
        {"ref": "edition@1.0.0", "dependsOn": ["pkg:pypi/lib-b@2.0"]},
        {"ref": "pkg:pypi/lib-a@1.0", "dependsOn": []},
        {"ref": "pkg:pypi/lib-b@2.0", "dependsOn": ["pkg:pypi/lib-a@1.0"]},
    ]
    assert made["components"][1]["properties"] == [
        {"name": "pip:hash", "value": "sha256:bb"},
        {"name": "pip:hash", "value": "sha256:cc"},
    ]


def test_the_real_list_is_the_lock(real: edition.Edition) -> None:
    made = json.loads(sbom.export(real))
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pins = re.findall(r"(?m)^([\w.-]+)(?:\[.*\])?==(\S+)", lock)
    assert [(part["name"], part["version"]) for part in made["components"]] == pins
    refs = [entry["ref"] for entry in made["dependencies"]]
    assert len(refs) == len(set(refs)) == len(pins) + 1
    assert {ref for entry in made["dependencies"] for ref in entry["dependsOn"]} <= {*refs}
    assert sum(len(part["properties"]) for part in made["components"]) == lock.count("--hash=sha256:")
