"""Measuring without Lighthouse: its runs are answered here."""

import gzip
import json
import shutil
import subprocess
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from edition.load import load
from maintenance import lighthouse

PROGRAM = "lighthouse.js"


def scores(**changed: float | None) -> str:
    found = dict.fromkeys(lighthouse.BARS, 1.0) | {name.replace("_", "-"): score for name, score in changed.items()}
    return json.dumps({"categories": {name: {"score": score} for name, score in found.items()}})


class Runs(list[str]):
    """The addresses asked for; `answers` are given one after the other, the last one again and again."""

    answers = (scores(),)
    errors = ""

    def run(self, command: list[str], **_: Any) -> "subprocess.CompletedProcess[str]":
        assert command[:2] == ["node", PROGRAM]
        self.append(command[2])
        answer = self.answers[min(len(self), len(self.answers)) - 1]
        return subprocess.CompletedProcess(command, 0, answer, self.errors)


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runs:
    """Every tool is there, and a site of one page."""
    found = Runs()
    (tmp_path / "index.html").write_text("<p>Өзара іс-қимыл</p>", encoding="utf-8")
    monkeypatch.setattr(lighthouse, "SITE", tmp_path)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", found.run)
    return found


def test_every_page_in_every_language_is_measured_once(runs: Runs, capsys: pytest.CaptureFixture[str]) -> None:
    assert lighthouse.main(PROGRAM) == 0
    addresses = ["/".join(address.split("/")[3:]) for address in runs]
    edition = load(lighthouse.ROOT)
    pages = [edition.address(*page).removeprefix(edition.site_url) for page in edition.pages]
    assert sorted(addresses) == sorted(pages)
    header, *lines = capsys.readouterr().out.splitlines()
    assert header.split() == ["page", *lighthouse.BARS]
    assert [line.split()[1:] for line in lines] == [["100"] * 4] * len(pages)


def test_a_page_below_a_bar_is_named_and_fails(runs: Runs, capsys: pytest.CaptureFixture[str]) -> None:
    runs.answers = (scores(performance=0.97, seo=0.99),)
    assert lighthouse.main(PROGRAM, ["kk/article/"]) == 1
    line = capsys.readouterr().out.splitlines()[1]
    assert " ".join(line.split()) == "kk/article/ 97 100 100 99 below 98: performance below 100: seo"


def test_the_bar_itself_is_enough(runs: Runs) -> None:
    runs.answers = (scores(performance=0.98),)
    assert (lighthouse.main(PROGRAM, [""]), len(runs)) == (0, 1)


def test_a_low_run_counts_by_the_median_of_three(runs: Runs) -> None:
    runs.answers = (scores(performance=0.5), scores(performance=0.99), scores())
    assert (lighthouse.main(PROGRAM, [""]), len(runs)) == (0, 3)


def test_a_category_without_a_score_is_below_its_bar(runs: Runs) -> None:
    runs.answers = (scores(best_practices=None),)
    assert lighthouse.main(PROGRAM, [""]) == 1


@pytest.mark.parametrize(
    ("missing", "problem"),
    [
        ("site", "there is no site; run scripts/build"),
        ("node", "there is no node; install Debian’s nodejs"),
        ("chromium", "there is no chromium; install Debian’s chromium or name another in CHROMIUM"),
    ],
)
def test_what_is_missing_is_reported(
    runs: Runs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str, problem: str
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None if name == missing else name)
    if missing == "site":
        monkeypatch.setattr(lighthouse, "SITE", lighthouse.SITE / "none")
    assert lighthouse.main(PROGRAM) == 2
    assert capsys.readouterr().err == f"scripts/lighthouse: {problem}\n"


@pytest.mark.parametrize(
    ("answer", "errors", "reason"),
    [("", "no first paint\n    at run.js:1\n", "no first paint"), ("[]", "", "no scores"), ("{}", "", "no scores")],
)
def test_a_run_without_scores_is_reported(
    runs: Runs, capsys: pytest.CaptureFixture[str], answer: str, errors: str, reason: str
) -> None:
    runs.answers, runs.errors = (answer,), errors
    assert lighthouse.main(PROGRAM, ["law/"]) == 2
    assert capsys.readouterr().err.endswith(f"/law/: Lighthouse failed ({reason}); run it again\n")


def test_pages_are_served_as_a_host_serves_them(runs: Runs) -> None:
    (lighthouse.SITE / "a.png").write_bytes(b"\x89PNG")
    with lighthouse.served() as host:
        with urllib.request.urlopen(host) as page:
            assert page.headers["Content-Encoding"] == "gzip"
            assert page.headers["Content-Type"] == "text/html; charset=utf-8"
            assert gzip.decompress(page.read()).decode() == "<p>Өзара іс-қимыл</p>"
        with urllib.request.urlopen(f"{host}a.png") as picture:
            assert picture.headers["Content-Encoding"] is None
            assert picture.read() == b"\x89PNG"
