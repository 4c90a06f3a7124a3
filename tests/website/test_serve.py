import socket
import struct
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from website import serve

PAGE = '<!doctype html><html lang="kk"><head><title>т</title></head><body class="about"><h1>ә</h1></body></html>'


def test_a_page_without_findings_only_waits() -> None:
    shown = serve.with_notes(PAGE, [], 3)
    assert '<script defer src="/.preview/begin.js?3"></script></head><body class="about"><h1>' in shown


def test_findings_stand_at_the_top_as_text() -> None:
    shown = serve.with_notes(PAGE, ["docs/a.md:1: HTM001: <script> is HTML; write Markdown"], 3)
    assert (
        '<body class="about"><div class="edit-notes" role="status" lang="en">1 findings\n'
        "docs/a.md:1: HTM001: &lt;script&gt; is HTML; write Markdown</div><h1>"
    ) in shown


def test_a_state_is_waited_for(tmp_path: Path) -> None:
    preview = serve.Preview(tmp_path)
    assert preview.wait(7, 0) == 0
    assert preview.wait(0, 0.01) == 0


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(serve, "ThreadingHTTPServer", taken)
    monkeypatch.setenv("EDITION_CHECKED", "")
    monkeypatch.setenv("DOWNLOADS", "")
    assert serve.main(["--port", "8281"]) == 2
    assert "port 8281: Address already in use; name another with --port" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_there_is_not_is_told(
    port: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITION_CHECKED", "")
    monkeypatch.setenv("DOWNLOADS", "")
    assert serve.main([f"--port={port}"]) == 2
    assert capsys.readouterr().err == (
        f"scripts/serve: port {port}: there is none beyond 0 to 65535; name another with --port\n"
    )


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """The port of a server of a site of one page."""
    (tmp_path / "0").mkdir()
    (tmp_path / "0" / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "0" / "broken.html").write_bytes(b"\xff")
    preview = serve.Preview(tmp_path)
    preview.state = 3
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(serve.Handler, preview)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        ("GET /", 200),
        ("HEAD /", 200),
        ("GET /.preview/wait.js?2", 200),
        (f"GET /.preview/wait.js?{'9' * 5000}", 404),
        ("GET /.preview/begin.js?);alert(1", 404),
        ("GET /.preview/begin.js?3", 200),
        ("GET /.preview/preview.css", 200),
        ("GET /.preview/none", 404),
        (f"GET /{'a' * 5000}", 404),
        (f"HEAD /{'a' * 5000}", 404),
        ("GET /%00", 404),
        ("HEAD /%00", 404),
        ("GET /broken.html", 404),
        (f"GET /{'a' * 70_000}", 414),
        ("NONE /", 501),
    ],
)
def test_any_request_is_answered(port: int, request_line: str, status: int, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as reader:
        reader.sendall(f"{request_line} HTTP/1.0\r\n\r\n".encode())
        with reader.makefile("rb") as answer:
            assert answer.readline().split()[1] == str(status).encode()
    assert capsys.readouterr().err == ""


def test_a_reader_that_goes_away_is_no_failure(port: int, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_connection(("127.0.0.1", port)) as reader:
        reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # its end is a reset
        reader.sendall(b"GET / HTTP/1.0\r\n")
    test_any_request_is_answered(port, "GET /", 200, capsys)
