"""Worker processes that hold the edition, so that its pages and downloads are made at the same time."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from edition.edition import Edition

# Each worker starts as a new process: one forked while the threads of Typst hold a lock would wait for it for ever.
CONTEXT = multiprocessing.get_context("spawn")
Submit = Callable[..., "Future[Any]"]
# The edition of a worker process, sent once and not with each call.
_given: list[Edition] = []


@contextmanager
def started(edition: Edition) -> Iterator[Submit]:
    """`submit(function, …)`, which calls `function(edition, …)` in a worker.

    When the block ends with an error or Ctrl-C, the workers end at once.
    """
    pool = ProcessPoolExecutor(os.cpu_count(), CONTEXT, initializer=_take, initargs=(edition,))

    def submit(function: Callable[..., Any], *arguments: object, **options: object) -> "Future[Any]":
        with _interrupts_blocked():
            return pool.submit(_call, function, arguments, options)

    try:
        yield submit
    except BaseException:
        for process in multiprocessing.active_children():
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Processes that start in the block do not receive Ctrl-C, which would end each of them in a traceback."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _take(edition: Edition) -> None:
    _given[:] = [edition]


def _call(function: Callable[..., Any], arguments: tuple[object, ...], options: dict[str, object]) -> Any:
    (edition,) = _given
    return function(edition, *arguments, **options)
