"""No command ends in a traceback because its reader or its editor stops it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from program import command

SCRIPTS = command.ROOT / "scripts"
COMMANDS = sorted(path for path in SCRIPTS.rglob("*.py") if "__main__" in path.read_text(encoding="utf-8"))
# A program that is started in the background does not listen to the editor's keys; here it does.
WAITING = """
import signal, sys, time
sys.path.insert(0, {!r})
from program import command
signal.signal(signal.SIGINT, signal.default_int_handler)
raise SystemExit(command.run(lambda: {}))
"""
PRINTS = "print('a line\\n' * {}) or 0"


def command_line(code: str) -> list[str]:
    return [sys.executable, "-c", WAITING.format(str(SCRIPTS), code)]


def start(code: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(command_line(code), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    with start(PRINTS.format(100_000)) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == ("", 1)


def test_an_editor_who_has_seen_enough_gets_no_traceback() -> None:
    with start("print('ready', flush=True) or time.sleep(60) or 0") as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        assert (process.stderr.read(), process.wait()) == ("", 2)


def test_names_that_the_terminal_lacks_are_printed_all_the_same() -> None:
    program = command_line("print('қ\\udcff') or 0")
    plain = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    assert subprocess.run(program, env=plain, capture_output=True, check=True).stdout == "қ\\udcff\n".encode()


def test_every_command_runs_so() -> None:
    last = {path.name: path.read_text(encoding="utf-8").splitlines()[-1].strip() for path in COMMANDS}
    assert {"build.py", "run.py"} <= {*last}
    assert [name for name, line in last.items() if not line.startswith("raise SystemExit(command.run(")] == []


@pytest.mark.parametrize("lines", [1, 100_000])
def test_an_output_that_cannot_be_written_is_reported(lines: int) -> None:
    program = command_line(PRINTS.format(lines))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "-c: [Errno 28] No space left on device\n")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_failure(closed: str) -> None:
    program = command_line(PRINTS.format(1))
    done = subprocess.run(["sh", "-c", f'"$@" {closed}', "sh", *program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_cannot_be_read_is_reported() -> None:
    done = subprocess.run(command_line("open('/no/where')"), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "-c: [Errno 2] No such file or directory: '/no/where'\n")
