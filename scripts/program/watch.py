"""Watch files and call a function after each change."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

# Seconds between two looks at the files.
PAUSE = 0.2
# The modification time and the size of each file.
Snapshot = dict[Path, tuple[int, int]]


def watch(places: Sequence[Path], call: Callable[[], object]) -> None:
    """Call `call` now and after every change of the files and folders at `places`, until Ctrl-C."""
    try:
        seen = None
        while True:
            if (now := snapshot(places)) != seen:
                seen = now
                call()
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return


def snapshot(places: Sequence[Path]) -> Snapshot:
    """The files at `places`."""
    found: Snapshot = {}
    for path in _files(places):
        try:
            status = path.stat()
        except OSError:  # removed since it was listed
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _files(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        yield place
        yield from place.rglob("*")
