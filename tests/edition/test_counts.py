from typing import Any

import pytest

from checks import pages
from edition import edition
from edition.counts import filled, forms
from edition_copy import Copy

FORMS: dict[str, dict[str, str]] = {
    "count_references.one": {"ru": "{n} ссылка", "kk": "{n} сілтеме", "en": "{n} reference"},
    "count_references.few": {"ru": "{n} ссылки", "kk": "{n} сілтеме", "en": "{n} references"},
    "count_references.many": {"ru": "{n} ссылок", "kk": "{n} сілтеме", "en": "{n} references"},
    "count_references.other": {"ru": "{n} ссылки", "kk": "{n} сілтеме", "en": "{n} references"},
}


def test_when_the_article_was_written_has_one_home(first: edition.Edition) -> None:
    said = first.identity.written["kk"]
    assert filled(first, "kk", "Мақала. {written}") == f"Мақала. Жазылған уақыты: {said}."


def test_where_the_words_of_the_interface_cannot_be_read_it_stays_as_it_is_written(copy: Copy) -> None:
    copy.write("docs/data/strings.yml", b"- [")
    assert filled(copy.load(), "kk", "{written}") == "{written}"


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("ru", 1, "1 ссылка"),
        ("ru", 3, "3 ссылки"),
        ("ru", 11, "11 ссылок"),
        ("ru", 19, "19 ссылок"),
        ("kk", 19, "19 сілтеме"),
        ("en", 1, "1 reference"),
        ("en", 0, "0 references"),
    ],
)
def test_a_count_takes_the_form_of_its_number(
    first: edition.Edition, monkeypatch: pytest.MonkeyPatch, language: str, number: int, words: str
) -> None:
    works: Any = first.references * 2
    monkeypatch.setattr(first, "references", works[:number])
    monkeypatch.setattr(first, "strings", first.strings | FORMS)
    assert filled(first, language, "Здесь: {references}.") == f"Здесь: {words}."


def test_words_have_the_forms_that_the_languages_of_the_edition_have() -> None:
    assert forms(["ru", "kk", "en"]) == ["few", "many", "one", "other"]
    assert forms(["en", "qaa"]) == ["one", "other"]
    assert forms(["ar"]) == ["few", "many", "one", "other", "two", "zero"]


def test_a_page_and_its_description_have_the_count(copy: Copy) -> None:
    copy.edit("docs/en/references.md", 'description: "The nineteen works', 'description: "The {references}')
    copy.edit("docs/en/index.md", "Nineteen works: what", "{references}: what")
    line = "  search_found.one:"
    words = '  count_references.other: {ru: "{n} ссылок", kk: "{n} сілтеме", en: "{n} references"}\n'
    copy.edit("docs/data/strings.yml", line, words + line)
    loaded = copy.load()
    assert loaded.pages["en", "references"].meta["description"].startswith("The 19 references that")
    assert "19 references: what is known" in " ".join(block.text for block in loaded.pages["en", "index"].blocks)
    assert not [finding for finding in pages.check(loaded) if finding.code == "PAG013"]
