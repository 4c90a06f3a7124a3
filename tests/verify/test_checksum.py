import hashlib
import os
import subprocess
import tracemalloc
from pathlib import Path

import pytest

from verify import checksum

COMMAND = Path(__file__).parents[2] / "scripts" / "verify-download"


@pytest.fixture
def sums(tmp_path: Path) -> Path:
    path = tmp_path / "SHA256SUMS"
    lines = [f"{hashlib.sha256(text.encode()).hexdigest()}  {text}.pdf\n" for text in ("one", "two")]
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "status", "sentence"),
    [
        ("one.pdf", "one", 0, "is the edition's, byte for byte"),
        ("мақала (1).pdf", "one", 0, "is the edition's one.pdf under another name, byte for byte"),
        (
            "two.pdf",
            "one ",
            1,
            "is NOT the edition's two.pdf: it was changed or is of another version; get it again",
        ),
        ("three.pdf", "three", 1, "is NOT among the edition's downloads"),
    ],
)
def test_each_answer(
    tmp_path: Path, sums: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, status: int, sentence: str
) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    assert checksum.main(["--sums", str(sums), str(file)]) == status
    assert capsys.readouterr().out == f"{file}: {sentence}\n"


def test_one_bad_file_among_good_ones_counts(tmp_path: Path, sums: Path) -> None:
    for name, content in (("one.pdf", "one"), ("two.pdf", "")):
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert checksum.main(["--sums", str(sums), str(tmp_path / "one.pdf"), str(tmp_path / "two.pdf")]) == 1


@pytest.mark.parametrize("content", [None, b"", b"<html>", b"\xff", b"e3b0  one.pdf\n"])
def test_sums_that_are_none_are_told(tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    sums = tmp_path / "SHA256SUMS"
    if content is not None:
        sums.write_bytes(content)
    assert checksum.main(["--sums", str(sums), str(sums)]) == 2
    assert capsys.readouterr().err.startswith(f"scripts/verify-download: {sums} ")


def test_a_file_that_is_not_there_is_told(tmp_path: Path, sums: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checksum.main(["--sums", str(sums), str(tmp_path / "no.pdf")]) == 2
    assert "no.pdf" in capsys.readouterr().err


def test_the_command_runs_without_the_editions_packages(tmp_path: Path, sums: Path) -> None:
    (tmp_path / "one.pdf").write_text("one", encoding="utf-8")
    done = subprocess.run([COMMAND, "--sums", sums, tmp_path / "one.pdf"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("listed", [True, False])
def test_a_pipe_is_refused(tmp_path: Path, sums: Path, capsys: pytest.CaptureFixture[str], listed: bool) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    arguments = [str(pipe), str(sums)] if listed else [str(sums), str(pipe)]
    assert checksum.main(["--sums", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"scripts/verify-download: {pipe} ")


def test_a_large_file_takes_little_memory(tmp_path: Path, sums: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    try:
        assert checksum.main(["--sums", str(sums), str(large)]) == 1
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
