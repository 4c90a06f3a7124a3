"""The command that shows a text beside its original, and records who read both."""

import io
import subprocess

import pytest

from checks import readings as check
from edition_copy import Copy
from fixing import read

KAZAKH = "docs/kk/article.md"
ONE = ["article#p1", "--language", "kk", "--role", "translator", "--day", "2026-11-30"]


def test_a_reading_is_recorded_and_a_change_shown(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    root = ["--root", str(copy.root)]
    assert read.main([*root, *ONE, "--confirmed"]) == 0
    entry = copy.load().readings[0]
    assert (entry.text, entry.language, entry.role, entry.day) == ("article#p1", "kk", "translator", "2026-11-30")
    who = ["-c", "user.name=x", "-c", "user.email=x@x.example"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "read"]):
        subprocess.run(["git", *command], cwd=copy.root, check=True)
    copy.edit(KAZAKH, "бастапқы ғана емес", "бастапқы емес")
    assert [finding.split(": ")[1] for finding in copy.findings(check)] == ["REA001"]
    capsys.readouterr()
    assert read.main([*root, *ONE, "--confirmed"]) == 0
    shown = capsys.readouterr().out
    assert "original: Понятие «взаимодействие»" in shown
    assert "бастапқы [-ғана-] емес" in shown
    assert copy.findings(check) == []


@pytest.mark.parametrize(("answers", "read_"), [("n\ny\nq\n", 1), ("", 0)])
def test_only_what_the_reader_confirms_is_recorded(
    answers: str, read_: int, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    assert read.main(["--root", str(copy.root), "--role", "editor", "--language", "en"]) == 0
    assert len(copy.load().readings) == read_


def test_reworded_laws_are_not_recorded_with_their_old_source(copy: Copy) -> None:
    copy.edit("docs/data/provisions.yml", "өзін демократиялық, зайырлы,", "өзін демократиялық,")
    assert read.main(["--root", str(copy.root), "--official"]) == 0
    assert [finding.split(": ")[1] for finding in copy.findings(check)] == ["REA003"]


@pytest.mark.parametrize("asked", [["article#p99"], ["--language", "xx"], ["--role", "editor", "--language", "xx"]])
def test_what_is_not_there_to_read_is_wrong_use(
    asked: list[str], copy: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read.main(["--root", str(copy.root), *asked]) == 2
    assert capsys.readouterr().err == "scripts/read: no such text is left to read; scripts/read lists them\n"
