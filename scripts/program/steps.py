"""What a long command is doing: a line for each step on stderr, with the seconds since its start on a terminal."""

import sys
import time
from typing import TextIO


class Steps:
    """Steps of a command. `seconds` holds how long each one took, by its words."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        """Start to count."""
        self.stream = stream
        self.started = self.since = time.monotonic()
        self.current = ""
        self.seconds: dict[str, float] = {}

    def step(self, words: str) -> None:
        """Begin a step; the one before is over."""
        self.finish()
        self.current = words
        print(f"… {words}", end=self._end, file=self.stream, flush=True)

    def count(self, done: int, of: int) -> None:
        """On a terminal, how far the step is."""
        if self.stream.isatty():
            print(f"\r… {self.current} ({done} of {of})", end="", file=self.stream, flush=True)

    def finish(self) -> None:
        """End the last step."""
        now = time.monotonic()
        if self.current:
            self.seconds[self.current] = now - self.since
            if self.stream.isatty():
                print(f"\r\033[K… {self.current}: {now - self.since:.1f} s", file=self.stream, flush=True)
        self.current, self.since = "", now

    @property
    def total(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started

    @property
    def _end(self) -> str:
        return "" if self.stream.isatty() else "\n"
