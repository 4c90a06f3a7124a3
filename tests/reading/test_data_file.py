from pathlib import Path

import pytest

from reading import data_file

BROKEN = [
    ("a.yml", b"", "a.yml:1: FIL004: the file is empty; restore its contents"),
    ("a.yml", b" \n\n", "a.yml:1: FIL004: the file is empty; restore its contents"),
    ("a.yml", b"a: 1\nb: \xff", "a.yml:2: FIL003: byte 0xff is not UTF-8; save the file as UTF-8"),
    ("a.json", b"[1,\n 2,\n", "a.json:2: FIL005: this is not JSON: a value is missing after this, or a comma is too many; correct it"),
    ("a.json", b'{"a": 1\n"b": 2}', "a.json:1: FIL005: this is not JSON: a comma is missing after this, or a bracket; correct it"),
    ("a.json", b'{"a":\n"b}', "a.json:2: FIL005: this is not JSON: a quotation mark is not closed; correct it"),
    ("a.yml", b"a: 1\nb c\nd: 2\n", "a.yml:2: FIL005: this is not YAML: no colon after the name; write `name: value`"),
    ("a.yml", b"a: 1\nb: 'c\nd: 2\n", "a.yml:2: FIL005: this is not YAML: a quotation mark is not closed; close it"),
    ("a.yml", b"a: b: c", "a.yml:1: FIL005: this is not YAML: a colon that begins no value; put the text with it into quotation marks, or write the colon that the line above lacks"),
    ("a.yml", b"- a\n\tb: 1", "a.yml:2: FIL005: this is not YAML: a tab; indent with spaces"),
    ("a.yml", b"a: 1\nb: 'c' d\n", "a.yml:2: FIL005: this is not YAML: a line indented otherwise than those beside it, or a mark too many; indent it alike, or remove the mark"),
    ("a.yml", b"a: 1\na: 2", "a.yml:2: FIL005: this is not YAML: the key a occurs twice in one mapping; keep one"),
    ("a.yml", b"a: [1, 2", "a.yml:1: FIL005: this is not YAML: a comma or a bracket is missing; add it"),
    ("a.yml", b"a: *x", "a.yml:1: FIL005: this is not YAML: a text that begins with *; put it into quotation marks"),
    ("a.yml", b"a: &x 1\nb: *x", "a.yml:1: FIL005: this is not YAML: an alias (`*name`); write the value out"),
    ("a.yml", b"- a\nb: 1", "a.yml:2: FIL005: this is not YAML: a line beside the items of a list; indent it, or write `- `"),
    ("a.yml", b"a: !x 1", "a.yml:1: FIL005: this is not YAML: the tag !x is unknown; remove it"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "expected"), BROKEN)
def test_bad_input_is_a_finding(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(content)
    file, findings = data_file.read_data(tmp_path, name)
    assert file is None
    assert [str(finding) for finding in findings] == [expected]


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    _, findings = data_file.read_data(tmp_path, "gone.yml")
    assert [str(f) for f in findings] == [
        "gone.yml:1: FIL001: the file is missing; restore it or take it from the history"
    ]


def test_a_folder_in_a_file_s_place_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    _, findings = data_file.read_data(tmp_path, "a.yml")
    assert [str(f) for f in findings] == [
        "a.yml:1: FIL002: the file cannot be read (Is a directory); put a readable text file here"
    ]


@pytest.mark.parametrize("name", ["a.yml", "a.json"])
def test_values_know_their_lines(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('[\n {"id": "x",\n  "қазақ": [1,\n 2]}\n]', encoding="utf-8")
    file, _ = data_file.read_data(tmp_path, name)
    assert file is not None
    assert [file.line(), file.line(0), file.line(0, "қазақ"), file.line(0, "қазақ", 1), file.line(0, "none")] == [
        1,
        2,
        3,
        4,
        2,
    ]
