"""An article whose author, first publication and licence are known: each is told wherever it belongs, and nothing else."""

import dataclasses
import io
import json
import zipfile
from typing import Any

import jsonschema_rs
import pytest
import yaml
from lxml import etree
from pypdf import PdfReader

from books import epub, plain_text
from books.pdf import typeset
from citations import article, ready
from edition.edition import Edition
from edition.entries import Identity
from exports import cff
from exports.tei import document
from pages import metadata
from program.command import ROOT
from reading import schemas

SCHEMA = json.loads((ROOT / "tests/fixtures/cff-1.2.0.json").read_bytes())
DOI, LICENCE = "10.5555/12345", "https://creativecommons.org/licenses/by/4.0/"
NAMES = {"ru": ("Образцова", "Анна Павловна"), "kk": ("Образцова", "Анна Павловна"), "en": ("Obraztsova", "Anna")}
AUTHOR = {code: {"family": family, "given": given} for code, (family, given) in NAMES.items()}
PUBLISHED = {"journal": "Вестник примера", "year": 2015, "volume": "3", "issue": "2", "pages": "45–52", "DOI": DOI}
TITLE = {"ru": "Статья о примере", "kk": "Мысал туралы мақала", "en": "An article on an example"}


def with_identity(of: Edition, **fields: Any) -> Edition:
    identity: Identity = of.identity._replace(title=TITLE, title_origin="source", **fields)
    return dataclasses.replace(of, identity=identity)


@pytest.fixture(scope="module")
def known(first: Edition) -> Edition:
    licence = {"name": "CC BY 4.0", "url": LICENCE}
    return with_identity(first, authors=[AUTHOR], published=PUBLISHED, licence=licence)


def test_it_is_cited_with_its_author_and_its_first_publication(known: Edition) -> None:
    formats = ready.of_edition(known, "ru").formats
    first_published = (
        "Впервые опубликовано: Образцова А. П. Статья о примере // Вестник примера. 2015. Т. 3, № 2. С. 45–52. "
        f"DOI: {DOI}."
    )
    assert formats["gost"].startswith("Образцова А. П. Статья о примере [Электронный ресурс]")
    assert formats["gost"].endswith(first_published)
    assert "Образцова, А. П." in formats["apa"] and formats["apa"].endswith(f"https://doi.org/{DOI}")
    assert "  author = {Образцова, Анна Павловна}," in formats["bibtex"] and DOI in formats["bibtex"]
    assert "AU  - Образцова, Анна Павловна\r\n" in formats["ris"]
    (item,) = json.loads(formats["csl"])
    assert item["author"] == [AUTHOR["ru"]] and item["note"] == first_published
    # The number is that of the article in the journal, not of this edition.
    assert "DOI" not in item


def test_a_title_of_the_editors_is_not_that_of_the_first_publication(known: Edition) -> None:
    supplied = dataclasses.replace(known, identity=known.identity._replace(title_origin="edition"))
    assert "title" not in article.first_published(supplied)
    assert "references" not in yaml.safe_load(cff.export(supplied))


def test_programs_are_told(known: Edition) -> None:
    page = metadata.for_page(known, known.pages["ru", "article"])
    tags = {(name, content) for _, name, content in page.tags}
    assert tags >= {
        ("DC.creator", "Анна Павловна Образцова"),
        ("DC.rights", LICENCE),
        ("citation_author", "Анна Павловна Образцова"),
        ("citation_journal_title", "Вестник примера"),
        ("citation_publication_date", "2015"),
        ("citation_firstpage", "45"),
        ("citation_lastpage", "52"),
        ("citation_doi", DOI),
    }
    stated = json.loads(page.json_ld)
    assert stated["author"] == [{"@type": "Person", "name": "Анна Павловна Образцова"}]
    assert (stated["license"], stated["isBasedOn"]["sameAs"]) == (LICENCE, f"https://doi.org/{DOI}")
    rules = schemas.validator(schemas.schema("json-ld", known.schema_languages))
    assert [error.message for error in rules.iter_errors(stated)] == []


def test_the_citation_file_is_valid_and_has_the_article(known: Edition) -> None:
    fields = yaml.safe_load(cff.export(known))
    jsonschema_rs.validator_for(SCHEMA).validate(fields)
    assert [name.get("family-names", name.get("name")) for name in fields["authors"]] == [
        "Образцова",
        "Редакция издания",
    ]
    assert (fields["references"][0]["doi"], fields["license-url"]) == (DOI, LICENCE)
    assert known.strings["author_unknown"]["ru"] not in fields["message"]


def test_the_downloads_have_the_author(known: Edition) -> None:
    with zipfile.ZipFile(io.BytesIO(epub.export(known, "en"))) as book:
        package = book.read("EPUB/package.opf").decode()
        assert "<dc:creator>Anna Obraztsova</dc:creator>" in package and f"https://doi.org/{DOI}" in package
        assert f"<dc:rights>CC BY 4.0, {LICENCE}</dc:rights>" in package
        home = book.read("EPUB/index.xhtml").decode()
    assert '<p class="authors">Anna Obraztsova</p>' in home
    assert known.strings["title_supplied"]["en"] not in home
    reader = PdfReader(io.BytesIO(typeset.export(known, "en")))
    assert reader.metadata and reader.metadata.author == "Anna Obraztsova"
    assert "\n\nAnna Obraztsova\n\nFirst published: " in plain_text.export(known, "en").decode()
    space = {"t": "http://www.tei-c.org/ns/1.0"}
    header = etree.fromstring(document.export(known)).find("t:teiHeader", space)
    assert header is not None
    assert header.xpath("string(.//t:titleStmt/t:author/t:persName[@xml:lang='en']/t:surname)", namespaces=space)
    assert header.xpath(".//t:bibl[@type='published']/t:idno/text()", namespaces=space) == [DOI]
    assert header.xpath(".//t:title/@resp", namespaces=space) == []
    notes = str(header.xpath("string(.//t:notesStmt)", namespaces=space))
    assert [key for key in ("author_unknown", "title_supplied") if known.strings[key]["ru"] in notes] == []


def test_its_tei_is_valid(schema: etree.RelaxNG, known: Edition) -> None:
    schema.assertValid(etree.fromstring(document.export(known)))


def test_what_is_not_known_is_not_told(first: Edition) -> None:
    formats = ready.of_edition(first, "ru").formats
    assert "author" not in json.loads(formats["csl"])[0] and "note" not in json.loads(formats["csl"])[0]
    page = metadata.for_page(first, first.pages["ru", "article"])
    assert not {"author", "license", "isBasedOn"} & json.loads(page.json_ld).keys()
    assert not [
        name for _, name, _ in page.tags if name in ("DC.creator", "DC.rights", "citation_author", "citation_doi")
    ]
