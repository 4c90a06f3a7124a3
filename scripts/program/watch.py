"""Watch the files of an edition and call a function after each change."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

# The files and folders of an edition.
PARTS = ("docs", "overrides", "mkdocs.yml", "pyproject.toml")
# Seconds between two looks at the files.
PAUSE = 0.2


def watch(root: Path, call: Callable[[], object]) -> None:
    """Call `call` now and after every change under `root`, until Ctrl-C."""
    try:
        seen = None
        while True:
            if (now := snapshot(root)) != seen:
                seen = now
                call()
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return


def snapshot(root: Path) -> dict[Path, tuple[int, int]]:
    """The modification time and the size of each file."""
    found = {}
    for path in _files(root):
        try:
            status = path.stat()
        except OSError:  # removed since it was listed
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _files(root: Path) -> Iterator[Path]:
    for part in PARTS:
        yield root / part
        yield from (root / part).rglob("*")
