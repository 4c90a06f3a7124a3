import hashlib
import os
import shutil
import subprocess
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from exports import downloads
from reading.text_file import sha256
from verify import checksum

COMMAND = Path(__file__).parents[2] / "scripts" / "verify-download"


@pytest.fixture
def sums(tmp_path: Path) -> Path:
    path = tmp_path / "SHA256SUMS"
    path.write_text("".join(f"{hashlib.sha256(text.encode()).hexdigest()}  {text}.pdf\n" for text in ("one", "two")))
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
            "is NOT the edition's two.pdf: it was changed, or is of another version or address of the site; "
            "get it again, or compare it with the SHA256SUMS of the site that it comes from (--sums)",
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


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The downloads of a site for https://x.example/a/, beside its robots.txt."""
    folder = tmp_path / "site" / "downloads"
    folder.mkdir(parents=True)
    (folder.parent / "robots.txt").write_text("Allow: /\n\nSitemap: https://x.example/a/sitemap.xml\n")
    (folder / "one.txt").write_text("https://x.example/a/article/#p5")
    with zipfile.ZipFile(folder / "two.epub", "w") as archive:
        archive.writestr("page", "https://x.example/a/article/#p5", zipfile.ZIP_DEFLATED)
    (folder / "SHA256SUMS").write_text(downloads.checksums([*folder.iterdir()]))
    return folder


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://y.example/", "it was built for another address than https://x.example/a/; compare it with"),
        ("https://x.example/a/", "it was changed, or is of another version or address"),
    ],
)
@pytest.mark.parametrize("name", ["one.txt", "two.epub"])
def test_a_file_built_for_another_address_is_named_as_such(
    tmp_path: Path, site: Path, capsys: pytest.CaptureFixture[str], name: str, address: str, reason: str
) -> None:
    file = tmp_path / name
    file.write_text(f"{address}article/#p5, other words")
    if name == "two.epub":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("page", f"{address}article/#p5, other words", zipfile.ZIP_DEFLATED)
    assert checksum.main(["--sums", str(site / "SHA256SUMS"), str(file)]) == 1
    assert f"is NOT the edition's {name}: {reason}" in capsys.readouterr().out


NOTE = (
    '<!-- older version --><p class="older-version">Бұл – 1.0.0. <a href="../../../kk/">Ашу</a></p>'
    "<!-- /older version -->"
)


@pytest.fixture
def version(tmp_path: Path) -> Path:
    """A released version with its checksums beside it; one page has the note that there is a newer one."""
    folder = tmp_path / "v" / "1.0.0"
    (folder / "downloads").mkdir(parents=True)
    (folder / "index.html").write_text("<body>бір</body>")
    (folder / "downloads" / "one.pdf").write_text("one")
    sums = (f"{sha256(folder / name)}  {name}\n" for name in ("index.html", "downloads/one.pdf"))
    folder.with_name("1.0.0.sha256").write_text("".join(sums))
    (folder / "index.html").write_text(f"<body>{NOTE}бір</body>")
    return folder


def test_a_whole_version_is_verified(version: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checksum.main([str(version)]) == 0
    assert "is as it was released, byte for byte" in capsys.readouterr().out
    assert checksum.main(["--sums", str(version.with_name("1.0.0.sha256")), str(version / "downloads/one.pdf")]) == 0
    assert capsys.readouterr().out.endswith("one.pdf: is the edition's, byte for byte\n")


@pytest.mark.parametrize(
    ("path", "content", "problem"),
    [
        ("index.html", "<body>екі</body>", "index.html was changed"),
        ("index.html", f"<body>{NOTE}{NOTE}бір</body>", "index.html was changed"),
        ("index.html", f"<body>{NOTE.replace('Ашу', '<script>')}бір</body>", "index.html was changed"),
        ("index.html", f"<body>{NOTE.replace('../', 'javascript:')}бір</body>", "index.html was changed"),
        ("more.html", "", "more.html was added"),
        ("downloads/one.pdf", None, "downloads/one.pdf is missing"),
    ],
)
def test_what_differs_in_a_version_is_named(
    version: Path, capsys: pytest.CaptureFixture[str], path: str, content: str | None, problem: str
) -> None:
    (version / path).unlink() if content is None else (version / path).write_text(content)
    assert checksum.main([str(version)]) == 1
    assert capsys.readouterr().out == f"{version}: is NOT as it was released:\n  {problem}\n"


def test_a_version_without_its_checksums_cannot_be_judged(version: Path, capsys: pytest.CaptureFixture[str]) -> None:
    version.with_name("1.0.0.sha256").unlink()
    assert checksum.main([str(version)]) == 2
    problem = f"{version} is not a released version, for {version}.sha256 cannot be read"
    remedy = "name the folder that scripts/publish wrote, or a version in it (v/1.0.0)"
    assert capsys.readouterr().err == f"scripts/verify-download: {problem}; {remedy}\n"


def test_every_version_of_a_published_folder_is_verified(version: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newer = shutil.copytree(version, version.with_name("1.1.0"))
    shutil.copy(version.with_name("1.0.0.sha256"), version.with_name("1.1.0.sha256"))
    published = version.parent.parent
    for folder in (published, published / "v"):
        assert checksum.main([str(folder)]) == 0
        assert [line.partition(": ")[0] for line in capsys.readouterr().out.splitlines()] == [str(version), str(newer)]
    (newer / "index.html").write_text("<body>екі</body>")
    assert checksum.main([str(published)]) == 1
    shutil.rmtree(newer)
    assert checksum.main([str(published)]) == 2


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
