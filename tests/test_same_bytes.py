"""Builds of the same sources in different folders, years, time zones, locales, umasks and orders are the same bytes."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import edition_copy
from edition import edition
from exports import downloads

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


def copied(folder: Path, changed: int) -> Path:
    """The sources and the program in a folder, every file with the same time of change."""
    edition_copy.copied(edition_copy.FIRST, folder)
    shutil.copytree(edition_copy.ROOT / "scripts", folder / "scripts")
    for path in folder.rglob("*"):
        os.utime(path, (changed, changed))
    return folder


def start(folder: Path, umask: int, *prefix: str, **settings: str) -> "subprocess.Popen[bytes]":
    command = [*prefix, *edition_copy.module("website.build")]
    environment = edition_copy.environment(folder, PYTHONDONTWRITEBYTECODE="1", **settings)
    return subprocess.Popen(command, env=environment, umask=umask, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def finished(folder: Path, build: "subprocess.Popen[bytes]") -> dict[str, bytes]:
    said, _ = build.communicate()
    assert build.returncode == 0, said.decode()
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_the_same_sources_give_the_same_bytes(tmp_path: Path, locales: Path, first: edition.Edition) -> None:
    here = copied(tmp_path / "one", 1_000_000_000)
    there = copied(tmp_path / "екінші орын", 1_900_000_000)
    early = start(here, 0o022, TZ="Asia/Almaty", LC_ALL="C", PYTHONHASHSEED="0", SOURCE_DATE_EPOCH="1")
    kazakh = {"LOCPATH": str(locales), "LC_ALL": "kk_KZ.UTF-8", "LANGUAGE": "kk"}
    late = start(there, 0o077, "faketime", FAR, TZ="America/New_York", PYTHONHASHSEED="4242", **kazakh)
    one, two = finished(here, early), finished(there, late)
    assert one.keys() == two.keys()
    assert [path for path in one if one[path] != two[path]] == []
    assert {*downloads.files(first)} <= one.keys()
