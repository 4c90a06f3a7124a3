import pytest

from reading.citation_marks import MARK, figures, locators


@pytest.mark.parametrize(
    ("mark", "numbers", "places"),
    [
        ("[7, с. 45]", [7], ", с. 45"),
        ("[7, 45-б.]", [7], ", 45-б."),
        ("[7, с. 45–47, примеч. 2]", [7], ", с. 45–47, примеч. 2"),
        ("[7, p. 45; 8]", [7, 8], ", p. 45; "),
        ("[1–3, 5, p. IV; 8–9]", [1, 2, 3, 5, 8, 9], ", p. IV; "),
    ],
)
def test_a_mark_may_name_a_place_in_each_work(mark: str, numbers: list[int], places: str) -> None:
    assert MARK.fullmatch(mark)
    found, end = figures(mark)
    assert [each.number for each in found] == numbers
    assert locators(mark) == places
    assert "".join(each.before + each.figure for each in found) + end == mark


@pytest.mark.parametrize("text", ["Как пишет N [7]: «…»", "слово [1–3]: слово", "слово\nслово [7, с. 4]: «»"])
def test_a_mark_may_stand_before_a_colon(text: str) -> None:
    assert MARK.search(text)


@pytest.mark.parametrize(
    "text", ["[7]: https://example.org", "слово\n[7]: слово", "[7](a.md)", "[7; с. 45]", "[7,с. 45]"]
)
def test_what_begins_a_line_or_has_no_place_is_no_mark(text: str) -> None:
    assert not MARK.search(text)
