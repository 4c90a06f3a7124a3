"""Working copy in which fixes are tried; checks find there what they find in the edition."""

import os
import shutil
from pathlib import Path

from reading import settings


def make(root: Path, folder: Path) -> None:
    """Copy the edition under `root` into `folder`; both are real paths without links. Raises OSError.

    A link is made to the copy of its target; one that leads out of the edition stays as it is.
    """
    names = [Path(part) for part in settings.PARTS]
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
    shutil.copyfile(source, target)
    return []
