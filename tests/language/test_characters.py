import pytest

from language import characters


@pytest.mark.parametrize(
    ("line", "code", "fixed"),
    [
        ("рес\u200bми\u00ad", "CHR003", "ресми"),
        ("ресми\u2003аударма", "CHR005", "ресми аударма"),
        ("ресми \u2003аударма\u2028", "CHR005", "ресми аударма "),
        ("іс\u2011қимыл, \u2012", "CHR007", "іс-қимыл, \u2012"),
        ("o\ufb03ce， editors´", "CHR007", "office, editors’"),
        ("рес\u200bми", "CHR007", "рес\u200bми"),
        ("Но\u0301рма", "CHR006", "Но\u0301рма"),
    ],
)
def test_only_what_is_certain_is_fixed(line: str, code: str, fixed: str) -> None:
    assert characters.fixed(line, code, "") == fixed


def test_a_letter_of_an_alphabet_stays() -> None:
    assert characters.fixed("oʻzaro ʼ", "CHR007", "oʻ") == "oʻzaro ’"
