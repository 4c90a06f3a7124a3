"""Whether the files that something is made from are in a commit, and how a file read before."""

import subprocess
from collections.abc import Iterator, Sequence
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


def older(root: Path, path: str) -> Iterator[str]:
    """The text of a file in each commit that changed it, the newest first; none where git does not know it."""
    for commit in _output(root, "log", "--format=%H", "--", path).split():
        yield _output(root, "show", f"{commit}:./{path}")


def _output(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.decode(errors="replace")
