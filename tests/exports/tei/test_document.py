"""The edition as TEI: valid by TEI's own schema, every promised id, every word of every language, emendations in place."""

from pathlib import Path

import pytest
from lxml import etree

import without
from edition.edition import Edition
from edition.load import load
from edition.sections import on_subject
from edition_copy import Copy
from exports.readers import Tei
from exports.tei import document as export_tei

SPACES = {"t": "http://www.tei-c.org/ns/1.0"}
XML = "{http://www.w3.org/XML/1998/namespace}"


@pytest.fixture(scope="module")
def tei(first: Edition) -> etree._Element:
    return etree.fromstring(export_tei.export(first))


def faults(schema: etree.RelaxNG, document: etree._Element) -> list[str]:
    schema.validate(document)
    return [entry.message for entry in schema.error_log]


def read(element: etree._Element) -> str:
    found = Tei()
    found.read(element)
    return "".join(found.pieces)


def language_of(element: etree._Element) -> str:
    return str(element.xpath("string(ancestor-or-self::*[@xml:lang][1]/@xml:lang)"))


def by_id(tei: etree._Element, id: str) -> etree._Element:
    (found,) = tei.xpath("//*[@xml:id = $id]", id=id)
    return found


def test_it_is_valid(schema: etree.RelaxNG, tei: etree._Element) -> None:
    assert faults(schema, tei) == []


def test_it_is_valid_without_what_an_edition_may_be_without(schema: etree.RelaxNG, tmp_path: Path) -> None:
    bare = load(without.made(tmp_path, *without.PARTS.keys() - {"notions"}))
    bare.identity = bare.identity._replace(title_origin="source", about={}, lost=[])
    assert faults(schema, etree.fromstring(export_tei.export(bare))) == []


def test_the_schema_finds_a_fault(schema: etree.RelaxNG, first: Edition) -> None:
    broken = export_tei.export(first).replace(b"<corr ", b"<korr ").replace(b"</corr>", b"</korr>")
    assert "Did not expect element korr there" in faults(schema, etree.fromstring(broken))


def test_no_pointer_leads_to_nothing(tei: etree._Element) -> None:
    ids = {*tei.xpath("//@xml:id")}
    pointers = tei.xpath("//@target | //@ref | //@corresp | //@resp")
    assert [pointer for pointer in pointers if pointer.startswith("#") and pointer[1:] not in ids] == []


def test_each_paragraph_says_the_same_in_its_language(tei: etree._Element, first: Edition) -> None:
    for code in first.codes:
        for id, block in first.paragraphs(code).items():
            found = by_id(tei, id if code == first.original else f"{id}.{code}")
            assert (read(found), language_of(found)) == (block.text, code)
            assert found.get("corresp") == (None if code == first.original else f"#{id}")


def test_emendations_stand_in_their_places(tei: etree._Element, first: Edition) -> None:
    choices = tei.findall(".//t:choice", SPACES)
    found = [(choice.findtext("t:sic", None, SPACES), choice.findtext("t:corr", None, SPACES)) for choice in choices]
    assert found == [(emendation.source, emendation.edition) for emendation in first.emendations]
    assert by_id(tei, "p1").findtext(".//t:sic", None, SPACES) == "взaимодействие"
    assert len(by_id(tei, "abstract-ru").findall(".//t:choice", SPACES)) == 2


def test_an_emendation_across_a_link_keeps_every_letter(copy: Copy) -> None:
    copy.edit(
        "docs/ru/article.md",
        "Понятие «[взаимодействие](glossary.md#interaction)», являясь",
        "Понятие «[взаимо](glossary.md#interaction)действие», являясь",
    )
    edition = copy.load()
    paragraph = by_id(etree.fromstring(export_tei.export(edition)), "p1")
    assert read(paragraph) == edition.paragraphs("ru")["p1"].text
    assert paragraph.findtext(".//t:corr", None, SPACES) == "взаимодействие"


def test_a_citation_mark_of_several_works(copy: Copy) -> None:
    text = copy.load().texts["docs/en/article.md"]
    assert text.count("[18]") == 1
    copy.edit("docs/en/article.md", "[18]", "[15–17, 18]")
    paragraph = by_id(etree.fromstring(export_tei.export(copy.load())), "p24.en")
    marks = [mark for mark in paragraph.findall("*[@type='bibl']") if mark.get("target") != "#ref-19"]
    assert [(mark.get("target") or mark.get("corresp"), mark.text) for mark in marks] == [
        ("#ref-15", "15"),
        ("#cite-16-2 #ref-16", None),
        ("#ref-17", "17"),
        ("#ref-18", "18"),
    ]
    assert "[15–17, 18]" in read(paragraph)


def test_the_time_of_writing_is_told_to_programs_too(tei: etree._Element, first: Edition) -> None:
    dates = tei.findall(".//{*}profileDesc/{*}creation/{*}date")
    assert [date.text for date in dates] == [first.identity.written[code] for code in first.codes]
    assert {(date.get("notBefore"), date.get("notAfter"), date.get("resp")) for date in dates} == {
        ("2011", "2017-06", "#editors")
    }


def test_what_is_not_known_is_said(tei: etree._Element) -> None:
    assert tei.find(".//t:titleStmt/t:author", SPACES) is None
    assert "Автор статьи неизвестен." in [note.text for note in tei.iterfind(".//t:notesStmt/t:note", SPACES)]
    titles = tei.findall(".//t:titleStmt/t:title", SPACES)
    assert all(title.text.startswith("[") and title.get("resp") == "#editors" for title in titles)
    assert by_id(tei, "ref-2").find("t:author", SPACES) is None
    assert tei.find(".//t:availability", SPACES).get("status") == "unknown"


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_file_of_one_language_is_whole(schema: etree.RelaxNG, first: Edition, language: str) -> None:
    tei = etree.fromstring(export_tei.export(first, language))
    assert faults(schema, tei) == []
    assert len(tei.findall(".//t:body", SPACES)) == 1
    for id, block in first.paragraphs(language).items():
        assert (read(by_id(tei, id)), language_of(by_id(tei, id))) == (block.text, language)
    ids = {*tei.xpath("//@xml:id")}
    pointers = tei.xpath("//@target | //@ref | //@corresp | //@resp | //@ana | //@scheme")
    assert [pointer for pointer in pointers if pointer.startswith("#") and pointer[1:] not in ids] == []
    assert [note.get(f"{XML}lang") for note in by_id(tei, "ref-2").iterfind("t:note[@type='quoted']", SPACES)] == ["ru"]
    said = [title.get(f"{XML}lang") for title in tei.iterfind(".//t:titleStmt/t:title", SPACES)]
    assert said == [language]


def test_the_header_says_what_catalogues_ask(tei: etree._Element, first: Edition) -> None:
    mains = tei.xpath("//t:titleStmt/t:title[@type='main']/@xml:lang", namespaces=SPACES)
    assert mains == [*first.codes]
    assert tei.find(".//t:publicationStmt/t:date", SPACES).get("when") == first.date
    assert tei.find(".//t:respStmt/t:resp", SPACES).text == "Подготовка издания"
    versions = [(change.get("n"), change.get("when")) for change in tei.iterfind(".//t:revisionDesc/t:change", SPACES)]
    assert versions == [(each.version, each.prepared) for each in first.versions]
    assert {term.get("ref")[1:] for term in tei.iterfind(".//t:keywords/t:term", SPACES)} == {t.id for t in first.terms}


def test_no_link_and_no_act_is_without_words(tei: etree._Element) -> None:
    assert [ref.get("target") for ref in tei.iterfind(".//t:ref", SPACES) if not "".join(ref.itertext())] == []
    assert tei.xpath("//t:div[@type='provision']/t:listBibl/t:bibl[not(t:title)]", namespaces=SPACES) == []
    assert by_id(tei, "noteref-kobzyrev").text == "*1"


def test_an_id_that_moved_is_in_the_file_of_each_language(copy: Copy) -> None:
    for language in ("ru", "kk", "en"):
        copy.edit(f"docs/{language}/about.md", "{: #rights }\n\n", '{: #copyright }\n\n<a id="rights"></a>')
    edition = copy.load()
    for language in edition.codes:
        ids = etree.fromstring(export_tei.export(edition, language)).xpath("//@xml:id")
        assert [ids.count("rights"), ids.count("copyright")] == [1, 1], language
        assert on_subject(edition, language, "rights")


def test_what_a_page_about_the_edition_has_is_in_its_language_alone(copy: Copy) -> None:
    said = {"ru": "Слова", "kk": "Сөздер", "en": "Words"}
    for language, words in said.items():
        paragraph = f"{words}[^1].\n{{: #said }}\n\n[^1]: {words}.\n{{: #fn-1 }}"
        table = f"| {words} | 1 |\n| --- | --- |\n| 2 | 3 |\n{{: #numbers }}"
        head = "{: #rights }\n\n"
        copy.edit(f"docs/{language}/about.md", head, f"{head}{words}.\n\n{paragraph}\n\n{table}\n\n")
    edition = copy.load()
    for language, words in said.items():
        tei = etree.fromstring(export_tei.export(edition, language))
        found = [(read(by_id(tei, id)), language_of(by_id(tei, id))) for id in ("said", "fn-1")]
        assert found == [(f"{words}.", language)] * 2
        assert (by_id(tei, "fnref-1").get("target"), language_of(by_id(tei, "numbers"))) == ("#fn-1", language)
        assert not [id for id in tei.xpath("//@xml:id") if id.endswith((".ru", ".kk", ".en"))]
