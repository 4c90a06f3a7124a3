"""Files packed as one zip file: the same bytes from the same files."""

import zipfile
from pathlib import Path

# The earliest time that a zip file can hold: the bytes depend on the content alone.
TIME = (1980, 1, 1, 0, 0, 0)


def pack(files: Path, target: Path, folder: str) -> None:
    """Write what is under `files` into the zip `target`, sorted, in one `folder`."""
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(path for path in files.rglob("*") if path.is_file()):
            add(archive, f"{folder}/{path.relative_to(files).as_posix()}", path.read_bytes())


def add(archive: zipfile.ZipFile, name: str, content: bytes, compression: int = zipfile.ZIP_DEFLATED) -> None:
    """Add a file with a fixed time and fixed rights."""
    entry = zipfile.ZipInfo(name, TIME)
    entry.compress_type = compression
    entry.create_system, entry.external_attr = 3, 0o644 << 16
    archive.writestr(entry, content, compresslevel=9)
