from pathlib import Path

import pytest

from maintenance import benchmark


def checkout(root: Path, seconds: float, status: int = 0) -> Path:
    (root / "scripts").mkdir(parents=True)
    for name in ("check", "build"):
        page = "mkdir -p site; printf %0200d > site/index.html"
        (root / "scripts" / name).write_text(f"#!/bin/sh\n{page}\nsleep {seconds}\nexit {status}\n", encoding="utf-8")
        (root / "scripts" / name).chmod(0o755)
    return root


def test_each_command_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark.command, "ROOT", checkout(tmp_path / "here", 0.4))
    assert benchmark.main([str(checkout(tmp_path / "there", 0.1)), "--runs", "1"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    commands = [[name, figure] for name in ("check", "build") for figure in benchmark.FIGURES]
    assert [row[:2] for row in rows] == [*commands, ["page", "kilobytes"]]
    assert rows[-1][2:] == ["0.20", "0.20", "1.00"]
    here, there, ratio = map(float, rows[1][2:])
    assert here >= 0.4 and there >= 0.1
    assert ratio == pytest.approx(here / there, rel=0.1)


def test_a_command_that_fails_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark.command, "ROOT", checkout(tmp_path / "here", 0, status=1))
    assert benchmark.main([str(tmp_path), "--runs", "1"]) == 2
    assert "returned non-zero exit status 1" in capsys.readouterr().err
