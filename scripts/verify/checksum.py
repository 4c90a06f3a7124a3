"""The command `scripts/verify-download`: is a file, or a whole released version, this edition's, byte for byte?

Needs only Python itself.
"""

import argparse
import hashlib
import re
import sys
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from program import command
from reading import folders
from reading.text_file import sha256

# The list of an edition that is built, below its folder.
SUMS = "site/downloads/SHA256SUMS"
# The folder of the released versions in a published site.
VERSIONS = "v"
# A line as sha256sum writes it: the checksum, a space, a space or an asterisk, the name.
LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
# As much of a file, and as many files of an archive, are searched for the address of the site.
LONGEST, MOST = 5_000_000, 500
# What is added to the pages of a released version while there is a newer one; without it they are as released.
BEGIN, END = b"<!-- older version -->", b"<!-- /older version -->"
NOTE = re.compile(BEGIN + rb'<p class="older-version">[^<]* <a href="[\w./-]*">[^<]*</a></p>' + END)


class ChecksumsError(Exception):
    """The list of checksums cannot be read; the message says why, and the remedy."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print a sentence for each file; return 0 if all are the edition's, 1 if one is not, 2 if one cannot be read."""
    parser = argparse.ArgumentParser(prog="scripts/verify-download", description=(__doc__ or "").splitlines()[0])
    folders.add_option(parser)
    parser.add_argument("--sums", type=Path, help="the SHA256SUMS, or v/1.0.0.sha256, that you trust (your site's)")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a download, or what scripts/publish wrote")
    arguments = parser.parse_args(argv)
    try:
        paths = [each for path in arguments.files for each in _versions(path) or [path]]
        verdicts = [judged(path, arguments.sums, arguments.root) for path in paths]
    except (ChecksumsError, OSError) as error:
        print(f"scripts/verify-download: {error}", file=sys.stderr)
        return 2
    for path, (_, sentence) in zip(paths, verdicts):
        print(f"{path}: {sentence}")
    return 0 if all(good for good, _ in verdicts) else 1


def _versions(path: Path) -> list[Path]:
    """The folders of the versions in a published folder, or in its `v`; none if `path` is something else."""
    folder = path / VERSIONS if (path / VERSIONS).is_dir() else path
    listed = {each.with_suffix("") for each in folder.glob("*.sha256")}
    return sorted({each for each in folder.glob("*") if each.is_dir()} | listed) if listed else []


def judged(path: Path, sums: Path | None, edition: Path) -> tuple[bool, str]:
    """Whether a file or the folder of a version is the edition's, and a sentence. Raises ChecksumsError and OSError."""
    if not path.is_dir():
        return verdict(path, sums or edition / SUMS)
    own = path.with_name(f"{path.name}.sha256")
    if not (sums or own.is_file()):
        problem = f"{path} is not a released version, for {own} cannot be read"
        raise ChecksumsError(f"{problem}; name the folder that scripts/publish wrote, or a version in it (v/1.0.0)")
    problems = version_problems(path, sums or own)
    if problems:
        return False, "is NOT as it was released:" + "".join(f"\n  {problem}" for problem in problems)
    return True, "is as it was released, byte for byte (notes about a newer version aside)"


def version_problems(folder: Path, sums: Path) -> list[str]:
    """What differs in the folder of a released version. Raises ChecksumsError and OSError."""
    known = read(sums)
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if not path.is_dir()}
    problems = [f"{name} is missing" for name in known if name not in found]
    for name, path in found.items():
        _refuse_pipe(path)
        if name not in known:
            problems.append(f"{name} was added")
        elif hashlib.sha256(as_released(path.read_bytes())).hexdigest() != known[name]:
            problems.append(f"{name} was changed")
    return problems


def as_released(content: bytes) -> bytes:
    """A file of a version as it was released: a page without the note about the newer version."""
    return NOTE.sub(b"", content, count=1)


def read(path: Path) -> dict[str, str]:
    """The checksums by the names of the files. Raises ChecksumsError."""
    try:
        _refuse_pipe(path)
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ChecksumsError(f"{path} cannot be read; run scripts/build, or name a SHA256SUMS with --sums") from error
    matches = [LINE.fullmatch(line) for line in lines]
    if not matches or None in matches:
        raise ChecksumsError(f"{path} is not a list of checksums; get downloads/SHA256SUMS of the site again")
    return {match[2]: match[1] for match in matches if match}


def _refuse_pipe(path: Path) -> None:
    """Raises OSError: to read a pipe would block."""
    if path.exists() and not path.is_file():
        raise OSError(f"{path} is not a regular file")


def verdict(path: Path, list_of_sums: Path) -> tuple[bool, str]:
    """Whether a file is the edition's, and a sentence that says so. Raises ChecksumsError and OSError."""
    # In the list of a version the names are paths.
    sums = {name.rpartition("/")[2]: sum for name, sum in read(list_of_sums).items() if not name.endswith(".html")}
    _refuse_pipe(path)
    found = sha256(path)
    names = [name for name, sum in sums.items() if sum == found]
    if path.name in names:
        return True, "is the edition's, byte for byte"
    if names:
        return True, f"is the edition's {names[0]} under another name, byte for byte"
    if path.name in sums:
        return False, f"is NOT the edition's {path.name}: {_reason(path, list_of_sums)}"
    return False, "is NOT among the edition's downloads"


def _reason(path: Path, list_of_sums: Path) -> str:
    """Why a file that has the name of a download is another: for another address of the site, or changed."""
    other = "compare it with the SHA256SUMS of the site that it comes from (--sums)"
    address = _address(list_of_sums.parent.parent)
    own = list_of_sums.with_name(path.name)
    if address and own.is_file() and address in _content(own) and address not in _content(path):
        return f"it was built for another address than {address.decode()}; {other}"
    return f"it was changed, or is of another version or address of the site; get it again, or {other}"


def _address(site: Path) -> bytes:
    """The address for which a site was built, as its robots.txt says; empty where that is not known."""
    robots = site / "robots.txt"
    named = re.search(rb"Sitemap: (\S+/)", robots.read_bytes()) if robots.is_file() else None
    return named[1] if named else b""


def _content(path: Path) -> bytes:
    """The beginning of a file, or of each file in an archive, decompressed. Raises OSError."""
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            return file.read(LONGEST)
    try:
        with zipfile.ZipFile(path) as archive:
            return b"".join(archive.open(name).read(LONGEST) for name in archive.namelist()[:MOST])
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError):
        return b""


if __name__ == "__main__":
    raise SystemExit(command.run(main))
