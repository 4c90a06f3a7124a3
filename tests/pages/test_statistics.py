from edition import edition
from pages import statistics


def test_figures_are_counted_from_the_edition(first: edition.Edition) -> None:
    found = statistics.counted(first)
    assert (found["citations"], found["statuses"]) == (21, {"confirmed": 1, "likely": 4, "unidentified": 14})
    assert found["words"] + found["punctuation"] == len(first.text_tokens)
    assert found["addresses"] == len({address for _, address, _ in first.register})
