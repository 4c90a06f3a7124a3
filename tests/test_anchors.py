import subprocess
from pathlib import Path

import anchors
import edition
import register_anchors
from edition_copy import Copy

ROOT = Path(__file__).parent.parent


def test_every_address_is_promised_once_and_registered(real: edition.Edition) -> None:
    current = anchors.addresses(real)
    registered = {address: fingerprint for _, address, fingerprint in real.register}
    assert current == registered
    for address in ("article#p12a", "article#cite-7-2", "references#ref-19", "law#senate-15", "glossary#unity"):
        assert address in current


def test_no_line_of_the_register_was_ever_removed() -> None:
    command = ["git", "log", "--format=", "--patch", "--", edition.REGISTER]
    history = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    removed = [line for line in history.splitlines() if line.startswith("-") and not line.startswith("---")]
    assert "+article#p1 " in history
    assert removed == []


def test_a_fingerprint_is_of_words_only() -> None:
    assert anchors.fingerprint("Слово, слово.") == anchors.fingerprint("Слово –  слово")
    assert anchors.fingerprint("Слово слова") != anchors.fingerprint("Слово слово")


def test_an_alias_keeps_a_moved_id(copy: Copy) -> None:
    copy.edit("docs/ru/article.md", "{: #concept }", "{: #notion }")
    copy.edit("docs/ru/article.md", "Полагаем, что", '<a id="concept"></a>Полагаем, что')
    assert "article#concept" in anchors.addresses(copy.load())


def test_new_addresses_are_added_and_nothing_else(copy: Copy) -> None:
    assert register_anchors.new_lines(copy.load()) == []
    copy.edit("docs/ru/about.md", "## Права {: #rights }", "## Новое {: #news }\n\nСлово.\n\n## Права {: #rights }")
    assert register_anchors.new_lines(copy.load()) == ["about#news"]


def test_a_changed_paragraph_gets_a_second_line(copy: Copy) -> None:
    copy.edit("docs/ru/article.md", "Полагаем, что", "Считаем, что")
    (line,) = register_anchors.new_lines(copy.load())
    assert line.startswith("article#p11 ")
