"""Worker processes: with a whole edition, and for many editions."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from edition_copy import FIRST, copied, environment

pytestmark = pytest.mark.slow
# Typst leaves threads behind, and a process forked beside them would wait for ever for the locks that they hold.
AFTER_TYPST = """
from pathlib import Path
from edition.load import load
from books.pdf import typeset
from program import workers

if __name__ == "__main__":
    loaded = load(Path.cwd())
    alone = typeset.export(loaded, loaded.original)
    with workers.started(loaded) as submit:
        together = submit(typeset.export, loaded.original)
        print(together.result() == alone)
"""

# Ctrl-C reaches all processes of a command at once. The worker would never end by itself.
INTERRUPTED = """
import signal, threading
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a program in the background does not have
from edition.load import load
from program import command
from program import workers

def waits(edition):
    print("begun", flush=True)
    threading.Event().wait()

def main():
    with workers.started(load(Path.cwd())) as submit:
        return submit(waits).result()

if __name__ == "__main__":
    raise SystemExit(command.run(main))
"""


def start(tmp_path: Path, program: str) -> "subprocess.Popen[str]":
    file = tmp_path / "started.py"
    file.write_text(program, encoding="utf-8")
    pipe, folder = subprocess.PIPE, copied(FIRST, tmp_path / "edition")
    options = {"cwd": folder, "env": environment(), "stdout": pipe, "stderr": pipe, "text": True}
    return subprocess.Popen([sys.executable, str(file)], **options, start_new_session=True)


def ended(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    try:
        output, errors = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        pytest.fail("the program did not end within a minute")
    return process.returncode, output, errors


def test_a_worker_runs_after_typst_has_run_in_the_caller(tmp_path: Path) -> None:
    with start(tmp_path, AFTER_TYPST) as process:
        assert ended(process) == (0, "True\n", "")


def test_ctrl_c_ends_the_workers_at_once(tmp_path: Path) -> None:
    with start(tmp_path, INTERRUPTED) as process:
        assert process.stdout and process.stderr
        if process.stdout.readline() != "begun\n":
            pytest.fail(process.stderr.read())
        os.killpg(process.pid, signal.SIGINT)
        assert ended(process) == (2, "", "")


def test_a_worker_ends_when_its_caller_is_killed(tmp_path: Path) -> None:
    with start(tmp_path, INTERRUPTED) as process:
        assert process.stdout and process.stdout.readline() == "begun\n"
        process.kill()
        assert ended(process)[0] == -signal.SIGKILL  # the workers have let go of the output, too


# A function of a worker has to be in a module that it can import, so this one is written to a file.
EACH = """
import os
from program import workers

def doubled(given, item):
    if item == "killed":
        os.kill(os.getpid(), 9)
    if item == "broken":
        raise ValueError(given)
    with workers.started(given) as submit:
        return item * 2, os.getpid() == submit(lambda given: os.getpid()).result()

if __name__ == "__main__":
    for found in workers.each(doubled, "x", ["a", "broken", "killed", "b", "c", "killed"]):
        print(repr(found) if isinstance(found, tuple) else f"{type(found).__name__} {found}"[:23])
"""


def test_each_item_is_done_whatever_becomes_of_the_others(tmp_path: Path) -> None:
    with start(tmp_path, EACH) as process:
        status, output, errors = ended(process)
    assert (status, errors) == (0, "")
    assert output.splitlines() == [
        "('aa', True)",
        "ValueError x",
        "BrokenProcessPool A pro",
        "('bb', True)",
        "('cc', True)",
        "BrokenProcessPool A pro",
    ]
