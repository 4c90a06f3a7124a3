"""An edition may be without laws, abstracts, terms, notes and references: it is sound, and shows no empty part."""

from pathlib import Path

import pytest
from lxml import html

import edition_copy
import without
from checks import run
from edition.edition import Edition
from edition.links import Links
from edition.load import load
from exports import downloads
from pages.page import PageWriter

ALL = tuple(sorted(without.PARTS.keys() - {"notions"}))
# Elements that say nothing by themselves.
HOLLOW = (
    "//ol[not(li)]",
    "//ul[not(li)]",
    "//dl[not(dt)]",
    "//tbody[not(tr)]",
    "//div[not(.//text()[normalize-space()])]",
)


@pytest.fixture(scope="module", params=[*((part,) for part in without.PARTS), ALL], ids=" ".join)
def edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    loaded = load(without.made(tmp_path_factory.mktemp("without"), *request.param))
    loaded.passed = run.NAMES
    return loaded


def test_it_is_sound(edition: Edition) -> None:
    assert [str(finding) for finding in run.run(edition)] == []


def test_its_pages_have_no_empty_part(edition: Edition) -> None:
    for (language, name), page in edition.pages.items():
        written = PageWriter(edition, page, Links(edition, language, name), downloads=downloads.offered(edition)).html()
        tree = html.fragment_fromstring(str(written), create_parent="div")
        assert [path for path in HOLLOW if tree.xpath(path)] == [], (language, name)
        for heading in tree.iter("h2", "h3"):
            following = heading.getnext()
            assert following is not None and following.tag not in ("h1", heading.tag), heading.text_content()


@pytest.mark.slow
def test_each_download_is_made_and_none_is_of_nothing(edition: Edition) -> None:
    made = {each.name: each.content(edition) for each in downloads.offered(edition) if each.format.export}
    assert all(made.values())
    assert any(name.startswith("references.") for name in made) == bool(edition.references)
    assert any(name.startswith("glossary.") for name in made) == bool(edition.terms)
    assert ("provisions.json" in made) == bool(edition.provisions)


@pytest.mark.slow
def test_one_without_all_of_them_is_built(tmp_path: Path) -> None:
    edition_copy.run(without.made(tmp_path / "edition", *ALL), "website.build")
