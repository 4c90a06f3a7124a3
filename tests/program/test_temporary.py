import shutil
from pathlib import Path

import pytest

from program import temporary


def test_a_folder_lasts_as_long_as_its_block(tmp_path: Path) -> None:
    with temporary.folder("a-", tmp_path) as folder:
        (folder / "b").mkdir()
        assert (folder.parent, folder.name[:2]) == (tmp_path, "a-")
    assert [*tmp_path.iterdir()] == []


def test_an_interrupt_of_its_removal_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = shutil.rmtree, []

    def interrupted(*arguments: object, **options: object) -> None:
        calls.append(arguments)
        if len(calls) == 1:
            raise KeyboardInterrupt
        real(*arguments, **options)  # type: ignore[arg-type]

    with pytest.raises(KeyboardInterrupt), temporary.folder("a-", tmp_path):
        monkeypatch.setattr(shutil, "rmtree", interrupted)
    assert [*tmp_path.iterdir()] == []
