import pytest

from language import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Один. Два? Три!", ["Один.", "Два?", "Три!"]),
        ("Так, С.В. Зарипова пишет. Дальше.", ["Так, С.В. Зарипова пишет.", "Дальше."]),
        ("В п. 5 ст. 3 Закона сказано. Иначе.", ["В п. 5 ст. 3 Закона сказано.", "Иначе."]),
        ("Ғ.С. Біреу айтты. Әрі қарай.", ["Ғ.С. Біреу айтты.", "Әрі қарай."]),
        ("Слова» [7]. «Другое» слово.", ["Слова» [7].", "«Другое» слово."]),
        ("without end", ["without end"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences.spans(text)] == expected


def test_the_sentence_around_a_place() -> None:
    text = "Первое слово. Второе слово [7]. Третье."
    start, end = sentences.around(text, text.index("[7]"))
    assert text[start:end] == "Второе слово [7]."
