import re

import pytest

from books import plain_text
from edition import edition


def parts(first: edition.Edition, language: str) -> list[str]:
    """The parts of the text, each on one line."""
    return [part.replace("\n", " ") for part in plain_text.export(first, language).decode().split("\n\n")]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_text_is_whole_and_numbered(first: edition.Edition, language: str) -> None:
    found = parts(first, language)
    for block in first.paragraphs(language).values():
        (part,) = [part for part in found if part.startswith(f"¶{block.label}  ")]
        assert re.sub(r"\*\d", "", part) == f"¶{block.label}  {block.text}".replace("\u00a0", " ")
    text = plain_text.export(first, language).decode()
    assert re.findall(r"^\[(\d+)\] ", text, re.MULTILINE) == [str(work.number) for work in first.references]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_terminal_shows_every_line_whole(first: edition.Edition, language: str) -> None:
    lines = plain_text.export(first, language).decode().splitlines()
    assert [line for line in lines if len(line) > 72 and " " in line] == []


def test_what_goes_on_stands_under_its_beginning() -> None:
    words = "сөз іс-қимыл " * 12
    assert plain_text._wrapped(f"> {words}").count("\n> ") == 2
    assert (
        plain_text._wrapped(f"  – {words}").count("\n    сөз") + plain_text._wrapped(f"  – {words}").count("\n    іс-")
        == 2
    )


def test_the_head_says_what_it_is(first: edition.Edition) -> None:
    title, *head = parts(first, "kk")[:9]
    assert title == f"{first.identity.title['kk']} {'=' * 72}"
    assert first.strings["author_unknown"]["kk"] in head
    assert any(part.startswith("Цифрлық басылым, 1.0.0 нұсқасы, 2026 жылғы 25 қараша") for part in head)


def test_no_break_spaces_are_plain(first: edition.Edition) -> None:
    assert "\u00a0" not in plain_text.export(first, "ru").decode()
