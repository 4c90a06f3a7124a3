"""Builds of the same sources in different folders, years, time zones, locales, umasks and orders are the same bytes."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from edition_copy import FIRST, ROOT, copied, environment, module

pytestmark = pytest.mark.slow

# A moment years from now, or from then.
FAR = "2031-03-05 23:59:30"


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the Kazakh locale, which Debian makes from its sources."""
    folder = tmp_path_factory.mktemp("locales")
    command = ["localedef", "-i", "kk_KZ", "-f", "UTF-8", str(folder / "kk_KZ.UTF-8")]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def test_the_same_sources_give_the_same_bytes(tmp_path: Path, locales: Path, built: Path) -> None:
    """The site that the other tests read, and one that is built elsewhere, years later, by a program elsewhere."""
    folder = copied(FIRST, tmp_path / "екінші орын")
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    for path in folder.rglob("*"):
        os.utime(path, (1_900_000_000, 1_900_000_000))
    kazakh = {"LOCPATH": str(locales), "LC_ALL": "kk_KZ.UTF-8", "LANGUAGE": "kk", "PYTHONDONTWRITEBYTECODE": "1"}
    other = {"TZ": "America/New_York", "PYTHONHASHSEED": "4242", "SOURCE_DATE_EPOCH": "1"}
    build = ["faketime", FAR, *module("website.build")]
    done = subprocess.run(
        build, env=environment(folder, **kazakh, **other), umask=0o077, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    one, two = contents(built), contents(folder / "site")
    assert one.keys() == two.keys()
    assert [path for path in one if one[path] != two[path]] == []


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
