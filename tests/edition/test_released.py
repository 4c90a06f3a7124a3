"""What a release keeps: the words of pages and data, footnotes and images with them."""

from pathlib import Path

from edition import released
from edition.load import load
from edition_copy import Copy, rich_copy

IMAGE = "docs/images/bars.png"


def changed(root: Path) -> set[str]:
    """The files whose checksums an edition has others of than before."""
    known = released.checksums(load(rich_copy(root / "before")))
    return {path for path, checksum in released.checksums(load(root / "after")).items() if known.get(path) != checksum}


def test_an_image_and_its_words_are_kept(tmp_path: Path) -> None:
    copy = Copy(rich_copy(tmp_path / "after"))
    copy.write(IMAGE, (copy.root / IMAGE).read_bytes() + b"\n")
    assert changed(tmp_path) == {IMAGE}


def test_the_sign_of_a_footnote_and_what_an_image_shows_are_words(tmp_path: Path) -> None:
    copy = Copy(rich_copy(tmp_path / "after"))
    copy.edit("docs/ru/text.md", "синяя над красной", "красная под синей")
    text = (copy.root / "docs/en/text.md").read_text(encoding="utf-8")
    copy.write("docs/en/text.md", text.replace("[^1]", "[^2]").encode())
    assert changed(tmp_path) == {"docs/ru/text.md", "docs/en/text.md"}


def test_a_placeholder_is_what_it_is_filled_with(tmp_path: Path) -> None:
    copy = Copy(rich_copy(tmp_path / "after"))
    copy.edit("docs/ru/text.md", "<!-- notes -->\n", "")
    assert changed(tmp_path) == {"docs/ru/text.md"}
