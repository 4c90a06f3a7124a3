from edition import edition, emendations


def test_every_emendation_of_the_real_edition_stands_in_its_paragraph(first: edition.Edition) -> None:
    paragraphs = dict(zip([(e.source_line, e.source) for e in first.emendations], emendations.paragraphs(first)))
    assert len(first.emendations) == 18
    assert paragraphs[10, "пoнятия"] == "abstract-ru"
    assert paragraphs[20, "кaтегорией"] == "p1"
    assert paragraphs[56, "прoкуратуры"] == "p5"
    assert all(paragraphs.values())


def test_the_whole_source_is_in_the_edition(first: edition.Edition) -> None:
    tokens, _ = emendations.emended(first)
    assert [token.text for token in tokens] == [token.text for token in first.text_tokens]
