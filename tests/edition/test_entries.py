"""Entries of the data tell their order, however they are written."""

import pytest

from edition.entries import order


@pytest.mark.parametrize(("less", "greater"), [("1.2.0", "1.10.0"), ("1.9.9", "2.0.0")])
def test_versions_are_compared_by_their_numbers(less: str, greater: str) -> None:
    assert order(less) < order(greater)


@pytest.mark.parametrize("version", ["", "x", "..", "1.x.²", "1.02.0"])
def test_what_is_no_version_is_compared_all_the_same(version: str) -> None:
    assert order(version) <= order("1.2.0")
