"""Progress of long work, on a terminal only: one line that says how far it is and goes when it is done."""

import sys
import time
from types import TracebackType

# Work that ends sooner needs no progress.
FIRST_AFTER = 1.0
EVERY = 0.1
CLEAR = "\r\x1b[K"


class Line:
    """A line on stderr, `… 120 of 1000`, while the block lasts."""

    def __init__(self, total: int) -> None:
        """Nothing is shown before `advance` is called."""
        self.total, self.done = total, 0
        self.next = time.monotonic() + FIRST_AFTER
        self.shown = False

    def advance(self) -> None:
        """One more is done."""
        self.done += 1
        if time.monotonic() >= self.next and sys.stderr.isatty():
            self.next, self.shown = time.monotonic() + EVERY, True
            print(f"{CLEAR}… {self.done} of {self.total}", end="", file=sys.stderr, flush=True)

    def __enter__(self) -> "Line":
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        if self.shown:
            print(CLEAR, end="", file=sys.stderr, flush=True)
