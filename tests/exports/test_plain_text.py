import re

import pytest

from edition import edition
from exports import plain_text


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_text_is_whole_and_numbered(first: edition.Edition, language: str) -> None:
    text = plain_text.export(first, language).decode()
    lines = text.splitlines()
    for block in first.paragraphs(language).values():
        (line,) = [line for line in lines if line.startswith(f"¶{block.label}  ")]
        assert re.sub(r"\*\d", "", line) == f"¶{block.label}  {block.text}".replace("\u00a0", " ")
    assert len([line for line in lines if line.startswith("[") and line.endswith(")")]) == len(first.references)


def test_the_head_says_what_it_is(first: edition.Edition) -> None:
    head = plain_text.export(first, "kk").decode().splitlines()[:12]
    assert head[0] == first.identity.title["kk"]
    assert head[1] == "=" * len(head[0])
    assert head[5] == first.strings["author_unknown"]["kk"]
    assert head[11] == "Цифрлық басылым, 1.0.0 нұсқасы, 2026 жылғы 25 қараша"


def test_notes_stand_at_the_end_and_their_signs_in_the_text(first: edition.Edition) -> None:
    text = plain_text.export(first, "ru").decode()
    assert "Ф.М. Кобзырев*1," in text
    assert "\n*1  ¶2  " in text


def test_no_break_spaces_are_plain(first: edition.Edition) -> None:
    assert "\u00a0" not in plain_text.export(first, "ru").decode()
