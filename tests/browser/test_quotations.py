"""The page that checks quotations: thirty of them, the build's own cases, long and foreign texts, from a server and a disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from books import single_html
from browser.axe import violations
from browser.conftest import Opened, opening, serving
from edition.edition import Edition
from edition.load import load
from edition_copy import FIRST, ROOT, Copy, copied
from pages import quotations
from website.render import render

QUOTED = yaml.safe_load((Path(__file__).parent / "quotations.yml").read_text(encoding="utf-8"))
CASES = yaml.safe_load((Path(__file__).parents[1] / "language" / "comparison.yml").read_text(encoding="utf-8"))
FIELD = ".quotation-check textarea"
CHECKER = "([rules, texts, asked]) => { const checker = self.quotationChecker(rules, texts); return asked.map(%s); }"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The first edition with the page that checks quotations."""
    copy = Copy(copied(FIRST, tmp_path_factory.mktemp("checking")))
    for language in ("ru", "kk", "en"):
        page = f"docs/{language}/quotation.md"
        copy.write(page, (ROOT / page).read_bytes())
    copy.edit("mkdocs.yml", "  - citations.md\n", "  - citations.md\n  - quotation.md\n")
    return load(copy.root)


@pytest.fixture(scope="module")
def checking(edition: Edition) -> Iterator[str]:
    """The address of its site."""
    render(edition, edition.root / "site")
    with serving(edition.root / "site") as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser, checking: str) -> Iterator[Page]:
    with opening(browser) as opened:
        yield opened(f"{checking}quotation/")


def asked(page: Page, edition: Edition, call: str, *questions: object) -> list:  # type: ignore[type-arg]
    texts = quotations.plain_texts(edition)
    return page.evaluate(CHECKER % call, [quotations.rules(edition), texts, questions])  # type: ignore[no-any-return]


def test_thirty_quotations_are_told_from_one_another(page: Page, edition: Edition) -> None:
    found = asked(page, edition, "(text) => checker.find(text)", *[case["text"] for case in QUOTED])
    assert len(found) == 30
    for case, told in zip(QUOTED, found):
        wrong = [[part["said"], part["printed"]] for part in told.get("parts", []) if part["kind"] == "wrong"]
        state = {"state": told["state"], "language": told.get("language"), "place": told.get("ids", [None])[0]}
        assert state | {"kinds": told.get("kinds", []), "wrong": wrong} == {
            "state": case["state"], "language": case.get("language"), "place": case.get("place"),
            "kinds": case.get("kinds", []), "wrong": case.get("wrong", []),
        }, case["text"]  # fmt: skip


def test_the_script_compares_as_the_build_does(page: Page, edition: Edition) -> None:
    changed = "({ before, after }) => checker.compared(before, after).map((side) => side.filter(([, it]) => it).map(([text]) => text))"
    assert asked(page, edition, changed, *CASES["changed"]) == [[each["old"], each["new"]] for each in CASES["changed"]]
    alike = asked(page, edition, "([one, other]) => checker.areAlike(one, other)", *CASES["alike"])
    assert alike == [each[2] for each in CASES["alike"]]
    alphabets = edition.alphabets
    words = [[word, alphabets[language]] for word, language, _ in CASES["one_script"]]
    assert asked(page, edition, "([word, alphabet]) => checker.oneScript(word, alphabet)", *words) == [
        whole for *_, whole in CASES["one_script"]
    ]


def test_a_long_text_has_an_answer_without_a_comparison(page: Page, edition: Edition) -> None:
    texts = ["слово и дело " * 90_000, "государственной власти и на в с " * 900]
    assert [told["state"] for told in asked(page, edition, "(text) => checker.find(text)", *texts)] == ["long", "none"]


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_the_page_says_what_differs_and_what_the_source_has(
    opened: Opened, checking: str, width: int, scheme: str
) -> None:
    page = opened(f"{checking}kk/quotation/", (width, 900), color_scheme=scheme)
    page.locator(FIELD).fill(
        "профессор Ф.М. Кобзырев, отмечает, что взаимодействие являет собой широкое и емкое явление"
    )
    expect(page.locator(".quotation-status")).to_contain_text("Сөздерінде айырмашылық бар")
    result = page.locator(".quotation-result")
    expect(result.locator("del").first).to_contain_text("являет")
    expect(result.locator("ins").first).to_contain_text("представляет")
    expect(result).to_contain_text("[1, 2-абз.]")
    expect(result).to_contain_text("Дереккөзде: взaимодействие. Басылымда: взаимодействие.")
    expect(result).to_contain_text("«Кобзырев» табылмады")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    result.locator("a", has_text="Дайын сілтеме").click()
    expect(page).to_have_url(f"{checking}kk/citations/#citation-p2")


def test_the_single_file_checks_quotations_without_a_network(opened: Opened, edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "en.html").write_bytes(single_html.export(edition, "en"))
    page = opened(f"{(tmp_path / 'en.html').as_uri()}#quotation-check", offline=True)
    page.locator(FIELD).fill("turned the court into an ordinary repressive body")
    expect(page.locator(".quotation-status")).to_have_text("The quotation is exact.")
    page.locator(".quotation-result a").first.click()
    assert page.url.endswith("#p7")
