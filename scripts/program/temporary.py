"""Temporary folders that are gone in the end, also where the editor interrupts just their removal."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def folder(prefix: str = "edition-", place: Path | None = None) -> Iterator[Path]:
    """A new folder in `place`, or where the system keeps such, while the block lasts; without links in its path.

    Raises OSError where none can be made.
    """
    made = TemporaryDirectory(prefix=prefix, dir=place, ignore_cleanup_errors=True)
    try:
        yield Path(made.name).resolve()
    finally:
        try:
            made.cleanup()
        except KeyboardInterrupt:
            made.cleanup()
            raise
