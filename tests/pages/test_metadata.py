import dataclasses
import json

import pytest

from edition import edition
from edition_copy import Copy
from pages import metadata as build_metadata

SITE = "https://interaction.example/"


def stated(first: edition.Edition, language: str, name: str) -> dict[str, object]:
    return dict(json.loads(build_metadata.for_page(first, first.pages[language, name]).json_ld))


def tags(first: edition.Edition, language: str, name: str) -> dict[str, str]:
    return {tag: content for _, tag, content in build_metadata.for_page(first, first.pages[language, name]).tags}


def test_every_description_of_a_page_has_its_counts(first: edition.Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(first.pages["en", "law"].meta, "description", "The 6 provisions")
    said = tags(first, "en", "law")
    assert {said[name] for name in ("description", "og:description")} == {"The 6 provisions"}


def test_the_text_names_its_translations_and_each_its_original(first: edition.Edition) -> None:
    assert stated(first, "ru", "article")["workTranslation"] == [
        {"@type": "ScholarlyArticle", "@id": f"{SITE}kk/article/", "inLanguage": "kk"},
        {"@type": "ScholarlyArticle", "@id": f"{SITE}en/article/", "inLanguage": "en"},
    ]
    original = {"@type": "ScholarlyArticle", "@id": f"{SITE}article/", "inLanguage": "ru"}
    assert stated(first, "kk", "article")["translationOfWork"] == original
    assert "workTranslation" not in stated(first, "kk", "article")
    assert "translationOfWork" not in stated(first, "kk", "about")


def test_a_page_states_no_abstract_where_the_source_has_none(first: edition.Edition) -> None:
    without = dataclasses.replace(first, abstracts=[each for each in first.abstracts if each.language != "en"])
    assert "abstract" not in stated(without, "en", "article")
    assert "В статье рассматриваются" in str(stated(without, "ru", "article")["abstract"])


def test_an_edition_of_one_language_states_no_translations(first: edition.Edition) -> None:
    alone = dataclasses.replace(first, languages=first.languages[:1])
    assert {"workTranslation", "translationOfWork"}.isdisjoint(stated(alone, "ru", "article"))


def test_all_works_and_provisions_are_cited_and_only_a_confirmed_one_has_a_title(first: edition.Edition) -> None:
    cited = stated(first, "en", "article")["citation"]
    assert isinstance(cited, list)
    assert len(cited) == len(first.references) + len(first.provisions)
    named = [node["name"] for node in cited if node["@type"] == "CreativeWork" and "name" in node]
    assert named == ["Конституция Республики Казахстан"]
    assert cited[6] == {"@type": "CreativeWork", "@id": f"{SITE}en/references/#ref-7"}


def test_terms_and_provisions_stand_in_the_page_s_language(first: edition.Edition) -> None:
    terms = stated(first, "kk", "glossary")["hasDefinedTerm"]
    assert isinstance(terms, list)
    assert [term["@id"].rpartition("#")[2] for term in terms] == [term.id for term in first.terms]
    assert terms[0]["name"] == "Мемлекеттік биліктің біртұтастығы қағидаты"
    provisions = stated(first, "en", "law")["mainEntity"]
    assert isinstance(provisions, list)
    assert provisions[0]["name"] == "Constitution of the Republic of Kazakhstan of 1995, article 3, paragraph 4"
    assert provisions[0]["isPartOf"]["legislationLegalForce"] == {"@id": "schema:NotInForce"}
    assert "legislationLegalForce" not in provisions[2]["isPartOf"]  # the Senate's rules: no end is known


def test_a_confirmed_work_is_told_to_programs_that_count_citations(first: edition.Edition) -> None:
    assert tags(first, "ru", "article")["citation_reference"] == "citation_title=Конституция Республики Казахстан"


def test_a_published_version_has_its_date(copy: Copy) -> None:
    copy.edit(
        "docs/data/versions.yml", "  prepared: '2026-11-25'\n", "  prepared: '2026-11-25'\n  released: '2026-12-01'\n"
    )
    released = copy.load()
    article = stated(released, "ru", "article")
    assert article["isPartOf"] == {
        "@type": "WebSite",
        "@id": SITE,
        "dateModified": "2026-11-25",
        "datePublished": "2026-12-01",
    }
    assert "datePublished" not in article  # when the article itself was published is not known
    assert stated(released, "ru", "index")["datePublished"] == "2026-12-01"
    assert tags(released, "ru", "law")["DC.date"] == "2026-12-01"


FORMATS = {f"{SITE}downloads/a.pdf": "application/pdf", f"{SITE}downloads/a-tei.xml": "application/tei+xml"}


def test_every_page_is_the_same_kind_of_item_with_its_genre_date_and_title_once(first: edition.Edition) -> None:
    """Zotero asks z:itemType first, then DC.type, DC.date and citation_abstract; it puts DC.description into `extra`."""
    for language, name in first.pages:
        found = tags(first, language, name)
        assert (found["z:itemType"], found["DC.date"]) == ("webpage", first.date)
        assert found["DC.type"] == first.strings["cite_genre"][language].replace("{n}", "1.0.0")
        assert {"og:site_name", "DC.description"}.isdisjoint(found)
    title = first.identity.title
    assert tags(first, "en", "article")["DC.title"] == f"{title['ru']} {title['en']}"
    assert tags(first, "en", "article")["citation_abstract"].startswith("The article")


def test_a_page_of_the_text_offers_its_other_formats(first: edition.Edition) -> None:
    made = build_metadata.for_page(first, first.pages["ru", "article"], FORMATS)
    assert made.alternates == FORMATS
    for code in first.codes:
        tags = build_metadata.for_page(first, first.pages[code, "article"], FORMATS).tags
        assert ("name", "citation_pdf_url", f"{SITE}downloads/a.pdf") in tags
    assert json.loads(made.json_ld)["encoding"] == [
        {"@type": "MediaObject", "contentUrl": address, "encodingFormat": kind} for address, kind in FORMATS.items()
    ]
    assert ("name", "citation_pdf_url", f"{SITE}downloads/a.pdf") in made.tags
    assert not build_metadata.for_page(first, first.pages["ru", "law"], FORMATS).alternates


def test_works_in_a_list_have_names(first: edition.Edition) -> None:
    listed = stated(first, "en", "references")["mainEntity"]
    assert isinstance(listed, dict)
    assert listed["itemListElement"][6]["name"] == "S.V. Zaripova"
    assert listed["itemListElement"][6]["item"]["description"] == "[7] S.V. Zaripova (unidentified)"
    assert all(each["name"] for each in listed["itemListElement"])
