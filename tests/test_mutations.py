"""Every fault of tests/mutations is found, with exact code, path and line, and nothing else is; each code has a fault."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

import mutation
from meaning import measure
from program.command import ROOT

CASES = mutation.cases()
FAULTS = [case for case in CASES if case.finds]
SOUND = [[case for case in CASES if not case.finds], [*map(measure.as_case, measure.edits("sound.yml"))]]
SAMPLES = mutation.samples(CASES)
# The wording of each code, which stands here alone; how to renew it, tests/mutation.py says.
MESSAGES = {line.split(": ")[1]: line for line in (ROOT / "tests/golden/messages.txt").read_text("utf-8").splitlines()}
# Findings about built output, and about checks that fail: these have tests of their own.
NOT_ABOUT_SOURCES = ("DLD", "MET", "RUN", "SIT")


@pytest.mark.parametrize("cases", mutation.groups(FAULTS), ids=lambda cases: cases[0].name)
def test_exactly_these_findings(cases: list[mutation.Case], tmp_path: Path) -> None:
    """Faults that do not meet are made together."""
    assert _wrong(cases, tmp_path) == []


def _wrong(cases: list[mutation.Case], folder: Path) -> list[str]:
    """What is found and not expected, what is expected and not found, and what is found in other words than before.

    Faults that disturb one another all the same are told apart: each half is made by itself.
    """
    mutant = mutation.Mutant.made(folder / f"{len(cases)} from {cases[0].name}")
    for change in chain.from_iterable(case.edits for case in cases):
        mutant.edit(change)
    findings = mutant.findings()
    found = Counter((finding.path, finding.line, finding.code) for finding in findings)
    expected = Counter(mutant.expected(find) for case in cases for find in case.finds)
    wrong = [f"too many: {place}" for place in found - expected] + [f"missing: {place}" for place in expected - found]
    messages = {MESSAGES[code] for code, case in SAMPLES.items() if case in cases} - {*map(str, findings)}
    wrong += [f"worded otherwise, see tests/mutation.py: {message}" for message in sorted(messages)]
    half = len(cases) // 2
    return [*_wrong(cases[:half], folder), *_wrong(cases[half:], folder)] if wrong and half else wrong


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
    }
    assert sorted(raised - SAMPLES.keys()) == []
    assert [*MESSAGES] == sorted(SAMPLES)


def test_every_case_says_what_it_is_in_one_line() -> None:
    assert [case.name for case in CASES if not case.what.strip() or "\n" in case.what] == []
