"""Its faults and look-alikes stand in tests/mutations; here are the words that a term may be found by."""

import pytest

from reading import schemas


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("законност*", True),
        ("өзара іс-қимыл*", True),
        ("Prosecutor’s Office", True),
        ("за*ност*", False),
        ("*ность", False),
        ("закон  право", False),
        (r"\bзакон\b", False),
        ("закон(ность)?", False),
        ("", False),
    ],
)
def test_a_term_is_found_by_words_in_which_a_star_stands_for_an_ending(words: str, sound: bool) -> None:
    schema = schemas.schema("glossary", schemas.Languages(("ru",), ()))["items"]["properties"]["pattern"]
    assert schemas.validator(schema).is_valid({"ru": [words]}) is sound
