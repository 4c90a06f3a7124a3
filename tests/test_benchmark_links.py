from pathlib import Path

import pytest

import benchmark
import benchmark_links

SERVER = "http://127.0.0.1:1/"
OUTPUT = f"""# created
urlname;parentname;warningstring;valid
../nowhere/;{SERVER}a/#p1;;False
#no-such-id;{SERVER};Anchor `no-such-id' not found.;True
../b/;{SERVER}a/;;True
"""


def test_each_fault_goes_into_a_page_of_its_own(tmp_path: Path) -> None:
    for name in ("", *"abcdefg"):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "index.html").write_text("<body></body>", encoding="utf-8")
    planted = benchmark_links.plant(tmp_path)
    assert [path for path, _ in sorted(planted)] == [f"{name}/index.html" for name in "abcdefg"]
    for path, address in planted:
        assert f'"{address}"' in (tmp_path / path).read_text(encoding="utf-8")
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "<body></body>"


def test_what_the_other_program_reports_is_read() -> None:
    assert benchmark_links.reported(OUTPUT, SERVER) == {
        ("a/index.html", "../nowhere/"),
        ("index.html", "#no-such-id"),
    }


def test_the_table_compares_with_ours() -> None:
    faults = {("a", "x"), ("a", "y")}
    runs = {"ours": (0.5, faults), "theirs": (5.0, {("a", "y"), ("b", "z")})}
    assert [*benchmark_links.table(faults, runs)] == [
        "| | ours | theirs |",
        "| --- | ---: | ---: |",
        "| time, s | 0.50 | 5.00 |",
        "| times as long | 1.0 | 10.0 |",
        "| of 2 planted faults found | 2 | 1 |",
        "| found, not by verify_site.py | 0 | 1 |",
    ]


def test_every_part_that_is_offered_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    for name in benchmark.PARTS:
        assert Path(benchmark.__file__).with_name(f"benchmark_{name}.py").is_file()
    with pytest.raises(SystemExit):
        benchmark.main(["nothing"])
    assert "invalid choice" in capsys.readouterr().err
