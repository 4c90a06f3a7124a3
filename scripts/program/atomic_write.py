"""Writing of a file that somebody keeps: on a full disk or at an interrupt the old file stays, never half of one."""

import os
import secrets
import shutil
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file, which keeps its rights. Raises OSError; the old file then still stands.

    A link stays a link: the file that it leads to is replaced.
    """
    place = Path(os.path.realpath(path))
    new = place.with_name(f".new-{secrets.token_hex(4)}")
    try:
        with new.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, new)
        new.replace(place)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
