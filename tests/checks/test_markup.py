"""Its faults and look-alikes stand in tests/mutations; here is what pages show of the marks that pass."""

from pathlib import Path

import pytest
from lxml import html
from markupsafe import escape

from checks import markup
from edition.edition import Edition
from pages import html as pages_html
from reading import markdown_page

# What stands in place of a paragraph, and whether it may.
TEXTS = (
    ("Сөз **сөз** *сөз* _сөз_ __сөз__ сөз.", True),
    ("Сөз \\*сөз\\* \\[сөз\\] \\_сөз\\_ 1\\. \\# \\> \\` сөз.", True),
    ("Сөз run_checks.py & 1 < 2, 7) сөз [сөз] `a*b` сөз.", True),
    ("- Сөз [сөз](law.md).\n- **Сөз** сөз.", True),
    ("Сөз\nсөз – сөз.", True),
    ("    Сөз.", False),
    ("Сөз* сөз.", False),
    ("Сөз а*б*в сөз.", False),
    ("* Сөз.", False),
    ("+ Сөз.", False),
    ("12. Сөз.", False),
    ("Сөз\n---", False),
    ("Сөз\n- сөз.", False),
    ("| а | б |\n| - | - |\n| в | г |", True),
    ("> Сөз\n>\n> сөз.", True),
    ("| Сөз\n| сөз.", True),
    ("- Сөз:\n  - сөз\n- сөз.", True),
    ("H~2~O, 10^6^ м^2^ сөз.", True),
    ("| а | б |\n| - | - |\n| в |", False),
    ("| а | б |\n| в | г |", False),
    ("- Сөз:\n    - сөз.", False),
    ("Сөз\n> сөз.", False),
    ("Сөз \\~ сөз.", False),
    ("Сөз &shy; сөз.", False),
    ("[сөз](law.md 'сөз')", False),
    ("[сөз]( law.md)", False),
)


@pytest.mark.parametrize(("text", "sound"), TEXTS)
def test_what_passes_is_printed_as_it_was_read(text: str, sound: bool) -> None:
    front = "---\ntitle: Бет\ndescription: Бет.\n---\n\n"
    page, _ = markdown_page.parse("about", "kk", "docs/kk/about.md", f"{front}{text}\n")
    findings = list(markup.check(Edition(Path("none"), pages={("kk", "about"): page})))
    assert not findings if sound else findings
    if sound:
        (read,) = page.blocks
        printed = html.fromstring(pages_html.block(read, lambda piece: escape(piece.text)))
        words = (
            " ".join(text for text in printed.itertext() if text.strip()) if read.parts[1:] else printed.text_content()
        )
        assert words.split() == read.text.split()
