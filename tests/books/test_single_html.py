"""The single file holds everything, allows nothing from elsewhere, and its links stay in it or go to the site."""

import base64
import hashlib
import re

import pytest
from lxml import html

from books import single_html
from edition import edition

LANGUAGES = ("ru", "kk", "en")


@pytest.fixture(scope="module")
def pages(first: edition.Edition) -> dict[str, html.HtmlElement]:
    return {language: html.document_fromstring(single_html.export(first, language).decode()) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_policy_lets_its_own_style_and_script_run_and_no_others(
    pages: dict[str, html.HtmlElement], language: str
) -> None:
    (policy,) = pages[language].xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    own = []
    for kind in ("style", "script"):
        (element,) = pages[language].iter(kind)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        own.append(f"{kind}-src 'sha256-{digest}'")
    assert policy == f"default-src 'none'; {own[0]}; {own[1]}; img-src data:; base-uri 'none'; form-action 'none'"
    assert not pages[language].xpath("//@style | //@*[starts-with(name(), 'on')]")


def test_links_lead_into_the_file_or_to_the_site_in_another_language(
    pages: dict[str, html.HtmlElement], first: edition.Edition
) -> None:
    for page in pages.values():
        assert {a.partition("#")[0] for a in page.xpath("//a/@href") if not re.match(r"[a-z]+:", a)} == {""}
    site = first.site_url
    (citation,) = pages["kk"].xpath("//p[@id='p7']/following-sibling::aside/a/@href")
    original, own, english = pages["kk"].xpath(f"id('{citation.removeprefix('#')}')/p/a/@href")
    assert (original, own, english) == (f"{site}article/#p7", "#p7", f"{site}en/article/#p7")


def test_a_link_to_a_page_leads_to_its_heading(pages: dict[str, html.HtmlElement]) -> None:
    links = pages["en"].xpath("//main/section[1]//li//a/@href")
    assert {"#text", "#law", "#references", "#about", "#verification"} <= set(links)


def test_there_is_one_main_heading_and_the_contents_name_every_page(
    first: edition.Edition, pages: dict[str, html.HtmlElement]
) -> None:
    page = pages["ru"]
    assert [each.text_content() for each in page.iter("h1")] == [first.identity.title["ru"]]
    listed = page.xpath("//nav/ol/li/a/@href")
    assert listed[-7:] == ["#text", "#glossary", "#law", "#references", "#citations", "#about", "#verification"]


def test_figures_of_the_site_are_not_taken_for_the_file_s_own(pages: dict[str, html.HtmlElement]) -> None:
    for page in pages.values():
        assert not page.xpath("//*[@data-figure]")
        assert "1.0.0" in page.text_content()


def test_what_serves_only_the_site_is_left_out(pages: dict[str, html.HtmlElement]) -> None:
    assert not pages["ru"].xpath("//button | //*[@popover] | //*[@aria-describedby]")
    assert not pages["ru"].find_class("sidenotes")
