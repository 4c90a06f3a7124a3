import pytest

from edition import edition
from language import letters
from language.letters import Letters, Sample

UZBEK = """\
Prokuratura organlari davlat hokimiyatining boshqa organlari bilan hamkorlik qiladi.
Qonun ustuvorligi har bir fuqaroning huquq va erkinliklarini himoya qilish uchun xizmat qiladi.
Davlat hokimiyati yagona boʻlib, u qonun chiqaruvchi, ijro etuvchi va sud tarmoqlariga boʻlinadi.
Ushbu nashr maqola matnini, uning tarjimalarini va havolalar roʻyxatini oʻz ichiga oladi.
Prokurorlar sud va boshqa organlarning faoliyatini nazorat qilmaydi, balki ular bilan hamkorlik qiladi."""
GERMAN = """\
Der Vorrang des Gesetzes dient dem Schutz der Rechte und Freiheiten eines jeden Bürgers.
Die Verfassung der Republik Kasachstan hat die höchste rechtliche Kraft.
Die Staatsgewalt ist einheitlich und wird in gesetzgebende, vollziehende und rechtsprechende Gewalt geteilt.
Diese Ausgabe enthält den Text des Aufsatzes, seine Übersetzungen und ein Verzeichnis der zitierten Werke.
Jeder Absatz hat eine eigene Adresse, die sich nicht ändert."""
COMMON = {
    "uz": "va bilan uchun har bir bu u ham ushbu uning ularning qiladi",
    "de": "der die das und in von den dem des ist eine sich",
}
LATIN = {
    "uz": Sample("abcdefghijklmnopqrstuvxyzʻʼ", COMMON["uz"].split(), UZBEK),
    "de": Sample("abcdefghijklmnopqrstuvwxyzäöüß", COMMON["de"].split(), GERMAN),
}


@pytest.fixture(scope="module")
def sentences(first: edition.Edition) -> dict[str, list[str]]:
    """The sentences of each language, those of the first edition without what is quoted."""
    quotes = first.all_quotes
    found = {code: sample.texts.split("\n") for code, sample in LATIN.items()}
    for prose in first.prose:
        text = letters.own_words(prose.text, quotes)
        spans = first.sentences.spans(text) if prose.kind in ("page", "meta") else ()
        found.setdefault(prose.language, []).extend(text[start:end] for start, end in spans)
    return found


@pytest.fixture(scope="module")
def known(first: edition.Edition, sentences: dict[str, list[str]]) -> dict[str, Letters]:
    """Five languages, three of them in Latin letters."""
    of_first = {
        code: Sample(first.alphabets[code], rules.common, "".join(sentences[code]))
        for code, rules in first.writing.items()
    }
    return letters.letters(of_first | LATIN)


def test_no_sentence_is_taken_for_another_language(known: dict[str, Letters], sentences: dict[str, list[str]]) -> None:
    assert [text for code, texts in sentences.items() for text in texts if known[code].is_foreign(text)] == []


@pytest.mark.parametrize(("written", "listed"), [("uz", "en"), ("de", "en"), ("uz", "de"), ("de", "uz"), ("uz", "ru")])
def test_a_sentence_of_a_neighbour_is_found(
    known: dict[str, Letters], sentences: dict[str, list[str]], written: str, listed: str
) -> None:
    assert [text for text in sentences[written] if not known[listed].is_foreign(text)] == []


@pytest.mark.parametrize(("written", "listed"), [("en", "uz"), ("en", "de"), ("ru", "kk"), ("kk", "ru")])
def test_most_sentences_of_a_neighbour_are_found(
    known: dict[str, Letters], sentences: dict[str, list[str]], written: str, listed: str
) -> None:
    long = [text for text in sentences[written] if len(text) >= 60]
    assert sum(map(known[listed].is_foreign, long)) > 0.97 * len(long) > 20


def test_initials_are_no_common_words(known: dict[str, Letters]) -> None:
    assert not known["kk"].is_foreign("С.В. мен К.О. екеуі: бала мектепке барды да кетті")


@pytest.mark.parametrize(
    ("language", "word", "fixed"),
    [
        ("kk", "hәм", "һәм"),
        ("kk", "əрі", "әрі"),
        ("", "кəсіп", "кәсіп"),
        ("", "Yказ", "Yказ"),
        ("kk", "uѕer", "user"),
        ("ru", "zакон", "zакон"),
        ("ru", "аa", "аa"),
        ("en", "law", "law"),
    ],
)
def test_a_word_of_two_scripts_gets_one_where_that_is_certain(
    first: edition.Edition, language: str, word: str, fixed: str
) -> None:
    assert letters.one_script(word, first.look_alikes, first.alphabets.get(language, "")) == fixed


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("мəтін и «прaво»", [(0, "мəтін"), (9, "прaво")]),
        ("ст1a, ст_a", [(0, "ст1a"), (6, "ст_a")]),
        ("PDF-файл, a б, §1а", []),
    ],
)
def test_words_of_two_scripts_are_found_with_their_places(text: str, mixed: list[tuple[int, str]]) -> None:
    assert list(letters.mixed_words(text)) == mixed


@pytest.mark.parametrize(
    ("text", "direction"),
    [("абв", "ltr"), ("אבג", "rtl"), ("1. «قانون»", "rtl"), ("§ 5, PDF قانون", "ltr"), ("№ 5", "ltr"), ("", "ltr")],
)
def test_the_first_letter_tells_where_a_text_runs(text: str, direction: str) -> None:
    assert letters.direction(text) == direction
