"""Its faults and look-alikes stand in tests/mutations; here is the remedy for a link to a page that moved."""

from checks import links
from edition_copy import Copy


def test_a_link_to_a_page_that_moved_keeps_its_id(copy: Copy) -> None:
    (copy.root / "docs/en/law.md").rename(copy.root / "docs/en/laws.md")
    copy.edit("docs/data/redirects.yml", "[]\n", "- {old: law/, new: laws/}\n")
    found = [line for line in copy.findings(links) if "law.md#senate-15 " in line]
    assert found
    assert {line.partition("; ")[2] for line in found} == {"link to laws.md#senate-15, where it moved"}
