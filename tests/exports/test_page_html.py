import pytest

from edition import edition, statistics
from exports import page_html
from exports.page_html import Target


@pytest.mark.parametrize(
    ("language", "name", "address", "expected"),
    [
        ("ru", "article", "references.html#ref-7", Target("ru", "references", "ref-7")),
        ("ru", "article", "kk/article.html#p1", Target("kk", "article", "p1")),
        ("kk", "article", "../article.html#p1", Target("ru", "article", "p1")),
        ("kk", "article", "../en/article.html#p1", Target("en", "article", "p1")),
        ("kk", "law", "article.md#p1", Target("kk", "article", "p1")),
        ("kk", "law", "law.html", Target("kk", "law")),
        ("kk", "article", "#p1", Target("kk", "article", "p1")),
        ("kk", "article", "https://zan.gov.kz/client/#!/doc/1", None),
        ("kk", "article", "mailto:a@b.example", None),
        ("kk", "article", "../data/source.txt", None),
    ],
)
def test_a_link_is_resolved(
    first: edition.Edition, language: str, name: str, address: str, expected: Target | None
) -> None:
    assert page_html.resolve(first, first.pages[language, name], address) == expected


def test_a_page_is_html_with_its_links_and_without_the_tools_of_the_site(first: edition.Edition) -> None:
    counted = statistics.counted(first)
    body = page_html.body(
        first, "kk", "article", lambda target: f"{target.language}:{target.name}:{target.id}", **counted
    )
    (paragraph,) = body.xpath(".//p[@id='p7']")
    assert paragraph.xpath(".//a[@class='citation']/@href") == ["kk:references:ref-9"]
    assert paragraph.getparent() is body
    assert [heading.id for heading in page_html.outline(body, "h1")] == [
        page_html.main_id(first.pages["kk", "article"])
    ]
    assert page_html.main_id(first.pages["kk", "index"]) == "title"
