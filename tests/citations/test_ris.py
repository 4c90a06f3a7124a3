import pytest

from citations.ris import ris
from edition import edition


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
    unknown = next(reference for reference in first.references if len(reference.csl) == 2)
    assert ris(unknown.csl) == f"TY  - GEN\r\nID  - {unknown.id}\r\nER  - \r\n"
