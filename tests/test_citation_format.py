import pytest

import citation_format
import edition
from check_translations import MIXED


def test_a_book_is_printed_in_the_style_of_the_standard() -> None:
    item = {"id": "a", "type": "book", "title": "Словарь", "publisher-place": "М.", "issued": {"date-parts": [[1983]]}}
    assert citation_format.record(item) == "Словарь. М., 1983."


def test_nothing_known_prints_nothing() -> None:
    assert citation_format.record({"id": "a", "type": "document"}) == ""


def test_no_printed_record_mixes_scripts(real: edition.Edition) -> None:
    printed = [citation_format.record(reference.csl) for reference in real.references]
    assert [text for text in printed if MIXED.search(text)] == []
    assert len([text for text in printed if text]) == 5


@pytest.mark.parametrize("number", [8, 10])
def test_a_record_has_no_number_of_its_own(real: edition.Edition, number: int) -> None:
    assert not citation_format.record(real.references[number - 1].csl)[0].isdigit()
