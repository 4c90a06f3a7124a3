"""Works as CSL records, for tests of how they are cited."""

BOOK = {
    "id": "ref-1",
    "type": "book",
    "title": "Философский энциклопедический словарь",
    "issued": {"date-parts": [[1983]]},
    "publisher-place": "М.",
    "language": "ru",
}
ARTICLE = {
    "id": "Әбіл 2019",
    "type": "article-journal",
    "author": [{"family": "Әбілқасымова", "given": "Г. Қ."}, {"literal": "Бас прокуратура"}],
    "title": "Құқық & заң: 100 % {өзара} іс-қимыл",
    "container-title": "Заң_журналы #1",
    "issued": {"date-parts": [[2019, 2]]},
    "volume": "3",
    "issue": "2",
    "page": "45–52",
    "DOI": "10.1000/a_b",
    "URL": "https://a.example/x?q={ә}&b=1#p_7",
    "accessed": {"date-parts": [[2026, 11, 5]]},
}
