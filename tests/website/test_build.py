"""What a build does with findings and errors; the whole build runs in scripts/test."""

import dataclasses
from pathlib import Path

import pytest

from edition.edition import Edition
from reading.finding import Finding
from website import build


@pytest.fixture
def root(tmp_path: Path, first: Edition, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a previous site; a build of the real edition there makes no page and no download."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("good", encoding="utf-8")
    monkeypatch.setattr(build, "load", lambda root: dataclasses.replace(first, root=tmp_path))
    monkeypatch.setattr(build.run, "run", lambda edition: [])
    monkeypatch.setattr(build.workers, "_given", [first])  # as in a worker
    monkeypatch.setattr(build, "render", lambda edition, target, **_: target.mkdir())
    monkeypatch.setattr(build.offline_pages, "write", lambda online, target, edition: target.mkdir())
    monkeypatch.setattr(build.downloads, "offered", lambda edition: [])
    return tmp_path


def kept(root: Path) -> bool:
    site = (root / "site" / "index.html").read_text(encoding="utf-8")
    return site == "good" and [path.name for path in root.iterdir()] == ["site"]


def test_statistics_are_written_into_their_places(tmp_path: Path) -> None:
    page = '<span data-figure="links">…</span> <span data-figure="site_passed" data-done="өтті">…</span> <span data-figure="x">…</span>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    build.fill(tmp_path, {"links": 12, "site_passed": True})
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == (
        '<span data-figure="links">12</span> <span data-figure="site_passed" data-done="өтті">өтті</span> <span data-figure="x">…</span>'
    )


def test_findings_in_the_built_pages_keep_the_last_good_site(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main([]) == 1
    output = capsys.readouterr()
    assert "SIT000" in output.out
    assert "findings; the last good site was kept" in output.err
    assert kept(root)


def test_findings_in_the_sources_stop_before_the_build(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finding = Finding("docs/ru/article.md", 1, "CIT001", "a; b")
    monkeypatch.setattr(build.run, "run", lambda edition: [finding])
    monkeypatch.setattr(build, "build", None)
    assert build.main([]) == 1
    assert capsys.readouterr().out == f"{finding}\n"


@pytest.mark.parametrize("error", [build.BuildError("a template"), PermissionError(13, "Permission denied", "docs/a")])
def test_pages_that_cannot_be_built_keep_the_last_good_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(build, "render", fail)
    assert build.main([]) == 2
    assert f"scripts/build: {error}; the last good site was kept\n" in capsys.readouterr().err
    assert kept(root)


def test_a_download_that_cannot_be_made_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(edition: Edition, language: str) -> bytes:
        raise KeyError(language)

    broken = build.Download("a-kk.pdf", build.downloads.Format("a-{language}.pdf", "download.pdf", fail), "kk")
    monkeypatch.setattr(build.downloads, "offered", lambda edition: [broken])
    monkeypatch.setattr(build, "_verify", lambda *_: [])
    assert build.main([]) == 2
    reason = "undo the last change, and report it with these words: KeyError: 'kk'; the last good site was kept"
    assert (
        f"scripts/build: a-kk.pdf could not be made: this is a fault of the program; {reason}"
        in capsys.readouterr().err
    )
    assert kept(root)
