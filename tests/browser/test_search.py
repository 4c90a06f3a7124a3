"""The search as a reader uses it: recall, the stemmers, keys, announcements, from a server and from a disk."""

import random
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

import pytest
import snowballstemmer
import yaml
from playwright.sync_api import Browser, Page, expect

from browser import search_recall
from browser.axe import violations
from browser.conftest import Opened, opening
from browser.first import PREFIX
from checks import search
from edition.edition import Edition
from language import search_rules

FOLDER = Path(__file__).parent
LANGUAGES = ("ru", "kk", "en")
FIELD = "dialog.search input"
FOUND = ".search-found a"


def ready(page: Page) -> None:
    expect(page.locator("dialog.search[aria-busy=false]")).to_be_visible()


def open_search(opened: Opened, address: str, **options: object) -> Page:
    page = opened(address, **options)
    page.locator("#search-open").click()
    ready(page)
    return page


def test_readers_find_what_they_look_for(opened: Opened, site: str, offline: Path) -> None:
    """At least 95 of 100 wanted places are among the first five results, in each language, online and from a disk."""
    wanted = search_recall.queries("search_queries.yml")
    for language in LANGUAGES:
        assert len(wanted[language]) >= 40
        for address in (f"{site}{PREFIX[language]}article/", (offline / PREFIX[language] / "article.html").as_uri()):
            page = opened(address)
            found = search_recall.own_results(page, language, list(wanted[language]))
            missed = {
                query: places
                for query, places in wanted[language].items()
                if search_recall.recall(places, found[query]) < 1
            }
            shares = [search_recall.recall(places, found[query]) for query, places in wanted[language].items()]
            assert fmean(shares) >= 0.95, missed


@pytest.mark.parametrize(
    ("language", "query", "place"),
    [
        ("ru", "транспарентность", "glossary#openness"),  # another word for it
        ("ru", "верхняя палата", "article#p17"),  # a phrase for one word of the text
        ("en", "rule of law", "glossary#legality"),  # words that say nothing, in a phrase
        ("ru", "скачать", "index#downloads"),  # a word of use
        ("kk", "скачать", "index#downloads"),  # in another language of the edition
        ("ru", "prokuratura", "glossary#prosecutors-office"),  # in Latin letters
        ("kk", "jariyalylyq", "glossary#publicity"),
        ("en", "гласность", "glossary#publicity"),
        ("ru", "ghjrehfnehf", "glossary#prosecutors-office"),  # on the other keyboard
        ("kk", "0f5blfn", "glossary#principle"),
        ("kk", "0а5идат", "glossary#principle"),  # in its digits alone
        ("en", "0f5blfn", "glossary#principle"),  # of another language
        ("en", "qağidat", "glossary#principle"),
        ("ru", "vzaimodejstvie", "glossary#interaction"),
        ("en", "ьфярудшы", "law#mazhilis-11"),
        ("ru", "08.02.1996", "law#senate-15"),  # days in digits
        ("kk", "1996-02-08", "law#senate-15"),
        ("en", "12а", "article#p12a"),  # the letter of an item, of another script, apart
        ("ru", "12 b", "article#p12b"),
        ("ru", "#p12d", "article#p12d"),
        ("ru", "про\u00adку\u00adра\u00adту́ра", "glossary#prosecutors-office"),  # parted, with a stress
        ("kk", "қағида́т", "glossary#principle"),
        ("ru", "Наи\u0306мушина", "references#ref-12"),  # in decomposed letters
        ("ru", "сотрудничать", "glossary#interaction"),  # of one root
        ("en", "conﬂict", "glossary#collision"),  # a ligature
        ("en", "conflict " * 500, "glossary#collision"),  # more than anybody types
    ],
)
def test_what_is_typed_otherwise_is_found(pages: dict[str, Page], language: str, query: str, place: str) -> None:
    assert place in search_recall.own_results(pages[language], language, [query])[query]


@pytest.mark.parametrize("query", ["пари", "парикмахер", "законченный"])
def test_a_beginning_that_another_word_has_too_finds_nothing_of_it(pages: dict[str, Page], query: str) -> None:
    assert search_recall.own_results(pages["ru"], "ru", [query])[query] == []


@pytest.fixture(scope="module")
def pages(browser: Browser, site: str) -> Iterator[dict[str, Page]]:
    """The article in each language."""
    with opening(browser) as opened:
        yield {language: opened(f"{site}{PREFIX[language]}article/") for language in LANGUAGES}


def stems(page: Page, words: list[str]) -> list[str]:
    return page.evaluate("words => words.map(self.searchEngine({ ...self.searchIndex, units: [] }).stem)", words)


def made_up(words: list[str], letters: str, count: int) -> set[str]:
    """Words put together from beginnings and ends of real ones, so that every ending meets every kind of stem."""
    chance = random.Random(1)
    ends = sorted({word[-n:] for word in words for n in range(1, 8)})
    return {
        chance.choice(words)[: chance.randint(1, 7)]
        + chance.choice(["", *letters])
        + "".join(chance.choices(ends, k=k))
        for k in (1, 2)
        for _ in range(count // 2)
    }


@pytest.mark.parametrize(("language", "algorithm"), [("ru", "russian"), ("en", "english")])
def test_stems_are_those_of_snowball(opened: Opened, site: str, language: str, algorithm: str) -> None:
    page = open_search(opened, f"{site}{PREFIX[language]}article/")
    texts = page.evaluate("self.searchIndex.units.map(unit => unit.slice(2).join(' ')).join(' ')").lower()
    letters = "а-яё" if language == "ru" else "a-z"
    words = sorted(set(re.findall(rf"(?<!\w)[{letters}]+(?:'[{letters}]+)?(?!\w)", texts.replace("’", "'"))))
    assert len(words) > 1000
    sample = sorted({*words, *made_up(words, "аеиоуыэюянтщ" if language == "ru" else "aeiouynstl", 20_000)})
    right = dict(zip(sample, snowballstemmer.stemmer(algorithm).stemWords(sample)))
    right |= page.evaluate("self.searchIndex.rules.words")  # the edition's own
    assert [pair for pair in zip(sample, stems(page, sample)) if pair[1] != right[pair[0]]] == []


def test_words_that_the_russian_rules_part_have_one_stem(opened: Opened, site: str) -> None:
    page = open_search(opened, f"{site}article/")
    endings = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
    for word, given in {
        "орган": endings,
        "казахстан": endings[:5],
        "систем": ("", "а", "у", "ой", "е", "ы", "ам", "ами", "ах"),
    }.items():
        assert {*stems(page, [word + ending for ending in given])} == {word}


def test_all_forms_of_a_kazakh_word_have_one_stem(opened: Opened, site: str) -> None:
    page = open_search(opened, f"{site}kk/article/")
    given = yaml.safe_load((FOLDER / "kazakh_forms.yml").read_text(encoding="utf-8"))
    stem = dict(zip(words := sorted({*given, *" ".join(given.values()).split()}), stems(page, words)))
    split = {
        word: wrong for word in given if (wrong := [form for form in given[word].split() if stem[form] != stem[word]])
    }
    assert split == {}
    assert len({stem[word] for word in given}) == len(given), "two words have one stem"


def test_the_index_is_loaded_when_the_search_is_opened_and_once(opened: Opened, site: str) -> None:
    page = opened()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}kk/article/", wait_until="networkidle")
    assert not [url for url in asked if "/assets/search/" in url]
    for _ in range(2):
        page.locator("#search-open").click()
        ready(page)
        page.keyboard.press("Escape")
    assert [url for url in asked if "/assets/search/" in url] == [f"{site}assets/search/kk.js"]


def test_a_failed_index_is_said_and_asked_for_again(opened: Opened, site: str) -> None:
    page = opened()
    page.route("**/assets/search/en.js", lambda route: route.abort())
    page.goto(f"{site}en/article/")
    page.locator("#search-open").click()
    page.keyboard.type("law")
    expect(page.locator("#search-status")).to_have_text(
        "The search index did not load. Close the search and open it again."
    )
    page.unroute("**/assets/search/en.js")
    page.keyboard.press("Escape")
    page.locator("#search-open").click()
    expect(page.locator(FOUND).first).to_be_visible()


def test_by_keyboard_alone(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/", (1440, 800))
    page.keyboard.press("Control+k")
    field = page.locator(FIELD)
    expect(field).to_be_focused()
    page.keyboard.type("кагидаттардын")  # қағидаттардың, on a Russian keyboard
    expect(page.locator(FOUND).first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    first = page.locator(FOUND).nth(0).get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", first or "")
    page.keyboard.press("ArrowDown")
    expect(page.locator(FOUND).nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.locator(FOUND).nth(0)).to_have_attribute("aria-selected", "false")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")  # from the first to the last
    expect(page.locator(FOUND).last).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    page.locator("#search-open").focus()
    page.keyboard.press("Enter")
    expect(field).to_have_value("кагидаттардын")
    page.keyboard.press("Escape")
    expect(page.locator("#search-open")).to_be_focused()


def test_enter_lands_on_the_paragraph_of_this_page_and_of_another(opened: Opened, site: str) -> None:
    page = open_search(opened, f"{site}article/")
    page.keyboard.type("абзац 16")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}article/#p16")
    expect(page.locator("#p16")).to_be_in_viewport()
    expect(page.locator("dialog.search")).to_be_hidden()
    page.locator("#search-open").click()
    page.keyboard.type("ст. 11 закона о прокуратуре")
    page.locator(FOUND, has_text="2709").first.click()
    expect(page).to_have_url(f"{site}law/#prosecutor-11-8")
    expect(page.locator("#prosecutor-11-8")).to_be_in_viewport()


SHOWN = """[...(CSS.highlights.get('found') ?? [])]
  .map(range => range.startContainer.data.slice(range.startOffset, range.endOffset))"""


def test_the_found_words_stand_out_where_a_result_led(opened: Opened, site: str) -> None:
    page = open_search(opened, f"{site}kk/glossary/")
    page.keyboard.type("кінәсіздік презумпциясы")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}kk/article/#p21")
    assert page.evaluate(SHOWN) == ["кінәсіздік", "презумпциясын"]
    page.locator("#search-open").click()  # on the same page, and the mark of before goes
    ready(page)
    page.keyboard.type("11-абзац жіктеу")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}kk/article/#p11")
    assert page.evaluate(SHOWN) == ["жіктеу"]
    page.goto(f"{site}kk/article/#p21")
    assert page.evaluate(SHOWN) == []


@pytest.mark.parametrize(
    ("language", "query", "words"),
    [
        ("ru", "унитарного", "Найдено 1 место"),
        ("ru", "упряжке", "Найдено 3 места"),
        ("ru", "абзац 7", "Найдено 9 мест"),
        ("ru", "ъъъъ", "Ничего не найдено. Проверьте слово или ищите по его началу."),
        ("kk", "«бір арбаға жегілген»", "2 орын табылды"),
        ("en", "cornerstone", "1 place found"),
    ],
)
def test_the_count_is_said_in_the_language(opened: Opened, site: str, language: str, query: str, words: str) -> None:
    page = open_search(opened, f"{site}{PREFIX[language]}article/")
    page.keyboard.type(query)
    status = page.locator("#search-status")
    expect(status).to_have_role("status")
    expect(status).to_have_text(words)


def test_a_result_shows_page_number_and_the_words_around(opened: Opened, site: str) -> None:
    page = open_search(opened, f"{site}kk/glossary/")
    page.keyboard.type("кінәсіздік презумпциясы")
    result = page.locator(FOUND).first
    expect(result.locator(".search-place")).to_have_text("Мақала мәтіні · 21-абзац")
    expect(result.locator(".search-heading")).to_have_text("Демократизм")
    assert result.locator("mark").all_text_contents() == ["кінәсіздік", "презумпциясын"]


@pytest.mark.parametrize(
    ("language", "plain", "typed"),
    [
        ("ru", "действий", unicodedata.normalize("NFD", "действий")),
        ("ru", "взаимодействие", "взаимо\u00adдействие"),
        ("ru", "прокурор", "проку\u0301рор"),
        ("kk", "ұйым", "ұи\u0306ым"),
        ("en", "prosecutor", "prose\u200bcutor"),
    ],
)
def test_a_word_is_found_however_its_letters_are_put_together(
    opened: Opened, site: str, language: str, plain: str, typed: str
) -> None:
    page = open_search(opened, f"{site}{PREFIX[language]}article/")
    found = []
    for words in (plain, typed):
        page.locator(FIELD).fill(words)
        found.append(page.locator(FOUND).evaluate_all("links => links.map((link) => link.href)"))
    assert found[0] == found[1] != []


def test_control_k_is_the_letter_wherever_its_key_is(opened: Opened, site: str) -> None:
    """On a Dvorak keyboard k is where V is elsewhere; on a Russian one the key K writes л; on Colemak it writes e."""
    page = opened(f"{site}kk/article/")
    view = page.context.new_cdp_session(page)
    for key, code, opens in (("k", "KeyV", True), ("л", "KeyK", True), ("e", "KeyK", False)):
        event = {"modifiers": 2, "key": key, "code": code}
        view.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **event})
        view.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})
        assert page.locator("dialog.search").is_visible() == opens, key
        page.keyboard.press("Escape")


def test_a_press_on_a_result_with_control_leaves_the_search_open(opened: Opened, site: str) -> None:
    page = open_search(opened, f"{site}en/article/")
    page.keyboard.type("harness")
    with page.context.expect_page() as other:
        page.locator(FOUND).first.click(modifiers=["Control"])
    assert other.value.url == f"{site}en/article/#p7"
    expect(page.locator("dialog.search")).to_be_visible()


def test_without_javascript_there_is_no_button(opened: Opened, site: str) -> None:
    page = opened(f"{site}kk/article/", java_script_enabled=False)
    expect(page.locator("#search-open")).to_be_hidden()
    expect(page.locator("dialog.search")).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1440, "dark")])
def test_the_open_search_breaks_no_rule_of_axe(opened: Opened, site: str, width: int, scheme: str) -> None:
    page = open_search(opened, f"{site}kk/article/", size=(width, 740), color_scheme=scheme)
    for query in ("", "билік тармақтары", "ъъъъ"):
        page.locator(FIELD).fill(query)
        assert violations(page, "dialog.search") == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_browser_reads_what_the_check_of_the_search_lets_pass(browser: Browser, first: Edition) -> None:
    rules = [search_rules.rules(first.search[language]) for language in first.codes]
    allowed = ["с[^ья]$", ".*?а+б*?", "^(?:а|б)?$", "(?!о)", r"(а)\1"]
    assert [pattern for pattern in allowed if search.problem(pattern)] == []
    browser.new_page().evaluate(
        "patterns => patterns.forEach((one) => new RegExp(one, 'u'))",
        [*allowed, *(pattern for each in rules for pattern in search_rules.patterns(each))],
    )
