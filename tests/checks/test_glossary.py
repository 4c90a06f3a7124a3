"""Its faults and look-alikes stand in tests/mutations; here are the words that a term may be found by."""

import pytest

from checks import glossary
from edition_copy import Copy
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


def test_a_related_term_that_has_another_id_now_is_named_by_it(copy: Copy) -> None:
    copy.edit("docs/data/glossary.yml", "- id: unity\n", "- id: unity\n  formerly: [oneness]\n")
    related = "  related:\n    - branches\n    - collisions\n    - responsibility\n"
    copy.edit("docs/data/glossary.yml", related, "  related: [oneness]\n")
    (found,) = [line for line in copy.findings(glossary) if "GLO003" in line]
    assert found.endswith("unity: the related term oneness is unknown; it is unity now: write that")


def test_where_no_kinds_are_listed_the_remedy_is_to_list_one(copy: Copy) -> None:
    start = (copy.root / "docs/data/edition.yml").read_text(encoding="utf-8")
    kinds = start[start.index("kinds:\n") : start.index("law:\n")]
    copy.edit("docs/data/edition.yml", kinds, "")
    found = [line for line in copy.findings(glossary) if "GLO013" in line]
    assert found[0].endswith(" is unknown; list it under `kinds` of edition.yml")
