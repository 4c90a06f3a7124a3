"""SHA-256 checksums of files."""

import hashlib
from pathlib import Path

BLOCK = 1_000_000


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits. Raises OSError."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(BLOCK), b""):  # hashlib.file_digest() needs Python 3.11
            found.update(block)
    return found.hexdigest()
