import os
import zipfile
from pathlib import Path

from exports import offline


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    for name, time in (("one", 1_000_000_000), ("two", 1_700_000_000)):
        folder = tmp_path / name / "kk"
        folder.mkdir(parents=True)
        for file in ("б.html", "а.html"):
            (folder / file).write_text(file, encoding="utf-8")
            os.utime(folder / file, (time, time))
        (folder / "а.html").chmod(0o600 if name == "one" else 0o644)
        offline.pack(tmp_path / name, tmp_path / f"{name}.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["interaction/kk/а.html", "interaction/kk/б.html"]
        assert archive.testzip() is None
