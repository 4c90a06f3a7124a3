"""What holds of every check. What each finds is in tests/mutations, in which words in tests/golden/messages.txt."""

from pathlib import Path

import pytest

from checks import run
from edition.edition import Edition

# They report what was read, what other checks find, and how tables are kept that an edition may be without.
OF_OTHERS = {"files", "readings", "renderings", "waivers"}


@pytest.mark.parametrize("name", run.CHECKS)
def test_a_sound_edition_has_no_finding(name: str, first: Edition, small: Edition) -> None:
    assert run.run(first, [name]) == run.run(small, [name]) == []


@pytest.mark.parametrize("name", sorted(run.CHECKS.keys() - OF_OTHERS))
def test_a_check_that_has_nothing_to_check_says_so(name: str) -> None:
    codes = [finding.code for finding in run.CHECKS[name].check(Edition(Path("none")))]
    assert [code[3:] for code in codes] == ["000"]
