"""A check that fails or does not end is a finding like any other: the editor sees a sentence, the rest goes on.

Why:  nobody foresees every input; a traceback tells an editor nothing, and a hang tells less.
Bad:  a pattern in glossary.yml such as `(?:а?){40}б`, which tries every way to split a word
Good: patterns whose parts cannot match the same letters twice over
"""

import signal
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from finding import Finding

# Seconds of computing for all checks of one edition, and before them to read it; the real one takes a thirtieth.
LONGEST_RUN, LONGEST_LOAD = 6.0, 2.5


class TooLongError(BaseException):
    """The time is over. Not an Exception, so that no check can mistake it for its own."""


def findings(check: ModuleType, edition: Any, seconds: float = LONGEST_RUN) -> list[Finding]:
    """What a check finds; where it fails or takes longer than `seconds` of computing, that too (RUN001, RUN002)."""
    found: list[Finding] = []
    path = f"scripts/{check.__name__}.py"
    try:
        with limit(seconds):
            for finding in check.check(edition):
                found.append(finding)  # one by one: what was found before a failure counts
    except TooLongError:
        problem = "the check did not end in time; look for a hostile pattern or a page of one endless line"
        found.append(late(path, problem))
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        problem = f"the check failed ({type(error).__name__}: {error}); mend it, or what the edition changed last"
        found.append(Finding(path, place.lineno or 1, "RUN001", " ".join(problem.split())))
    return found


def late(path: str, problem: str) -> Finding:
    """What did not end in time."""
    return Finding(path, 1, "RUN002", problem)


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Interrupt the block with TooLongError after that much computing, even inside a regular expression.

    What the system does for this program counts too, such as finding memory; what other programs do does not.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _interrupt)
    signal.setitimer(signal.ITIMER_PROF, max(seconds, 0.01), 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _interrupt(number: int, frame: Any) -> None:
    raise TooLongError


class Budget:
    """The computing time that is left of LONGEST_RUN."""

    def __init__(self) -> None:
        """Start counting."""
        self.end = time.process_time() + LONGEST_RUN

    @property
    def left(self) -> float:
        """Seconds that are left, never less than a little: each check gets its chance."""
        return max(self.end - time.process_time(), 0.05)
