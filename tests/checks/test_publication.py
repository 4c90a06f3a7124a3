import pytest

from checks import publication
from edition_copy import Copy

VERSIONS, REDIRECTS = "docs/data/versions.yml", "docs/data/redirects.yml"
VERSION = "- {{version: {}, prepared: '{}', released: '{}', changes: {{ru: а, kk: ә, en: a}}}}\n"


@pytest.mark.parametrize(
    ("older", "codes"),
    [
        (("0.9.0", "2026-10-01", "2026-11-26"), ["PUB003"]),  # after the newest was prepared
        (("0.10.0", "2026-10-01", "2026-10-02", "0.9.0", "2026-09-01", "2026-09-01"), []),
    ],
)
def test_versions_are_in_the_order_of_their_numbers_and_days(copy: Copy, older: list[str], codes: list[str]) -> None:
    listed = [older[start : start + 3] for start in range(0, len(older), 3)]
    text = "".join(VERSION.format(*each) for each in [("1.0.0", "2026-11-25", "2026-11-25"), *listed])
    copy.write(VERSIONS, text.encode())
    assert [finding.code for finding in publication.check(copy.load())] == codes


def test_an_address_is_redirected_once(copy: Copy) -> None:
    copy.write(REDIRECTS, b"- {old: a/, new: references/}\n- {old: a/, new: article/}\n")
    assert [(finding.line, finding.code) for finding in publication.check(copy.load())] == [(2, "PUB004")]


@pytest.mark.parametrize("old", ["https://a.example/", "a/../b/", "/a/", "a", "а/", 'a";}/'])
def test_an_address_that_could_be_something_else_is_refused(copy: Copy, old: str) -> None:
    loaded = copy.write(REDIRECTS, f"- {{old: '{old}', new: article/}}".encode()).load()
    assert [finding.code for finding in loaded.errors] == ["FIL009"]
    assert loaded.redirects == []
