import http.client
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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


def test_a_port_that_is_taken_is_reported(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(serve, "ThreadingHTTPServer", taken)
    assert serve.main(["--port", "8281"]) == 2
    assert "port 8281: Address already in use; choose another with --port" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_does_not_exist_is_reported(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert serve.main([f"--port={port}"]) == 2
    assert capsys.readouterr().err == (
        f"scripts/serve: port {port}: not between 0 and 65535; choose another with --port\n"
    )


@contextmanager
def serving(folder: Path, base: str) -> Iterator[int]:
    """The port of a preview whose site has two pages and a stylesheet."""
    (folder / "0" / "kk").mkdir(parents=True)
    for name in ("index.html", "kk/index.html", "404.html"):
        (folder / "0" / name).write_text(PAGE.replace("т", name), encoding="utf-8")
    (folder / "0" / "a.css").write_text("p { }", encoding="utf-8")
    (folder / "0" / "broken.html").write_bytes(b"\xff")
    preview = serve.Preview(folder)
    preview.state, preview.base = 3, base
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(serve.Handler, preview)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    with serving(tmp_path, "/") as port:
        yield port


def ask(port: int, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), content


@pytest.mark.parametrize("base", ["/", "/a/b/"])
def test_the_site_is_served_under_the_path_of_its_address(tmp_path: Path, base: str) -> None:
    with serving(tmp_path, base) as port:
        status, headers, content = ask(port, f"{base}kk/")
        assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert b"kk/index.html" in content
        assert ask(port, f"{base}kk")[1]["Location"] == f"{base}kk/"
        assert (ask(port, f"{base}a.css")[1]["Content-Type"], ask(port, f"{base}a.css")[2]) == (
            "text/css; charset=utf-8",
            b"p { }",
        )
        status, _, content = ask(port, f"{base}none/")
        assert status == 404
        assert b"404.html" in content


def test_an_address_outside_the_path_is_not_found(tmp_path: Path) -> None:
    with serving(tmp_path, "/a/b/") as port:
        assert ask(port, "/")[1]["Location"] == "/a/b/"
        assert [ask(port, path)[0] for path in ("/kk/", "/a.css", "/a/", "/a/b")] == [404, 404, 404, 404]


def test_a_head_request_gets_no_content(port: int) -> None:
    status, headers, content = ask(port, "/", "HEAD")
    assert (status, content) == (200, b"")
    assert int(headers["Content-Length"]) > len(PAGE)


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
