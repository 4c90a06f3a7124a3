"""A copy of an edition to try mends on, in which the checks find what they find in the edition itself."""

import os
import shutil
from pathlib import Path

from program import watch
from reading.text_file import LARGEST_FILE


def make(root: Path, folder: Path) -> None:
    """Copy the edition under `root` into `folder`; both are real paths without links. Raises OSError.

    A link leads to the copy of what it leads to, and stays what it is where it leads out of the edition. What is no
    file, or larger than any of the edition's may be, is not read: something of its kind and size takes its place.
    """
    names = [Path(part) for part in watch.PARTS]
    while names:
        names += _copy(root, folder, names.pop())


def _copy(root: Path, folder: Path, name: Path) -> list[Path]:
    """Copy one thing, and return what has to be copied with it."""
    source, target = root / name, folder / name
    if os.path.lexists(target) or not os.path.lexists(source):
        return []
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink():
        real = Path(os.path.realpath(source))
        inside = real.is_relative_to(root)
        target.symlink_to(folder / real.relative_to(root) if inside else real)
        return [real.relative_to(root)] if inside else []
    if source.is_dir():
        target.mkdir()
        return [path.relative_to(root) for path in source.iterdir()]
    _copy_file(source, target)
    return []


def _copy_file(source: Path, target: Path) -> None:
    if not source.is_file():
        os.mkfifo(target)
    elif (size := source.stat().st_size) > LARGEST_FILE:
        with target.open("wb") as file:
            file.truncate(size)  # a hole, which takes no room
    else:
        shutil.copyfile(source, target)
