"""Common entry point of the commands: UTF-8 output, exit status, Ctrl-C, closed pipes."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

# The folder of the program, and of the edition that the commands work on by default.
ROOT = Path(__file__).resolve().parents[2]


def run(main: Callable[[], int]) -> int:
    """The exit status of a command, as `main` returns it.

    It is 1 if the reader of the output stops reading (`scripts/check | head`), and 2 after Ctrl-C or an OSError, such
    as a full disk, which is reported in one line.
    """
    _prepare_streams()
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        status = 1
    except KeyboardInterrupt:
        status = 2
    except OSError as error:
        status = 2
        with suppress(OSError):
            print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
    _discard_unread_output()
    return status


def _prepare_streams() -> None:
    """Print any name; a closed stream (`scripts/check >&-`) is replaced by the null device."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: PTH123, SIM115 - it stays open to the end
        getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace")


def _discard_unread_output() -> None:
    """Otherwise the interpreter fails at its end when it flushes the stream."""
    try:
        sys.stdout.flush()
    except (OSError, KeyboardInterrupt):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
