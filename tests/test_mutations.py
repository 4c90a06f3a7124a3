"""Every fault of tests/mutations is found, with exact code, path and line, and nothing else is; each code has a fault."""

import re
from pathlib import Path

import pytest

import mutation
from checks import run
from checks.retired import RETIRED

CASES = mutation.cases()
SCRIPTS = Path(run.__file__).parents[1]
# Findings about built output, about dependencies, and about checks that fail: these have tests of their own.
NOT_ABOUT_SOURCES = ("DEP", "DLD", "MET", "RUN", "SIT")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_exactly_these_findings(case: mutation.Case, tmp_path: Path) -> None:
    mutant = mutation.Mutant.made(case.edition, tmp_path)
    for change in case.edits:
        mutant.edit(change)
    found = sorted((finding.path, finding.line, finding.code) for finding in mutation.run(tmp_path))
    assert found == sorted(mutant.expected(line) for line in case.finds)


def test_every_code_has_a_case() -> None:
    raised = {
        code
        for path in SCRIPTS.rglob("*.py")
        for code in re.findall(r'"([A-Z]{3}\d{3})"', path.read_text(encoding="utf-8"))
        if not code.startswith(NOT_ABOUT_SOURCES)
    }
    covered = {line["code"] for case in CASES for line in case.finds}
    assert sorted(raised - covered - RETIRED.keys()) == []


def test_the_suite_is_as_large_as_promised() -> None:
    assert sum(bool(case.finds) for case in CASES) >= 150
    assert sum(not case.finds for case in CASES) >= 40


def test_every_case_says_what_it_is_in_one_line() -> None:
    assert [case.name for case in CASES if not case.what.strip() or "\n" in case.what] == []
