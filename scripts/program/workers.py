"""Worker processes that hold a value, so that functions of it are called at the same time."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

# The threads of this process, those of Typst too; only Linux has this folder.
THREADS = Path("/proc/self/task")
Submit = Callable[..., "Future[Any]"]
Result = TypeVar("Result")
# The value of a worker process, sent once and not with each call.
_given: list[Any] = []


@contextmanager
def started(given: object, most: int | None = None) -> Iterator[Submit]:
    """`submit(function, …)`, which calls `function(given, …)` in one of as many workers as there are cores, or `most`.

    In a worker it is called at once: the cores have work already. When the block ends with an error or Ctrl-C, the
    workers end at once.
    """
    if _given:
        yield partial(_at_once, given)
        return
    # A forked worker has the modules and the value already; but one forked beside the threads of Typst could wait for
    # ever for a lock that one of them held.
    alone = THREADS.is_dir() and len([*THREADS.iterdir()]) == 1
    context = multiprocessing.get_context("fork" if alone else "spawn")
    pool = ProcessPoolExecutor(most or os.cpu_count(), context, initializer=_take, initargs=(given,))

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


def each(function: Callable[..., Result], given: object, items: Sequence[str]) -> Iterator[Result | Exception]:
    """`function(given, item)` of every item, in workers, in the order of the items; the error where it raised one.

    When the system ends a worker, the pool ends with it: the first item that is not done is then tried in a worker of
    its own, and the others in a new pool.
    """
    left = list(items)
    while left:
        with started(given) as submit:
            for future in [submit(function, item) for item in left]:
                found = _outcome(future)
                if isinstance(found, BrokenProcessPool):
                    break
                del left[0]
                yield found
        if left:
            with started(given, 1) as submit:
                yield _outcome(submit(function, left.pop(0)))


def _at_once(given: object, function: Callable[..., Any], *arguments: object, **options: object) -> "Future[Any]":
    future: Future[Any] = Future()
    try:
        future.set_result(function(given, *arguments, **options))
    except Exception as error:
        future.set_exception(error)
    return future


def _outcome(future: "Future[Result]") -> Result | Exception:
    try:
        return future.result()
    except Exception as error:
        return error


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Processes that start in the block do not receive Ctrl-C, which would end each of them in a traceback."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _take(given: object) -> None:
    _given[:] = [given]
    Thread(target=_end_with_caller, daemon=True).start()
    # What is made lives as long as it is needed: to search it for garbage took a fifth of the time of long downloads.
    gc.set_threshold(1_000_000)


def _end_with_caller() -> None:
    """A worker without its caller would wait for ever, and hold the caller's locks."""
    caller = multiprocessing.parent_process()
    assert caller
    caller.join()
    os._exit(1)


def _call(function: Callable[..., Any], arguments: tuple[object, ...], options: dict[str, object]) -> Any:
    (given,) = _given
    return function(given, *arguments, **options)
