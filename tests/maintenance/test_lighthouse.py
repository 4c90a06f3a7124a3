"""The measuring of pages as far as it can be tested without Lighthouse: a program of ours answers in its place."""

import gzip
import json
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from maintenance import lighthouse

Answer = Callable[..., None]
# What stands for node: it keeps what it is asked, and gives the answers one after the other, the last again and again.
NODE = """#!/bin/sh
folder=$(dirname "$0")
echo "$@" >>"$folder/asked"
number=$(wc -l <"$folder/asked")
answer="$folder/answer-$number"
[ -e "$answer" ] || answer="$folder/answer"
if [ -e "$folder/fails" ]; then cat "$folder/fails" >&2; exit 1; fi
cat "$answer"
"""


def scores(**changed: float | None) -> str:
    found = dict.fromkeys(lighthouse.BARS, 1.0) | {name.replace("_", "-"): score for name, score in changed.items()}
    return json.dumps({"categories": {name: {"score": score} for name, score in found.items()}})


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, the only one on the path, and a site of one page."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, text in (("node", NODE), ("chromium", "#!/bin/sh\n")):
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    (folder / "answer").write_text(scores(), encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<p>Өзара іс-қимыл</p>", encoding="utf-8")
    monkeypatch.setattr(lighthouse, "SITE", tmp_path / "site")
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("CHROMIUM", str(folder / "chromium"))
    monkeypatch.setenv("LIGHTHOUSE", str(folder / "lighthouse.js"))
    return folder


def asked(tools: Path) -> list[str]:
    return (tools / "asked").read_text(encoding="utf-8").splitlines()


def test_every_page_in_every_language_is_measured_once(tools: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lighthouse.main() == 0
    addresses = ["/".join(line.split()[1].split("/")[3:]) for line in asked(tools)]
    names = ["", "article/", "glossary/", "references/", "law/", "about/", "verification/"]
    assert sorted(addresses) == sorted(prefix + name for prefix in ("", "kk/", "en/") for name in names)
    header, *lines = capsys.readouterr().out.splitlines()
    assert header.split() == ["page", *lighthouse.BARS]
    assert [line.split()[1:] for line in lines] == [["100"] * 4] * 21


def test_a_page_below_a_bar_is_named_and_fails(tools: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tools / "answer").write_text(scores(performance=0.97, seo=0.99), encoding="utf-8")
    assert lighthouse.main(["kk/article/"]) == 1
    line = capsys.readouterr().out.splitlines()[1]
    assert line.split() == [
        "kk/article/",
        "97",
        "100",
        "100",
        "99",
        "below",
        "98:",
        "performance",
        "below",
        "100:",
        "seo",
    ]


def test_the_bar_itself_is_enough(tools: Path) -> None:
    (tools / "answer").write_text(scores(performance=0.98), encoding="utf-8")
    assert lighthouse.main([""]) == 0
    assert len(asked(tools)) == 1


def test_a_low_run_counts_by_the_median_of_three(tools: Path) -> None:
    (tools / "answer-1").write_text(scores(performance=0.5), encoding="utf-8")
    (tools / "answer-2").write_text(scores(performance=0.99), encoding="utf-8")
    assert lighthouse.main([""]) == 0
    assert len(asked(tools)) == 3


def test_a_category_that_could_not_be_scored_counts_as_none(tools: Path) -> None:
    (tools / "answer").write_text(scores(best_practices=None), encoding="utf-8")
    assert lighthouse.main([""]) == 1


def test_without_a_site_the_remedy_is_told(
    tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lighthouse, "SITE", tools / "none")
    assert lighthouse.main() == 2
    assert capsys.readouterr().err == "scripts/lighthouse: there is no site; run scripts/build\n"


def test_without_node_the_remedy_is_told(
    tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tools / "none"))
    assert lighthouse.main() == 2
    assert capsys.readouterr().err == "scripts/lighthouse: there is no node; install Debian’s nodejs\n"


def test_without_a_browser_the_remedy_is_told(
    tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    assert lighthouse.main() == 2
    expected = (
        "scripts/lighthouse: there is no no-such-browser; install Debian’s chromium or name another in CHROMIUM\n"
    )
    assert capsys.readouterr().err == expected


def test_without_lighthouse_the_remedy_is_told(
    tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LIGHTHOUSE")
    assert lighthouse.main() == 2
    expected = "scripts/lighthouse: LIGHTHOUSE does not name the program; run scripts/lighthouse, which fetches it\n"
    assert capsys.readouterr().err == expected


@pytest.mark.parametrize("answer", ["", "{", "[]", "{}", '{"categories": {"seo": {}}}'])
def test_an_answer_that_is_no_result_is_told(tools: Path, answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tools / "answer").write_text(answer, encoding="utf-8")
    assert lighthouse.main(["law/"]) == 2
    assert capsys.readouterr().err == "scripts/lighthouse: law/: Lighthouse gave no scores; run it again\n"


def test_a_failure_of_lighthouse_is_told_with_its_words(tools: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tools / "fails").write_text("Runtime error encountered: no first paint\n    at run.js:1\n", encoding="utf-8")
    assert lighthouse.main(["law/"]) == 2
    expected = "scripts/lighthouse: law/: Lighthouse failed (Runtime error encountered: no first paint); run it again\n"
    assert capsys.readouterr().err == expected


def test_pages_are_served_as_a_host_serves_them(tools: Path) -> None:
    (lighthouse.SITE / "a.png").write_bytes(b"\x89PNG")
    with lighthouse.served() as host:
        with urllib.request.urlopen(host) as page:
            assert page.headers["Content-Encoding"] == "gzip"
            assert page.headers["Content-Type"] == "text/html; charset=utf-8"
            assert gzip.decompress(page.read()).decode() == "<p>Өзара іс-қимыл</p>"
        with urllib.request.urlopen(f"{host}a.png") as picture:
            assert picture.headers["Content-Encoding"] is None
            assert picture.read() == b"\x89PNG"
