import pytest

from citations.ris import ris
from edition import edition
from works import ARTICLE, BOOK


def test_a_book_is_a_record() -> None:
    assert ris(BOOK) == (
        "TY  - BOOK\r\n"
        "ID  - ref-1\r\n"
        "TI  - Философский энциклопедический словарь\r\n"
        "CY  - М.\r\n"
        "LA  - ru\r\n"
        "PY  - 1983\r\n"
        "DA  - 1983///\r\n"
        "ER  - \r\n"
    )


def test_an_article_has_people_pages_and_dates() -> None:
    assert ris(ARTICLE) == (
        "TY  - JOUR\r\n"
        "ID  - Әбіл 2019\r\n"
        "AU  - Әбілқасымова, Г. Қ.\r\n"
        "AU  - Бас прокуратура\r\n"
        "TI  - Құқық & заң: 100 % {өзара} іс-қимыл\r\n"
        "T2  - Заң_журналы #1\r\n"
        "VL  - 3\r\n"
        "IS  - 2\r\n"
        "DO  - 10.1000/a_b\r\n"
        "UR  - https://a.example/x?q={ә}&b=1#p_7\r\n"
        "PY  - 2019\r\n"
        "DA  - 2019/02//\r\n"
        "Y2  - 2026/11/05/\r\n"
        "SP  - 45\r\n"
        "EP  - 52\r\n"
        "ER  - \r\n"
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ({"family": "Beethoven", "non-dropping-particle": "van", "given": "L."}, "van Beethoven, L."),
        ({"family": "King", "suffix": "Jr", "given": "M. L."}, "King, M. L., Jr"),
        ({"literal": "Ministry of Law"}, "Ministry of Law"),
    ],
)
def test_names(name: dict[str, str], expected: str) -> None:
    assert f"AU  - {expected}\r\n" in ris({"id": "a", "type": "document", "author": [name]})


def test_a_value_cannot_begin_a_line_of_its_own() -> None:
    assert ris({"id": "a", "type": "book", "title": "Заң\r\nER  - \nTY  - JOUR", "page": "7"}) == (
        "TY  - BOOK\r\nID  - a\r\nTI  - Заң ER - TY - JOUR\r\nSP  - 7\r\nER  - \r\n"
    )


def test_nothing_is_invented(first: edition.Edition) -> None:
    unknown = next(reference for reference in first.references if not reference.fields)
    assert ris(unknown.csl) == f"TY  - GEN\r\nID  - {unknown.id}\r\nER  - \r\n"
