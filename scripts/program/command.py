"""How each of the edition's programs runs: any name can be printed, an end from outside is no failure of its own."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# The folder of the program; it is also that of the edition which the commands take by default.
ROOT = Path(__file__).resolve().parents[2]


def run(main: Callable[[], int]) -> int:
    """The exit status of a program, which is main()'s.

    It is 1 where the reader of its output has seen enough (`scripts/check | head`), and 2 where the editor stopped it,
    or where something could not be read or written, such as the output on a full disk; a sentence then says what.
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
    _let_go_of_output()
    return status


def _prepare_streams() -> None:
    """A stream that is closed (`scripts/check >&-`) leads nowhere; the others print any name."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: PTH123, SIM115 - it stays open to the end
        getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace")


def _let_go_of_output() -> None:
    """What nobody takes is thrown away, lest the interpreter fail of it at its end."""
    try:
        sys.stdout.flush()
    except (OSError, KeyboardInterrupt):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def interrupted_alone() -> Iterator[None]:
    """Processes that start in the block are not interrupted with this one: it ends them when the editor stops it.

    One that is interrupted while it takes its next work holds what the others wait for, and nothing ever ends.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
