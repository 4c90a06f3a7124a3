import pytest

from language import tokens as source_text
from language.tokens import tokens


def shown(text: str) -> list[str]:
    return source_text.texts(tokens(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("взаимодей-\nствие", ["взаимодействие"]),
        ("Респу-\n\nбликасының  билік", ["Республикасының", "билік"]),
        ("конституцион-\nно-правовой", ["конституционно-правовой"]),
        ("өзара іс-қимыл", ["өзара", "іс-қимыл"]),
        ("прокуроры - также", ["прокуроры", "-", "также"]),
        ("«ствол»\u00a0[13].", ["«", "ствол", "»", "[", "13", "]", "."]),
    ],
)
def test_tokens_follow_the_declared_rules(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_tokens_know_the_line_on_which_they_begin() -> None:
    assert [(t.text, t.line) for t in tokens("один\nдва-\nтри\nчетыре", line=5)] == [
        ("один", 5),
        ("дватри", 6),
        ("четыре", 8),
    ]


def test_equal_texts_have_no_difference() -> None:
    assert list(source_text.differences(tokens("а, б-\nв г"), tokens("а, бв\u00a0 г"))) == []


@pytest.mark.parametrize(
    ("source", "edition", "expected"),
    [
        ("а б в", "а х в", [("б", "х")]),
        ("а б в", "а в", [("б", "")]),
        ("а в", "а б в", [("", "б")]),
        ("а б", "б а", [("", "б"), ("б", "")]),
        ("а, б", "а б", [(",", "")]),
        ("а", "", [("а", "")]),
        ("слово", "cлово", [("слово", "cлово")]),
    ],
)
def test_differences_are_found_one_by_one(source: str, edition: str, expected: list[tuple[str, str]]) -> None:
    found = source_text.differences(tokens(source), tokens(edition))
    assert [(" ".join(t.text for t in d.source), " ".join(t.text for t in d.edition)) for d in found] == expected


def test_a_reading_is_located_once_on_its_line() -> None:
    source = tokens("а б\nа а")
    assert source_text.locate(source, "а", 2, []) == 2
    assert source_text.locate(source, "а", 2, [2]) == 3
    assert source_text.locate(source, "а", 2, [2, 3]) is None
    assert source_text.locate(source, "б а", 1, []) == 1


def test_emendations_replace_their_reading() -> None:
    result, moved = source_text.emended(tokens("а б в г д"), {1: ("б в", "х"), 4: ("д", "е ж")})
    assert source_text.texts(result) == ["а", "х", "г", "е", "ж"]
    assert moved == {1: 1, 4: 3}


@pytest.mark.parametrize("quotation", ["слово закон", "закон", "закон –"])
def test_words_stand_in_a_text_over_marks_and_spaces(quotation: str) -> None:
    assert source_text.is_in(quotation, "Это\u00a0слово [1]  закон – право")


@pytest.mark.parametrize("quotation", ["лово", "зак", "слово", "право"])
def test_a_part_of_a_word_does_not_stand_in_a_text(quotation: str) -> None:
    assert not source_text.is_in(quotation, "словом-закон бесправо-во")
