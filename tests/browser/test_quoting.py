"""Words that a reader selects become a quotation with its reference, and an address that leads to these very words."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from browser.axe import violations
from browser.conftest import Opened
from browser.first import EDITION, PREFIX
from browser.test_citing import CITATIONS

# Selects from some words of one paragraph to the end of some words of another, and says where they are.
SELECT = """([first, from, last, to]) => {
    const place = (id, words) => {
        const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); ) {
            const at = node.data.replaceAll(/\\s/g, " ").indexOf(words);
            if (at >= 0) return [node, at, at + words.length];
        }
        throw words;
    };
    const range = document.createRange();
    const [start, at] = place(first, from);
    const [end, , after] = place(last, to);
    range.setStart(start, at);
    range.setEnd(end, after);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const boxes = [...range.getClientRects()];
    return [["left", "min"], ["top", "min"], ["bottom", "max"]].map(([side, most]) =>
        Math[most](...boxes.map((box) => box[side])));
}"""
# How Chromium marks the words that a text fragment names.
TARGET_TEXT = "::target-text { background: rgb(255, 0, 255) !important; }"
QUOTED = [
    # Whole words, though some of their letters were selected; the mark [3] is no word.
    ("ru", "p3", "озволяющая участ", "p3", "взаимодействия реал", "«позволяющая участникам взаимодействия реализовать» [1, абз. 3]"),
    # Marks inside are one level deeper, those cut off are completed; the next paragraph, in one line.
    (
        "ru", "p6", "взаимодействие почти", "p7", "Вместе с тем",
        "«„взаимодействие почти всегда предполагает единую цель, а результат достигается путем согласованных действий“. "
        "О.Ю. Шеметова характеризует взаимодействие прокуратуры с другими органами государственной власти как „основанный "
        "на общности целей, опосредованный правовыми актами сегмент их деятельности, ориентированной на расширение "
        "возможностей сторон оптимизировать и повысить эффективность своего функционирования в интересах общества и "
        "государства“. Вместе с тем» [1, абз. 6–7]",
    ),
    # A word goes on behind its apostrophe, hyphen or stop, as browsers part words: half of it is not found.
    ("en", "p9", "including the bodies", "p9", "Prosecutor", "“including the bodies of the Prosecutor’s” [1, para. 9]"),
    ("kk", "p5", "қимылын", "p5", "қимылын", "«іс-қимылын» [1, 5-абз.]"),
    ("ru", "p6", "Ю. Шеметова", "p6", "характеризует", "«О.Ю. Шеметова характеризует» [1, абз. 6]"),
    # A note's sign and a mark are no words; a quotation mark that is alone in the source stays alone.
    ("ru", "p7", "рядового", "p8", "Следовательно", "«рядового гражданина“. Следовательно» [1, абз. 7–8]"),
    # What is there several times is told from the others by the words before it.
    ("kk", "p5", "өзара", "p5", "өзара", "«өзара» [1, 5-абз.]"),
    # A mark that opens at the end, or closes at the beginning, is of words that are not selected.
    ("kk", "p5", "өйткені", "p5", "іс-қимыл «", "«өйткені бұл жағдайда өзара іс-қимыл» [1, 5-абз.]"),
    ("kk", "p2", "негізгі", "p2", "элементі", None),
    ("en", "p7", "commonality", "p7", "tasks”", "“‘commonality of tasks’” [1, para. 7]"),
    ("en", "p12a", "a)", "p12b", "b)", None),
]  # fmt: skip


def quote(page: Page, *place: str) -> tuple[str, str]:
    """The quotation of what is selected and the address of its words, as the panel says them."""
    page.evaluate(SELECT, place)
    page.locator(".quote").click()
    said = page.locator(".citation-panel dd")
    expect(said.first).to_be_visible()
    words, address = (said.nth(number).text_content() or "" for number in range(2))
    page.keyboard.press("Escape")
    return words, address


def marked(page: Page) -> tuple[int, int, int]:
    """The place of the words that the browser marks, as (left, top, bottom)."""
    page.add_style_tag(content=TARGET_TEXT)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    red, green, blue = (band.point(lambda value, wanted=wanted: 255 * (value == wanted)) for band, wanted in zip(picture.split(), (255, 0, 255)))  # fmt: skip
    found = Image.merge("RGB", (red, green, blue)).convert("L").point(lambda value: 255 * (value > 254)).getbbox()
    assert found, "no words are marked"
    return found[0], found[1], found[3]


@pytest.mark.parametrize("language", EDITION.codes)
def test_selected_words_are_quoted_and_their_address_leads_to_them(opened: Opened, site: str, language: str) -> None:
    page = opened(f"{site}{PREFIX[language]}article/", (1000, 1400), bypass_csp=True)
    for own, *place, wanted in QUOTED:
        if own != language:
            continue
        words, address = quote(page, *place)
        assert wanted is None or words == wanted
        cited, _, directive = address.partition(":~:")
        assert cited == CITATIONS[language][place[0]].address
        assert directive, place
        led = opened(f"{site}{PREFIX[language]}article/#{place[0]}:~:{directive}", (1000, 1400), bypass_csp=True)
        led.wait_for_timeout(300)
        box = led.evaluate(SELECT, place)
        led.evaluate("getSelection().removeAllRanges()")
        # Of the words that the address names the first and the last are whole.
        assert marked(led) == pytest.approx(box, abs=45), address


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_the_button_stands_below_the_words_and_is_reached_by_keyboard(
    opened: Opened, site: str, width: int, scheme: str
) -> None:
    page = opened(size=(width, 900), color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{site}kk/article/#p5")
    button = page.locator(".quote")
    words = page.evaluate(SELECT, ["p5", "өзара", "p5", "қарастырғанда"])
    button.wait_for()
    box = button.bounding_box()
    assert box
    assert box["y"] >= words[2]
    assert (box["x"] >= 0, box["x"] + box["width"] <= width) == (True, True)
    assert violations(page) == []
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_have_count(0)
    page.evaluate(SELECT, ["p5", "өзара", "p5", "қарастырғанда"])
    button.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".citation-panel dd").first).to_have_text(re.compile("^«өзара іс-қимылын қарастырғанда» "))
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("#p5 ~ * .paragraph-number")).to_be_focused()


@pytest.mark.parametrize("place", [("concept", "ұғымы", "concept", "ұғымы"), ("cite-2-1", "[2]", "cite-2-1", "[2]")])
def test_what_is_no_words_of_the_text_is_not_quoted(opened: Opened, site: str, place: tuple[str, ...]) -> None:
    page = opened(f"{site}kk/article/")
    page.evaluate(SELECT, place)
    page.wait_for_timeout(400)
    expect(page.locator(".quote")).to_have_count(0)


def test_a_finger_finds_the_button_below_the_handles_and_the_words_are_in_the_single_file_too(
    opened: Opened, built: Path
) -> None:
    page = opened((built / "downloads" / "interaction-en.html").as_uri(), (360, 800), has_touch=True, offline=True)
    page.locator("#p7").tap()
    words = page.evaluate(SELECT, ["p7", "commonality", "p7", "tasks”"])
    page.locator(".quote").wait_for()
    box = page.locator(".quote").bounding_box()
    assert box and box["y"] >= words[2] + 32
    page.locator(".quote").tap()
    said = page.locator(".citation-panel dd")
    expect(said.first).to_have_text("“‘commonality of tasks’” [1, para. 7]")
    expect(said.nth(1)).to_have_text(f"{CITATIONS['en']['p7'].address}:~:text=commonality%20of%20tasks%E2%80%9D")
    expect(said.nth(3)).to_contain_text(CITATIONS["en"]["p7"].formats["gost"].removesuffix("."))
