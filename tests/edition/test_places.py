from pathlib import Path

import pytest

from edition import edition, places
from edition.load import load
from edition_copy import rich_copy


def test_references_five_and_seven_have_two_places(first: edition.Edition) -> None:
    for language in first.codes:
        found = places.citing(first, language)
        assert {number: len(found[number]) for number in range(1, 20) if len(found[number]) != 1} == {5: 2, 7: 2}
        assert [(place.block.id, place.anchor) for place in found[7]] == [("p6", "cite-7-1"), ("p10", "cite-7-2")]


def test_a_place_shows_the_sentence_around_the_mark(first: edition.Edition) -> None:
    (place,) = places.citing(first, "ru")[10]
    assert place.before.startswith("Так, Г.С.\u00a0Сапаргалиев отмечал")
    assert (place.words, place.after) == ("[10]", ".")


def test_each_paragraph_that_uses_a_term_is_listed_once(first: edition.Edition) -> None:
    paragraphs = [place.block.id for place in places.linking(first, "kk")["glossary.md#collision"]]
    assert paragraphs == ["p22"]
    assert len(places.linking(first, "en")["glossary.md#interaction"]) == 19


def test_the_works_cited_in_paragraphs(first: edition.Edition) -> None:
    assert [reference.number for reference in places.cited_in(first, "ru", ["p6", "p8"])] == [5, 6, 7, 8]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("абзац 16", ["16"]),
        ("12a-абзац", ["12a"]),
        ("paragraphs 5, 7–9 and 12a–d", ["5", "7", "9", "12a", "12d"]),
        ("12a–12c, 3-b", ["12a", "12c", "3"]),
        ("2-тармақ", ["2"]),
        ("the 5th paragraph, and the 21st", ["5", "21"]),
    ],
)
def test_words_name_paragraphs_by_number_and_letter(words: str, numbers: list[str]) -> None:
    assert places.paragraph_numbers(words) == numbers


def test_the_words_around_a_mark_are_those_of_its_cell_and_an_initial_ends_no_sentence(tmp_path: Path) -> None:
    found = places.citing(load(rich_copy(tmp_path)), "ru")
    assert [f"{place.before}{place.words}{place.after}" for place in found[4]][1] == "Конституция\xa0[4]"
    note = found[1][-1]
    assert (note.title, note.anchor, note.words) == ("примечание 1", "note-sample", "[1, с.\xa03]")
    assert (note.before, note.after) == ("Примечание редакции, в нём ссылка ", ".")
    assert found[3][-1].title == "сноска автора 1"
    (place,) = found[11]
    assert place.before.startswith("Об этом писали М.Е.")
