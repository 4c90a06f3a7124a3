"""The command that begins an edition."""

import datetime
from pathlib import Path

import pytest

from checks import run
from edition.load import load
from fixing import new


def test_a_new_edition_is_sound_and_of_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "журнал" / "статья"
    assert new.main([str(folder)]) == 0
    assert f"scripts/check --root {folder}" in capsys.readouterr().out
    edition = load(folder)
    assert [str(finding) for finding in run.run(edition)] == []
    assert edition.date == str(datetime.date.today())
    assert (len(edition.codes), len(edition.references), len(edition.terms)) == (2, 2, 2)
    assert edition.provisions == []


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    assert new.main([str(tmp_path)]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "mkdocs.yml", "pyproject.toml"]


@pytest.mark.parametrize("name", ["folder", "folder/file"])
def test_what_is_there_is_left_as_it_is(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_text("mine", encoding="utf-8")
    assert new.main([str(tmp_path / name)]) == 2
    assert "is not empty; name a new folder" in capsys.readouterr().err
    assert [path.read_text() for path in tmp_path.rglob("*") if path.is_file()] == ["mine"]
