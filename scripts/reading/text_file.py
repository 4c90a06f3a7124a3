"""Reading of text: whatever lies where a file should be, the answer is its text or one finding.

Why:  an editor's slip, a broken transfer or a hostile contribution must end in a sentence, not in a traceback.
Bad:  a folder, a pipe or a link to `/etc/passwd` in place of docs/data/glossary.yml; a page of 50 MB; Windows-1251
Good: a regular file inside the edition, UTF-8, not empty, at most 2 MB
"""

import os
import stat
from functools import lru_cache
from pathlib import Path

from reading.finding import Finding

# A whole book fits; what is larger is no page, and would only take time and memory.
LARGEST_FILE = 2_000_000
# Characters of all pages, and of all templates, at most: ten times a book's.
MOST_TEXT = 10_000_000
# No folder of an edition lies deeper.
DEEPEST_FOLDER = 20


def read_text(root: Path, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a UTF-8 file inside `root`, or None with the finding that says why there is none."""
    try:
        raw = _bytes(root, path)
    except FileNotFoundError:
        return _none(path, "FIL001", "the file is missing; restore it or take it from the history")
    except _RefusedError as refusal:
        return _none(path, refusal.code, str(refusal))
    except OSError as error:
        return _none(path, "FIL002", f"the file cannot be read ({error.strerror}); mend its kind or rights")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return _none(path, "FIL003", f"byte {raw[error.start]:#04x} is not UTF-8; save the file as UTF-8", line)
    empty = not text or text.isspace()
    return _none(path, "FIL004", "the file is empty; restore its contents") if empty else (text, [])


class Allowance:
    """How many characters all texts of a kind may still have. One of two megabytes harms nobody, three hundred do."""

    def __init__(self) -> None:
        """None is spent."""
        self.left = MOST_TEXT

    def spend(self, path: str, text: str) -> list[Finding]:
        """Take off a text; a finding where that was the last one to be read."""
        before, self.left = self.left, self.left - len(text)
        if before <= 0 or self.left > 0:
            return []
        problem = f"all files up to this one have more than {MOST_TEXT:,} characters; what follows was not read"
        return [Finding(path, 1, "FIL012", f"{problem}; remove what is none of the edition's")]


def paths(root: Path, folder: str) -> list[str]:
    """The paths of all files in a folder of `root` and in the folders therein, sorted; none where it is not there.

    A folder with a file's name is among them: to read it is a finding. So is one that lies too deep to look into; its
    path ends in a slash.
    """
    top = f"{root}/"
    found = []
    for place, folders, names in os.walk(f"{top}{folder}"):
        inside = place[len(top) :]
        found += [f"{inside}/{name}" for name in (*names, *(name for name in folders if "." in name))]
        if inside.count("/") >= DEEPEST_FOLDER:
            found += [f"{inside}/{name}/" for name in folders]
            folders.clear()
    return sorted(found)


class _RefusedError(Exception):
    """The file is there and is not to be read."""

    def __init__(self, code: str, problem: str) -> None:
        super().__init__(problem)
        self.code = code


def _none(path: str, code: str, problem: str, line: int = 1) -> tuple[None, list[Finding]]:
    return None, [Finding(path, line, code, problem)]


def _bytes(root: Path, path: str) -> bytes:
    """The bytes of a file. Raises OSError, or _RefusedError where it is not the edition's own plain file."""
    place = f"{root}/{path}"
    # Not path objects, which take longer for each file of an archive than reading it.
    linked = _is_under_link(place[: place.rindex("/")], path.count("/"))
    status = os.lstat(place)
    if linked or stat.S_ISLNK(status.st_mode):
        # Not Path.resolve(), which raises RuntimeError where a link leads to itself.
        if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(root)):
            raise _RefusedError("FIL011", "the file is a link that leads out of the edition; put the file itself here")
        status = os.stat(place)  # noqa: PTH116
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        raise _RefusedError("FIL002", "the file cannot be read (no regular file); mend its kind or rights")
    if status.st_size > LARGEST_FILE and stat.S_ISREG(status.st_mode):
        megabytes = f"{status.st_size / 1e6:.0f} MB, more than {LARGEST_FILE / 1e6:.0f}"
        raise _RefusedError("FIL012", f"the file has {megabytes}; keep only text in it")
    with open(place, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read()


@lru_cache(maxsize=256)
def _is_under_link(folder: str, depth: int) -> bool:
    """Whether a folder or one of those above, `depth` in all, is a symbolic link; asked once for all files in it."""
    return depth > 0 and (
        os.path.islink(folder) or _is_under_link(folder[: folder.rindex("/")], depth - 1)  # noqa: PTH114
    )


def look_anew() -> None:
    """Forget which folders are links; for a program that reads an edition again, such as `scripts/check --watch`."""
    _is_under_link.cache_clear()
