from drawings.matrix import FULL, RING
from edition.edition import Edition
from pages.content import Context
from pages.strips import terms, works


def test_what_is_quoted_is_told_from_what_is_only_cited_and_the_table_says_the_same(first: Edition) -> None:
    picture, table = works(Context(first, "en", "references"))
    rows, columns = dict(picture["picture"].rows), picture["picture"].columns
    assert rows["[7] S.V.\N{NO-BREAK SPACE}Zaripova"] == {columns.index("6"): FULL, columns.index("10"): FULL}
    assert rows["[4]"] == {columns.index("4"): RING}
    assert len(table["rows"]) == len(columns)
    told = {row[0]["content"][0]: row[3] for row in table["rows"]}
    assert (told["11"], told["4"]) == ("speaks in its own words", "0 %")
    assert told["1"] == f"{round(picture['picture'].shares[0] * 100)} %" != "0 %"


def test_the_share_of_words_quoted_is_of_the_source_in_each_language(first: Edition) -> None:
    shares = [next(works(Context(first, code, "references")))["picture"].shares for code in first.codes]
    assert shares[0] == shares[1] == shares[2]


def test_terms_are_where_the_text_states_or_uses_them(first: Edition) -> None:
    (node,) = terms(Context(first, "ru", "glossary"))
    rows, columns = dict(node["picture"].rows), node["picture"].columns
    signs = rows[next(name for name in rows if "разрешения коллизий" in name)]
    assert signs == {columns.index("22"): FULL}
