import pytest

from language.patterns import Phrases


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["принцип*"], "Принципы, принцип и беспринципность", ["Принципы", "принцип"]),
        (["взаимной ответственности"], "взаимной\nответственности; взаимной ответственностью", ["взаимной\nответственности"]),
        (["принцип* демократизма", "демократизм*"], "принципы\u00a0демократизма, о демократизме", ["принципы\u00a0демократизма", "демократизме"]),
        (["тармақ*", "билік тармақ*"], "билік тармақтары мен тармақ", ["билік тармақтары", "тармақ"]),
        (["өзара іс-қимыл*"], "Өзара іс-қимылдың", ["Өзара іс-қимылдың"]),
        (["Prosecutor’s Office"], "prosecutor’s office; prosecutor's office", ["prosecutor’s office"]),
        (["акт*"], "акт2, акт_а, акт-2, акты", ["акт", "акты"]),
        (["a.c"], "abc a.c", ["a.c"]),
    ],
)  # fmt: skip
def test_words_are_found_as_they_are_written(phrases: list[str], text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Phrases(phrases).spans(text)] == found
