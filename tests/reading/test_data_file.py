from pathlib import Path

import pytest

from reading import data_file

BROKEN = [
    ("a.yml", b"", "a.yml:1: FIL004: the file is empty; restore its contents"),
    ("a.yml", b" \n\n", "a.yml:1: FIL004: the file is empty; restore its contents"),
    ("a.yml", b"a: 1\nb: \xff", "a.yml:2: FIL003: byte 0xff is not UTF-8; save the file as UTF-8"),
    ("a.json", b"[1,\n 2,\n", "a.json:3: FIL005: broken JSON: Expecting value; correct the syntax here"),
]


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


@pytest.mark.parametrize(
    "content", ["a: [1, 2", "a: b: c", "\ta: 1", "a: *x", "a: &x 1\nb: *x", "- a\nb: 1", "a: !x 1"]
)
def test_broken_yaml_is_one_finding(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.yml").write_text(content, encoding="utf-8")
    file, findings = data_file.read_data(tmp_path, "a.yml")
    assert file is None
    assert [(finding.path, finding.code) for finding in findings] == [("a.yml", "FIL005")]


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
