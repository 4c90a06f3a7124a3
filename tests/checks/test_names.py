"""Its faults and look-alikes stand in tests/mutations; here are the words of one finding, and nothing to check."""

import pytest

from checks import names


@pytest.mark.parametrize(
    ("words", "spelled", "endings", "named"),
    [
        ("А.Б. Чаннов", "А.Б. Чаннов", ["а", "ым"], True),
        ("А.Б. Чаннова", "А.Б. Чаннов", ["а", "ым"], True),
        ("А.Б. Чаннове", "А.Б. Чаннов", ["а", "ым"], False),
        ("А.Б. Ив", "А.Б. Ив|а", ["а", "ым"], False),
        ("А.Б. Ива", "А.Б. Ив|а", ["а", "ым"], True),
        ("А.Б. Чанновтың", "А.Б. Чаннов", ["*"], True),
        ("S.E. Channov’s", "S.E. Channov", ["’s"], True),
        ("S.E. Channov’s", "S.E. Channov", ["*"], False),
        ("А.А. Ивановой-Петровой", "А.А. Иванов|а-Петров|а", ["ой"], True),
        ("А.А. Ивановой", "А.А. Иванов|а-Петров|а", ["ой"], False),
        ("Қ.-Ж. Тоқаевтың", "Қ.-Ж. Тоқаев", ["*"], True),
    ],
)
def test_a_name_may_have_an_ending_and_one_with_a_bar_must(
    words: str, spelled: str, endings: list[str], named: bool
) -> None:
    assert names.is_named(words, spelled, endings) is named
