import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pybtex.database
import rispy

from edition.edition import Edition
from edition.load import load
from edition_copy import Copy, rich_copy
from exports import records

LAWS = [
    "constitution-2026",
    "senate-1996",
    "kurultai-2026",
    "mazhilis-1996",
    "prosecutor-1995",
    "prosecutor-2017",
    "prosecutor-2022",
]


def test_every_reference_in_data_and_each_known_work_in_records(first: Edition) -> None:
    ids = [reference.id for reference in first.references]
    known = [reference.id for reference in first.references if reference.csl.get("title")] + LAWS
    assert [item["id"] for item in json.loads(records.csl_json(first))] == ids + LAWS
    bibtex, ris = records.bibtex_file(first).decode(), records.ris_file(first).decode()
    assert [*pybtex.database.parse_string(bibtex, "bibtex").entries] == known
    assert [record["id"] for record in rispy.loads(ris)] == known


def test_an_unidentified_work_is_given_no_author_and_no_title(first: Edition) -> None:
    item = next(item for item in records.items(first) if item["id"] == "ref-2")
    assert sorted(item) == ["annote", "id", "type"]
    assert item["annote"] == (
        "[2] не установлено. Определение взаимодействия, которое текст приписывает профессору Ф.М. Кобзыреву. / "
        "[2] анықталмаған. Мәтін профессор Ф.М. Кобзыревке телитін өзара іс-қимыл анықтамасы. / "
        "[2] unidentified. A definition of interaction that the text ascribes to Professor F.M. Kobzyrev. / "
        "https://interaction.example/references/#ref-2 (1.0.0)"
    )


def test_a_law_has_its_number_day_and_address(first: Edition) -> None:
    items = {item["id"]: item for item in records.items(first)}
    assert items["ref-19"]["issued"] == {"date-parts": [[1995, 8, 30]]}
    assert "number" not in items["ref-19"]  # a constitution has none, but in the register
    law = items["prosecutor-1995"]
    assert (law["type"], law["number"], law["language"]) == ("legislation", "2709", "ru")
    assert law["accessed"] == {"date-parts": [[2026, 11, 24]]} and items["prosecutor-2017"]["number"] == "81-VI"
    assert law["issued"] == {"date-parts": [[1995, 12, 21]]} and law["URL"].startswith("https://")


def test_what_is_not_known_to_be_a_preprint_is_none_and_was_seen_on_a_day(first: Edition) -> None:
    """In CSL 1.0.2 an `article` is a preprint; the styles then say so."""
    items = {item["id"]: item for item in records.items(first)}
    assert "article" not in {item["type"] for item in items.values()}
    assert (items["ref-8"]["type"], items["ref-8"]["accessed"]) == ("webpage", {"date-parts": [[2026, 11, 24]]})


def test_the_day_on_which_a_page_was_seen_is_that_of_the_record(tmp_path: Path) -> None:
    items = {item["id"]: item for item in records.items(load(rich_copy(tmp_path)))}
    assert items["ref-2"]["accessed"] == {"date-parts": [[2026, 11, 24]]}


def test_what_the_editors_say_is_where_no_style_prints_it(first: Edition) -> None:
    entries = pybtex.database.parse_string(records.bibtex_file(first).decode(), "bibtex").entries
    assert all("note" not in entry.fields for entry in entries.values())
    assert "вероятно" in entries["ref-8"].fields["annote"]
    assert "howpublished" not in entries["prosecutor-1995"].fields  # its number is in its title


def test_every_provision_with_its_addresses(first: Edition) -> None:
    whole = json.loads(records.provisions_json(first))
    assert (whole["address"], whole["version"]) == ("https://interaction.example/law/", first.version)
    assert [entry["id"] for entry in whole["provisions"]] == [provision.id for provision in first.provisions]
    entry = whole["provisions"][1]
    assert entry["addresses"]["kk"] == "https://interaction.example/kk/law/#constitution-1-1"
    assert entry["references"] == ["ref-19"]


def test_what_is_not_known_is_absent(first: Edition) -> None:
    entries = json.loads(records.provisions_json(first))["provisions"]
    assert all("line" not in entry and None not in entry.values() for entry in entries)
    assert [provision.id for provision in first.provisions if provision.text is None] == [
        entry["id"] for entry in entries if "then" not in entry
    ]


def test_a_date_of_which_only_bounds_are_known_is_no_day(first: Edition) -> None:
    entry = next(e for e in json.loads(records.provisions_json(first))["provisions"] if e["id"] == "prosecutor-11-8")
    assert (entry["adopted"], entry["ended"], entry["now"]["since"]) == ("1995-12-21", "2017-07", "2022-11")
    ended = entry["dates"][-1]
    assert (ended["edtf"], ended["by"], "day" in ended) == ("[2017-07-11..2017-07-31]", "prosecutor-2017", False)
    assert [act["act_id"] for act in entry["changed_by"]] == ["law-374-iv"]


def test_each_step_from_the_law_then_to_that_of_today(first: Edition) -> None:
    entry = next(e for e in json.loads(records.provisions_json(first))["provisions"] if e["id"] == "prosecutor-3-5")
    steps = [(step["act_id"], step["locator"]["en"]) for step in entry["successors"]]
    assert steps == [("prosecutor-2017", "article 3, paragraph 5"), ("prosecutor-2022", "article 3, paragraph 4")]
    assert entry["now"] == entry["successors"][-1]
    assert entry["now"]["text"]["translations"][0]["language"] == "en"


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_terms_come_back(first: Edition) -> None:
    found = rows(records.glossary_csv(first))
    assert [row["id"] for row in found] == [term.id for term in first.terms]
    for row, term in zip(found, first.terms):
        for code in first.codes:
            assert (row[f"term_{code}"], row[f"definition_{code}"]) == (term.term[code]["text"], term.definition[code])
    assert found[0]["related"] == "branches collisions responsibility"
    assert found[0]["address"] == "https://interaction.example/glossary/#unity"


def test_no_spreadsheet_takes_a_cell_for_a_date(first: Edition) -> None:
    # As the recognition of LibreOffice in Russian or Kazakh: 1.1.0 became the first of January 2000.
    cells = [cell for row in rows(records.glossary_csv(replace(first, version="1.1.0"))) for cell in row.values()]
    assert "version 1.1.0" in cells
    assert [cell for cell in cells if re.fullmatch(r"[\d./-]+", cell)] == []


def test_lines_end_as_the_rule_says(first: Edition) -> None:
    content = records.glossary_csv(first)
    assert content.startswith("\ufeffid,kind,term_ru,".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == len(first.terms) + 1


def test_marks_of_the_form_inside_words(copy: Copy) -> None:
    copy.edit("docs/data/glossary.yml", "      text: Принцип демократизма\n", '      text: "один, \\"два\\"\\nтри"\n')
    assert 'один, "два"\nтри' in [row["term_ru"] for row in rows(records.glossary_csv(copy.load()))]
