"""The editions that the tests read; what they are for, tests/editions/README.md says."""

import fcntl
import gc
import gzip
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from edition.edition import Edition
from edition.load import load
from edition_copy import FIRST, SECOND, SMALL, Copy, copied, environment, module, rich_copy, run
from fixing import new

FIXTURES = Path(__file__).parent / "fixtures"
# As in scripts/check: an edition is no garbage.
gc.set_threshold(1_000_000)
# What a publisher sets for the build of the real site is no matter of the editions that the tests read.
for setting in ("SITE_URL", "EDITION_CONTACT"):
    os.environ.pop(setting, None)

# The built site, the schema of TEI, which takes seconds to read, and an edition whose tests run anew.
SLOW = {"built", "schema", "edited", "editions", "rich"}


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """A copy of the first edition, for one test to break."""
    return Copy(copied(FIRST, tmp_path))


@pytest.fixture
def small_copy(tmp_path: Path) -> Copy:
    """A copy of the small edition, for one test to break: its checks take a quarter of the time."""
    return Copy(copied(SMALL, tmp_path))


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The first edition, not to be changed."""
    return load(copied(FIRST, tmp_path_factory.mktemp("first")))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The small edition, not to be changed."""
    return load(copied(SMALL, tmp_path_factory.mktemp("small")))


def once(factory: pytest.TempPathFactory, worker: str, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that `make` fills once, whichever of the processes that run tests comes first."""
    base = factory.getbasetemp()
    folder = (base if worker == "master" else base.parent) / name
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            make(folder)
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site of the first edition."""

    def make(folder: Path) -> None:
        run(copied(FIRST, folder), "website.build")

    return once(tmp_path_factory, worker_id, "built", make) / "site"


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The second edition, the small one as `scripts/new` begins it, and a broken one, built by one command.

    What the command said is in the file `output`.
    """

    def make(folder: Path) -> None:
        copied(SECOND, folder / "second")
        new.main([str(folder / "small")])
        Copy(copied(SMALL, folder / "broken")).edit("docs/ru/text.md", "# Текст {", "# <b>Текст {")
        build = module("website.build", "--root", str(folder))
        with (folder / "output").open("w", encoding="utf-8") as output:
            subprocess.run(build, env=environment(), stdout=output, stderr=subprocess.STDOUT, check=False)

    return once(tmp_path_factory, worker_id, "editions", make)


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site of the small edition with a text and works of every kind."""

    def make(folder: Path) -> None:
        run(rich_copy(folder), "website.build")

    return once(tmp_path_factory, worker_id, "rich", make) / "site"


@pytest.fixture(scope="session")
def schema() -> etree.RelaxNG:
    """tei_all of TEI P5 4.3.0, © TEI Consortium, made available by it under the BSD 2-clause licence."""
    return etree.RelaxNG(etree.fromstring(gzip.decompress((FIXTURES / "tei_all-4.3.0.rng.gz").read_bytes())))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a browser or a slow fixture as slow."""
    for item in items:
        if "browser" in item.path.parts or SLOW & {*getattr(item, "fixturenames", ())}:
            item.add_marker(pytest.mark.slow)
