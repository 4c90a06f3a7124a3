"""The offline download: the whole site as one zip file, the same bytes from the same site."""

import zipfile
from pathlib import Path

# The earliest time that a zip file can hold: the site's own dates do not depend on it.
TIME = (1980, 1, 1, 0, 0, 0)
FOLDER = "interaction"


def pack(site: Path, target: Path) -> None:
    """Write the files of `site` into the zip `target`, sorted, under one folder, with fixed times and rights."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{FOLDER}/{path.relative_to(site).as_posix()}", TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, path.read_bytes())
