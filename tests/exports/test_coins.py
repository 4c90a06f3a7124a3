import json
from urllib.parse import parse_qs

import pytest

from edition.edition import Edition
from edition_copy import RICH
from exports import coins, records
from works import ARTICLE

WORKS = {item["type"]: item for item in json.loads((RICH / "docs/data/references.json").read_text(encoding="utf-8"))}


def read(context_object: str) -> dict[str, str]:
    """The form and the keys of a context object, as reference managers read them."""
    keys = {key: " | ".join(values) for key, values in parse_qs(context_object, strict_parsing=True).items()}
    assert keys.pop("ctx_ver") == "Z39.88-2004"
    keys["form"] = keys.pop("rft_val_fmt").removeprefix("info:ofi/fmt:kev:mtx:")
    return {name.removeprefix("rft."): value for name, value in keys.items()}


def test_each_work_that_has_a_title_and_each_act_is_offered(first: Edition) -> None:
    offered = [read(each) for each in coins.context_objects(first)]
    titles = [each.get("title", each.get("btitle")) for each in offered]
    assert titles == [item["title"] for item in records.items(first) if "title" in item]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (
            "book",
            {"form": "book", "genre": "book", "btitle": "Образец книги", "au": "Образцов, А. Б.", "tpages": "840"},
        ),
        ("thesis", {"form": "dissertation", "inst": "Саратовская академия права", "au": "Салтыков-Щедрин, М. Е."}),
        ("legislation", {"form": "dc", "type": "statute", "date": "1995-12-21", "rft_id": "https://example.org/law"}),
        ("legal_case", {"type": "case", "publisher": "Конституционный Суд Республики Казахстан"}),
        ("report", {"genre": "report", "aucorp": "Генеральная прокуратура Республики Казахстан", "date": "2013/2015"}),
        ("article-newspaper", {"type": "newspaperArticle", "source": "Газета", "au": "фон Лист, Ф."}),
        ("paper-conference", {"genre": "proceeding", "btitle": "Материалы конференции", "pages": "15–20"}),
    ],
)
def test_a_work_of_each_kind_keeps_what_is_known_of_it(kind: str, wanted: dict[str, str]) -> None:
    found = read(coins.context_object(WORKS[kind]))
    assert wanted.items() <= found.items()


def test_every_kind_that_the_schema_allows_can_be_offered() -> None:
    assert all(read(coins.context_object(item))["form"] for item in WORKS.values())


def test_an_article_has_its_journal_and_signs_of_the_form_survive() -> None:
    found = read(coins.context_object(ARTICLE))
    assert (found["atitle"], found["jtitle"]) == (ARTICLE["title"], "Заң_журналы #1")
    assert found["rft_id"] == "info:doi/10.1000/a_b | https://a.example/x?q={ә}&b=1#p_7"
    assert (found["au"], found["aucorp"]) == ("Әбілқасымова, Г. Қ.", "Бас прокуратура")
