"""Replace a file atomically."""

import os
import shutil
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Replace the content of a file, which keeps its rights. Raises OSError; the old content then stays.

    Through a symbolic link, the file that it points to is replaced.
    """
    place = Path(os.path.realpath(path))
    new = place.with_name(f"{place.name}.new")
    try:
        new.write_bytes(content)
        if place.exists():
            shutil.copymode(place, new)
        new.replace(place)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
