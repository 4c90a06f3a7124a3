"""Its faults and look-alikes stand in tests/mutations; here are runs of some checks, and a page that moved."""

from dataclasses import replace

from checks import waivers
from edition import edition
from edition.entries import Redirect

ARTICLE = "docs/ru/article.md"


def test_an_unused_waiver_is_found_by_a_complete_run_only(first: edition.Edition) -> None:
    assert list(waivers.not_waived(first, [], complete=False)) == []
    assert {finding.code for finding in waivers.not_waived(first, [], complete=True)} == {"WAI001"}
    assert len(list(waivers.not_waived(first, [], complete=True))) == len(first.waivers)


def test_a_waiver_of_a_page_that_moved_stays_and_is_told_the_new_name(first: edition.Edition) -> None:
    texts = {path.replace("/article.md", "/text.md"): text for path, text in first.texts.items()}
    moved = replace(first, texts=texts, redirects=[Redirect(old="article/", new="text/", line=3)])
    of_article = [waiver for waiver in first.waivers if waiver.path == ARTICLE]
    of_others = [waiver for waiver in first.waivers if not waiver.path.endswith("/article.md")]
    found = [str(finding) for finding in waivers.check(moved)]
    problem = "WAI002: there is no docs/ru/article.md; it is docs/ru/text.md now: write that"
    assert of_article and [f"{waivers.PATH}:{each.line}: {problem}" for each in of_article] == [
        each for each in found if "/ru/" in each
    ]
    assert len(list(waivers.not_waived(moved, [], complete=True))) == len(of_others)
