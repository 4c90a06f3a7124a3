from edition import edition
from pages import statistics


def test_figures_are_counted_from_the_edition(first: edition.Edition) -> None:
    found = statistics.counted(first)
    assert (found["citations"], found["statuses"]) == (21, {"confirmed": 1, "likely": 4, "unidentified": 14})
    assert found["words"] + found["punctuation"] == len(first.text_tokens)
    assert found["addresses"] == len({address for _, address, _ in first.register})


def test_the_source_is_the_one_known(first: edition.Edition) -> None:
    assert statistics.counted(first)["sums"]["docs/data/source.txt"] == (
        "960c3ce14ab7ddba8103ae10ca6d0a115f2a20371ef661e60860f26a82dd17ac"
    )
