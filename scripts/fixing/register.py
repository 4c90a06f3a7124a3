"""Adds the edition's new ids to docs/data/anchors.txt; nothing there is changed or removed."""

import sys
from collections.abc import Sequence

from edition import edition as model
from edition.anchors import addresses
from edition.load import load
from program import atomic_write, command
from reading.finding import Finding

ROOT = command.ROOT
HEADER = """\
# Every address ever published, as page#id, the same in every language; for a paragraph of the source's text
# also the fingerprint of its words. Lines are only added, by scripts/fixing/register.py.
"""


def new_lines(edition: model.Edition) -> list[str]:
    """The lines that the register lacks: new ids, and new fingerprints of known ones."""
    latest = {address: fingerprint for _, address, fingerprint in edition.register}
    current = addresses(edition).items()
    return [f"{address} {words}".strip() for address, words in current if latest.get(address) != words]


def problem(edition: model.Edition) -> Finding | None:
    """Why an existing register cannot be read; nothing may be written over it then."""
    unread = (finding for finding in edition.errors if finding.path == model.REGISTER and finding.code != "FIL001")
    return next(unread, None)


def appended(register: bytes, lines: Sequence[str]) -> bytes:
    """The register with lines added; the last one before may lack its line end."""
    ended = not register or register.endswith((b"\n", b"\r"))
    return register + (b"" if ended else b"\n") + b"".join(f"{line}\n".encode() for line in lines)


def main() -> int:
    """Append and print what is new; return 0, or 2 if the register cannot be read or written."""
    path, loaded = ROOT / model.REGISTER, load(ROOT)
    if unread := problem(loaded):
        print(f"fixing.register: {unread}", file=sys.stderr)
        return 2
    lines = new_lines(loaded)
    try:
        if lines:
            atomic_write.write(path, appended(path.read_bytes() if path.exists() else HEADER.encode(), lines))
    except OSError as error:
        print(
            f"fixing.register: {model.REGISTER} cannot be written ({error.strerror}) and is unchanged",
            file=sys.stderr,
        )
        return 2
    print("".join(f"+ {line}\n" for line in lines) + f"{len(lines)} ids added", file=sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
