"""The option --root of the commands."""

import argparse
from pathlib import Path

import pytest

from edition_copy import EDITIONS, FIRST
from program.command import ROOT
from reading import folders


def parsed(*arguments: str, many: bool = False) -> Path:
    parser = argparse.ArgumentParser(prog="scripts/x")
    folders.add_option(parser, many=many)
    root = parser.parse_args(arguments).root
    assert isinstance(root, Path)
    return root


def test_without_it_the_edition_is_that_of_the_program() -> None:
    assert parsed() == parsed(many=True) == ROOT


def test_a_folder_is_made_absolute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EDITIONS)
    assert parsed("--root", "first") == FIRST
    assert parsed("--root", ".", many=True) == EDITIONS


@pytest.mark.parametrize("many", [False, True])
def test_what_is_no_folder_is_refused(many: bool, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        parsed("--root", "/nowhere/at/all", many=many)
    assert raised.value.code == 2
    assert "argument --root: /nowhere/at/all is not a folder; give" in capsys.readouterr().err


def test_a_command_for_one_edition_names_one_of_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed("--root", str(EDITIONS))
    assert f"{EDITIONS} is a folder of editions; give one of them, such as {FIRST}" in capsys.readouterr().err


def test_editions_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("b/docs", "a/docs", ".hidden/docs", "other/files"):
        (tmp_path / name).mkdir(parents=True)
    assert folders.editions(tmp_path) == ["a", "b"]
    assert folders.editions(tmp_path / "a") == folders.editions(tmp_path / "other") == [""]
