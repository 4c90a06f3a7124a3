"""The glossary as SKOS: a reader of Turtle finds every concept, and the vocabulary's own conditions hold."""

from dataclasses import replace
from pathlib import Path

import pytest
import skosify
from rdflib import DCTERMS, RDF, SKOS, XSD, Graph, Literal, URIRef

from edition.edition import Edition
from edition.entries import Term
from exports import skos
from exports.tei import entries as tei

SCHEME = URIRef("https://interaction.example/glossary/#glossary")


@pytest.fixture(scope="module")
def graph(first: Edition) -> Graph:
    return Graph().parse(data=skos.export(first), format="turtle")


# It leaves its source open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_outside_tool_finds_nothing_to_mend(
    first: Edition, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    released = replace(first, versions=[first.versions[0]._replace(released="2026-12-01")])
    (tmp_path / "glossary.ttl").write_bytes(skos.export(released))
    with caplog.at_level("WARNING"):
        mended = skosify.skosify(str(tmp_path / "glossary.ttl"))
    assert [record.getMessage() for record in caplog.records] == []
    assert (SCHEME, DCTERMS.issued, Literal("2026-12-01", datatype=XSD.date)) in mended


def concept(id: str) -> URIRef:
    return URIRef(f"https://interaction.example/glossary/#{id}")


def test_every_term_is_a_concept_of_the_scheme(graph: Graph, first: Edition) -> None:
    concepts = {concept(term.id) for term in first.terms}
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == concepts
    assert set(graph.subjects(SKOS.inScheme, SCHEME)) == set(graph.objects(SCHEME, SKOS.hasTopConcept)) == concepts


def test_words_in_every_language(graph: Graph, first: Edition) -> None:
    for term in first.terms:
        for code in first.codes:
            assert (concept(term.id), SKOS.prefLabel, Literal(term.term[code]["text"], code)) in graph
            assert (concept(term.id), SKOS.definition, Literal(term.definition[code], code)) in graph
            for place in term.stated_in:
                assert (concept(term.id), SKOS.example, Literal(place["quotation"][code], code)) in graph


def test_relations_and_sources(graph: Graph) -> None:
    assert (concept("unity"), SKOS.related, concept("branches")) in graph
    assert (concept("unity"), DCTERMS.source, URIRef("https://interaction.example/article/#p16")) in graph
    assert (concept("unity"), DCTERMS.references, URIRef("https://interaction.example/law/#constitution-3-4")) in graph


def test_principles_and_terms_are_collections(graph: Graph, first: Edition) -> None:
    principles = concept("principles-of-interaction")
    assert (principles, SKOS.prefLabel, Literal("Қағидаттар", "kk")) in graph
    assert len(list(graph.objects(principles, SKOS.member))) == 5
    assert len(list(graph.objects(concept("key-terms"), SKOS.member))) == len(first.terms) - 5


@pytest.mark.parametrize("text", ['a"b', "a\\b", "бір\nекі\r\tүш", "a\\u0041", "»«“”’ қ"])
def test_any_string_comes_back(text: str) -> None:
    graph = Graph().parse(data=f"<a:a> <a:b> {skos.literal(text, 'kk')} .", format="turtle")
    assert list(graph.objects()) == [Literal(text, "kk")]


def test_an_address_cannot_end_early() -> None:
    assert skos.address("https://a.b/> <c d\\") == "<https://a.b/%3E%20%3Cc%20d%5C>"


class Richer(Term):
    """A term with a further field."""

    history = {"ru": "Термин известен давно.", "kk": "Термин бұрыннан белгілі.", "en": "The term is not new."}  # noqa: RUF012

    def _asdict(self) -> dict[str, object]:
        return super()._asdict() | {"history": self.history}


def test_a_further_text_of_a_term_is_a_note_here_and_in_tei(first: Edition) -> None:
    term = Richer(*first.terms[0])
    graph = Graph().parse(data=skos.export(replace(first, terms=[term, *first.terms[1:]])), format="turtle")
    assert {note.language: str(note) for note in graph.objects(concept(term.id), SKOS.note)} == Richer.history
    notes = tei.further(first, term, "definition")
    assert [(note.get("type"), note.text) for note in notes] == [("history", text) for text in Richer.history.values()]
