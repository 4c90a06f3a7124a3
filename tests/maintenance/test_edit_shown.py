import sys
from pathlib import Path

import pytest

from maintenance import edit_shown

TEXT = f"# Text\n\n{'A long paragraph. ' * 20}\n"


def checkout(root: Path, shown: Path) -> Path:
    """A checkout whose preview serves a file as a page."""
    (root / "scripts").mkdir()
    (root / "docs" / "ru" / "text").mkdir(parents=True)
    (root / "docs" / "ru" / "text.md").write_text(TEXT, encoding="utf-8")
    (root / "docs" / "ru" / "text" / "index.html").symlink_to(shown)
    serve = f'{sys.executable} -m http.server --bind 127.0.0.1 --directory {root}/docs/ru "$2"'
    (root / "scripts" / "serve").write_text(f"#!/bin/sh\nexec {serve}\n", encoding="utf-8")
    (root / "scripts" / "serve").chmod(0o755)
    return root


def test_each_edit_is_timed_and_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit_shown, "REST", 0)
    root = checkout(tmp_path, tmp_path / "docs" / "ru" / "text.md")
    assert [time > 0 for time in edit_shown.seconds(root, 2)] == [True, True]
    assert (root / "docs/ru/text.md").read_text(encoding="utf-8") == TEXT


def test_an_edit_that_is_not_shown_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit_shown, "REST", 0)
    monkeypatch.setattr(edit_shown, "PATIENCE", 2)
    (tmp_path / "old").write_text(TEXT, encoding="utf-8")
    root = checkout(tmp_path, tmp_path / "old")
    with pytest.raises(TimeoutError, match="did not show in 2 s"):
        edit_shown.seconds(root, 1)
    assert (root / "docs/ru/text.md").read_text(encoding="utf-8") == TEXT
