"""The site engine itself, on a copy: it stops at findings, and is silent without them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import material
import pytest
from lxml import html

from edition.load import load
from edition_copy import Copy

ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(copy: Copy) -> Copy:
    shutil.copytree(ROOT / "scripts", copy.root / "scripts")
    return copy


def engine(project: Copy) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(project.root / "site")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True)


def test_a_strict_build_warns_of_nothing(project: Copy) -> None:
    result = engine(project)
    assert result.returncode == 0
    assert "WARNING" not in result.stderr + result.stdout
    assert len(list((project.root / "site").rglob("index.html"))) == 21


def test_findings_stop_the_build_and_are_shown(project: Copy) -> None:
    project.edit("docs/kk/article.md", "](glossary.md#collision)", "](glossary.md#colision)")
    result = engine(project)
    assert result.returncode != 0
    assert "docs/kk/article.md:99: LNK002: glossary has no id colision; mend the link or add the entry" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_404_page_speaks_every_language(project: Copy) -> None:
    assert engine(project).returncode == 0
    page = (project.root / "site" / "404.html").read_text(encoding="utf-8")
    for language, words in (("ru", "Такой страницы нет"), ("kk", "Мұндай бет жоқ"), ("en", "There is no such page")):
        assert f'<section lang="{language}">\n<h2>{words}</h2>' in page
    assert '<a href="/kk/">' in page
    # Around them everything is in the language that the page declares.
    assert '<html lang="ru">' in page
    assert "<title>404 · Взаимодействие прокуратуры</title>" in page
    assert ">Поиск</button>" in page


def test_every_page_speaks_its_own_language_outside_its_text_too(project: Copy) -> None:
    assert engine(project).returncode == 0
    strings = load(project.root).strings
    for language, folder in (("ru", ""), ("kk", "kk"), ("en", "en")):
        page = (project.root / "site" / folder / "index.html").read_text(encoding="utf-8")
        assert strings["cite_genre"][language].replace("{n}", "1.0.0") + "</p>" in page
        assert f'<summary title="{strings["menu"][language]}">' in page


def test_the_table_of_contents_keeps_no_break_spaces(project: Copy) -> None:
    assert engine(project).returncode == 0
    page = html.parse(project.root / "site" / "law" / "index.html").getroot()
    headings = {each.get("id"): each.text_content() for each in page.iter("h2")}
    links = page.xpath("//nav/ul[@class='pages']//ul//a")
    listed = {link.get("href").lstrip("#"): link.text_content() for link in links}
    assert "№\N{NO-BREAK SPACE}2709" in listed["prosecutor-3-5"]
    assert listed == {id: headings[id] for id in listed}


def test_nothing_of_the_theme_s_own_look_is_published(project: Copy) -> None:
    assert engine(project).returncode == 0
    theme = Path(material.__file__).parent / "templates"
    own = {path.relative_to(theme).as_posix() for path in (theme / "assets").rglob("*") if path.is_file()}
    assert own
    assert [name for name in own if (project.root / "site" / name).exists()] == []
