"""Whether the files that something is made from are in a commit."""

import subprocess
from collections.abc import Sequence
from pathlib import Path


class NotToldError(Exception):
    """Git does not tell what is committed; the message is its reason."""


def first_changed(root: Path, paths: Sequence[str]) -> str:
    """The first file below `paths` that is not committed as it is; empty if there is none. Raises NotToldError."""
    command = ["git", "status", "--porcelain", "--untracked-files=all", "-z", "--", *paths]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError as error:
        raise NotToldError(str(error)) from error
    if done.returncode:
        raise NotToldError(" ".join(done.stderr.decode(errors="replace").split()))
    return done.stdout.decode(errors="replace").split("\0")[0][3:]
