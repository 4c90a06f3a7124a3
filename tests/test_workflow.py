"""What the workflow may do, and that it uses nothing whose content could change under its name."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PATHS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def jobs(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"])


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_named(path: Path) -> None:
    used = [line.strip().removeprefix("- ") for line in path.read_text().splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not PINNED.match(line)] == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_nothing_is_allowed_that_is_not_named(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in jobs(path).values())


def test_each_job_may_do_one_thing() -> None:
    rights = {name: job["permissions"] for name, job in jobs(ROOT / ".github/workflows/publication.yml").items()}
    assert rights == {
        "audit": {"contents": "read"},
        "build": {"contents": "read"},
        "keep": {"contents": "write"},
        "deploy": {"pages": "write", "id-token": "write"},
    }


def test_only_what_stands_on_the_main_branch_is_published() -> None:
    made = jobs(ROOT / ".github/workflows/publication.yml")
    assert "github.ref == 'refs/heads/main'" in made["keep"]["if"]
    assert made["deploy"]["needs"] == ["audit", "build", "keep"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_no_script_is_put_together_from_what_others_write(path: Path) -> None:
    """An expression inside `run` becomes a part of the program; one in `env` stays a value."""
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    steps = [step for job in jobs(path).values() for step in job["steps"]]
    for step in steps:
        assert "${{" not in step.get("run", "")
        if "run" in step:
            subprocess.run(["bash", "-n"], input=step["run"].encode(), check=True)


def test_the_scripts_that_it_runs_exist() -> None:
    text = (ROOT / ".github/workflows/publication.yml").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:scripts|deploy|\.ci)/[\w./-]+", text))
    assert {".ci/run", "scripts/publish"} <= named
    assert [name for name in named if not (ROOT / name).is_file()] == []
