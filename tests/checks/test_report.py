import json

import pytest

from checks import report, run
from checks.retired import RETIRED
from reading.finding import Finding

FINDINGS = [Finding("docs/ru/article.md", 7, "CIT001", "«100 %»; бұл қате")]


def test_formats() -> None:
    assert report.as_text(FINDINGS) == "docs/ru/article.md:7: CIT001: «100 %»; бұл қате\n"
    assert report.as_github(FINDINGS) == ("::error file=docs/ru/article.md,line=7,title=CIT001::«100 %25»; бұл қате\n")
    assert json.loads(report.as_json(FINDINGS)) == [
        {"path": "docs/ru/article.md", "line": 7, "code": "CIT001", "message": "«100 %»; бұл қате"}
    ]
    assert [form([]) for form in report.FORMATS.values()] == ["", "[]\n", ""]


@pytest.mark.parametrize(
    ("code", "module"),
    [
        ("CIT001", "checks/citations.py"),
        ("FIL005", "reading/data_file.py"),
        ("SIT005", "verify/site.py"),
        ("STR010", "checks/strings/agreement.py"),
        ("FIL019", "checks/files/hosts.py"),
    ],
)
def test_a_code_is_explained_by_its_module(code: str, module: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--explain", code]) == 0
    assert capsys.readouterr().out.startswith(f"{code} ({module})\n\n")


def test_a_retired_code_is_raised_by_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    modules = [path for path in report.SCRIPTS.rglob("*.py") if path.stem != "retired"]
    raised = "".join(path.read_text("utf-8") for path in modules)
    for code in RETIRED:
        assert f'"{code}"' not in raised
        assert run.main(["--explain", code]) == 0
        assert capsys.readouterr().out.startswith(f"{code} is retired: ")


def test_an_unknown_code_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--explain", "ABC999"]) == 2
    assert capsys.readouterr().err == "scripts/check: no check raises ABC999\n"


def test_the_list_has_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--list"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [*run.NAMES]


def test_no_format_lets_a_name_command_the_terminal() -> None:
    found = [Finding("docs/ru/a\nb\x1b]0;x\x07.md", 1, "FIL014", "the name «\x1b[31m»; rename it")]
    shown = report.as_coloured_text(found)
    for code in (report.BOLD, report.RED, report.PLAIN):
        shown = shown.replace(code, "")
    assert shown == report.as_text(found)
    for text in (shown, report.summary(found)):
        assert text.count("\n") == 1 and text[:-1].isprintable()
