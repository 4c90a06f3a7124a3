"""A build may be left out only where it would give what stands."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import build_memory
from edition_copy import Copy
from test_same_bytes import copied


@pytest.fixture
def built(copy: Copy) -> tuple[Path, Path, str]:
    """A folder of sources, a site, and the key of the sources, remembered."""
    (copy.root / "scripts").mkdir(exist_ok=True)
    (copy.root / "scripts" / "a.py").write_text("1", encoding="utf-8")
    (copy.root / "requirements.txt").write_text("a==1", encoding="utf-8")
    site = copy.root / "site"
    (site / "kk").mkdir(parents=True)
    (site / "kk" / "a.html").write_text("ә", encoding="utf-8")
    key = build_memory.key(copy.root)
    build_memory.remember(copy.root, site, key)
    return copy.root, site, key


def test_what_stands_is_known_whatever_its_times(built: tuple[Path, Path, str]) -> None:
    root, site, key = built
    for path in (root / "docs" / "ru" / "article.md", site / "kk" / "a.html"):
        os.utime(path, (1, 1))
    (root / "scripts" / "__pycache__").mkdir()
    (root / "scripts" / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert build_memory.key(root) == key
    assert build_memory.stands(root, site, key)


@pytest.mark.parametrize(
    "path",
    ["docs/kk/about.md", "docs/assets/edition.css", "overrides/main.html", "scripts/a.py", "mkdocs.yml", "requirements.txt"],
)  # fmt: skip
def test_every_input_counts(built: tuple[Path, Path, str], path: str) -> None:
    root, site, _ = built
    with (root / path).open("a", encoding="utf-8") as file:
        file.write(" ")
    assert not build_memory.stands(root, site, build_memory.key(root))


def test_a_file_that_is_renamed_counts(built: tuple[Path, Path, str]) -> None:
    root, _, key = built
    (root / "scripts" / "a.py").rename(root / "scripts" / "b.py")
    assert build_memory.key(root) != key


def test_settings_and_options_count(built: tuple[Path, Path, str], monkeypatch: pytest.MonkeyPatch) -> None:
    root, _, key = built
    assert build_memory.key(root, True) != build_memory.key(root, False)
    monkeypatch.setenv("SITE_URL", "https://a.example/")
    assert build_memory.key(root) != key


@pytest.mark.parametrize("change", ["edit", "add", "remove"])
def test_a_site_that_was_touched_is_made_anew(built: tuple[Path, Path, str], change: str) -> None:
    root, site, key = built
    page = site / "kk" / "a.html"
    if change == "edit":
        page.write_text("б", encoding="utf-8")
    elif change == "add":
        (site / "b.html").write_text("", encoding="utf-8")
    else:
        page.unlink()
    assert not build_memory.stands(root, site, key)


@pytest.mark.parametrize("memory", [b"", b"[]", b"{", b"\xff", b"null", b"[" * 100_000])
def test_a_broken_memory_is_no_memory(built: tuple[Path, Path, str], memory: bytes) -> None:
    root, site, key = built
    (root / build_memory.PATH).write_bytes(memory)
    assert not build_memory.stands(root, site, key)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def hole(path: Path) -> None:
    os.truncate(path, 3_000_000_000)


def file_above(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()
    path.parent.write_text("", encoding="utf-8")


@pytest.mark.parametrize("change", [folder, pipe, hole, file_above])
def test_what_is_no_memory_is_none_and_is_no_failure(
    built: tuple[Path, Path, str], change: Callable[[Path], None]
) -> None:
    root, site, key = built
    change(root / build_memory.PATH)
    assert not build_memory.stands(root, site, key)
    build_memory.remember(root, site, key)


def test_any_name_and_any_size_is_summed_up(built: tuple[Path, Path, str]) -> None:
    root, site, key = built
    with (root / os.fsdecode(b"docs/assets/\xff\xfe.png")).open("wb") as file:
        file.truncate(300_000_000)
    (site / os.fsdecode(b"\xff.html")).write_text("", encoding="utf-8")
    other = build_memory.key(root)
    assert other != key
    build_memory.remember(root, site, other)
    assert build_memory.stands(root, site, other)


def test_a_build_left_out_is_the_build_that_would_be_made(tmp_path: Path) -> None:
    """A build, one that is left out, an edit and its undoing: at the end there stands what a fresh build gives."""

    def build(folder: Path, *options: str) -> str:
        command = [sys.executable, str(folder / "scripts" / "build_site.py"), "--online-only", *options]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def site(folder: Path) -> dict[str, bytes]:
        found = sorted(path for path in (folder / "site").rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}

    worked, fresh = copied(tmp_path / "worked", 1), copied(tmp_path / "fresh", 2)
    page = worked / "docs" / "en" / "about.md"
    text = page.read_text(encoding="utf-8")
    assert "nothing has changed" not in build(worked)
    assert "nothing has changed" in build(worked)
    page.write_text(text.replace("The only witness", "The one witness"), encoding="utf-8")
    assert text != page.read_text(encoding="utf-8")
    assert "nothing has changed" not in build(worked)
    page.write_text(text, encoding="utf-8")
    assert "nothing has changed" not in build(worked)
    build(fresh, "--afresh")
    assert site(worked) == site(fresh)
