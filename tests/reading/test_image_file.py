from pathlib import Path

from edition_copy import RICH
from reading import image_file

BARS = RICH / "docs/images/bars.png"


def test_an_image_has_a_width_and_a_height() -> None:
    assert image_file.size(BARS) == (240, 80)


def test_what_is_no_image_of_its_kind_has_none(tmp_path: Path) -> None:
    (tmp_path / "cut.png").write_bytes(BARS.read_bytes()[:8])
    (tmp_path / "other.jpg").write_bytes(BARS.read_bytes())
    assert [image_file.size(tmp_path / name) for name in ("cut.png", "other.jpg", "none.png")] == [None] * 3
