from pathlib import Path

import pytest

from checks import html
from edition import edition
from edition_copy import Copy

PLACE = "## Құқықтар {: #rights }"
CASES = [
    (
        "<script>alert(1)</script>",
        ["HTM001: </script> is HTML; write Markdown", "HTM001: <script> is HTML; write Markdown"],
    ),
    ('сөз <img src="x" onerror="alert(1)">', ['HTM001: <img src="x" onerror="alert(1)"> is HTML; write Markdown']),
    ('<a id="x" onclick="y"></a>', ['HTM001: <a id="x" onclick="y"> is HTML; write Markdown']),
    ("сөз <!-- 1 < 2 --> сөз", ["HTM001: a comment hides text; remove it, or write a placeholder alone on its line"]),
    ("[сөз](javascript:alert)", ["HTM002: javascript:alert is not an address of a page; remove it"]),
    ("[сөз](http://[::1)", ["HTM002: http://[::1 is not an address of a page; remove it"]),
    ("[сөз](JaVaScript:alert)", ["HTM002: JaVaScript:alert is not an address of a page; remove it"]),
    (
        "[сөз](javascript:alert(1))",
        ["HTM002: javascript:alert… cannot be read as an address; write its brackets as %28 and %29"],
    ),
    (
        "сөз [сөз](&#106;avascript:alert([1]))",
        ["HTM002: &#106;avascript:alert… cannot be read as an address; write its brackets as %28 and %29"],
    ),
    ("[сөз](data:text/html,x)", ["HTM002: data:text/html,x is not an address of a page; remove it"]),
    (
        "![сурет](https://b.example/x.png)",
        ["HTM003: https://b.example/x.png would be loaded from elsewhere; keep a copy"],
    ),
    ("![сурет](//b.example/x.png)", ["HTM003: //b.example/x.png would be loaded from elsewhere; keep a copy"]),
    (
        'сөз\n{: #x onclick="y" }',
        ['HTM004: {: #x onclick="y" } sets attributes; write an id alone, such as {: #p5 }, at the end of a block'],
    ),
    (
        "[сөз](law.md){: style=color:red }",
        ["HTM004: {: style=color:red } sets attributes; write an id alone, such as {: #p5 }, at the end of a block"],
    ),
]


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(html.check(first)) == []


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_fault_is_found_exactly(copy: Copy, text: str, expected: list[str]) -> None:
    line = (copy.root / "docs/kk/about.md").read_text(encoding="utf-8").split(PLACE)[0].count("\n") + 1
    copy.edit("docs/kk/about.md", PLACE, f"{text}\n\n{PLACE}")
    assert copy.findings(html) == [f"docs/kk/about.md:{line}: {problem}" for problem in expected]


def test_look_alikes_are_silent(copy: Copy) -> None:
    harmless = (
        '`<script>` 2 < 3 > 1 {жақша} <a id="old-rights"></a> [заң](https://adilet.zan.kz/) [хат](mailto:a@b.example)'
    )
    copy.edit("docs/kk/about.md", PLACE, f"{harmless}\n{{: #rights-old }}\n\n{PLACE}")
    assert copy.findings(html) == []


def test_nothing_to_check_is_a_finding() -> None:
    found = [str(finding) for finding in html.check(edition.Edition(Path("none")))]
    assert found == ["docs:1: HTM000: there is no page to check; restore docs/"]
