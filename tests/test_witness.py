import edition
import witness


def test_every_emendation_of_the_real_edition_stands_in_its_paragraph(real: edition.Edition) -> None:
    paragraphs = dict(zip([(e.source_line, e.source) for e in real.emendations], witness.paragraphs(real)))
    assert len(real.emendations) == 18
    assert paragraphs[10, "пoнятия"] == "abstract-ru"
    assert paragraphs[20, "кaтегорией"] == "p1"
    assert paragraphs[56, "прoкуратуры"] == "p5"
    assert all(paragraphs.values())


def test_the_whole_source_is_in_the_edition(real: edition.Edition) -> None:
    tokens, _ = witness.emended(real)
    assert [token.text for token in tokens] == [token.text for token in real.text_tokens]
