from pathlib import Path

import pytest

from edition.edition import Edition
from exports import downloads
from maintenance import benchmark


@pytest.fixture(autouse=True)
def preview(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark.edit_shown, "seconds", lambda root, runs: [0.5] * runs)


def checkout(root: Path, seconds: float, *checks: str, status: int = 0) -> Path:
    (root / "scripts").mkdir(parents=True)
    script = f"""#!/bin/sh
    [ "$1" = --list ] && printf '%s  A rule.\\n' {" ".join(checks)} && echo && exit
    [ "$1" = --root ] && root=$2 || root={root}
    mkdir -p "$root/site"
    printf %0200d > "$root/site/index.html"
    sleep {seconds}
    exit {status}
    """
    for name in ("check", "build"):
        (root / "scripts" / name).write_text(script, encoding="utf-8")
        (root / "scripts" / name).chmod(0o755)
    return root


def test_what_both_do_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark.command, "ROOT", checkout(tmp_path / "here", 0.4, "files", "sense"))
    other = checkout(tmp_path / "there", 0.1, "files", "engine")
    monkeypatch.setattr(benchmark, "later", lambda root, made: [("a.docx", 0.0)])
    assert benchmark.main([str(other), "--runs", "1", "--root", str(tmp_path)]) == 0
    rows = [line.rsplit(maxsplit=3) for line in capsys.readouterr().out.splitlines()]
    commands = [f"{name} {figure}" for name in ("check", "check both", "build") for figure in benchmark.FIGURES]
    assert [row[0] for row in rows if len(row) == 4] == [
        *commands,
        "build both computing",
        "edit shown clock",
        "page kilobytes",
    ]
    assert rows[-1][1:] == ["0.20", "0.20", "1.00"]
    here, there, ratio = map(float, rows[1][1:])
    assert here >= 0.4 and there >= 0.1
    assert ratio == pytest.approx(here / there, rel=0.1)


def test_the_downloads_that_the_other_does_not_make_are_timed(small: Edition, tmp_path: Path) -> None:
    for download in downloads.offered(small)[:-1]:
        (tmp_path / download.name).touch()
    assert [name for name, _ in benchmark.later(small.root, tmp_path)] == [downloads.offered(small)[-1].name]


def test_a_command_that_fails_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark.command, "ROOT", checkout(tmp_path / "here", 0, "files", status=1))
    assert benchmark.main([str(checkout(tmp_path / "there", 0, "files")), "--runs", "1"]) == 2
    assert "returned non-zero exit status 1" in capsys.readouterr().err
