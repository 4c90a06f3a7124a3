"""Whether the files that something is made from are in a commit, and how a file read before."""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path


class NotToldError(Exception):
    """Git does not tell what is committed; the message is its reason."""


def first_changed(root: Path, paths: Sequence[str]) -> str:
    """The first file below `paths` that is not committed as it is; empty if there is none. Raises NotToldError."""
    return _git(root, "status", "--porcelain", "--untracked-files=all", "-z", "--", *paths).split("\0")[0][3:]


def older(root: Path, *paths: str) -> Iterator[str]:
    """The text of files in each commit that changed one of them, the newest first. Raises NotToldError."""
    for commit in _git(root, "log", "--format=%H", "--", *paths).split():
        for path in _git(root, "ls-tree", "--name-only", commit, "--", *paths).split():
            yield _git(root, "show", f"{commit}:./{path}")


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", b"").decode(errors="replace") or str(error)
        raise NotToldError(f"git does not tell what is committed ({' '.join(reason.split())})") from error
    return done.stdout.decode(errors="replace")
