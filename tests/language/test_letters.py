import pytest

from edition import edition
from language import letters


@pytest.mark.parametrize(
    ("language", "word", "fixed"),
    [
        ("ru", "cтатья", "статья"),
        ("ru", "прoкуратуры", "прокуратуры"),
        ("ru", "Yказ", "Указ"),
        ("kk", "Yкімет", "Yкімет"),
        ("kk", "hәм", "һәм"),
        ("kk", "өзaра", "өзара"),
        ("kk", "əрі", "әрі"),
        ("", "кəсіп", "кәсіп"),
        ("", "Yказ", "Yказ"),
        ("en", "lаw", "law"),
        ("kk", "uѕer", "user"),
        ("ru", "zакон", "zакон"),
        ("ru", "аa", "аa"),
        ("ru", "закон", "закон"),
        ("en", "law", "law"),
    ],
)
def test_a_word_of_two_scripts_gets_one_where_that_is_certain(
    first: edition.Edition, language: str, word: str, fixed: str
) -> None:
    assert letters.one_script(word, first.look_alikes, first.alphabets.get(language, "")) == fixed


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("мəтін и «прaво»", [(0, "мəтін"), (9, "прaво")]),
        ("ст1a, ст_a", [(0, "ст1a"), (6, "ст_a")]),
        ("PDF-файл, a б, §1а", []),
    ],
)
def test_words_of_two_scripts_are_found_with_their_places(text: str, mixed: list[tuple[int, str]]) -> None:
    assert list(letters.mixed_words(text)) == mixed


def test_words_are_alike_but_for_look_alikes(first: edition.Edition) -> None:
    assert letters.are_alike("пoнятие", "понятие", first.look_alikes)
    assert letters.are_alike("понятие", "пoнятие", first.look_alikes)
    assert not letters.are_alike("понятия", "понятие", first.look_alikes)
    assert not letters.are_alike("Указ", "Үказ", first.look_alikes)


@pytest.mark.parametrize(
    ("text", "direction"),
    [("абв", "ltr"), ("אבג", "rtl"), ("1. «قانون»", "rtl"), ("§ 5, PDF قانون", "ltr"), ("№ 5", "ltr"), ("", "ltr")],
)
def test_the_first_letter_tells_where_a_text_runs(text: str, direction: str) -> None:
    assert letters.direction(text) == direction
