import pytest

from checks import files, run
from edition_copy import ROOT, Copy

GLOSSARY = "docs/data/glossary.yml"


def test_the_real_data_conform(copy: Copy) -> None:
    assert copy.findings(files) == []


def test_an_unknown_field_is_named_with_its_line(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: unity\n", "- id: unity\n  sort: 1\n")
    assert copy.findings(files) == [
        f"{GLOSSARY}:2: FIL009: 0: Additional properties are not allowed ('sort' was unexpected); see docs/data/schemas"
    ]


def test_only_the_faulty_entry_is_left_out(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: unity\n  kind: principle\n", "- id: unity\n  kind: 7\n")
    loaded = copy.load()
    assert len(loaded.terms) == 15
    assert loaded.terms[0].id == "openness"


def test_an_id_given_twice_is_reported_with_both_lines(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: openness\n", "- id: unity\n")
    (finding,) = copy.findings(files)
    assert finding.endswith("FIL010: the id unity stands on line 2 already; give each entry its own")


def test_a_wrong_type_of_the_whole_file_is_a_finding(copy: Copy) -> None:
    copy.write(GLOSSARY, b"7\n")
    assert copy.findings(files) == [f'{GLOSSARY}:1: FIL009: the file: 7 is not of type "array"; see docs/data/schemas']


def test_a_broken_schema_is_a_finding_of_its_own(copy: Copy) -> None:
    copy.write("docs/data/schemas/glossary.yml", b"type: array\nminItems: x\n")
    assert copy.findings(files) == [
        'docs/data/schemas/glossary.yml:1: FIL008: the schema is broken: "x" is not of type "integer"; mend it'
    ]


def test_a_schema_that_demands_nothing_is_a_finding(copy: Copy) -> None:
    copy.write("docs/data/schemas/glossary.yml", b"title: anything\n")
    assert copy.findings(files) == [
        "docs/data/schemas/glossary.yml:1: FIL008: the schema does not say `type: array` or `type: object`; restore it"
    ]


def test_a_fault_deep_in_a_part_leaves_the_part_out(copy: Copy) -> None:
    path = "docs/data/search.yml"
    text = (copy.root / path).read_bytes()
    copy.write(path, text[: text.index(b"- {") + 2])
    loaded = copy.load()
    assert [finding.code for finding in loaded.faults if finding.path == path][:1] in (["FIL009"], ["FIL005"])
    assert [f for f in run.run(loaded) if f.code.startswith("RUN")] == []


SCHEMAS = sorted(path.name for path in (ROOT / "docs/data/schemas").iterdir() if path.name != "json-ld.yml")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_that_lets_everything_through_is_named(copy: Copy, name: str) -> None:
    data = "references.json" if name == "references.yml" else name
    for schema, content in [("type: array\n", b"[1]\n"), ("type: object\n", b'{"strings": 1, "emendations": [1]}\n')]:
        copy.write(f"docs/data/{data}", content)
        copy.write(f"docs/data/schemas/{name}", schema.encode())
        found = [str(finding) for finding in run.run(copy.load())]
        assert any(line.startswith(f"docs/data/schemas/{name}:1: FIL008: the schema lets through") for line in found)
        assert not any(" RUN0" in line for line in found)


def test_a_field_that_a_schema_no_longer_demands_is_named(copy: Copy) -> None:
    copy.edit("docs/data/schemas/names.yml", "required: [id, spelled]", "required: [id]")
    problem = "the schema lets through what the program cannot read (spelled: not `required`); restore it"
    assert f"docs/data/schemas/names.yml:1: FIL008: {problem}" in copy.findings(files)


def test_of_a_large_list_each_faulty_entry_is_told_and_the_others_are_read(copy: Copy) -> None:
    text = (copy.root / GLOSSARY).read_text("utf-8")
    more = text.replace("- id: ", "- id: more-") + text.replace("- id: unity\n", "- id: x\n  sort: 1\n")
    copy.write(GLOSSARY, more.encode())
    (finding,) = [finding for finding in copy.findings(files) if "FIL009" in finding]
    assert finding.startswith(f"{GLOSSARY}:{text.count(chr(10)) + 2}: FIL009: 16: Additional properties")
    assert len(copy.load().terms) == 31
