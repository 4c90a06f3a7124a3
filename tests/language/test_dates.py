import pytest

from edition import edition


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "принята 8 февраля 1996 года"),
        ("kk", "1996 жылғы 8\xa0ақпандағы Регламент"),
        ("en", "a regulation of 8 February\n1996"),
    ],
)
def test_a_day_is_known_in_the_words_of_its_language(first: edition.Edition, language: str, text: str) -> None:
    calendar = first.calendars[language]
    assert calendar.days(text) == ["8.2"]
    assert calendar.names(text, "1996-02-08")
    assert not calendar.names(text, "1997-02-08")
    assert not calendar.names(text, "1996-02-18")
    assert not calendar.names(text, "1996-03-08")


def test_the_end_of_another_number_is_no_day(first: edition.Edition) -> None:
    assert not first.calendars["ru"].names("28 февраля 1996 года", "1996-02-08")
