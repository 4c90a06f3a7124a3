import json

from edition import edition
from pages import parallel_text


def handed_over(first: edition.Edition, language: str) -> dict[str, str]:
    text = parallel_text.script(first, language)
    call = f'parallelText("{language}", '
    assert text.startswith(call)
    return dict(json.loads(text.removeprefix(call).removesuffix(");\n")))


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
