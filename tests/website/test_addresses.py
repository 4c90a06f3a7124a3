"""The golden list is whole and kept; and the edition outlives its site engine."""

from pathlib import Path

from edition import edition
from promises import GOLDEN, missing, promised


def test_the_golden_list_holds_every_promise(first: edition.Edition) -> None:
    assert len(GOLDEN) == len(set(GOLDEN))
    assert sorted(promised(first) - set(GOLDEN)) == [], "add these lines to tests/golden/addresses.txt"


def test_the_built_site_has_every_address(built: Path) -> None:
    assert list(missing(built, GOLDEN)) == []


def test_a_site_of_another_make_is_measured(tmp_path: Path) -> None:
    (tmp_path / "kk" / "article").mkdir(parents=True)
    (tmp_path / "kk" / "article" / "index.html").write_text("<p id=p1>а<p id='p2'>ә", encoding="utf-8")
    (tmp_path / "index.html").write_text("<h1 id=title>т", encoding="utf-8")
    asked = ["#title", "#no", "kk/article/", "kk/article/#p1", "kk/article/#p3", "en/", "en/#title", "data/a.json"]
    assert list(missing(tmp_path, asked)) == [
        "#no",
        "kk/article/#p3",
        "en/",
        "en/#title",
        "data/a.json",
    ]
