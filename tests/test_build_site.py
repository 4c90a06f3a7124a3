from pathlib import Path

import pytest

import build_site
import edition
from finding import Finding


def test_figures_are_written_into_their_places(tmp_path: Path) -> None:
    page = '<span data-figure="links">…</span> <span data-figure="site_passed" data-done="өтті">…</span> <span data-figure="x">…</span>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    build_site.fill(tmp_path, {"links": 12, "site_passed": True})
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == (
        '<span data-figure="links">12</span> <span data-figure="site_passed" data-done="өтті">өтті</span> <span data-figure="x">…</span>'
    )


def test_findings_keep_the_last_good_site(
    tmp_path: Path, real: edition.Edition, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("good", encoding="utf-8")
    monkeypatch.setattr(build_site, "ROOT", tmp_path)
    monkeypatch.setattr(build_site, "_render", lambda online, offline: [online.mkdir(), offline.mkdir()])
    monkeypatch.setattr(build_site, "SERVED_ONLY", ())
    monkeypatch.setattr(build_site.model, "load", lambda root: real)
    assert build_site.main([]) == 1
    assert "SIT000" in capsys.readouterr().out
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_fault_in_the_sources_stops_before_the_build(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finding = Finding("docs/ru/article.md", 1, "CIT001", "a; b")
    monkeypatch.setattr(build_site.run_checks, "run", lambda loaded: [finding])
    monkeypatch.setattr(build_site, "build", None)
    assert build_site.main([]) == 1
    assert capsys.readouterr().out == f"{finding}\n"


def test_an_engine_that_fails_is_told_with_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise build_site.BuildError("the pages could not be built")

    monkeypatch.setattr(build_site, "build", fail)
    assert build_site.main(["--afresh"]) == 2
    assert "the last good site was kept" in capsys.readouterr().err
