from edition import edition, statistics


def test_figures_are_counted_from_the_edition(real: edition.Edition) -> None:
    found = statistics.of(real)
    assert (found["citations"], found["statuses"]) == (21, {"confirmed": 1, "likely": 4, "unidentified": 14})
    assert found["words"] + found["punctuation"] == len(real.text_tokens)
    assert found["addresses"] == len({address for _, address, _ in real.register})


def test_the_source_is_the_one_known(real: edition.Edition) -> None:
    assert statistics.of(real)["sums"]["docs/data/source.txt"] == (
        "960c3ce14ab7ddba8103ae10ca6d0a115f2a20371ef661e60860f26a82dd17ac"
    )
