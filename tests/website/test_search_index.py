"""What the search knows: units of the built pages, and rules as the browser runs them."""

import json
from pathlib import Path

import pytest
from lxml import html

from edition import edition
from verify import built_site
from verify.built_site import Site
from website import search_index


def units(body: str) -> list[tuple[str, str, str]]:
    tree = html.document_fromstring(f"<html><body><nav id='x'>мәзір</nav><article>{body}</article></body></html>")
    return [(unit.id, unit.heading, unit.text) for unit in search_index.blocks_of(tree)]


def test_a_section_goes_on_to_the_next_heading() -> None:
    assert units("<h2 id='a'>Бап</h2><p>бір <b>екі</b></p><div><p>үш</p></div><h2 id='b'>Тармақ</h2><p>төрт</p>") == [
        ("a", "Бап", "бір екі · үш"),
        ("b", "Тармақ", "төрт"),
    ]


def test_a_paragraph_with_an_id_is_a_unit_under_its_heading() -> None:
    assert units("<h2 id='a'>Ұғым</h2><p id='p1'>бір</p><p>екі</p>") == [
        ("a", "Ұғым", "екі"),
        ("p1", "Ұғым", "бір"),
    ]


def test_a_part_with_its_own_heading_keeps_it() -> None:
    assert units("<h2 id='a'>Түйіндер</h2><section id='kk'><h3>Түйін</h3><p>бір</p></section>") == [
        ("a", "Түйіндер", ""),
        ("kk", "Түйін", "бір"),
    ]


def test_what_is_excluded_is_no_part_but_what_follows_it_is() -> None:
    body = "<h2 id='a'>Бап</h2><p>сөз<sup data-search-exclude>*1</sup>, тағы <i hidden>жоқ</i>бір<button>көшіру</button></p>"
    assert units(body) == [("a", "Бап", "сөз, тағы бір")]


def test_other_names_are_kept_apart_from_the_text() -> None:
    tree = html.document_fromstring(
        "<article><h3 id='a'>принцип</h3><p><b data-search-name>қағидат</b> сөз</p></article>"
    )
    (unit,) = search_index.blocks_of(tree)
    assert (unit.names, unit.text) == (["қағидат"], "сөз")


@pytest.fixture(scope="module")
def index(first: edition.Edition, built: Path) -> dict[str, dict[str, object]]:
    site = Site(built, first)
    return {language: search_index.contents(site, language) for language in first.codes}


def test_paragraphs_hold_the_words_of_the_text_and_nothing_else(
    first: edition.Edition, index: dict[str, dict[str, object]]
) -> None:
    for language in first.codes:
        found = {unit[1]: unit[5] for unit in index[language]["units"] if unit[2]}
        wanted = {id: " ".join(block.text.split()) for id, block in first.paragraphs(language).items()}
        assert found == wanted, language


def test_every_language_has_the_same_units_each_at_an_id_of_its_page(
    first: edition.Edition, index: dict[str, dict[str, object]], built: Path
) -> None:
    site = built_site.read(built, first)
    places = {
        language: {(first.page_names[unit[0]], unit[1]) for unit in index[language]["units"]}
        for language in first.codes
    }
    assert places["ru"] == places["kk"] == places["en"]
    for language in first.codes:
        lost = [(n, id) for n, id in places[language] if id not in site.documents[site.path_of(language, n)].ids]
        assert lost == []


def test_the_index_is_a_script_beside_the_pages(tmp_path: Path, first: edition.Edition) -> None:
    for (language, name), page in first.pages.items():
        path = tmp_path / Site(tmp_path, first, False).path_of(language, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f"<article><h1 id='{name}'>{page.meta['title']}</h1><p>«сөз» &lt;/script&gt;</p></article>",
            encoding="utf-8",
        )
    search_index.write(tmp_path, first, "kk", False)
    script = (tmp_path / "assets/search/kk.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("self.searchIndex=").removesuffix(";\n"))
    assert index["pages"][0] == ["../../kk/about.html", "Басылым туралы"]
    assert index["units"][0] == [0, "about", "", "Басылым туралы", [], "«сөз» </script>", ""]
