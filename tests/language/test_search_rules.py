from language import search_rules


def test_rules_are_resolved() -> None:
    given = {
        "alike": {"a": "а"},
        "fold": {"қ": "к"},
        "same": {},
        "letters": {"V": "аы"},
        "window": "suffix",
        "marks": {"stem": "^.*?[<V>]"},
        "steps": [{"in": "stem", "cut": "<V>$", "then": "end"}, {"name": "last", "cut": "тты?$", "to": "т"}],
    }
    assert search_rules.rules(given) == {
        "alike": {"a": "а"},
        "fold": {"a": "а", "қ": "к"},
        "same": {},
        "synonyms": [],
        "skipped": [],
        "words": {},
        "least": 0,
        "before": [],
        "after": [],
        "window": "suffix",
        "rounds": 1,
        "marks": ["^", "^.*?[аы]"],
        "steps": [[1, "аы$", "", 2, 1], [0, "тты?$", "т", 2, 2]],
    }


def test_a_language_without_rules_is_searched_as_it_is_written() -> None:
    rules = search_rules.rules({})
    assert (rules["marks"], rules["steps"], rules["fold"], rules["rounds"]) == (["^"], [], {}, 1)
