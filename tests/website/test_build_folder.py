"""The folder of a build goes with the build; what an ended one left goes with the next; a living one keeps its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from website import build_folder

SCRIPTS = Path(build_folder.__file__).parent
LIVING = """
import sys, time
sys.path.insert(0, sys.argv[1])
import build_folder, pathlib
with build_folder.opened(pathlib.Path(sys.argv[2])) as folder:
    (folder / "site").mkdir()
    print(folder.name, flush=True)
    time.sleep(60)
"""


def test_a_folder_lasts_as_long_as_its_build(tmp_path: Path) -> None:
    with build_folder.opened(tmp_path) as folder:
        (folder / "site").mkdir()
        assert folder.parent == tmp_path
    assert [*tmp_path.iterdir()] == []


def test_an_interrupt_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), build_folder.opened(tmp_path):
        raise KeyboardInterrupt
    assert [*tmp_path.iterdir()] == []


def test_what_an_ended_build_left_is_removed_and_a_living_one_s_is_not(tmp_path: Path) -> None:
    program = [sys.executable, "-c", LIVING, str(SCRIPTS), str(tmp_path)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as living:
        assert living.stdout
        name = living.stdout.readline().strip()
        with build_folder.opened(tmp_path) as folder:
            assert {path.name for path in tmp_path.iterdir()} == {name, folder.name}
        living.kill()
    assert (tmp_path / name / "site").is_dir()
    with build_folder.opened(tmp_path):
        assert not (tmp_path / name).exists()


def test_a_site_that_an_ended_build_took_away_goes_back(tmp_path: Path) -> None:
    (tmp_path / ".build-1" / build_folder.OLD).mkdir(parents=True)
    (tmp_path / ".build-1" / build_folder.OLD / "index.html").write_text("good")
    with build_folder.opened(tmp_path):
        assert (tmp_path / "site" / "index.html").read_text() == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
