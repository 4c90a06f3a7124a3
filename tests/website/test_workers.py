"""The forms made in processes of their own, whatever has run before in the process that asks for them."""

import os
import signal
import subprocess
import sys

import pytest

from edition import edition
from edition_copy import ROOT
from exports import downloads

# The typesetter leaves threads behind, and a process forked beside them would wait for ever for what they hold.
AFTER_THE_TYPESETTER = """
import sys
from pathlib import Path
sys.path.insert(0, "scripts")
import build_forms, downloads, edition, export_pdf
from steps import Steps

if __name__ == "__main__":
    loaded = load(Path.cwd())
    alone = export_pdf.export(loaded, loaded.original)
    with build_forms.started(loaded) as forms:
        together = build_forms.gathered(forms, Steps())
    (name,) = [d.name for d in downloads.of(loaded) if d.form.kind == "pdf" and d.language == loaded.original]
    print(len(together), together[name] == alone)
"""


def test_forms_are_made_after_the_typesetter_has_run(real: edition.Edition) -> None:
    made = len([download for download in downloads.of(real) if download.form.export])
    command = [sys.executable, "-c", AFTER_THE_TYPESETTER]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    ) as process:
        try:
            output, _ = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            pytest.fail("the forms were still not made after a minute")
    assert output == f"{made} True\n"


# An editor who stops the build stops all its processes at once.
INTERRUPTED = """
import signal, sys
from pathlib import Path
sys.path.insert(0, "scripts")
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a program in the background does not have
import build_forms, command, edition

def main():
    with build_forms.started(load(Path.cwd())) as forms:
        print("begun", flush=True)
        return len([form.result() for form in forms])

if __name__ == "__main__":
    raise SystemExit(command.run(main))
"""


def test_forms_are_given_up_when_the_editor_stops_the_build() -> None:
    program = [sys.executable, "-c", INTERRUPTED]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, cwd=ROOT, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as process:
        assert process.stdout and process.stdout.readline() == "begun\n"
        os.killpg(process.pid, signal.SIGINT)
        try:
            _, errors = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            pytest.fail("the forms were still being made after a minute")
    assert (process.returncode, errors) == (2, "")
