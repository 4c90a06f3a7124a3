"""The copy in which mends are tried: the checks say of it what they say of the edition, whatever lies there."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checks import run
from edition.load import load
from edition_copy import Copy
from fixing import working_copy


def docs_elsewhere(root: Path) -> None:
    (root / "content").mkdir()
    (root / "docs").rename(root / "content/docs")
    (root / "docs").symlink_to("content/docs")


def page_elsewhere(root: Path) -> None:
    (root / "docs/kk/law.md").rename(root / "law-kk")
    (root / "docs/kk/law.md").symlink_to(root / "law-kk")


def circles(root: Path) -> None:
    (root / "docs/data/all").symlink_to(root)
    (root / "docs/kk/up").symlink_to("..")
    (root / "docs/ru/law.md").unlink()
    (root / "docs/ru/law.md").symlink_to("law.md")


def leading_out(root: Path) -> None:
    (root / "docs/ru/law.md").unlink()
    (root / "docs/ru/law.md").symlink_to("/etc/passwd")
    (root / "docs/kk/law.md").unlink()
    (root / "docs/kk/law.md").symlink_to("nowhere")


def nested(root: Path) -> None:
    shutil.rmtree(root / "overrides")
    (root / "docs/data/a/b").mkdir(parents=True)


@pytest.mark.parametrize("change", [docs_elsewhere, page_elsewhere, circles, leading_out, nested])
def test_the_copy_is_found_to_be_as_the_edition_is(
    copy: Copy, tmp_path_factory: pytest.TempPathFactory, change: Callable[[Path], None]
) -> None:
    change(copy.root)
    folder = tmp_path_factory.mktemp("scratch")
    working_copy.make(copy.root, folder)
    assert run.run(load(folder)) == run.run(copy.load())
