from pathlib import Path

import pytest

import serve_site

PAGE = '<!doctype html><html lang="kk"><head><title>т</title></head><body class="about"><h1>ә</h1></body></html>'


def test_a_page_without_findings_only_waits() -> None:
    shown = serve_site.with_notes(PAGE, [], 3)
    assert '<script defer src="/.preview/begin.js?3"></script></head><body class="about"><h1>' in shown


def test_findings_stand_at_the_top_as_text() -> None:
    shown = serve_site.with_notes(PAGE, ["docs/a.md:1: HTM001: <script> is HTML; write Markdown"], 3)
    assert (
        '<body class="about"><div class="edit-notes" role="status" lang="en">1 findings\n'
        "docs/a.md:1: HTM001: &lt;script&gt; is HTML; write Markdown</div><h1>"
    ) in shown


def test_a_state_is_waited_for(tmp_path: Path) -> None:
    preview = serve_site.Preview(tmp_path)
    assert preview.wait(7, 0) == 0
    assert preview.wait(0, 0.01) == 0


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(serve_site, "ThreadingHTTPServer", taken)
    monkeypatch.setenv("EDITION_CHECKED", "")
    monkeypatch.setenv("DOWNLOADS", "")
    assert serve_site.main(["--port", "8281"]) == 2
    assert "port 8281: Address already in use; name another with --port" in capsys.readouterr().err
