"""Two builds of the same sources, in different folders, time zones, locales and umasks, are the same bytes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTS = ("docs", "overrides", "scripts", "mkdocs.yml", "pyproject.toml")


def built(folder: Path, zone: str, locale: str, umask: int) -> dict[str, bytes]:
    folder.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, folder / part)
    command = [sys.executable, str(folder / "scripts" / "build_site.py")]
    environment = os.environ | {"TZ": zone, "LC_ALL": locale, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(command, env=environment, umask=umask, check=True, capture_output=True)
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    one = built(tmp_path / "one", "Asia/Almaty", "C", 0o022)
    two = built(tmp_path / "екінші орын", "America/New_York", "kk_KZ.UTF-8", 0o077)
    assert one.keys() == two.keys()
    assert [path for path in one if one[path] != two[path]] == []
    assert "downloads/interaction-offline.zip" in one
