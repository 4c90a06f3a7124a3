"""Afterwards a file has the new content or the old one, and nothing is left beside it."""

from pathlib import Path

import pytest

from program import atomic_write


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)
    atomic_write.write(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)
    assert [*tmp_path.iterdir()] == [path]


def test_a_file_that_was_not_there_gets_the_rights_of_any(tmp_path: Path) -> None:
    atomic_write.write(tmp_path / "a.md", b"new")
    (tmp_path / "b.md").write_bytes(b"new")
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "b.md").stat().st_mode


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("old")
    (tmp_path / "a.md").symlink_to("b.md")
    atomic_write.write(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").is_symlink()
    assert (tmp_path / "b.md").read_bytes() == b"new"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def half(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:1])
        raise error

    path = tmp_path / "a.md"
    path.write_text("old")
    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(type(error)):
        atomic_write.write(path, b"new")
    assert (path.read_text(), [*tmp_path.iterdir()]) == ("old", [path])
