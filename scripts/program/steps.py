"""Progress of a long command on stderr: a line for each step, with its seconds on a terminal."""

import sys
import time
from typing import TextIO


class Steps:
    """The steps of a command."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        """The clock starts."""
        self.stream, self.terminal = stream, stream.isatty()
        self.started = self.since = time.monotonic()
        self.current = ""

    def step(self, words: str) -> None:
        """End the current step and begin the next."""
        self.finish()
        self.current = words
        self._print(f"… {words}", "" if self.terminal else "\n")

    def count(self, done: int, of: int) -> None:
        """On a terminal, show how far the step is."""
        if self.terminal:
            self._print(f"\r… {self.current} ({done} of {of})", "")

    def finish(self) -> None:
        """End the current step."""
        if self.current and self.terminal:
            self._print(f"\r\033[K… {self.current}: {time.monotonic() - self.since:.1f} s", "\n")
        self.current, self.since = "", time.monotonic()

    def seconds(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started

    def _print(self, words: str, end: str) -> None:
        print(words, end=end, file=self.stream, flush=True)
