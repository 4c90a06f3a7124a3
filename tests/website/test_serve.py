import socket
from pathlib import Path

import pytest

from edition.edition import Edition
from edition_copy import FIRST
from website import serve
from website.render import BuildError

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
PAGE = f'<!doctype html><html lang="kk"><head>{POLICY}</head><body class="about"><h1>ә</h1></body></html>'


def test_a_page_without_findings_is_as_published_but_for_its_policy() -> None:
    assert serve.with_notes(PAGE, []) == PAGE.replace(POLICY, "")


def test_findings_stand_at_the_top_as_text() -> None:
    shown = serve.with_notes(PAGE, ["docs/a.md:1: HTM001: <script> is HTML; write Markdown"])
    assert (
        '<body class="about"><div class="edit-notes" role="status" lang="en">1 finding\n'
        "docs/a.md:1: HTM001: &lt;script&gt; is HTML; write Markdown</div><h1>"
    ) in shown


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
