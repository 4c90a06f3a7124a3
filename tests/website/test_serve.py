import re
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest
from markupsafe import Markup

from edition.edition import Edition
from edition_copy import Copy
from reading.finding import Finding
from website import preview_notes, serve
from website.render import BuildError

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
EDITED = "en/text/index.html"
PAGE = f'<!doctype html><html lang="kk"><head>{POLICY}</head><body class="about"><h1>ә</h1></body></html>'


def test_a_page_without_findings_is_as_published_but_for_its_policy() -> None:
    assert serve.with_notes(PAGE, Markup("")) == PAGE.replace(POLICY, "")


def test_notes_stand_at_the_foot() -> None:
    assert serve.with_notes(PAGE, Markup("<aside>x</aside>")).endswith("</h1><aside>x</aside></body></html>")


def found(path: str, line: int) -> Finding:
    return Finding(path, line, "HTM001", "<script> is HTML; write Markdown")


def test_the_findings_of_the_page_come_first_with_links_to_their_paragraphs(first: Edition) -> None:
    term = next(term for term in first.terms if term.id == "openness")
    findings = [
        found("docs/data/glossary.yml", term.line + 3),
        found("docs/kk/about.md", 1),
        found("docs/ru/article.md", first.paragraphs("ru")["p5"].line),
        found("mkdocs.yml", 3),
    ]
    notes = preview_notes.notes(first, findings)
    assert [(note.language, note.page, note.id) for note in notes] == [
        ("", "glossary", "openness"),
        ("kk", "about", ""),
        ("ru", "article", "p5"),
        ("", "", ""),
    ]
    shown = preview_notes.shown(first, notes, "", "ru", "article")
    targets = ["/article/#p5", "/glossary/#openness", "/kk/about/"]
    assert re.findall('href="(.*?)"', shown) == targets
    assert "1 finding on this page, 3 elsewhere" in shown
    assert "HTM001: &lt;script&gt; is HTML; write Markdown" in shown
    assert "2 findings" not in preview_notes.shown(first, notes, "", "kk", "glossary")
    assert "1 finding on this page" in preview_notes.shown(first, notes, "", "kk", "glossary")


def test_pages_that_cannot_be_built_leave_the_previous_ones(
    small_copy: Copy, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = serve.Preview(small_copy.root, tmp_path_factory.mktemp("preview"))
    (preview.pages / "index.html").write_text(PAGE, encoding="utf-8")

    def fails(edition: Edition, target: Path, strict: bool) -> None:
        raise BuildError("the template ends too soon")

    monkeypatch.setattr(serve, "render", fails)
    preview.update()
    shown = (preview.shown / "index.html").read_text(encoding="utf-8")
    assert "these are the previous ones: the template ends too soon" in shown
    assert "<h1>ә</h1>" in shown
    assert preview.not_found(404) is None


def test_a_file_that_cannot_be_read_is_no_fault_of_the_program(preview: serve.Preview) -> None:
    page = preview.root / "docs/en/text.md"
    page.write_text(page.read_text(encoding="utf-8").replace("title:", "title", 1), encoding="utf-8")
    preview.update()
    shown = (preview.shown / EDITED).read_text(encoding="utf-8")
    assert "FIL006" in shown
    assert "these are the previous ones: correct the files that cannot be read" in shown


@pytest.fixture
def preview(small_copy: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[serve.Preview]:
    """The preview of the small edition; what follows from an edit waits until the test calls it."""
    monkeypatch.setattr(serve, "QUIET", 3600)
    preview = begun(small_copy, tmp_path / "preview")
    yield preview
    preview.stop()


def begun(copy: Copy, folder: Path) -> serve.Preview:
    folder.mkdir()
    preview = serve.Preview(copy.root, folder)
    preview.update()
    return preview


def shown(preview: serve.Preview) -> dict[str, bytes]:
    paths = [path for path in preview.shown.rglob("*") if path.is_file()]
    return {path.relative_to(preview.shown).as_posix(): path.read_bytes() for path in paths}


def follows(preview: serve.Preview, later: Timer) -> None:
    later.function(*later.args)
    preview.update()


def test_an_edited_page_is_shown_alone_and_then_all_is_as_a_new_preview_shows_it(
    small_copy: Copy, preview: serve.Preview, tmp_path: Path
) -> None:
    before = shown(preview)
    small_copy.edit("docs/en/text.md", "A citation leads", "A <b>mark leads")
    preview.update()
    alone = shown(preview)
    assert {path for path in alone if alone[path] != before[path]} == {EDITED}
    assert b"mark leads" in alone[EDITED] and b"HTM001" not in alone[EDITED]
    follows(preview, preview.later)
    assert b"HTM001" in shown(preview)[EDITED]
    assert shown(preview) == shown(begun(small_copy, tmp_path / "new"))
    small_copy.edit("docs/en/text.md", "A <b>mark leads", "A mark leads")
    preview.update()
    assert serve.BEFORE.encode() in shown(preview)[EDITED]


def test_the_page_that_one_looks_at_is_shown_alone_and_what_follows_gives_way_to_the_next_edit(
    small_copy: Copy, preview: serve.Preview
) -> None:
    before = shown(preview)
    assert preview.answer(lambda environ, start: [b"x"], {"PATH_INFO": "/en/glossary/"}, print) == [b"x"]
    small_copy.edit("docs/data/glossary.yml", "a printed issue", "an issue")
    preview.update()
    assert [path for path, content in shown(preview).items() if content != before[path]] == ["en/glossary/index.html"]
    first, preview.looked_at = preview.later, "/no-page/"
    small_copy.edit("docs/data/glossary.yml", "an issue", "one issue")
    preview.update()
    after = shown(preview)
    assert b"one issue" in after["en/glossary/index.html"]
    follows(preview, first)
    assert shown(preview) == after


def test_a_port_that_is_taken_is_reported(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve.Preview, "update", lambda self: None)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert serve.main(["--port", str(port)]) == 2
    assert f"port {port}: Address already in use; choose another with --port" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_does_not_exist_is_reported(
    port: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve.Preview, "update", lambda self: None)
    assert serve.main([f"--port={port}"]) == 2
    assert f"scripts/serve: port {port}: not between 0 and 65535; choose another" in capsys.readouterr().err
