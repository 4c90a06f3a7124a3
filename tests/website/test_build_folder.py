"""Whatever ends a build, a site is in place, and the next build removes what is left."""

import shutil
from pathlib import Path

import pytest

from website import build_folder


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A finished site beside the previous one."""
    for folder, words in (("site", "old"), (".build/online", "new")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "index.html").write_text(words, encoding="utf-8")
    return tmp_path / ".build" / "online"


def words(root: Path) -> str:
    return (root / "site" / "index.html").read_text(encoding="utf-8")


def test_a_folder_lasts_as_long_as_its_build(tmp_path: Path) -> None:
    with build_folder.opened(tmp_path) as folder:
        (folder / "site").mkdir()
        assert folder.parent == tmp_path
    assert [*tmp_path.iterdir()] == []


def test_an_interrupt_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), build_folder.opened(tmp_path):
        raise KeyboardInterrupt
    assert [*tmp_path.iterdir()] == []


def test_a_second_build_at_the_same_time_is_refused(tmp_path: Path) -> None:
    with build_folder.opened(tmp_path) as folder:
        (folder / "site").mkdir()
        with pytest.raises(OSError, match="another build is running"), build_folder.opened(tmp_path):
            pass
        assert (folder / "site").is_dir()


def test_what_an_ended_build_left_is_removed(tmp_path: Path, new: Path) -> None:
    with build_folder.opened(tmp_path) as folder:
        assert [*folder.iterdir()] == []
    assert words(tmp_path) == "old"


def test_a_site_that_an_ended_build_took_away_is_put_back(tmp_path: Path, new: Path) -> None:
    (tmp_path / "site").rename(tmp_path / ".build" / build_folder.OLD)
    with build_folder.opened(tmp_path):
        assert words(tmp_path) == "old"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
@pytest.mark.parametrize(("at", "stands"), [(1, "old"), (2, "new")])
def test_a_site_is_in_place_whatever_ends_the_swap(
    tmp_path: Path, new: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, at: int, stands: str
) -> None:
    """An interrupt arrives after the first or the second move."""
    real, moves = Path.rename, []

    def rename(self: Path, target: Path) -> Path:
        moved = real(self, target)
        moves.append(target)
        if len(moves) == at:
            raise error
        return moved

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(type(error)):
        build_folder.swap(tmp_path, new)
    assert words(tmp_path) == stands


def test_a_new_site_that_cannot_be_moved_leaves_the_old_one(tmp_path: Path, new: Path) -> None:
    new.rename(new.with_name("elsewhere"))
    with pytest.raises(FileNotFoundError):
        build_folder.swap(tmp_path, new)
    assert words(tmp_path) == "old"


def test_a_broken_link_in_the_place_of_the_site_is_reported(tmp_path: Path, new: Path) -> None:
    shutil.rmtree(tmp_path / "site")
    (tmp_path / "site").symlink_to("nowhere")
    with pytest.raises(NotADirectoryError):
        build_folder.swap(tmp_path, new)
