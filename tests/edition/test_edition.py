import pytest

from checks import run
from edition import edition
from edition_copy import Copy


def test_the_real_edition_has_what_it_promises(first: edition.Edition) -> None:
    assert first.codes == ["ru", "kk", "en"]
    assert len(first.pages) == 24
    assert [len(first.pages[language, "article"].marks) for language in first.codes] == [21, 21, 21]
    paragraphs = [f"p{n}" for n in range(1, 25)]
    paragraphs[12:12] = ["p12a", "p12b", "p12c", "p12d"]
    assert all(list(first.paragraphs(language)) == paragraphs for language in first.codes)
    assert [reference.id for reference in first.references] == [f"ref-{n}" for n in range(1, 20)]
    principles = ["unity", "openness", "democracy", "collisions", "responsibility"]
    assert [term.id for term in first.terms if term.kind == "principle"] == principles
    assert first.errors == []


def test_addresses_are_absolute(first: edition.Edition) -> None:
    assert first.address("ru", "index") == first.site_url
    assert first.address("kk", "article") == f"{first.site_url}kk/article/"


def test_the_address_of_the_site_comes_from_the_environment(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/x/")
    assert copy.load().address("en", "law") == "https://example.org/x/en/law/"


DATA = "abstracts.yml anchors.txt emendations.yml glossary.yml provisions.yml references.json source.txt strings.yml"
FILES = ["mkdocs.yml", "pyproject.toml", "docs/kk/article.md", *(f"docs/data/{name}" for name in DATA.split())]


@pytest.mark.parametrize("path", FILES)
def test_a_missing_file_is_named(copy: Copy, path: str) -> None:
    copy.remove(path)
    named = {finding.path for finding in run.run(copy.load())}
    assert path in named or path in ("pyproject.toml", "docs/data/strings.yml")  # the program has one
