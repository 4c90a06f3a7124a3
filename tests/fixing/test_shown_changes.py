from fixing.shown_changes import MOST_PLACES, shown


def test_a_no_break_space_can_be_seen_at_its_place() -> None:
    old, new = "а\nпо словам закона, ст. 3 Конституции\n", "а\nпо словам закона, ст.\xa03 Конституции\n"
    assert [*shown("docs/ru/a.md", old, new)] == [
        "docs/ru/a.md:2",
        "- по словам закона, ст. 3 Конституции",
        "+ по словам закона, ст.⍽3 Конституции",
        "                       ^",
    ]


def test_letters_that_look_the_same_are_named() -> None:
    assert [*shown("a.md", "пoнятие", "понятие")][3:] == [
        "  ^^^^^^^",
        "  o latin small letter o → о cyrillic small letter o",
    ]


def test_what_is_invisible_has_its_number() -> None:
    assert [*shown("a.md", "а\u200bб\r\n", "аб\n")][1] == "- а<U+200B>б<U+000D>"


def test_lines_are_added_and_removed_whole() -> None:
    assert [*shown("a.txt", "a\nb\n", "a\nc\nd\n")][-2:] == ["a.txt:3", "+ d"]
    assert [*shown("a.txt", "a\nb\n", "a\n")] == ["a.txt:2", "- b"]


def test_of_a_file_with_other_line_ends_the_first_places_tell() -> None:
    lines = [*shown("a.txt", "a\r\n" * 100, "a\n" * 100)]
    assert lines[-1] == f"a.txt: … and {100 - MOST_PLACES} more"
