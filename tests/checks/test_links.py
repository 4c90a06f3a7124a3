"""Faults and look-alikes stand in tests/mutations; here are remedies: a link to a page that moved, a note marked twice."""

from checks import anchors, links
from edition_copy import Copy


def test_a_link_to_a_page_that_moved_keeps_its_id(copy: Copy) -> None:
    (copy.root / "docs/en/law.md").rename(copy.root / "docs/en/laws.md")
    copy.edit("docs/data/redirects.yml", "[]\n", "- {old: law/, new: laws/}\n")
    found = [line for line in copy.findings(links) if "law.md#senate-15 " in line]
    assert found
    assert {line.partition("; ")[2] for line in found} == {"link to laws.md#senate-15, where it moved"}


def test_a_second_mark_of_a_note_is_told_as_one(copy: Copy) -> None:
    copy.edit("docs/ru/article.md", "в своей работе", "в своей работе[*](#note-kobzyrev)")
    (found,) = [line for line in copy.findings(anchors) if "ANC002" in line]
    assert "the mark of #note-kobzyrev is on line " in found and "a note has one mark" in found
