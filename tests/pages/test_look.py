"""Colours have one home, docs/data/look.yml, which pages, single files, pictures, the icon and the PDF read."""

import re
from pathlib import Path

import pytest

from books import single_html
from books.pdf import document
from edition.edition import Edition
from edition_copy import Copy
from pages import look

ROOT = Path(__file__).parents[2]
STYLES = [*ROOT.glob("docs/assets/*.css"), *ROOT.glob("docs/assets/*.svg"), *ROOT.glob("overrides/**/*.css")]
PICTURES = [*ROOT.glob("overrides/*.typ"), *ROOT.glob("scripts/books/pdf/*.typ")]


@pytest.mark.parametrize("path", [*STYLES, *PICTURES], ids=lambda path: path.name)
def test_no_other_file_has_a_colour_but_the_white_of_printing_paper(path: Path) -> None:
    text = re.sub(r"url\(#[\w-]+\)", "", path.read_text(encoding="utf-8"))
    assert set(re.findall(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b(?![\w-])", text)) <= {"#fff", "#0004"}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_every_custom_property_is_defined(path: Path, first: Edition) -> None:
    text = path.read_text(encoding="utf-8")
    shared = (ROOT / "docs/assets/edition.css").read_text(encoding="utf-8") if path.parent.name == "assets" else ""
    defined = set(re.findall(r"--([\w-]+):", text + shared + look.style(first)))
    assert set(re.findall(r"var\(--([\w-]+)", text)) <= defined


def test_a_colour_of_an_edition_s_own_is_everywhere(copy: Copy) -> None:
    own = (ROOT / "docs/data/look.yml").read_text(encoding="utf-8").replace("#0b5563", "#123456")
    copy.write("docs/data/look.yml", own.encode())
    loaded = copy.load()
    assert loaded.errors == []
    assert look.style(loaded).count("--link: ") == 2 and look.style(loaded).count("#123456") == 2
    assert "#123456" in look.icon(loaded, "<svg><style>path{stroke:var(--link)}</style></svg>")
    assert "--link: #123456" in single_html.export(loaded, "en").decode()
    assert document.document(loaded, "en")["colours"]["link"] == "#123456"


def test_a_colour_is_told_as_it_is_written(copy: Copy) -> None:
    own = (ROOT / "docs/data/look.yml").read_text(encoding="utf-8").replace("'#0b5563'", "teal")
    copy.write("docs/data/look.yml", own.encode())
    (error,) = copy.load().errors
    assert error.message == "colours, link, light: «teal» is not written as expected; write it like #0b5563"
