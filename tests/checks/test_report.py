import json
import re
from pathlib import Path

import pytest

from checks import report, run
from reading.finding import Finding

SCRIPTS = Path(report.__file__).parents[1]
FINDINGS = [Finding("docs/ru/article.md", 7, "CIT001", "«100 %»; бұл қате")]


def test_formats() -> None:
    assert report.as_text(FINDINGS) == "docs/ru/article.md:7: CIT001: «100 %»; бұл қате\n"
    assert report.as_github(FINDINGS) == ("::error file=docs/ru/article.md,line=7,title=CIT001::«100 %25»; бұл қате\n")
    assert json.loads(report.as_json(FINDINGS)) == [
        {"path": "docs/ru/article.md", "line": 7, "code": "CIT001", "message": "«100 %»; бұл қате"}
    ]
    assert [form([]) for form in report.FORMATS.values()] == ["", "[]\n", ""]


CODE = re.compile(r'"([A-Z]{3}\d{3})"')


def test_every_code_that_is_raised_is_explained_and_no_other() -> None:
    raised = {code for path in SCRIPTS.rglob("*.py") for code in CODE.findall(path.read_text("utf-8"))}
    assert sorted(report.meanings()) == sorted(raised)
    for code, (rule, wrong, right, fix) in report.meanings().items():
        assert rule.endswith(".") and fix.rstrip("…").endswith((".", " ")), code
        assert wrong != right or code == "RUN001", code


def test_a_code_is_explained_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--explain", "cit005"]) == 0
    assert capsys.readouterr().out == (
        "CIT005: A range goes from the smaller number to the larger.\n\n"
        "Wrong: `[3–1]`\nRight: `[1–3]`\nFix:   Write the smaller number first.\n"
    )


def test_a_retired_code_is_raised_by_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    raised = "".join(path.read_text("utf-8") for path in SCRIPTS.rglob("*.py"))
    for code in report.retired():
        assert f'"{code}"' not in raised
        assert run.main(["--explain", code]) == 0
        assert capsys.readouterr().out.startswith(f"{code} is retired: ")


@pytest.mark.parametrize("word", ["ABC999", "source", "title"])
def test_an_unknown_code_is_wrong_use(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--explain", word]) == 2
    assert capsys.readouterr().err == f"scripts/check: {word} is no code; --list lists them\n"


def test_the_list_has_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--list"]) == 0
    checks, _, codes = capsys.readouterr().out.partition("\n\n")
    assert [line.split()[0] for line in checks.splitlines()] == [*run.NAMES]
    assert [line[:6] for line in codes.splitlines()] == [*report.meanings()]


def test_no_format_lets_a_name_command_the_terminal() -> None:
    found = [Finding("docs/ru/a\nb\x1b]0;x\x07.md", 1, "FIL014", "the name «\x1b[31m»; rename it")]
    shown = report.as_coloured_text(found)
    for code in (report.BOLD, report.RED, report.PLAIN):
        shown = shown.replace(code, "")
    assert shown == report.as_text(found)
    for text in (shown, report.summary(found)):
        assert text.count("\n") == 1 and text[:-1].isprintable()
