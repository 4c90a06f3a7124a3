"""Read a UTF-8 file: its text, or one finding.

Why:  an editor's slip or a broken transfer must end in a sentence, not in a traceback.
Bad:  a folder in place of docs/data/glossary.yml; a link that points out of the edition; a page in Windows-1251
Good: a regular file inside the edition, UTF-8, not empty
"""

import hashlib
import os
from pathlib import Path

from reading.finding import Finding


def read_text(root: Path, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a UTF-8 file inside `root`, or None with the finding that says why there is none."""
    # Not Path.resolve(), which raises RuntimeError where a link points to itself.
    if os.path.commonpath((os.path.realpath(root / path), top := os.path.realpath(root))) != top:
        return _none(path, "FIL011", "the file is a link that points out of the edition; put the file itself here")
    try:
        raw = (root / path).read_bytes()
    except FileNotFoundError:
        return None, [missing(path, "the file is missing; restore it or take it from the history")]
    except OSError as error:
        return _none(path, "FIL002", f"the file cannot be read ({error.strerror}); put a readable text file here")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return _none(path, "FIL003", f"byte {raw[error.start]:#04x} is not UTF-8; save the file as UTF-8", line)
    empty = not text or text.isspace()
    return _none(path, "FIL004", "the file is empty; restore its contents") if empty else (text, [])


def paths(root: Path, folder: str) -> list[str]:
    """The paths of all files in a folder of `root` and in the folders below it, sorted; none where it is missing.

    A folder with a file's name is among them: to read it is a finding.
    """
    found = (root / folder).rglob("*")
    return sorted(path.relative_to(root).as_posix() for path in found if "." in path.name or not path.is_dir())


def missing(path: str, problem: str) -> Finding:
    """The finding on a file that is not there."""
    return Finding(path, 1, "FIL001", problem)


def _none(path: str, code: str, problem: str, line: int = 1) -> tuple[None, list[Finding]]:
    return None, [Finding(path, line, code, problem)]


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits. Raises OSError."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1_000_000), b""):  # hashlib.file_digest() needs Python 3.11
            found.update(block)
    return found.hexdigest()
