from edition import prose


def test_a_language_that_writes_shorter_is_measured_by_its_own_texts() -> None:
    lengths = {"ru": (200, 120, 50), "he": (140, 84, 50), "kk": (200, 126, 10)}
    texts = [
        prose.Prose("", language, "а" * length, (place,), "page")
        for language, all_ in lengths.items()
        for place, length in enumerate(all_)
    ]
    assert prose.extents(texts, "ru") == {"ru": 1.0, "he": 0.7, "kk": 1.025}
