"""What the workflow may do, and that it uses nothing whose content could change under its name."""

import os
import re
import shutil
import subprocess
import sys
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


def test_each_job_may_do_what_it_is_for() -> None:
    rights = {name: job["permissions"] for name, job in jobs(ROOT / ".github/workflows/publication.yml").items()}
    assert rights == {
        "audit": {"contents": "read"},
        "build": {"contents": "read"},
        "keep": {"contents": "write"},
        "prove": {"id-token": "write", "attestations": "write"},
        "deploy": {"pages": "write", "id-token": "write"},
    }


def test_only_what_stands_on_the_main_branch_is_published() -> None:
    made = jobs(ROOT / ".github/workflows/publication.yml")
    assert "github.ref == 'refs/heads/main'" in made["keep"]["if"]
    assert made["prove"]["if"] == made["keep"]["if"]
    assert made["deploy"]["needs"] == ["audit", "build", "keep", "prove"]


def test_a_lost_artifact_stops_the_publication() -> None:
    made = jobs(ROOT / ".github/workflows/publication.yml")
    steps = [step for job in made.values() for step in job["steps"]]
    assert [step for step in steps if "continue-on-error" in step] == []
    uploads = [
        step["with"] for step in steps if "/upload-artifact@" in step.get("uses", "") if step["with"]["name"] != "sbom"
    ]
    assert len(uploads) == 2 and all(options["if-no-files-found"] == "error" for options in uploads)
    assert made["keep"]["steps"][0]["if"] == "needs.build.outputs.released == 'true'"


def test_the_image_is_pinned() -> None:
    image = jobs(ROOT / ".github/workflows/publication.yml")["build"]["container"]["image"]
    assert re.fullmatch(r"debian:12@sha256:[0-9a-f]{64}", image)


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


GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@a.example")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A small repository with the command that tells which program it holds."""
    root = tmp_path / "program"
    for path in (".ci/code-version", "docs/ru/article.md", "docs/assets/a.js", "scripts/a.py", "CITATION.cff"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("1")
    shutil.copy(ROOT / ".ci/code-version", root / ".ci/code-version")
    (root / "pyproject.toml").write_text('[project]\nversion = "1.0.0"\ndependencies = []\n')
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    return root


def version(root: Path) -> str:
    subprocess.run([*GIT, "add", "--all"], cwd=root, check=True)
    subprocess.run([*GIT, "commit", "--quiet", "--allow-empty", "--message", "1"], cwd=root, check=True)
    return subprocess.run([root / ".ci/code-version"], capture_output=True, text=True, check=True).stdout


def test_words_alone_are_no_other_program(program: Path) -> None:
    before = version(program)
    assert len(before) == 65
    (program / "docs/ru/article.md").write_text("2")
    (program / "CITATION.cff").write_text("2")
    (program / "pyproject.toml").write_text('[project]\nversion = "1.1.0"\ndependencies = []\n')
    assert version(program) == before
    for path in ("docs/assets/a.js", "scripts/a.py", "pyproject.toml"):
        (program / path).write_text("3")
        assert version(program) != before
        before = version(program)


# A container job runs as root, in a folder and with a home folder that belong to another user.
OTHER_USER = 1001


@pytest.fixture
def job(tmp_path: Path) -> dict[str, str]:
    """The environment of a container job, whose workspace is a clone of this repository at `GITHUB_WORKSPACE`."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder to another user")
    workspace, home, programs = tmp_path / "workspace", tmp_path / "home", tmp_path / "bin"
    subprocess.run(["git", "clone", "--quiet", ROOT, workspace], check=True)
    for folder in (home, programs):
        folder.mkdir()
    for path in (workspace, *workspace.rglob("*"), home):
        os.chown(path, OTHER_USER, OTHER_USER, follow_symlinks=False)
    (programs / "apt-get").write_text("#!/bin/sh\n")
    (programs / "apt-get").chmod(0o755)
    return os.environ | {
        "GITHUB_WORKSPACE": str(workspace),
        "GIT_CONFIG_SYSTEM": str(tmp_path / "gitconfig"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "HOME": str(home),
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(workspace / "scripts"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def step(name: str, job: str = "build") -> dict[str, Any]:
    steps = jobs(ROOT / ".github/workflows/publication.yml")[job]["steps"]
    return dict(next(step for step in steps if step.get("name") == name))


def tried(job: dict[str, str], *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, cwd=job["GITHUB_WORKSPACE"], env=job, capture_output=True, text=True, check=False)


HISTORY = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_real_edition.py", "-k", "stays")


@pytest.mark.slow
def test_git_reads_the_history_in_a_container_job(job: dict[str, str]) -> None:
    assert "dubious ownership" in tried(job, "git", "log").stderr
    prepared = tried(job, "bash", "-e", "-c", step("What the scripts need")["run"])
    assert prepared.returncode == 0, prepared.stderr
    done = tried(job, sys.executable, *HISTORY)
    assert done.returncode == 0, done.stdout
    assert len(tried(job, ".ci/code-version").stdout) == 65
    # As the tests of this file clone the workspace when they run in such a job.
    for address in ("", "file://"):
        cloned = tried(
            job, "git", "clone", "--quiet", f"{address}{job['GITHUB_WORKSPACE']}", f"{job['HOME']}/{address[:4]}"
        )
        assert cloned.returncode == 0, cloned.stderr


@pytest.mark.slow
def test_a_checkout_without_history_is_noticed(job: dict[str, str], tmp_path: Path) -> None:
    checkout = next(each for each in jobs(PATHS[0])["build"]["steps"] if "actions/checkout" in each.get("uses", ""))
    assert checkout["with"]["fetch-depth"] == 0
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{ROOT}", tmp_path / "shallow"], check=True)
    done = tried(job | {"GITHUB_WORKSPACE": str(tmp_path / "shallow")}, sys.executable, *HISTORY)
    assert done.returncode == 1 and "the history is cut; fetch all of it" in done.stdout


@pytest.mark.slow
def test_firefox_starts_in_a_container_job(job: dict[str, str], tmp_path: Path) -> None:
    program = shutil.which(os.environ.get("FIREFOX", "firefox-esr"))
    assert program, "no Firefox; scripts/test installs it"
    (tmp_path / "profile").mkdir()
    places = ("--profile", str(tmp_path / "profile"), "--screenshot", str(tmp_path / "a.png"))
    command = (program, "--headless", "--no-remote", *places, "about:blank")
    assert "Firefox as root in a regular user's session" in tried(job, *command).stderr
    done = tried(job | step("All tests")["env"], *command)
    assert done.returncode == 0 and (tmp_path / "a.png").is_file(), done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> dict[str, str]:
    """The environment of a job in an empty folder, with an empty repository on this machine for that of the host."""
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "origin.git"], check=True)
    (tmp_path / "job").mkdir()
    place = f'[url "file://{tmp_path}/origin.git"]\n\tinsteadOf = https://x-access-token:t@github.com/o/r.git\n'
    (tmp_path / "gitconfig").write_text(place)
    own = {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig"), "GITHUB_WORKSPACE": str(tmp_path / "job")}
    return os.environ | own | {"TOKEN": "t", "GITHUB_REPOSITORY": "o/r"}


def keep(job: dict[str, str], *versions: str) -> None:
    """Keep versions as the workflow does."""
    root = Path(job["GITHUB_WORKSPACE"])
    for folder in ("new", "kept"):
        shutil.rmtree(root / folder, ignore_errors=True)
    for version in versions:
        (root / "new" / version).mkdir(parents=True)
        (root / "new" / version / "index.html").write_text(version)
        (root / "new" / f"{version}.sha256").write_text(version)
    done = tried(job, "bash", "-eo", "pipefail", "-c", step("Add the versions that are new", "keep")["run"])
    assert done.returncode == 0, done.stderr


def published_before(job: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    shutil.rmtree(Path(job["GITHUB_WORKSPACE"]) / "published", ignore_errors=True)
    return tried(job, "bash", "-eo", "pipefail", "-c", step("The versions published before")["run"])


def test_a_version_is_kept_as_it_was_first_published(repository: dict[str, str]) -> None:
    assert "nothing was published before" in published_before(repository).stdout
    keep(repository, "1.0.0")
    keep(repository, "1.0.0", "1.1.0")
    assert published_before(repository).returncode == 0
    kept = Path(repository["GITHUB_WORKSPACE"]) / "published/v"
    assert sorted(path.name for path in kept.iterdir()) == ["1.0.0", "1.0.0.sha256", "1.1.0", "1.1.0.sha256"]
    tags = tried(repository, "git", "ls-remote", "--tags", "https://x-access-token:t@github.com/o/r.git").stdout
    assert re.findall("refs/tags/(.*)", tags) == ["published-1.0.0", "published-1.1.0"]


def test_a_branch_of_versions_that_is_gone_is_missed_and_can_be_restored(repository: dict[str, str]) -> None:
    keep(repository, "1.0.0")
    keep(repository, "1.0.0", "1.10.0")
    root = Path(repository["GITHUB_WORKSPACE"])
    subprocess.run(["git", "push", "--quiet", root.parent / "origin.git", ":refs/heads/versions"], cwd=root / "kept")
    done = published_before(repository)
    assert done.returncode == 1
    restore = done.stdout.partition("the branch versions is gone, but published-1.10.0 was published; restore it: ")[2]
    subprocess.run(["git", "clone", "--quiet", root.parent / "origin.git", root / "clone"], check=True)
    subprocess.run(["bash", "-ec", restore], cwd=root / "clone", check=True, capture_output=True)
    assert published_before(repository).returncode == 0
    assert (root / "published/v/1.10.0/index.html").read_text() == "1.10.0"
