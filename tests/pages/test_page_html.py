import pytest
from lxml import html

from edition import edition
from edition_copy import Copy
from pages import page_html


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("[сөз](law.md#senate-15)", "law:senate-15"),
        ("[сөз](law.md)", "law:"),
        ("[сөз](https://zan.gov.kz/client/)", "https://zan.gov.kz/client/"),
    ],
)
def test_a_link_into_the_edition_gets_the_download_s_address(copy: Copy, link: str, target: str) -> None:
    loaded = copy.edit("docs/kk/about.md", "Бұлар ресми аударма емес. ", f"Бұлар {link}. ").load()
    assert f'<a href="{target}">сөз</a>' in html.tostring(body(loaded, "about"), encoding="unicode")


def body(loaded: edition.Edition, name: str) -> html.HtmlElement:
    return page_html.body(loaded, loaded.pages["kk", name], lambda page, id: f"{page}:{id}")


def test_a_page_is_html_with_its_links_and_without_the_tools_of_the_site(first: edition.Edition) -> None:
    page = body(first, "article")
    (paragraph,) = page.xpath(".//p[@id='p7']")
    assert paragraph.xpath(".//a[@class='citation']/@href") == ["references:ref-9"]
    assert paragraph.text_content() == first.paragraphs("kk")["p7"].text.replace("\u00a0[9]", "*2\u00a0[9]")
    assert [heading.id for heading in page_html.outline(page, "h1")] == [
        page_html.main_id(first.pages["kk", "article"])
    ]
    assert page_html.main_id(first.pages["kk", "index"]) == "title"
