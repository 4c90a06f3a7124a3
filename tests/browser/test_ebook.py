"""The pages of the e-book on the screen of a phone: nothing is wider than it, nothing is justified, in any language."""

import io
import zipfile
from pathlib import Path

import pytest

from books import epub
from browser.conftest import Opened
from edition.edition import Edition

WIDTH = 360


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_nothing_is_wider_than_a_phone(first: Edition, opened: Opened, language: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(epub.export(first, language))) as book:
        book.extractall(tmp_path)
    page = opened(size=(WIDTH, 640))
    wide = {}
    for chapter in sorted((tmp_path / "EPUB").glob("*.xhtml")):
        page.goto(chapter.as_uri())
        wide[chapter.name] = page.evaluate("document.documentElement.scrollWidth")
    # A reading system that justifies, as Foliate does: Kazakh words are not divided there.
    page.goto((tmp_path / "EPUB/article.xhtml").as_uri())
    page.add_style_tag(content="p, li, blockquote, dd { text-align: justify }")
    aligned = "[...document.querySelectorAll('p, li, dd')].map((each) => getComputedStyle(each).textAlign)"
    assert set(page.evaluate(aligned)) == {"left"}
    assert [name for name, width in wide.items() if width > WIDTH] == []
    assert len(wide) == 14
