"""Works of every kind, as the styles and the formats of records have them."""

import json
from typing import Any

import pytest

from citations.bibtex import bibtex
from citations.ris import ris
from citations.styles import APA, GOST, record
from edition_copy import RICH

WORKS = {
    item["type"]: {name: value for name, value in item.items() if name != "custom"}
    for item in json.loads((RICH / "docs/data/references.json").read_text(encoding="utf-8"))
}
LINES = {
    "book": (
        "Образцов А. Б. Образец книги. 2-е изд., перераб. М.: Наука, 2020. 840 с.",
        "Образцов, А. Б. (2020). Образец книги (2-е изд., перераб.). Наука.",
    ),
    "legislation": (
        "О прокуратуре [Электронный ресурс]: Закон Республики Казахстан, 21.12.1995, № 2709. "
        "URL: https://example.org/law (дата обращения: 24.11.2026).",
        "О прокуратуре, Закон Республики Казахстан No. 2709 (1995). https://example.org/law",
    ),
    "legal_case": (
        "О проверке конституционности статьи 5: Нормативное постановление, "
        "Конституционный Суд Республики Казахстан, 06.05.2023, № 12-НП.",
        "О проверке конституционности статьи 5, 12-НП (Конституционный Суд Республики Казахстан May 6, 2023).",
    ),
    "treaty": (
        "Договор об образце: 08.02.1996 // Собрание договоров. 1996. Т. 5. С. 12–20.",
        "Договор об образце, February 8, 1996, 5 Собрание договоров 12.",
    ),
    "thesis": (
        "Салтыков-Щедрин М. Е. Образец диссертации: автореф. дис. … канд. юрид. наук. "
        "Саратов: Саратовская академия права, 2011.",
        "Салтыков-Щедрин, М. Е. (2011). Образец диссертации [Автореф. дис. … канд. юрид. наук]. "
        "Саратовская академия права.",
    ),
    "report": (
        "Генеральная прокуратура Республики Казахстан. Отчёт о работе [Электронный ресурс]: № 7. 2013–2015. "
        "URL: https://example.org/report (дата обращения: 24.11.2026).",
        "Генеральная прокуратура Республики Казахстан. (2013–2015). Отчёт о работе (No. 7). https://example.org/report",
    ),
    "webpage": (
        "Аль-Фараби. О законе [Электронный ресурс] // Портал образца. "
        "URL: https://example.org/page (дата обращения: 24.11.2026).",
        "Аль-Фараби. (n.d.). О законе. Портал образца. Retrieved November 24, 2026, from https://example.org/page",
    ),
    "article-newspaper": (
        "фон Лист Ф. Право в газете // Газета. 2001. С. 2.",
        "фон Лист, Ф. (2001, March 14). Право в газете. Газета, 2.",
    ),
    "paper-conference": (
        "Сартр Ж.-П. Доклад об образце // Материалы конференции / под ред. Образцов А. Б. Алматы, 2005. С. 15–20.",
        "Сартр, Ж.-П. (2005). Доклад об образце. In А. Б. Образцов (ed.), Материалы конференции (pp. 15–20).",
    ),
    "chapter": (
        "Образцов А. Б. Глава об образце // Книга многих глав / под ред. фон Лист Ф. Астана: Право, 2010. С. 100–120.",
        "Образцов, А. Б. (2010). Глава об образце. In Ф. фон Лист (ed.), Книга многих глав (pp. 100–120). Право.",
    ),
    "article-journal": (
        "Образцов А. Б. Статья-образец // Журнал образца. 2018. Т. 3, № 2. С. 5–9.",
        "Образцов, А. Б. (2018). Статья-образец. Журнал образца, 3(2), 5–9. https://doi.org/10.5555/sample.2018",
    ),
}
FIELDS = {
    "book": ["@book{", "pagetotal = {840}", "isbn = {978-5-00-000000-2}", "edition = {2-е изд., перераб.}"],
    "legislation": ["@misc{", "howpublished = {№ 2709}", "date = {1995-12-21}", "note = {Закон Республики Казахстан}"],
    "legal_case": ["@misc{", "howpublished = {Конституционный Суд Республики Казахстан, № 12-НП}"],
    "thesis": ["@phdthesis{", "type = {автореф. дис. … канд. юрид. наук}", "school = {Саратовская академия права}"],
    "report": ["@report{", "number = {7}", "year = {2013--2015}", "date = {2013/2015}", "author = {{Генеральная"],
    "article-newspaper": ["@article{", "author = {фон Лист, Ф.}", "journal = {Газета}", "date = {2001-03-14}"],
}
TAGS = {
    "legislation": ["TY  - STAT", "M1  - 2709", "DA  - 1995/12/21/"],
    "legal_case": ["TY  - CASE", "A2  - Конституционный Суд Республики Казахстан"],
    "treaty": ["TY  - STAT", "T2  - Собрание договоров", "VL  - 5"],
    "thesis": ["TY  - THES", "M3  - автореф. дис. … канд. юрид. наук", "PB  - Саратовская академия права"],
    "report": ["TY  - RPRT", "PY  - 2013", "DA  - 2013///2013–2015", "Y2  - 2026/11/24/"],
    "book": ["TY  - BOOK", "SP  - 840", "SN  - 978-5-00-000000-2"],
}


def test_there_is_a_work_of_every_kind() -> None:
    assert WORKS.keys() == LINES.keys()


@pytest.mark.parametrize("kind", LINES)
def test_both_styles_print_what_is_known(kind: str) -> None:
    assert (record(WORKS[kind], GOST), record(WORKS[kind], APA)) == LINES[kind]


@pytest.mark.parametrize("kind", FIELDS)
def test_bibtex_has_its_fields(kind: str) -> None:
    assert_all_in(FIELDS[kind], bibtex(WORKS[kind]))


@pytest.mark.parametrize("kind", TAGS)
def test_ris_has_its_tags(kind: str) -> None:
    assert_all_in([f"{tag}\r\n" for tag in TAGS[kind]], ris(WORKS[kind]))


def assert_all_in(wanted: list[str], text: Any) -> None:
    assert [each for each in wanted if each not in text] == []
