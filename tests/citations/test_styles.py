import pytest

from citations import styles
from edition import edition
from language.letters import MIXED_WORD


def test_nothing_known_prints_nothing() -> None:
    assert styles.record({"id": "a", "type": "document"}) == ""


def test_no_printed_record_mixes_scripts(first: edition.Edition) -> None:
    printed = [styles.record(reference.csl) for reference in first.references]
    assert [text for text in printed if MIXED_WORD.search(text)] == []
    assert len([text for text in printed if text]) == 5


@pytest.mark.parametrize("number", [8, 10])
def test_a_record_has_no_number_of_its_own(first: edition.Edition, number: int) -> None:
    assert not styles.record(first.references[number - 1].csl)[0].isdigit()


def test_a_title_in_the_place_of_the_author_is_printed_once() -> None:
    item = {"id": "a", "type": "document", "title": "Заң. Құқық", "genre": "жинақ", "URL": "https://a.example/"}
    terms = (("no date", "күні жоқ"), ("retrieved", ""))
    printed = styles.record(item, styles.APA, "kk", terms)
    assert printed == "Заң. Құқық [Жинақ]. (күні жоқ). https://a.example/"


def test_words_of_one_language_do_not_stay_for_the_next() -> None:
    item = {"id": "a", "type": "webpage", "title": "Заң", "URL": "https://a.example/"}
    kazakh = styles.record(item, language="kk", terms=(("online", "электрондық ресурс"),))
    assert kazakh == "Заң [Электрондық ресурс]. URL: https://a.example/."
    assert styles.record(item) == "Заң [Электронный ресурс]. URL: https://a.example/."


def test_a_work_without_a_named_author_is_called_by_the_words_quoted_in_each_language(first: edition.Edition) -> None:
    called = {code: [styles.reference_name(first, code, work) for work in first.references] for code in first.codes}
    assert called["ru"][4] == "«представляет собой исторически…»"
    assert called["en"][14] == "“The main precondition for the…”"
    assert called["kk"][16] == "«түрлі органдардың ұстанымы мен…»"
    # Of a paraphrase there are no words to quote.
    assert called["en"][3] == "Author not named in the text, paragraph 4"
    assert called["ru"][18].startswith("Конституция")
