"""The glossary as a table: it comes back whole from a reader of CSV."""

import csv
import io

from edition.edition import Edition
from edition_copy import Copy
from exports import glossary_csv


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_terms_come_back(first: Edition) -> None:
    found = rows(glossary_csv.export(first))
    assert [row["id"] for row in found] == [term.id for term in first.terms]
    for row, term in zip(found, first.terms):
        for code in first.codes:
            assert (row[f"term_{code}"], row[f"definition_{code}"]) == (term.term[code]["text"], term.definition[code])
    assert found[0]["related"] == "branches collisions responsibility"
    assert found[0]["address"] == "https://interaction.example/glossary/#unity"


def test_lines_end_as_the_rule_says(first: Edition) -> None:
    content = glossary_csv.export(first)
    assert content.startswith("\ufeffid,kind,term_ru,".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == len(first.terms) + 1


def test_marks_of_the_form_inside_words(copy: Copy) -> None:
    copy.edit("docs/data/glossary.yml", "      text: Принцип демократизма\n", '      text: "один, \\"два\\"\\nтри"\n')
    assert 'один, "два"\nтри' in [row["term_ru"] for row in rows(glossary_csv.export(copy.load()))]


def test_no_terms_are_a_table_without_rows(first: Edition) -> None:
    assert glossary_csv.export(Edition(first.root)) == "\ufeff\r\n".encode()
