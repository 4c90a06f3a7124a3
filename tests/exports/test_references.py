"""References for reference managers: every number, its status, and no field that the record does not state."""

import json

from edition.edition import Edition
from edition_copy import Copy
from exports import references


def test_every_reference_in_each_form(first: Edition) -> None:
    ids = [reference.id for reference in first.references]
    assert [item["id"] for item in json.loads(references.csl_json(first))] == ids
    bibtex, ris = references.bibtex_file(first).decode(), references.ris_file(first).decode()
    assert [line.partition("{")[2].rstrip(",") for line in bibtex.splitlines() if line.startswith("@")] == ids
    assert [line[6:] for line in ris.split("\r\n") if line.startswith("ID  - ")] == ids


def test_an_unidentified_work_is_given_no_author_and_no_title(first: Edition) -> None:
    item = next(item for item in references.items(first) if item["id"] == "ref-2")
    assert sorted(item) == ["id", "note", "type"]
    assert item["note"] == (
        "[2] не установлено. Определение взаимодействия, которое текст приписывает профессору Ф.М. Кобзыреву. / "
        "[2] анықталмаған. Мәтін профессор Ф.М. Кобзыревке телитін өзара іс-қимыл анықтамасы. / "
        "[2] unidentified. A definition of interaction that the text ascribes to Professor F.M. Kobzyrev. / "
        "https://interaction.example/references/#ref-2 (1.0.0)"
    )


def test_a_known_record_in_full(first: Edition) -> None:
    bibtex = references.bibtex_file(first).decode()
    assert bibtex.startswith("@book{ref-1,\n  title = {{Философский энциклопедический словарь}},\n  year = {1983},\n")
    ris = references.ris_file(first).decode()
    assert "TY  - STAT\r\nID  - ref-19\r\nTI  - Конституция Республики Казахстан\r\n" in ris


def test_what_the_edition_says_is_escaped(copy: Copy) -> None:
    copy.edit("docs/data/references.json", "Признаки взаимодействия, выделенные М.Ю. Саулиным.", r"50% {x} & $")
    assert r"50\% \textbraceleft{}x\textbraceright{} \& \$" in references.bibtex_file(copy.load()).decode()


def test_no_references_are_empty_files(first: Edition) -> None:
    empty = Edition(first.root)
    assert references.csl_json(empty) == b"[]\n"
    assert references.bibtex_file(empty) == references.ris_file(empty) == b""
