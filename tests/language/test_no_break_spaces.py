from language import no_break_spaces


def test_a_language_may_bind_nothing_to_a_number() -> None:
    assert no_break_spaces.patterns([], [], "–", page=False) == []
