import pytest

from language.sentences import Sentences

SENTENCES = Sentences(["п.", "ст.", "руб.", "para.", "No."])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Один. Два? Три!", ["Один.", "Два?", "Три!"]),
        ("Так, С.В. Зарипова пишет. Дальше.", ["Так, С.В. Зарипова пишет.", "Дальше."]),
        ("В п. 5 ст. 3 Закона сказано. Иначе.", ["В п. 5 ст. 3 Закона сказано.", "Иначе."]),
        ("Ғ.С. Біреу айтты. Әрі қарай.", ["Ғ.С. Біреу айтты.", "Әрі қарай."]),
        ("Слова» [7]. «Другое» слово.", ["Слова» [7].", "«Другое» слово."]),
        ("За 5 руб. Марка. В разд. Второй.", ["За 5 руб. Марка.", "В разд.", "Второй."]),
        ("See para. One, art. Two.", ["See para. One, art.", "Two."]),
        ("without end", ["without end"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in SENTENCES.spans(text)] == expected


def test_the_sentence_around_a_place() -> None:
    text = "Первое слово. Второе слово [7]. Третье."
    start, end = SENTENCES.around(text, text.index("[7]"))
    assert text[start:end] == "Второе слово [7]."


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Так и есть.", True),
        ("(Так и есть!)", True),
        ("Так и есть", False),
        ("статья 5 п.", None),
        ("закон\u00a0г.", None),
        ("и т.д.", None),
        ("РК.", None),
        ("Закон РК.»", None),
        ("", False),
    ],
)
def test_a_text_ends_as_a_sentence_does_or_may_do(text: str, ended: bool | None) -> None:
    assert SENTENCES.ended(text) is ended
