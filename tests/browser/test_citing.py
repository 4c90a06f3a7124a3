"""Citing a paragraph, reading two languages at once, and landing where an address leads, in a real browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from browser.axe import violations, violations_in_the_dark
from browser.conftest import Opened
from browser.first import EDITION, PREFIX
from citations import ready

CITATIONS = {
    language: {found.id: found for found in ready.of_paragraphs(EDITION, language)} for language in EDITION.codes
}
FORMATS = ("gost", "gost71", "apa", "romanised", "in_text", "bibtex", "ris", "csl")
# What the browser is asked for: which elements are marked as the one that an address names.
COLOUR = "element => ['backgroundColor', 'boxShadow'].map(name => getComputedStyle(element)[name]).join()"
SAME_LANGUAGE = "[...document.querySelectorAll('.parallel')].every(p => p.lang === '{}')"


def with_visit(line: str, language: str) -> str:
    """A record by ГОСТ as a script completes it, on the day to which the clock of a test is set."""
    return f"{line.removesuffix('.')} {EDITION.strings['cite_visited'][language].replace('{n}', '05.12.2026')}."


def panel(page: Page, id: str) -> None:
    page.locator(f"#{id} ~ aside .paragraph-number").click()
    expect(page.locator(".citation-panel")).to_be_visible()


@pytest.mark.parametrize("language", EDITION.codes)
def test_each_format_of_a_paragraph_is_copied_whole(opened: Opened, site: str, language: str) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time("2026-12-05T12:00:00")
    page.goto(f"{site}{PREFIX[language]}article/")
    panel(page, "p12a")
    page.locator(".citation-panel summary").click()
    buttons = page.locator(".citation-panel dt button")
    wanted = CITATIONS[language]["p12a"]
    formats = {name: wanted.formats[name].replace("\r\n", "\n").strip() for name in FORMATS}
    formats |= {name: with_visit(formats[name], language) for name in ("gost", "gost71")}
    copied = [wanted.address, *formats.values()]
    for number, text in enumerate(copied):
        buttons.nth(number).click()
        expect(page.locator(".citation-panel [role=status]")).to_contain_text(EDITION.strings["cite_copied"][language])
        assert page.evaluate("navigator.clipboard.readText()") == text


def test_copying_works_without_a_clipboard_too(opened: Opened, offline: Path) -> None:
    page = opened()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.clock.set_fixed_time("2026-12-05T12:00:00")
    page.goto(f"{(offline / 'kk' / 'article.html').as_uri()}#p7")
    assert page.evaluate("navigator.clipboard") is None
    panel(page, "p7")
    page.locator(".citation-panel dt button").nth(1).click()
    expect(page.locator(".citation-panel [role=status]")).to_have_text("Көшірілді: МЕМСТ Р 7.0.5-2008")
    assert page.evaluate("getSelection().toString()") == with_visit(CITATIONS["kk"]["p7"].formats["gost"], "kk")


def test_a_copy_that_fails_says_what_to_do(opened: Opened, site: str) -> None:
    page = opened()
    page.add_init_script("delete Navigator.prototype.clipboard; Document.prototype.execCommand = () => false")
    page.goto(f"{site}en/article/")
    panel(page, "p1")
    page.locator(".citation-panel dt button").first.click()
    expect(page.locator(".citation-panel [role=status]")).to_have_text(
        "The text is selected, copy it with the keyboard"
    )


@pytest.mark.parametrize("missing", ["scripts", "dialogs", "their words"])
def test_a_number_leads_to_the_page_of_citations(opened: Opened, site: str, missing: str) -> None:
    page = opened(java_script_enabled=missing != "scripts")
    page.clock.set_fixed_time("2026-12-05T12:00:00")
    if missing == "dialogs":
        page.add_init_script("delete HTMLDialogElement.prototype.showModal")
    if missing == "their words":
        page.route("**/assets/citations/**", lambda route: route.abort())
    page.goto(f"{site}article/")
    page.locator("#p7 ~ aside .paragraph-number").click()
    expect(page).to_have_url(f"{site}citations/#citation-p7")
    line, place = CITATIONS["ru"]["p7"].formats["gost"], page.locator("#citation-p7 dd").nth(1)
    expect(place).to_have_text(line)
    if missing != "scripts":
        page.locator("#citation-p7 dt button").nth(1).click()
        expect(place).to_have_text(with_visit(line, "ru"))
    expect(page.locator("#citation-p7")).to_be_in_viewport()


def test_a_panel_is_of_its_paragraph_where_no_page_lists_the_citations(opened: Opened, site: str) -> None:
    def unlisted(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace('href="../citations/#citation-p', 'href="#p')
        assert 'href="#p12a"' in text
        route.fulfill(response=answer, body=text)

    page = opened()
    page.route("**/article/", unlisted)
    page.goto(f"{site}article/")
    panel(page, "p12a")
    expect(page.locator(".citation-panel dd").first).to_have_text(CITATIONS["ru"]["p12a"].address)


@pytest.mark.parametrize("language", EDITION.codes)
def test_the_panel_says_of_each_paragraph_what_the_page_of_citations_says(
    opened: Opened, site: str, language: str
) -> None:
    page = opened(f"{site}{PREFIX[language]}article/")
    words = {}
    for id in EDITION.paragraphs(language):
        panel(page, id)
        words[id] = page.locator(".citation-panel").text_content()
        page.keyboard.press("Escape")
    page.goto(f"{site}{PREFIX[language]}citations/")
    close = EDITION.strings["close"][language]
    for id, shown in words.items():
        listed = page.locator(f"#citation-{id}").text_content()
        assert "".join((shown or "").split()) == close + "".join((listed or "").split())


def test_a_panel_opens_and_closes_by_keyboard_and_gives_the_focus_back(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/")
    page.locator("#p7 ~ aside .paragraph-number").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".citation-panel")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.citation-panel') !== null")
    page.keyboard.press("Escape")
    expect(page.locator(".citation-panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "7"


@pytest.mark.parametrize("width", [360, 1440])
def test_no_rule_of_axe_is_broken_with_a_panel_open_beside_two_languages(opened: Opened, site: str, width: int) -> None:
    page = opened(f"{site}kk/article/?with=ru", (width, 900), color_scheme="light")
    page.locator(".parallel").first.wait_for()
    panel(page, "p7")
    page.locator(".citation-panel summary").click()
    page.locator(".citation-panel dt button").first.click()
    assert violations(page) == []
    assert violations_in_the_dark(page) == []


def test_the_whole_edition_is_cited_on_the_home_page(opened: Opened, site: str) -> None:
    page = opened(f"{site}en/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".citation-edition dt button").nth(3).click()
    expect(page.locator(".citation-edition [role=status]")).to_have_text("Copied: APA, 7th edition")
    wanted = ready.of_edition(EDITION, "en").formats["apa"]
    assert page.evaluate("navigator.clipboard.readText()") == wanted


@pytest.mark.parametrize(("width", "beside"), [(360, False), (768, False), (1000, True), (1440, True)])
@pytest.mark.parametrize(("language", "other"), [("kk", "ru"), ("ru", "en"), ("en", "kk")])
def test_another_language_stands_beside_or_under_each_paragraph(
    opened: Opened, site: str, language: str, other: str, width: int, beside: bool
) -> None:
    page = opened(f"{site}{PREFIX[language]}article/", (width, 800))
    page.locator(f".parallel-choice button[data-with={other}]").click()
    expect(page.locator(".parallel")).to_have_count(len(EDITION.paragraphs(language)))
    assert page.evaluate(SAME_LANGUAGE.format(other))
    for id in ("p1", "p12a", "p24"):
        own = page.locator(f"#{id}").bounding_box()
        added = page.locator(f"#{id} + .parallel").bounding_box()
        assert own and added
        if beside:
            assert abs(own["y"] - added["y"]) < 2
            assert added["x"] >= own["x"] + own["width"]
        else:
            assert added["y"] >= own["y"] + own["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert len(ids) == len(set(ids))


def test_a_choice_is_kept_and_can_be_taken_back(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/")
    page.locator("button[data-with=ru]").click()
    expect(page).to_have_url(f"{site}kk/article/?with=ru")
    page.goto(f"{site}en/article/")
    expect(page.locator(".parallel").first).to_have_attribute("lang", "ru")
    expect(page.locator("button[data-with=ru]")).to_have_attribute("aria-pressed", "true")
    page.locator("button[data-with='']").click()
    expect(page.locator(".parallel")).to_have_count(0)
    expect(page).to_have_url(f"{site}en/article/")
    page.reload()
    expect(page.locator(".parallel-choice")).to_be_visible()
    expect(page.locator(".parallel")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1440])
def test_a_link_names_the_language_and_the_paragraph(opened: Opened, site: str, width: int) -> None:
    page = opened(f"{site}kk/article/?with=ru#p17", (width, 800))
    expect(page.locator("#p17 + .parallel")).to_contain_text("Принцип открытости и гласности")
    page.wait_for_timeout(200)
    box = page.locator("#p17").bounding_box()
    assert box and 50 < box["y"] < 120, box
    assert page.evaluate("localStorage.getItem('with')") is None


@pytest.mark.parametrize("query", ["?with=kk", "?with=", "?with=tt", "?with=%3Cb%3E"])
def test_an_address_with_no_other_language_shows_the_text_alone(opened: Opened, site: str, query: str) -> None:
    page = opened(f"{site}kk/article/{query}")
    expect(page.locator(".parallel-choice")).to_be_visible()
    expect(page.locator(".parallel")).to_have_count(0)
    expect(page.locator("button[data-with='']")).to_have_attribute("aria-pressed", "true")


def test_two_languages_are_read_from_disk(opened: Opened, offline: Path) -> None:
    page = opened(f"{(offline / 'article.html').as_uri()}?with=kk#p12b", offline=True)
    expect(page.locator("#p12b + .parallel")).to_have_text(re.compile("^б\\)"))
    page.locator("button[data-with=en]").click()
    expect(page.locator("#p12b + .parallel")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("id", ["p5", "p12a", "p24", "cite-7-2", "note-kobzyrev", "principle-unity"])
def test_an_address_shows_which_place_is_meant_in_each_language(opened: Opened, site: str, id: str, width: int) -> None:
    page = opened(f"{site}article/#{id}", (width, 800))
    plain = page.locator("h1").evaluate(COLOUR)
    for language in ("kk", "en"):
        page.locator(f".edition-languages a[hreflang={language}]").click()
        place = page.locator(":target")
        expect(place).to_be_in_viewport()
        assert place.evaluate(COLOUR) != plain
        box, header = place.bounding_box(), page.locator("header").bounding_box()
        assert box and header and box["y"] >= header["height"] - 1


@pytest.mark.parametrize("width", [360, 1440])
def test_an_old_address_lands_and_shows_its_paragraph(opened: Opened, site: str, width: int) -> None:
    """An alias as the README tells editors to write it; no id of the edition has moved yet."""

    def with_alias(route: Route) -> None:
        answer = route.fetch()
        text = re.sub(r'(<p id="p20">)', r'\1<a id="p20-old"></a>', answer.text())
        assert "p20-old" in text
        route.fulfill(response=answer, body=text)

    page = opened(size=(width, 800))
    page.route("**/kk/article/", with_alias)
    page.goto(f"{site}kk/article/#p20-old")
    box, header = page.locator("#p20").bounding_box(), page.locator("header").bounding_box()
    assert box and header and header["height"] - 8 <= box["y"] < 200
    assert page.locator("#p20").evaluate(COLOUR) != page.locator("#p19").evaluate(COLOUR)
    page.locator(".edition-languages a[hreflang=ru]").click()
    expect(page).to_have_url(f"{site}article/#p20")


def test_the_abstracts_stand_side_by_side_where_there_is_room(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/", (1440, 800))
    tops = {page.locator(f"#abstract-{code} p").first.bounding_box()["y"] for code in EDITION.codes}  # type: ignore[index]
    assert len(tops) == 1
    page.set_viewport_size({"width": 360, "height": 800})
    tops = {page.locator(f"#abstract-{code} p").first.bounding_box()["y"] for code in EDITION.codes}  # type: ignore[index]
    assert len(tops) == len(EDITION.codes)


def test_nothing_in_a_panel_lies_over_its_words(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/#p7")
    panel(page, "p7")
    link = page.locator(".citation-panel p a >> nth=0")
    assert link.evaluate("""link => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === link;
    }""")


@pytest.mark.parametrize("width", [980, 1200, 1440])
def test_two_languages_share_the_room_that_there_is(opened: Opened, site: str, width: int) -> None:
    page = opened(f"{site}kk/article/?with=ru#p7", (width, 900))
    expect(page.locator("#p7 + .parallel")).to_be_visible()
    own, other = (page.locator(selector).bounding_box() for selector in ("#p7", "#p7 + .parallel"))
    assert own and other
    assert other["y"] == pytest.approx(own["y"], abs=2)
    assert min(own["width"], other["width"]) >= 0.28 * width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
