import pytest

from language import quotation_marks

RUSSIAN, KAZAKH, ENGLISH = ("«»", "«»"), ("«»", "“”"), ("“”", "‘’")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [("«а «б» в»", RUSSIAN), ("«а “ә” б»", KAZAKH), ("“the state’s ‘a’” editors’ own", ENGLISH), ("", RUSSIAN)],
)
def test_paired_and_nested_marks_are_sound(text: str, quotes: tuple[str, str]) -> None:
    assert list(quotation_marks.errors(text, quotes)) == []


@pytest.mark.parametrize(
    ("text", "quotes", "found"),
    [
        ("а»", RUSSIAN, [(1, "» closes nothing")]),
        ("«а", RUSSIAN, [(0, "« is not closed")]),
        ("“а”", RUSSIAN, [(0, "a foreign quotation mark “"), (2, "a foreign quotation mark ”")]),
        ("“ә”", KAZAKH, [(0, "“ at the wrong depth")]),
        ("‘a’", ENGLISH, [(0, "‘ at the wrong depth")]),
    ],
)
def test_a_fault_is_found_in_its_place(text: str, quotes: tuple[str, str], found: list[tuple[int, str]]) -> None:
    assert list(quotation_marks.errors(text, quotes)) == found


def test_a_text_may_begin_inside_a_quotation() -> None:
    assert list(quotation_marks.errors("“ә”", KAZAKH, any_depth=True)) == []


def test_quotations_are_given_inside_their_marks() -> None:
    assert quotation_marks.spans("«а «б» в» «г", RUSSIAN) == [(1, 8), (4, 5)]


def test_a_quotation_is_known_by_its_first_words_and_no_inner_one_is_cut() -> None:
    assert quotation_marks.beginning("общая цель", RUSSIAN) == "общая цель"
    assert quotation_marks.beginning("Правовая «гласность» и открытость – принципы органов", RUSSIAN) == (
        "Правовая «гласность» и открытость…"
    )
    assert quotation_marks.beginning("поскольку у этих ветвей «ствол и корни» единые", RUSSIAN, 35) == (
        "поскольку у этих ветвей…"
    )
