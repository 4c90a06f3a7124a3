"""The real downloads, sound as they are made, and one planted loss of each kind in each form."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import downloads
import edition
import verify_downloads

Change = Callable[[str], str]


@pytest.fixture(scope="module")
def made(real: edition.Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All downloads of the real edition, over a site of one page."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "offline").mkdir()
    (folder / "offline" / "index.html").write_text("<p>сайт</p>", encoding="utf-8")
    downloads.make(real, folder, folder / "offline")
    return folder / downloads.FOLDER


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copytree(made, tmp_path / "downloads"))


def replaced(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        return text.replace(old, new)

    return change


def spoil(folder: Path, name: str, change: Change, chapter: str = "") -> None:
    """Change a file, or a chapter of a book, and sum all files anew."""
    path = folder / name
    if chapter:
        path.write_bytes(rebound(path.read_bytes(), chapter, change))
    else:
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    files = [path for path in folder.iterdir() if path.name != downloads.SUMS]
    (folder / downloads.SUMS).write_text(downloads.sums_of(files), encoding="utf-8")


def rebound(book: bytes, chapter: str, change: Change) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, change(text) if name == f"EPUB/{chapter}.xhtml" else text)
    return buffer.getvalue()


def findings(real: edition.Edition, folder: Path) -> list[str]:
    return [str(finding) for finding in verify_downloads.verify(real, folder)]


def test_the_real_downloads_are_sound(real: edition.Edition, made: Path) -> None:
    assert findings(real, made) == []


def test_every_form_is_verified() -> None:
    assert {form.kind for form in downloads.FORMS} == set(verify_downloads.SCOPES)


# A file and its chapter, what is planted there, and everything that is then said of it.
LOSSES = [
    (
        "interaction-ru.txt",
        "",
        replaced("амплитудная сила", "сила"),
        [
            "DLD004: the words of docs/ru/article.md:21 are lost: «методов проявляется амплитудная сила их совместных усилий 4»"
        ],
    ),
    (
        "interaction-kk.txt",
        "",
        replaced("*2  ¶7  ", "*2  ¶7  Бұл "),
        [],
    ),
    (
        "interaction-kk.html",
        "",
        replaced("амплитудалық", "амплитуда"),
        [
            "DLD004: #p4 does not lead to the words of its paragraph",
            "DLD004: the words of docs/kk/article.md:21 are lost: «әдістерді біріктіруде олардың бірлескен»",
        ],
    ),
]
