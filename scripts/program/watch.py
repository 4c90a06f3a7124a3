"""Watch files and call a function after each change."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

# Seconds between two looks at the files.
PAUSE = 0.2
# The modification time and the size of each file.
Snapshot = dict[Path, tuple[int, int]]


def watch(places: Sequence[Path], call: Callable[[], object]) -> None:
    """Call `call` now and after every change of the files and folders at `places`, until Ctrl-C."""
    seen = None
    with suppress(KeyboardInterrupt):
        while True:
            if (now := snapshot(places)) != seen:
                seen = now
                call()
            time.sleep(PAUSE)


def snapshot(places: Sequence[Path]) -> Snapshot:
    """The files at `places`."""
    found: Snapshot = {}
    for path in (path for place in places for path in (place, *place.rglob("*"))):
        with suppress(OSError):  # removed since it was listed
            status = path.stat()
            found[path] = (status.st_mtime_ns, status.st_size)
    return found
