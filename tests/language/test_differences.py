from language.differences import compared


def shown(stretches: list[tuple[str, bool]]) -> str:
    return "".join(f"[{words}]" if changed else words for words, changed in stretches)


def test_changed_words_are_told_apart_and_nothing_else_is() -> None:
    old, new = compared("4. Власть едина, с системой сдержек.", "Власть в Республике едина – и без системы.")
    assert (shown(old), shown(new)) == (
        "4. Власть едина, [с системой сдержек].",
        "Власть [в Республике] едина – [и без системы].",
    )


def test_a_kazakh_word_of_two_parts_is_one_and_marks_alone_are_no_change() -> None:
    old, new = compared("өзара іс-қимыл жасайды;", "өзара іс-әрекет жасайды")
    assert (shown(old), shown(new)) == ("өзара [іс-қимыл] жасайды;", "өзара [іс-әрекет] жасайды")


def test_equal_texts_have_no_change() -> None:
    assert [shown(each) for each in compared("а б", "а б")] == ["а б", "а б"]
    assert [shown(each) for each in compared("", "а")] == ["", "[а]"]
