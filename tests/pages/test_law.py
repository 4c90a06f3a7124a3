from typing import Any

from edition.edition import Edition
from edition.law import Act, Provision, act
from edition.links import Links
from pages.page import PageWriter


def page(loaded: Edition, language: str) -> str:
    name = loaded.page_filled_by("law")
    return PageWriter(loaded, loaded.pages[language, name], Links(loaded, language, name)).html()


def test_then_and_today_stand_side_by_side_with_the_changed_words_marked(first: Edition) -> None:
    written = page(first, "en")
    start = written.index('<table class="facts" data-search-exclude>', written.index('id="constitution-3-4"'))
    russian = written[start : written.index("</table>", start)]
    gone = '<del><span class="unseen" lang="en">removed: </span>между собой с использованием системы сдержек и противовесов</del>'
    assert gone in russian
    assert '<ins><span class="unseen" lang="en">added: </span>их</ins>' in russian
    act = "Constitution of the Republic of Kazakhstan of 1995, article 3, paragraph 4"
    assert f'<td data-label="{act}" lang="kk">4. <del>' in russian


def norm(name: str) -> dict[str, Any]:
    return {"act": name, "locator": {}, "text": {"ru": name, "kk": name}}


def act_(name: str, by: str) -> Act:
    return act(
        id=name, title={}, line=1, dates=[{"event": "ended", "day": "2026-07-01", "by": by, "evidence": ["text"]}]
    )


def test_words_are_compared_along_the_acts_that_ended_one_another() -> None:
    acts = {"a": act_("a", "b"), "b": act_("b", "c"), "c": act_("c", ""), "d": act_("d", "c")}
    own = {"id": "x", "act": "a", "locator": {}, "checked": "", "line": 1}
    chain = Provision(**own, text=norm("a")["text"], successors=[norm("b"), norm("c")])
    above = Provision(**own, unseen={}, above=[norm("d"), norm("b")], successors=[norm("c")])
    pairs = [[(older["act"], newer["act"]) for older, newer in each.compared(acts)] for each in (chain, above)]
    assert pairs == [[("a", "c"), ("a", "b"), ("b", "c")], [("d", "c"), ("b", "c")]]
