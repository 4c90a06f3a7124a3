"""The real edition, and a copy of it for each test that breaks something."""

import shutil
from pathlib import Path

import pytest

from edition import edition
from edition.load import load
from edition_copy import PARTS, ROOT, Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, tmp_path / part)
        else:
            shutil.copy(source, tmp_path / part)
    return Copy(tmp_path)


@pytest.fixture(scope="session")
def real() -> edition.Edition:
    """The real edition, not to be changed."""
    return load(ROOT)
