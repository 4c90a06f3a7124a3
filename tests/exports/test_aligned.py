import csv
import io

from translate.storage import tmx

from edition.edition import Edition
from edition_copy import Copy
from exports import aligned


def rows(edition: Edition) -> dict[str, dict[str, str]]:
    table = csv.DictReader(io.StringIO(aligned.table(edition).decode("utf-8-sig")))
    return {row["id"]: row for row in table}


def test_a_translation_program_reads_every_segment(first: Edition) -> None:
    read = tmx.tmxfile.parsestring(aligned.tmx(first))
    found = {unit.getid(): (unit.source, unit.target) for unit in read.units}
    assert found == {id: (row["ru"], row["kk"]) for id, row in rows(first).items()}


def test_sentences_stand_beside_those_that_they_translate(first: Edition) -> None:
    found = rows(first)
    assert [id for id in found if id.startswith("p4.")] == ["p4.1", "p4.2", "p4.3", "p4.4"]
    assert found["p4.3"]["ru"].startswith("В ходе взаимодействия")
    assert found["p4.3"]["en"].startswith("What is brought together")


def test_a_paragraph_of_other_sentences_without_groups_is_one_segment(copy: Copy) -> None:
    copy.edit("docs/data/sentences.yml", "p4: {ru: [1, 2, 1, 1], kk: [1, 2, 1, 1], en: [1, 1, 1, 1]}\n", "")
    assert [id for id in rows(copy.load()) if id.startswith("p4.")] == ["p4.1"]


def test_each_variant_has_the_address_of_its_paragraph(first: Edition) -> None:
    content = aligned.tmx(first).decode()
    assert '<prop type="address">https://interaction.example/kk/article/#p7</prop>' in content
