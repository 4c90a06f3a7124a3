"""What scripts/check accepts, scripts/build builds: the sound edits of tests/mutations, as many at a time as go together."""

from pathlib import Path

import pytest

import mutation
from website import build

pytestmark = pytest.mark.slow

# Most of them are in the first batch; the next one has those that edit the same words as one before.
BATCHES = 2


def test_sound_edits_are_built(tmp_path: Path) -> None:
    left = [case for case in mutation.cases() if not case.finds]
    for number in range(BATCHES):
        mutant = mutation.Mutant.made(tmp_path / str(number))
        made = left
        left = mutant.edited_together(left)
        outcome = build.made(mutant.root, lambda step: None)
        names = [case.name for case in made if case not in left]
        assert (outcome.status, outcome.problem, [*map(str, outcome.findings)]) == (0, "", []), names
        assert names
