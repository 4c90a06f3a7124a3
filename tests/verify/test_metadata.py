"""The heads of all pages over bodies that hold nothing but their ids, and one fault of each kind."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from edition import edition
from edition.anchors import page_ids
from pages import assets
from pages import metadata as build_metadata
from verify import built_site
from verify import metadata as verify_metadata

ROOT = Path(__file__).parents[2]


def page(first: edition.Edition, language: str, name: str) -> str:
    # As the site engine reads its templates.
    engine = Environment(loader=FileSystemLoader(ROOT / "overrides"))
    head = engine.get_template("partials/metadata.html")
    model = first.pages[language, name]
    ids = "".join(f'<a id="{id}"></a>' for id, _ in page_ids(first, model))
    canonical = f'<link rel="canonical" href="{first.address(language, name)}">'
    metadata = build_metadata.for_page(first, model)
    return (
        f'<html lang="{language}"><head>{canonical}\n{head.render(metadata=metadata)}</head><body>{ids}</body></html>'
    )


@pytest.fixture
def site(first: edition.Edition, tmp_path: Path) -> built_site.Site:
    empty = built_site.Site(tmp_path / "site", first)
    for path, (language, name) in empty.pages.items():
        (empty.root / path).parent.mkdir(parents=True, exist_ok=True)
        (empty.root / path).write_text(page(first, language, name), encoding="utf-8")
    for language in first.codes:
        picture = empty.root / assets.PICTURE.format(language)
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.touch()
    return empty


def findings(site: built_site.Site, path: str = "", old: str = "", new: str = "") -> list[str]:
    if path:
        file = site.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(finding) for finding in verify_metadata.verify(built_site.read(site.root, site.edition))]


def test_sound_heads_are_silent(site: built_site.Site) -> None:
    assert findings(site) == []


TEXT = "article/index.html"
KAZAKH = "kk/article/index.html"
FAULTS = [
    (TEXT, "application/ld+json", "text/plain", "1: MET001: the page has 0 statements in JSON-LD"),
    (TEXT, '{"@context"', '"@context"', "1: MET001: the page has 1 statements in JSON-LD or one that is not JSON"),
    (TEXT, '"headline": ', '"headLine": ', 'MET002: the JSON-LD at the statement: "headline" is a required property'),
    (TEXT, '"version": "1.0.0"', '"version": "1"', 'MET002: the JSON-LD at version: "1" does not match'),
    (TEXT, '"@type": "CreativeWork"', '"@type": "Book"', "MET002: the JSON-LD at citation.0"),
    (TEXT, "references/#ref-7", "references/#ref-70", "MET003: https://interaction.example/references/#ref-70 in"),
    (TEXT, "/law/#senate-15", "/laws/#senate-15", "MET003: https://interaction.example/laws/#senate-15 in"),
    (TEXT, '"url": "https://interaction.example/article/"', '"url": "https://interaction.example/"', "MET004"),
    (TEXT, 'property="og:url"', 'property="og:uri"', "MET004: og:url is absent and should be https://interaction"),
    (TEXT, 'rel="canonical" href="https:', 'rel="canonical" href="http:', "MET004: canonical is http://interaction"),
    (KAZAKH, 'og:image" content="https://interaction.example/', 'og:image" content="/', "MET005: og:image is /assets"),
    (KAZAKH, 'picture-kk.png">', 'picture-tt.png">', "MET005: og:image is https://interaction.example/assets/pictures"),
    (KAZAKH, 'name="DC.type"', 'name="citation_title"', "MET006: citation_title belongs to the text in its own"),
]


@pytest.mark.parametrize(("path", "old", "new", "expected"), FAULTS)
def test_each_fault_is_found(site: built_site.Site, path: str, old: str, new: str, expected: str) -> None:
    found = findings(site, path, old, new)
    assert len(found) == 1, found
    assert found[0].startswith(f"site/{path}:")
    assert expected in found[0]


@pytest.mark.parametrize("path", [TEXT, "about/index.html"])
def test_an_author_nobody_knows_is_found(site: built_site.Site, path: str) -> None:
    person = '"author": [{"@type": "Person", "name": "Аноним"}]'
    found = findings(site, path, '"inLanguage": ', f'{person}, "inLanguage": ')
    assert [finding.split(": ")[1] for finding in found] == ["MET007"]


def test_no_statement_at_all_is_a_finding(site: built_site.Site) -> None:
    for path in site.pages:
        file = site.root / path
        file.write_text(file.read_text(encoding="utf-8").replace("ld+json", "json"), encoding="utf-8")
    assert findings(site) == [
        "site:1: MET000: no page has JSON-LD; look at overrides/partials/metadata.html",
    ]


def test_a_form_for_a_disk_needs_no_pictures(site: built_site.Site) -> None:
    disk = built_site.Site(site.root.parent / "offline", site.edition, False)
    for path, page_of in site.pages.items():
        target = disk.root / disk.path_of(*page_of)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((site.root / path).read_bytes())
    assert verify_metadata.verify(built_site.read(disk.root, site.edition, directory_urls=False)) == []
