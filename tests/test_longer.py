"""A text ten times as long is sound: nothing in the checks is tuned to the length of the first edition's."""

from pathlib import Path

from checks import run
from edition.load import load
from longer import PARAGRAPHS, WORKS, write


def test_nothing_is_found_in_a_text_ten_times_as_long(tmp_path: Path) -> None:
    edition = load(write(tmp_path, 10))
    assert (len(edition.paragraphs("en")), len(edition.references)) == (10 * PARAGRAPHS, 10 * WORKS)
    assert (len(edition.notes), len(edition.emendations)) == (9, 9)
    assert run.run(edition) == []
