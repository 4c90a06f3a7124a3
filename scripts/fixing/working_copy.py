"""Working copy in which fixes are tried; checks find there what they find in the edition."""

import os
import shutil
from pathlib import Path

from reading import settings


def make(root: Path, folder: Path) -> None:
    """Copy the edition under `root` into `folder`; both are real paths without links. Raises OSError.

    A link is made to the copy of its target; one that leads out of the edition stays as it is.
    """
    left = [root / part for part in settings.PARTS]
    while left:
        source = left.pop()
        target = folder / source.relative_to(root)
        if os.path.lexists(target) or not os.path.lexists(source):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_symlink():
            real = Path(os.path.realpath(source))
            inside = [real] if real.is_relative_to(root) else []
            target.symlink_to(folder / real.relative_to(root) if inside else real)
            left += inside
        elif source.is_dir():
            target.mkdir()
            left += source.iterdir()
        else:
            shutil.copyfile(source, target)
