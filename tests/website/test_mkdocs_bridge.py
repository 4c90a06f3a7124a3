"""The pages as MkDocs builds them with our hooks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import material
import pytest
from lxml import html

from edition.edition import Edition
from edition_copy import ROOT, Copy, copied
from website.render import render

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("path", "language", "name", "search"),
    [
        ("404.html", "ru", "Взаимодействие прокуратуры", "Поиск"),
        ("kk/404.html", "kk", "Прокуратураның өзара іс-қимылы", "Іздеу"),
        ("en/404.html", "en", "Interaction of the Prosecutor’s Office", "Search"),
    ],
)
def test_each_404_page_has_every_language(built: Path, path: str, language: str, name: str, search: str) -> None:
    page = (built / path).read_text(encoding="utf-8")
    for each, words in (("ru", "Такой страницы нет"), ("kk", "Мұндай бет жоқ"), ("en", "There is no such page")):
        assert f'<span lang="{each}">{words}</span>' in page
    assert page.count("<h1") == 1
    assert page.count("<h2") == 0
    # The pages that there are, as no menu is there that tells them.
    for address, title in (
        ("/kk/", "Басты бет"),
        ("/kk/law/", "Құқықтық нормалар"),
        ("/en/article/", "The text of the article"),
    ):
        assert f'<a href="{address}">{title}</a>' in page
    # Around them everything is in the language that the page declares.
    assert f'<html lang="{language}" dir="ltr">' in page
    assert f"<title>404 · {name}</title>" in page
    assert f">{search}</button>" in page


def test_every_page_is_in_its_own_language_outside_its_text_too(first: Edition, built: Path) -> None:
    for language, folder in (("ru", ""), ("kk", "kk"), ("en", "en")):
        page = (built / folder / "index.html").read_text(encoding="utf-8")
        assert first.strings["cite_genre"][language].replace("{n}", "1.0.0") + "</p>" in page
        assert f'<summary title="{first.strings["menu"][language]}">' in page


def test_the_table_of_contents_keeps_no_break_spaces(built: Path) -> None:
    page = html.parse(built / "law" / "index.html").getroot()
    headings = {each.get("id"): each.text_content() for each in page.iter("h2")}
    links = page.xpath("//nav/ul[@class='pages']//ul//a")
    listed = {link.get("href").lstrip("#"): link.text_content() for link in links}
    assert "№\N{NO-BREAK SPACE}2709" in listed["prosecutor-3-5"]
    assert listed == {id: headings[id] for id in listed}


def test_no_file_of_the_theme_is_published(built: Path) -> None:
    theme = Path(material.__file__).parent / "templates"
    own = {path.relative_to(theme).as_posix() for path in (theme / "assets").rglob("*") if path.is_file()}
    assert own
    assert [name for name in own if (built / name).exists()] == []


def alone(root: Path) -> "subprocess.CompletedProcess[str]":
    """MkDocs as its own command runs it, in the folder of an edition that holds the program."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")]
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    variables |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


@pytest.fixture
def whole(tmp_path: Path) -> Copy:
    """A copy of the published edition together with the program."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    return Copy(copied(ROOT, tmp_path))


def test_mkdocs_alone_makes_the_same_pages_without_a_warning(whole: Copy) -> None:
    done = alone(whole.root)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr + done.stdout
    render(whole.load(), whole.root / "other")
    home = "site/index.html", "other/index.html"
    one, other = ((whole.root / path).read_text(encoding="utf-8") for path in home)
    assert one == other


def test_mkdocs_alone_shows_the_findings_and_stops(whole: Copy) -> None:
    (whole.root / "docs/data/references.json").unlink()
    done = alone(whole.root)
    assert done.returncode != 0
    assert "docs/data/references.json:1: " in done.stderr
    assert "Traceback" not in done.stderr
