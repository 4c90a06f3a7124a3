"""The folder in which a build is made: locked while the build lives, and gone with it; the next removes what is left.

A lock ends with its process, however that ends; so what is not locked is of no living build.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from program import temporary

PREFIX = ".build-"
# The site that stood before, while the new one takes its place.
OLD = "old"


@contextmanager
def opened(root: Path) -> Iterator[Path]:
    """A new folder in `root`, while the block lasts. Raises OSError."""
    with ExitStack() as stack:
        with alone(root):
            _remove_left(root)
            folder = stack.enter_context(temporary.folder(PREFIX, root))
            stack.enter_context(_locked(folder))
        yield folder


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """No other build begins or puts its site in place while the block lasts. Raises OSError."""
    with _locked(root):
        yield


@contextmanager
def _locked(folder: Path, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, how)
        except OSError:  # a file system without locks keeps what was left, and builds all the same
            if how & fcntl.LOCK_NB:
                raise
        yield
    finally:
        os.close(descriptor)


def _remove_left(root: Path) -> None:
    """Remove what builds left that were ended from outside; a site that one had just taken away goes back."""
    for folder in root.glob(f"{PREFIX}*"):
        with suppress(OSError), _locked(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
            if (folder / OLD).exists() and not (root / "site").exists():
                (folder / OLD).rename(root / "site")
            shutil.rmtree(folder, ignore_errors=True)
