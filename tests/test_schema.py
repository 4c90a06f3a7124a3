import check_files
import run_checks
from edition_copy import Copy

GLOSSARY = "docs/data/glossary.yml"


def test_the_real_data_conform(copy: Copy) -> None:
    assert copy.findings(check_files) == []


def test_an_unknown_field_is_named_with_its_line(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: unity\n", "- id: unity\n  sort: 1\n")
    assert copy.findings(check_files) == [
        f"{GLOSSARY}:2: FIL009: 0: Additional properties are not allowed ('sort' was unexpected); see docs/data/schemas"
    ]


def test_only_the_faulty_entry_is_left_out(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: unity\n  kind: principle\n", "- id: unity\n  kind: 7\n")
    loaded = copy.load()
    assert len(loaded.terms) == 15
    assert loaded.terms[0].id == "openness"


def test_an_id_given_twice_is_reported_with_both_lines(copy: Copy) -> None:
    copy.edit(GLOSSARY, "- id: openness\n", "- id: unity\n")
    (finding,) = copy.findings(check_files)
    assert finding.endswith("FIL010: the id unity stands on line 2 already; give each entry its own")


def test_a_wrong_type_of_the_whole_file_is_a_finding(copy: Copy) -> None:
    copy.write(GLOSSARY, b"7\n")
    assert copy.findings(check_files) == [
        f'{GLOSSARY}:1: FIL009: the file: 7 is not of type "array"; see docs/data/schemas'
    ]


def test_a_broken_schema_is_a_finding_of_its_own(copy: Copy) -> None:
    copy.write("docs/data/schemas/glossary.yml", b"type: array\nminItems: x\n")
    assert copy.findings(check_files) == [
        'docs/data/schemas/glossary.yml:1: FIL008: the schema is broken: "x" is not of type "integer"; mend it'
    ]


def test_a_schema_that_demands_nothing_is_a_finding(copy: Copy) -> None:
    copy.write("docs/data/schemas/glossary.yml", b"title: anything\n")
    assert copy.findings(check_files) == [
        "docs/data/schemas/glossary.yml:1: FIL008: the schema does not say `type: array` or `type: object`; restore it"
    ]


def test_a_fault_deep_in_a_part_leaves_the_part_out(copy: Copy) -> None:
    path = "docs/data/search.yml"
    text = (copy.root / path).read_bytes()
    copy.write(path, text[: text.index(b"- {") + 2])
    loaded = copy.load()
    assert [finding.code for finding in loaded.faults if finding.path == path][:1] in (["FIL009"], ["FIL005"])
    assert [f for f in run_checks.run(loaded) if f.code.startswith("RUN")] == []
