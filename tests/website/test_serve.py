import re
import socket
from pathlib import Path

import pytest
from markupsafe import Markup

from edition.edition import Edition
from edition_copy import FIRST
from reading.finding import Finding
from website import preview_notes, serve
from website.render import BuildError

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
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


def test_pages_that_cannot_be_built_leave_the_previous_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = serve.Preview(FIRST, tmp_path)
    (preview.pages / "index.html").write_text(PAGE, encoding="utf-8")

    def fails(edition: Edition, target: Path, strict: bool) -> None:
        raise BuildError("the template ends too soon")

    monkeypatch.setattr(serve, "render", fails)
    preview.update()
    shown = (preview.shown / "index.html").read_text(encoding="utf-8")
    assert "these are the previous ones: the template ends too soon" in shown
    assert "<h1>ә</h1>" in shown
    assert preview.not_found(404) is None


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
