"""Every fault of tests/mutations is found, with exact code, path and line, and nothing else is; each code has a fault."""

import re
from pathlib import Path

import pytest

import mutation
from checks.retired import RETIRED
from meaning import measure
from program.command import ROOT

CASES = mutation.cases()
FAULTS = [case for case in CASES if case.finds]
SOUND = [[case for case in CASES if not case.finds], [*map(measure.as_case, measure.edits("sound.yml"))]]
SAMPLES = mutation.samples(CASES)
# The wording of each code, which stands here alone; how to renew it, tests/mutation.py says.
MESSAGES = (ROOT / "tests/golden/messages.txt").read_text(encoding="utf-8").splitlines()
# Findings about built output, and about checks that fail: these have tests of their own.
NOT_ABOUT_SOURCES = ("DLD", "MET", "RUN", "SIT")


@pytest.fixture(scope="module")
def mutant(tmp_path_factory: pytest.TempPathFactory) -> mutation.Mutant:
    return mutation.Mutant.made(tmp_path_factory.mktemp("mutant"))


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.name)
def test_exactly_these_findings(case: mutation.Case, mutant: mutation.Mutant) -> None:
    with mutant.edited(case):
        findings = mutant.findings()
        expected = sorted(mutant.expected(find) for find in case.finds)
    assert sorted((finding.path, finding.line, finding.code) for finding in findings) == expected
    worded = {mutation.message(findings, code) for code in case.codes if SAMPLES[code] is case}
    assert worded <= set(MESSAGES), "see tests/mutation.py"


@pytest.mark.parametrize("left", SOUND, ids=["look-alikes", "what a good editor does any day"])
def test_nothing_is_found_in_what_is_sound(left: list[mutation.Case], tmp_path: Path) -> None:
    """The sound edits, as many at a time as go together."""
    number = 0
    while left:
        mutant = mutation.Mutant.made(tmp_path / str(number))
        made, left, number = left, mutant.edited_together(left), number + 1
        assert left != made, left[0].name
        assert [str(finding) for finding in mutant.findings()] == [], [case.name for case in made if case not in left]


def test_every_code_has_a_case_and_a_message() -> None:
    raised = {
        code
        for path in (ROOT / "scripts").rglob("*.py")
        for code in re.findall(r'"([A-Z]{3}\d{3})"', path.read_text(encoding="utf-8"))
        if not code.startswith(NOT_ABOUT_SOURCES)
    } - RETIRED.keys()
    assert sorted(raised - SAMPLES.keys()) == []
    assert [line.split(": ")[1] for line in MESSAGES] == sorted(SAMPLES)


def test_every_case_says_what_it_is_in_one_line() -> None:
    assert [case.name for case in CASES if not case.what.strip() or "\n" in case.what] == []
