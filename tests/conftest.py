"""The editions that the tests read; what they are for, tests/editions/README.md says."""

import fcntl
import os
import subprocess
from pathlib import Path

import pytest

from edition.edition import Edition
from edition.load import load
from edition_copy import FIRST, SMALL, Copy, copied, environment, module

# What a publisher sets for the build of the real site is no matter of the editions that the tests read.
for setting in ("SITE_URL", "EDITION_CONTACT"):
    os.environ.pop(setting, None)

# The built site, the schema of TEI, which takes seconds to read, and an edition whose tests run anew.
SLOW = {"built", "schema", "edited"}


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """A copy of the first edition, for one test to break."""
    return Copy(copied(FIRST, tmp_path))


@pytest.fixture
def small_copy(tmp_path: Path) -> Copy:
    """A copy of the small edition."""
    return Copy(copied(SMALL, tmp_path))


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The first edition, not to be changed."""
    return load(copied(FIRST, tmp_path_factory.mktemp("first")))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The small edition, not to be changed."""
    return load(copied(SMALL, tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site of the first edition, built once, whichever of the processes that run tests comes first."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "built"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            build = module("website.build", "--root", str(copied(FIRST, folder)))
            done = subprocess.run(build, env=environment(), capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a browser or a slow fixture as slow."""
    for item in items:
        if "browser" in item.path.parts or SLOW & {*getattr(item, "fixturenames", ())}:
            item.add_marker(pytest.mark.slow)
