from pathlib import Path

from checks import source
from edition import edition
from edition_copy import Copy


def test_the_real_edition_is_silent(first: edition.Edition) -> None:
    assert list(source.check(first)) == []


def test_a_look_alike_is_silent(copy: Copy) -> None:
    path, old = "docs/ru/article.md", "Полагаем, что классификация"
    assert copy.edit(path, old, "Полагаем,\xa0что  классификация").findings(source) == []


def test_nothing_to_check_is_a_finding() -> None:
    assert [str(finding) for finding in source.check(edition.Edition(Path("none")))] == [
        "docs/data/source.txt:1: SRC000: there is no text to compare; restore source.txt and the article"
    ]
