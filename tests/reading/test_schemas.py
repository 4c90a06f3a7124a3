import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from checks import files, run
from edition import entries, identity, law
from edition_copy import Copy
from reading import schemas

GLOSSARY = "docs/data/glossary.yml"
SCHEMA = "scripts/reading/schemas/glossary.yml"
LANGUAGES = schemas.Languages(("ru", "qaa"), ("ru",))
ENTRIES: list[tuple[str, Callable[[dict[str, Any]], Any], type]] = [
    ("abstracts", lambda schema: schema["items"], entries.Abstract),
    ("acts", lambda schema: schema["items"], law.Act),
    ("acts", lambda schema: schema["$defs"]["date"], law.LegalDate),
    ("provisions", lambda schema: schema["items"], law.Provision),
    ("glossary", lambda schema: schema["items"], entries.Term),
    ("emendations", lambda schema: schema["properties"]["emendations"]["items"], entries.Emendation),
    ("emendations", lambda schema: schema["properties"]["notes"]["items"], entries.Note),
    ("emendations", lambda schema: schema["properties"]["errata"]["items"], entries.Erratum),
    ("versions", lambda schema: schema["items"], entries.Version),
    ("redirects", lambda schema: schema["items"], entries.Redirect),
    ("writing", lambda schema: schema["items"], entries.Writing),
    ("names", lambda schema: schema["items"], entries.Person),
    ("edition", lambda schema: schema, identity.Identity),
    ("edition", lambda schema: schema["properties"]["kinds"]["items"], identity.Kind),
]


@pytest.mark.parametrize(("name", "part", "kind"), ENTRIES)
def test_a_schema_demands_the_fields_that_the_program_reads(
    name: str, part: Callable[[dict[str, Any]], Any], kind: type
) -> None:
    schema = part(schemas.schema(name, LANGUAGES))
    fields = [field for field in dataclasses.fields(kind) if field.name != "line"]
    missing = dataclasses.MISSING
    needed = {field.name for field in fields if field.default is missing and field.default_factory is missing}
    assert needed <= set(schema["required"])
    assert {field.name for field in fields} == set(schema["properties"])
    assert schema["additionalProperties"] is False


def test_a_schema_demands_texts_in_the_languages_of_the_edition() -> None:
    names = schemas.schema("names", LANGUAGES)["items"]["properties"]["spelled"]
    assert (names["required"], set(names["properties"])) == (["ru", "qaa"], {"ru", "qaa"})
    provision = schemas.schema("provisions", LANGUAGES)
    wording = provision["$defs"]["wording"]
    assert wording["required"] == ["ru", "url"]
    assert {"ru", "qaa"} <= set(wording["properties"])
    assert provision["$defs"]["texts"]["required"] == ["ru", "qaa"]


@pytest.mark.parametrize("name", schemas.names())
def test_a_published_schema_is_sound_and_stands_by_itself(name: str) -> None:
    text = schemas.published(name, LANGUAGES)
    schema = yaml.safe_load(text)
    assert schema == schemas.schema(name, LANGUAGES)
    assert "each_" not in text and "&id" not in text
    schemas.validator(schema)


def test_an_unknown_field_is_named_with_its_line(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: unity\n", "- id: unity\n  sort: 1\n")
    problem = "0: Additional properties are not allowed ('sort' was unexpected)"
    assert copy.findings(files) == [f"{GLOSSARY}:2: FIL009: {problem}; write it as {SCHEMA} says"]


def test_only_the_faulty_entry_is_left_out(copy: Copy) -> None:
    before = [term.id for term in copy.load().terms]
    copy.edit(GLOSSARY, "- id: unity\n  kind: principle\n", "- id: unity\n  kind: 7\n")
    assert [term.id for term in copy.load().terms] == [id for id in before if id != "unity"]


def test_an_id_given_twice_is_reported_with_both_lines(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: openness\n", "- id: unity\n")
    (finding,) = copy.findings(files)
    assert finding.endswith("FIL010: the id unity is on line 2 already; give each entry an id of its own")


def test_a_wrong_type_of_the_whole_file_is_a_finding(copy: Copy) -> None:
    copy.write(GLOSSARY, b"7\n")
    assert copy.findings(files) == [
        f'{GLOSSARY}:1: FIL009: the file: 7 is not of type "array"; write it as {SCHEMA} says'
    ]


def test_an_error_deep_in_a_part_leaves_the_part_out(copy: Copy) -> None:
    copy.edit("docs/data/search.yml", "{name: tidy, in: rv, cut: 'и$'}", "{name: tidy}")
    loaded = copy.load()
    assert [finding.code for finding in loaded.errors] == ["FIL009"]
    assert set(loaded.search) == set(loaded.codes) - {"ru"}
    assert [finding for finding in run.run(loaded) if finding.code.startswith("RUN")] == []
