"""How each of the edition's programs runs: any name can be printed, an end from outside is no failure of its own."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def run(main: Callable[[], int]) -> int:
    """The exit status of a program, which is main()'s.

    It is 1 where the reader of its output has seen enough (`scripts/check | head`), and 2 where the editor stopped it.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    except KeyboardInterrupt:
        status = 2
    return status


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
