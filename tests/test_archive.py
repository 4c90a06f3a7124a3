"""An archive is a folder of editions: each is found, checked by several processes, and named in its findings."""

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import archive
import edition
import guard
import progress
import report
import run_checks
import watch
from edition_copy import Copy
from finding import Finding


def editions(root: Path, copy: Copy, count: int) -> None:
    for number in range(count):
        shutil.copytree(copy.root, root / f"a-{number}", ignore=shutil.ignore_patterns("archive"))


def test_an_archive_is_checked_edition_by_edition(
    copy: Copy, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path_factory.mktemp("archive")
    editions(root, copy, 5)
    (root / "a-3/docs/ru/law.md").unlink()
    (root / "a-9").symlink_to("/")
    (root / "notes").mkdir()
    (root / "a-5").symlink_to(copy.root)
    assert run_checks.main(["--root", str(root), "pages"]) == 1
    output = capsys.readouterr()
    assert [line.split(": ")[1] for line in output.out.splitlines()] == ["PAG001", "RUN003"]
    assert output.out.startswith("a-3/docs/ru/law.md:1: PAG001: ")
    assert output.err.endswith("2 findings, 1 checks in 6 editions\n")


def killed(loaded: edition.Edition) -> list[Finding]:
    """Ends the processes that come to one of these."""
    if loaded.root.name in ("a-07", "a-08", "a-59"):
        os.kill(os.getpid(), signal.SIGKILL)
    return [Finding("b", 1, "ABC001", "x; y")]


@pytest.mark.parametrize("count", [9, 75])
def test_an_edition_that_ends_its_process_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    names = [f"a-{number:02}" for number in range(count)]
    found = [str(finding) for each in archive.check(tmp_path, names, killed) for finding in each]
    assert [line.split(":")[0].removesuffix("/b") for line in found] == names
    ended = [line[:14] for line in found if "ABC001" not in line]
    assert ended == [f"{name}:1: RUN004" for name in ("a-07", "a-08", "a-59") if name in names]


WAITING = """
import os, signal, sys, time
sys.path.insert(0, {!r})
import archive, command, pathlib
signal.signal(signal.SIGINT, signal.default_int_handler)
os.sched_getaffinity = lambda _: {{0, 1}}
def run(loaded):
    os.write(1, b"r")
    time.sleep(20)
check = archive.check(pathlib.Path("/nowhere"), list("abcdefgh"), run)
raise SystemExit(command.run(lambda: len(list(check))))
"""


def test_an_interrupt_of_all_processes_ends_them(tmp_path: Path) -> None:
    """As Ctrl C in a terminal, which is sent to the program and to its workers."""
    program = [sys.executable, "-c", WAITING.format(str(Path(archive.__file__).parent))]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as process:
        assert process.stdout and process.stderr
        assert process.stdout.read(2) == "rr"
        started = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        assert (process.stderr.read(), process.wait()) == ("", 2)
        assert time.monotonic() - started < 5


def test_an_edition_without_settings_is_no_archive(copy: Copy) -> None:
    (copy.root / "mkdocs.yml").unlink()
    assert archive.editions(copy.root) == [""]


class Check:
    """A check made for a test."""

    __name__ = "check_made"

    def __init__(self, work: object) -> None:
        self.work = work

    def check(self, edition: object) -> object:
        yield Finding("a", 1, "ABC001", "x; y")
        self.work()  # type: ignore[operator]


def spin() -> None:
    while True:
        time.process_time()


def ask_for_memory() -> None:
    while True:
        bytearray(50_000_000)


@pytest.mark.parametrize(("work", "code"), [(lambda: 1 / 0, "RUN001"), (spin, "RUN002"), (ask_for_memory, "RUN002")])
def test_a_check_that_fails_or_hangs_is_a_finding(work: object, code: str) -> None:
    found = guard.findings(Check(work), None, 0.05)  # type: ignore[arg-type]
    assert [finding.code for finding in found] == ["ABC001", code]


def test_watching_checks_again_when_a_file_is_saved(copy: Copy) -> None:
    seen: list[int] = []

    def check() -> None:
        seen.append(len(seen))
        if len(seen) == 1:
            (copy.root / "docs/ru/law.md").write_text("changed", encoding="utf-8")
        if len(seen) == 2:
            raise KeyboardInterrupt

    watch.watch(copy.root, check, 0.0)
    assert seen == [0, 1]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    stream: io.StringIO, environment: dict[str, str], wanted: bool
) -> None:
    assert bool(report.coloured(stream, environment)) == wanted


def test_coloured_text_is_the_same_text() -> None:
    found = [Finding("docs/ru/a.md", 3, "CIT001", "x; y")]
    shown = report.as_coloured_text(found)
    for code in (report.BOLD, report.RED, report.PLAIN):
        shown = shown.replace(code, "")
    assert shown == report.as_text(found)


def test_the_summary_groups_by_page() -> None:
    found = [Finding("b", 1, "CIT001", "x"), Finding("a", 1, "CIT001", "x"), Finding("a", 2, "CIT001", "x")]
    assert report.summary(found) == "     2  a  (CIT001 × 2)\n     1  b  (CIT001)\n"
    many = [Finding(f"p{number:02}", 1, "CIT001", "x") for number in range(report.MOST_PAGES + 3)]
    assert report.summary(many).splitlines()[-1] == "     3  on 3 more pages"


def test_progress_is_shown_on_a_terminal_when_it_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr("sys.stderr", stream)
        monkeypatch.setattr(progress, "FIRST_AFTER", 0.0)
        with progress.Line(2) as line:
            line.advance()
        assert ("1 of 2" in stream.getvalue()) == shown
        assert stream.getvalue().endswith(progress.CLEAR) == shown


def test_github_s_properties_are_escaped() -> None:
    assert report.as_github([Finding("a,b:c%", 1, "CIT001", "x")]).startswith("::error file=a%2Cb%3Ac%25,line=1,")
