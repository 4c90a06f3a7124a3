"""The command `scripts/verify-download`: is a file one of this edition's, byte for byte? Needs only Python itself."""

import argparse
import hashlib
import re
import sys
from collections.abc import Sequence
from io import BufferedReader
from pathlib import Path

from program import command

SUMS = command.ROOT / "site" / "downloads" / "SHA256SUMS"
# A line as sha256sum writes it: the sum, a space, a space or an asterisk, the name.
LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")

# Bytes of a list of sums; ours has two thousand.
LARGEST_LIST = 1_000_000
# Bytes that are read at a time.
BLOCK = 1_000_000


class SumsError(Exception):
    """The list of sums cannot be read; the message says why, and the remedy."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print a sentence for each file; return 0 if all are the edition's, 1 if one is not, 2 if that cannot be told."""
    parser = argparse.ArgumentParser(prog="scripts/verify-download", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sums", type=Path, default=SUMS, help="the SHA256SUMS of the site that you trust (yours)")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    arguments = parser.parse_args(argv)
    try:
        sums = read(arguments.sums)
        verdicts = [verdict(path, sums) for path in arguments.files]
    except (SumsError, OSError) as error:
        print(f"scripts/verify-download: {error}", file=sys.stderr)
        return 2
    for path, (_, sentence) in zip(arguments.files, verdicts):
        print(f"{path}: {sentence}")
    return 0 if all(good for good, _ in verdicts) else 1


def read(path: Path) -> dict[str, str]:
    """The sums by the names of the files. Raises SumsError."""
    try:
        with _opened(path) as file:
            lines = file.read(LARGEST_LIST).decode("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SumsError(f"{path} cannot be read; run scripts/build, or name a SHA256SUMS with --sums") from error
    matches = [LINE.fullmatch(line) for line in lines]
    if not matches or None in matches:
        raise SumsError(f"{path} is no list of sums; take downloads/SHA256SUMS of the site anew")
    return {match[2]: match[1] for match in matches if match}


def sum_of(content: bytes) -> str:
    """The sha256 of some bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def sum_of_file(path: Path) -> str:
    """The same of a file of any size. Raises OSError."""
    found = hashlib.sha256()
    with _opened(path) as file:
        for block in iter(lambda: file.read(BLOCK), b""):  # hashlib.file_digest() came with Python 3.11
            found.update(block)
    return found.hexdigest()


def _opened(path: Path) -> BufferedReader:
    """A pipe would be waited for, for ever."""
    if path.exists() and not path.is_file():
        raise OSError(f"{path} is no regular file")
    return path.open("rb")


def verdict(path: Path, sums: dict[str, str]) -> tuple[bool, str]:
    """Whether a file is the edition's, and a sentence that says so. Raises OSError where it cannot be read."""
    found = sum_of_file(path)
    names = [name for name, sum in sums.items() if sum == found]
    if path.name in names:
        return True, "is the edition's, byte for byte"
    if names:
        return True, f"is the edition's {names[0]} under another name, byte for byte"
    if path.name in sums:
        return False, f"is NOT the edition's {path.name}: it was changed, broken, or is of another version; get it anew"
    return False, "is NOT among the edition's downloads"


if __name__ == "__main__":
    raise SystemExit(command.run(main))
