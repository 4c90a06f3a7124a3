from checks import apply_waivers
from edition import edition
from reading.finding import Finding

PATH = "docs/ru/article.md"


def test_each_waiver_takes_back_one_finding(first: edition.Edition) -> None:
    waiver = next(waiver for waiver in first.waivers if waiver.words.startswith("преступника"))
    line = next(n for n, text in enumerate(first.texts[PATH].split("\n"), 1) if "преступника\u00a0- т.е." in text)
    findings = [Finding(PATH, line, waiver.code, "one"), Finding(PATH, line, waiver.code, "two")]
    assert list(apply_waivers.applied(first, findings, complete=False)) == [Finding(PATH, line, waiver.code, "two")]


def test_an_idle_waiver_is_found_by_a_complete_run_only(first: edition.Edition) -> None:
    assert list(apply_waivers.applied(first, [], complete=False)) == []
    assert {finding.code for finding in apply_waivers.applied(first, [], complete=True)} == {"WAI001"}
    assert len(list(apply_waivers.applied(first, [], complete=True))) == len(first.waivers)
