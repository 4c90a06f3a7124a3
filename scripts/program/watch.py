"""Watching: checks an edition anew each time one of its files is saved."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

PARTS = ("docs", "overrides", "mkdocs.yml", "pyproject.toml")
# Seconds between two looks: quick enough to seem immediate, slow enough to cost nothing.
PAUSE = 0.2


def watch(root: Path, check: Callable[[], object], pause: float = PAUSE) -> None:
    """Call `check` now and after every change of the edition under `root`, until the editor interrupts it."""
    try:
        seen = None
        while True:
            if (now := snapshot(root)) != seen:
                seen = now
                check()
            time.sleep(pause)
    except KeyboardInterrupt:
        return


def snapshot(root: Path) -> dict[Path, tuple[int, int]]:
    """The time of change and the size of each file."""
    found = {}
    for path in _files(root):
        try:
            status = path.stat()
        except OSError:  # gone since it was listed
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _files(root: Path) -> Iterator[Path]:
    for part in PARTS:
        yield root / part
        if (root / part).is_dir():
            yield from (root / part).rglob("*")
