"""The folder in which a site is built, one build at a time, and the swap that puts the new site in place."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SITE, BUILD = "site", ".build"
# The previous site, in the build folder, while the new one takes its place.
OLD = "old"


@contextmanager
def opened(root: Path) -> Iterator[Path]:
    """An empty folder in `root` for the block. Raises OSError, also where another build is running."""
    folder = root / BUILD
    with _locked(root):
        _remove(root)
        folder.mkdir()
        try:
            yield folder
        finally:
            _remove(root)


def swap(root: Path, new: Path) -> None:
    """Put the finished site in place of the previous one. Raises OSError; one of the two is then in place."""
    site, old = root / SITE, root / BUILD / OLD
    try:
        if site.exists():
            site.rename(old)
        new.rename(site)
    finally:
        _restore(root)


def _restore(root: Path) -> None:
    """Put the previous site back if an interrupted swap left none."""
    site, old = root / SITE, root / BUILD / OLD
    if old.exists() and not site.exists():
        old.rename(site)


def _remove(root: Path) -> None:
    """Remove the build folder, which an interrupted build leaves behind."""
    _restore(root)
    shutil.rmtree(root / BUILD, ignore_errors=True)


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """Hold the lock of a build; it ends with the process, however that ends."""
    descriptor = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OSError("another build is running; wait for its end") from error
        except OSError:  # a file system without locks
            pass
        yield
    finally:
        os.close(descriptor)
