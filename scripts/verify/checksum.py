"""The command `scripts/verify-download`: is a file one of this edition's, byte for byte? Needs only Python itself."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from program import command
from reading.text_file import sha256

SUMS = command.ROOT / "site" / "downloads" / "SHA256SUMS"
# A line as sha256sum writes it: the checksum, a space, a space or an asterisk, the name.
LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


class ChecksumsError(Exception):
    """The list of checksums cannot be read; the message says why, and the remedy."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print a sentence for each file; return 0 if all are the edition's, 1 if one is not, 2 if one cannot be read."""
    parser = argparse.ArgumentParser(prog="scripts/verify-download", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sums", type=Path, default=SUMS, help="the SHA256SUMS of the site that you trust (yours)")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    arguments = parser.parse_args(argv)
    try:
        sums = read(arguments.sums)
        verdicts = [verdict(path, sums) for path in arguments.files]
    except (ChecksumsError, OSError) as error:
        print(f"scripts/verify-download: {error}", file=sys.stderr)
        return 2
    for path, (_, sentence) in zip(arguments.files, verdicts):
        print(f"{path}: {sentence}")
    return 0 if all(good for good, _ in verdicts) else 1


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


def verdict(path: Path, sums: dict[str, str]) -> tuple[bool, str]:
    """Whether a file is the edition's, and a sentence that says so. Raises OSError where it cannot be read."""
    _refuse_pipe(path)
    found = sha256(path)
    names = [name for name, sum in sums.items() if sum == found]
    if path.name in names:
        return True, "is the edition's, byte for byte"
    if names:
        return True, f"is the edition's {names[0]} under another name, byte for byte"
    if path.name in sums:
        return (
            False,
            f"is NOT the edition's {path.name}: it was changed or is of another version; get it again",
        )
    return False, "is NOT among the edition's downloads"


if __name__ == "__main__":
    raise SystemExit(command.run(main))
