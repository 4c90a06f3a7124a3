"""The configuration on Debian's nginx, on this machine: what a reader and a crawler get."""

import dataclasses
import gzip
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from edition import edition
from edition.entries import Redirect
from pages.security_policy import HEADER
from website import nginx

pytestmark = pytest.mark.slow

# The files that nginx would write elsewhere, and one process in the foreground.
MAIN = """daemon off; master_process off; pid {folder}/pid; error_log stderr; events {{ }}
http {{ access_log off; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e; include {folder}/edition.conf; }}"""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory, first: edition.Edition, built: Path) -> Iterator[int]:
    """The port at which nginx serves the site at the root of the host."""
    with serving(tmp_path_factory.mktemp("nginx"), first, built, "") as number:
        yield number


@contextmanager
def serving(folder: Path, first: edition.Edition, built: Path, path: str) -> Iterator[int]:
    """The port at which nginx meanwhile serves the site below a path of the host."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert program, "no nginx; scripts/test installs it"
    site = folder / "host" / path
    shutil.copytree(built, site)
    (site / "v/1.0.0/assets").mkdir(parents=True)
    (site / "v/1.0.0/assets/edition.css").write_text("p { }", encoding="utf-8")
    (site / "v/1.0.0.sha256").write_text("", encoding="utf-8")
    (site / "downloads/one.html").write_text("<!doctype html>", encoding="utf-8")
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        number = chosen.getsockname()[1]
    redirect = Redirect("kk/sources/", "kk/references/#ref-7", 1)
    moved = dataclasses.replace(first, redirects=[redirect], site_url=f"https://x.example/{path}")
    values = {"root": f"{folder}/host", "name": "_", "listen": f"127.0.0.1:{number}"}
    (folder / "edition.conf").write_text(nginx.configuration(moved, values), encoding="utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder), encoding="utf-8")
    tried = subprocess.run([program, "-t", "-p", str(folder), "-c", str(folder / "nginx.conf")], capture_output=True)
    assert b"warn" not in tried.stderr and tried.returncode == 0, tried.stderr
    process = subprocess.Popen([program, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    try:
        _wait(number, process)
        yield number
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("nginx did not start")


def get(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content


def test_a_page_comes_compressed_with_its_headers(port: int, built: Path) -> None:
    status, headers, content = get(port, "/kk/article/", Accept_Encoding="gzip")
    page = (built / "kk/article/index.html").read_bytes()
    assert status == 200
    assert gzip.decompress(content) == page
    assert len(content) < len(page) / 3
    assert headers["content-security-policy"] == HEADER
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["vary"] == "Accept-Encoding"
    assert headers["cache-control"] == "no-cache"
    assert headers["server"] == "nginx"


def test_an_unchanged_page_costs_a_header(port: int) -> None:
    _, headers, _ = get(port, "/article/")
    status, _, content = get(port, "/article/", If_None_Match=headers["etag"])
    assert (status, content) == (304, b"")


def test_a_missing_page_answers_in_every_language(port: int, first: edition.Edition) -> None:
    for path in ("/nothing", "/kk/nothing/", "/404.html"):
        status, headers, content = get(port, path)
        assert status == 404
        for language in first.codes:
            assert first.strings["not_found"][language] in content.decode()
        assert headers["content-security-policy"] == HEADER


def test_a_missing_page_is_told_first_in_the_language_of_its_folder(port: int, built: Path) -> None:
    for path, page in (("/nothing", "404.html"), ("/kk/nothing/", "kk/404.html"), ("/en/law/1", "en/404.html")):
        assert get(port, path)[2] == (built / page).read_bytes()


def test_an_address_that_moved_leads_on(port: int) -> None:
    status, headers, _ = get(port, "/kk/sources/")
    assert (status, headers["location"]) == (301, "/kk/references/#ref-7")
    assert get(port, "/kk/sources")[1]["location"] == "/kk/references/#ref-7"
    assert get(port, "/kk/sources/?with=ru&a")[1]["location"] == "/kk/references/?with=ru&a#ref-7"
    assert get(port, "/kk/sources-2/")[0] == 404


@pytest.mark.parametrize("path", ["/v/", "/data/", "/downloads/", "/v/1.0.0/assets/"])
def test_a_folder_without_a_page_is_a_missing_page(port: int, built: Path, path: str) -> None:
    status, headers, content = get(port, path)
    assert (status, content) == (404, (built / "404.html").read_bytes())
    assert headers["cache-control"] != "max-age=31536000, immutable"


def test_a_page_without_its_slash_leads_to_it(port: int) -> None:
    status, headers, _ = get(port, "/kk/article")
    assert (status, headers["location"]) == (301, "/kk/article/")


@pytest.mark.parametrize(
    ("path", "kind", "caching"),
    [
        ("/assets/edition.css", "text/css; charset=utf-8", "max-age=600"),
        ("/v/1.0.0/assets/edition.css", "text/css; charset=utf-8", "max-age=31536000, immutable"),
        ("/versions.atom", "application/atom+xml; charset=utf-8", "no-cache"),
        ("/data/references.json", "application/json; charset=utf-8", "no-cache"),
        ("/data/glossary.yml", "application/yaml; charset=utf-8", "no-cache"),
        ("/data/source.txt", "text/plain; charset=utf-8", "no-cache"),
        ("/downloads/interaction-offline.zip", "application/zip", "no-cache"),
        ("/downloads/references.bib", "application/x-bibtex; charset=utf-8", "no-cache"),
        ("/downloads/references.ris", "application/x-research-info-systems; charset=utf-8", "no-cache"),
        ("/downloads/SHA256SUMS", "text/plain; charset=utf-8", "no-cache"),
        ("/v/1.0.0.sha256", "text/plain; charset=utf-8", "no-cache"),
    ],
)
def test_each_kind_of_file(port: int, path: str, kind: str, caching: str) -> None:
    status, headers, _ = get(port, path, Accept_Encoding="gzip")
    assert (status, headers["content-type"], headers["cache-control"]) == (200, kind, caching)
    is_data = path.startswith(("/data/", "/downloads/", "/v/1.0.0.sha256"))
    assert headers.get("access-control-allow-origin") == ("*" if is_data else None)
    if path.endswith((".bib", ".ris")):
        assert headers["content-encoding"] == "gzip"


def test_no_file_of_the_site_is_of_an_unknown_kind(port: int, built: Path) -> None:
    endings = {path.suffix or path.name: path.relative_to(built).as_posix() for path in built.rglob("*.*")}
    for path in endings.values():
        assert get(port, f"/{path}")[1].get("content-type", "") not in ("", "application/octet-stream"), path


def test_a_single_file_keeps_to_its_own_policy(port: int) -> None:
    _, headers, _ = get(port, "/downloads/one.html")
    assert headers["content-security-policy"] == "frame-ancestors 'none'"


def test_a_site_below_a_path_keeps_its_page_of_missing_addresses_its_caching_and_its_redirects(
    tmp_path: Path, first: edition.Edition, built: Path
) -> None:
    with serving(tmp_path, first, built, "a.b/c/") as port:
        assert get(port, "/a.b/c/kk/article/")[0] == 200
        status, _, content = get(port, "/a.b/c/kk/nothing/")
        assert (status, content) == (404, (built / "kk/404.html").read_bytes())
        assert get(port, "/a.b/c/kk/sources/")[1]["location"] == "/a.b/c/kk/references/#ref-7"
        assert get(port, "/a.b/c/assets/edition.css")[1]["cache-control"] == "max-age=600"
        assert get(port, "/a.b/c/v/1.0.0/assets/edition.css")[1]["cache-control"] == "max-age=31536000, immutable"
        assert get(port, "/kk/article/")[0] == 404


def test_nothing_outside_the_site_is_served(port: int) -> None:
    assert get(port, "/../edition.conf")[0] == 400
    assert get(port, "/%2e%2e/edition.conf")[0] == 400


@pytest.mark.parametrize("root", ["/srv/a b", "/srv/a;", "/srv/{", "/srv/\n"])
def test_what_could_break_the_configuration_is_refused(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert nginx.main(["--root", root]) == 2
    expected = f"nginx: --root, {root!r}, is not a plain value; use letters, digits and ./:-\n"
    assert capsys.readouterr().err == expected


def test_a_broken_address_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SITE_URL", "x")
    assert nginx.main(["--root", "/srv"]) == 2
    assert capsys.readouterr().err.startswith("nginx: mkdocs.yml:1: FIL007: the address of the site is 'x', expected")
    monkeypatch.setenv("SITE_URL", "https://your.host/a'b/")
    assert nginx.main(["--root", "/srv"]) == 2
    assert "SITE_URL" in capsys.readouterr().err


def test_the_command_prints_the_whole_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    assert nginx.main(["--root", "/srv/interaction", "--name", "a.example"]) == 0
    printed = capsys.readouterr().out
    assert "root /srv/interaction;" in printed
    assert "server_name a.example;" in printed
    assert not nginx.PLACE.search(printed)
