"""Reading of a tagged PDF: in the order of its structure, notes apart, what is no content left out."""

import pytest
import typst

from books.pdf import text as pdf_text
from language.tokens import words

SOURCE = """
#set document(title: "Атауы", date: none)
#set text(lang: "kk", font: "Libertinus Serif", hyphenate: HYPHENS)
#set page(width: 6cm, height: 5cm, header: [ҮСТІҢГІ], numbering: "1")
= Өзара іс-қимыл
BODY
"""


def texts(body: str, standard: str = "ua-1", tags: bool = True, hyphens: str = "false") -> list[str]:
    source = SOURCE.replace("BODY", body).replace("HYPHENS", hyphens)
    made = typst.compile(
        source.encode(), format="pdf", ignore_system_fonts=True, pdf_standards=[standard], pdf_tags=tags
    )
    assert isinstance(made, bytes)
    return [" ".join(text.split()) for text in pdf_text.texts(made)]


def test_every_kazakh_letter() -> None:
    letters = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
    assert texts(letters) == [f"Өзара іс-қимыл {letters}"]


def test_a_paragraph_goes_on_over_pages_and_notes() -> None:
    body = 'бірінші сөз#footnote(numbering: (..) => "*1")[ескертпе] және ' + "тағы да көп сөз " * 20 + "соңы"
    main, note = texts(body)
    assert main == "Өзара іс-қимыл бірінші сөз және " + "тағы да көп сөз " * 20 + "соңы"
    assert note.split()[-1] == "ескертпе"


def test_a_mark_that_is_words_stays_in_the_text() -> None:
    main, _note = texts('сөз#footnote(numbering: (..) => "[7]")[ескертпе].')
    assert main == "Өзара іс-қимыл сөз[7]."


def test_hyphens_of_a_division_are_not_hyphens_of_a_word() -> None:
    # Both are one glyph; what tells them apart is the text that the PDF gives for it.
    text = '#text(lang: "ru")[' + "организационно-правовые взаимодействия " * 6 + "]"
    (main,) = texts(text, hyphens="true")
    assert main.replace("\N{SOFT HYPHEN}", "") == "Өзара іс-қимыл " + " ".join(
        ["организационно-правовые взаимодействия"] * 6
    )
    assert "\N{SOFT HYPHEN}" in main


def test_a_pdf_without_structure_is_refused() -> None:
    with pytest.raises(ValueError, match="the PDF has no structure"):
        texts("сөз", standard="1.7", tags=False)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize(
    "text",
    [
        "של ממשלה קטנה 3 (עם סוגריים), וגם סיום",
        "שלום עליכם abc source.txt 2011 «второе слово» וגם סיום ארוך מאוד שעובר שורה אחת ועוד שורה",
    ],
)
def test_words_from_right_to_left_are_in_the_order_of_reading(text: str, direction: str) -> None:
    (main,) = texts(f"#set text(dir: {direction})\n{text}")
    assert words(main) == ["Өзара", "іс-қимыл", *words(text)]


def test_words_with_signs_of_vowels_can_be_compared() -> None:
    text = "Өзара іс-қимыл сөз שָׁלוֹם עֲלֵיכֶם соңы"
    (main,) = texts(text.removeprefix("Өзара іс-қимыл "))
    assert pdf_text.comparable(main) == pdf_text.comparable(text)
    assert pdf_text.comparable("של ממשלה") == "של ממשלה"
