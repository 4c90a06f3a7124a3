import dataclasses
import json
import struct

from edition import edition
from pages import assets


def test_a_picture_has_the_size_that_is_stated(first: edition.Edition) -> None:
    drawn = {assets.picture(first, language) for language in first.codes}
    assert len(drawn) == len(first.codes)
    for picture in drawn:
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", picture[16:24]) == (assets.WIDTH, assets.HEIGHT)


def test_a_long_title_is_set_smaller_and_stays_one_picture(first: edition.Edition) -> None:
    for times in (4, 40):
        title = {code: f"{words} " * times for code, words in first.identity.title.items()}
        long = dataclasses.replace(first, identity=first.identity._replace(title=title))
        picture = assets.picture(long, "kk")
        assert struct.unpack(">II", picture[16:24]) == (assets.WIDTH, assets.HEIGHT)


def handed_over(first: edition.Edition, language: str) -> dict[str, str]:
    text = assets.parallel_text(first, language).decode()
    call = f'parallelText("{language}", '
    assert text.startswith(call)
    texts = json.loads(text.removeprefix(call).removesuffix(");\n"))
    return {id: " ".join(sentences) for id, sentences in texts.items()}


def test_every_paragraph_is_handed_over_under_the_same_ids(first: edition.Edition) -> None:
    ids = list(first.paragraphs(first.original))
    assert len(ids) == 28
    for language in first.codes:
        assert list(handed_over(first, language)) == ids


def test_words_come_without_markup_and_with_marks_as_text(first: edition.Edition) -> None:
    text = handed_over(first, "ru")["p2"]
    assert text.startswith("Определяя понятие взаимодействия профессор Ф.М.\u00a0Кобзырев, отмечает")
    assert text.endswith("социальных образований и систем»\u00a0[2].")
    assert "](" not in text


def test_white_space_is_single_and_no_break_spaces_stay(first: edition.Edition) -> None:
    for language in first.codes:
        assert not any("  " in text or "\n" in text for text in handed_over(first, language).values())
