import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from edition import edition
from reading.finding import Finding
from website import build


def test_figures_are_written_into_their_places(tmp_path: Path) -> None:
    page = '<span data-figure="links">…</span> <span data-figure="site_passed" data-done="өтті">…</span> <span data-figure="x">…</span>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    build.fill(tmp_path, {"links": 12, "site_passed": True})
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == (
        '<span data-figure="links">12</span> <span data-figure="site_passed" data-done="өтті">өтті</span> <span data-figure="x">…</span>'
    )


def test_findings_keep_the_last_good_site(
    tmp_path: Path, real: edition.Edition, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("good", encoding="utf-8")
    monkeypatch.setattr(build, "ROOT", tmp_path)
    monkeypatch.setattr(build, "_render", lambda online, offline: [online.mkdir(), offline.mkdir()])
    monkeypatch.setattr(build, "SERVED_ONLY", ())
    monkeypatch.setattr(build.model, "load", lambda root: real)
    assert build.main([]) == 1
    assert "SIT000" in capsys.readouterr().out
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_fault_in_the_sources_stops_before_the_build(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finding = Finding("docs/ru/article.md", 1, "CIT001", "a; b")
    monkeypatch.setattr(build.run_checks, "run", lambda loaded: [finding])
    monkeypatch.setattr(build, "build", None)
    assert build.main([]) == 1
    assert capsys.readouterr().out == f"{finding}\n"


def test_an_engine_that_fails_is_told_with_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise build.BuildError("the pages could not be built")

    monkeypatch.setattr(build, "build", fail)
    assert build.main(["--afresh"]) == 2
    assert "the last good site was kept" in capsys.readouterr().err


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that stands, and one to take its place."""
    monkeypatch.setattr(build, "ROOT", tmp_path)
    for folder, words in (("site", "old"), (".build-1/site", "new")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "index.html").write_text(words, encoding="utf-8")
    return tmp_path / ".build-1" / "site"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
@pytest.mark.parametrize(("at", "stands"), [(1, "old"), (2, "new")])
def test_the_site_stands_whatever_ends_the_swap(
    new: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, at: int, stands: str
) -> None:
    """An interrupt is heard after the first or the second move."""
    real, moves = Path.rename, []

    def rename(self: Path, target: Path) -> Path:
        moved = real(self, target)
        moves.append(target)
        if len(moves) == at:
            raise error
        return moved

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises((KeyboardInterrupt, build.BuildError)):
        build._swap(new)
    assert (build.ROOT / "site" / "index.html").read_text(encoding="utf-8") == stands


def test_a_new_site_that_cannot_be_moved_leaves_the_old_one(new: Path) -> None:
    new.rename(new.with_name("elsewhere"))
    with pytest.raises(build.BuildError, match=r"site/ cannot be replaced \(No such file or directory\)"):
        build._swap(new)
    assert (build.ROOT / "site" / "index.html").read_text(encoding="utf-8") == "old"


def test_a_link_that_leads_nowhere_is_told(new: Path) -> None:
    shutil.rmtree(build.ROOT / "site")
    (build.ROOT / "site").symlink_to("nowhere")
    with pytest.raises(build.BuildError, match=r"site/ cannot be replaced \(Not a directory\)"):
        build._swap(new)


def engine(code: str) -> object:
    """An engine that runs this code instead."""
    program = [sys.executable, "-c", code]
    pipe = subprocess.PIPE
    return lambda *_, **__: subprocess.Popen(program, stdout=pipe, stderr=subprocess.STDOUT, text=True)


def test_an_engine_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "LONGEST_RENDERING", 0.2)
    monkeypatch.setattr(build, "_engine", engine("import time; time.sleep(60)"))
    with pytest.raises(build.BuildError, match="not ready after 0 s; look for a template that does not end"):
        build._render(tmp_path / "a", tmp_path / "b")


def test_a_template_s_fault_is_told_by_its_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(build, "ROOT", tmp_path)
    trace = f"""ERROR   -  Error reading page 'ru/index.md': 'page' is undefined
Traceback (most recent call last):
  File "{tmp_path}/.venv/lib/mkdocs/__main__.py", line 370, in <module>
    cli()
  File "{tmp_path}/overrides/fragments/citation.html", line 1, in top-level template code
    {{% import "_citation.html" as ready %}}
  File "{tmp_path}/overrides/fragments/_citation.html", line 7, in top-level template code
    {{{{ page.no.where }}}}
  File "{tmp_path}/.venv/lib/jinja2/environment.py", line 490, in getattr
    return getattr(obj, attribute)
jinja2.exceptions.UndefinedError: 'page' is undefined
"""
    monkeypatch.setattr(build, "_engine", engine(f"print({trace!r}); raise SystemExit(1)"))
    with pytest.raises(build.BuildError) as told:
        build._render(tmp_path / "a", None)
    assert str(told.value) == (
        "the pages could not be built: ERROR   -  Error reading page 'ru/index.md': 'page' is undefined\n"
        "overrides/fragments/_citation.html:7: jinja2.exceptions.UndefinedError: 'page' is undefined"
    )


def test_an_engine_s_own_words_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(build, "_engine", engine("print('ERROR - no such plugin'); raise SystemExit(1)"))
    with pytest.raises(build.BuildError, match=r"could not be built: ERROR - no such plugin$"):
        build._render(tmp_path / "a", None)


def test_with_findings_nothing_is_summed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build.run_checks, "run", lambda loaded: [Finding("a", 1, "CIT001", "a; b")])
    monkeypatch.setattr(build.build_memory, "key", None)
    assert build.main([]) == 1


def test_a_file_that_cannot_be_read_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def key(*_: object) -> str:
        raise PermissionError(13, "Permission denied", "docs/assets/a.png")

    monkeypatch.setattr(build.build_memory, "key", key)
    assert build.main(["--online-only"]) == 2
    assert "Permission denied: 'docs/assets/a.png'; the last good site was kept" in capsys.readouterr().err
