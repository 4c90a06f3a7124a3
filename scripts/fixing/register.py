"""Renews docs/data/anchors.txt: adds new ids, and withdraws what no release has published.

What is above the last line that begins with STAY is published; nothing there is changed or removed.
"""

import sys
from collections.abc import Sequence

from edition import edition as model
from edition.anchors import addresses, registered, withdrawable
from edition.load import load
from program import atomic_write, command
from reading.finding import Finding, counted

ROOT = command.ROOT
HEADER = """\
# Every address ever published, as page#id, the same in every language; for a paragraph of the source's text
# also the fingerprint of its words. `scripts/fix` adds lines; only below the last "Lines above stay" it withdraws them.
"""


def new_lines(edition: model.Edition) -> list[str]:
    """The lines that the register lacks: new ids, and new fingerprints of known ones."""
    latest = {address: fingerprint for _, address, fingerprint in registered(edition)}
    current = addresses(edition).items()
    return [f"{address} {words}".strip() for address, words in current if latest.get(address) != words]


def problem(edition: model.Edition) -> Finding | None:
    """Why an existing register cannot be read; nothing may be written over it then."""
    return next((each for each in edition.errors if each.path == model.REGISTER and each.code != "FIL001"), None)


def renewed(edition: model.Edition, register: bytes, lines: Sequence[str]) -> bytes:
    """The register with new lines after its own, and without those that can be withdrawn.

    No other line is changed; the last one may lack its end.
    """
    withdrawn = {number for number, _, _ in withdrawable(edition)}
    kept = b"".join(line for n, line in enumerate(register.splitlines(keepends=True), 1) if n not in withdrawn)
    ended = not kept or kept.endswith((b"\n", b"\r"))
    return kept + (b"" if ended else b"\n") + b"".join(f"{line}\n".encode() for line in lines)


def main() -> int:
    """Append and print what is new; return 0, or 2 if the register cannot be read. Raises OSError."""
    path, loaded = ROOT / model.REGISTER, load(ROOT)
    if unread := problem(loaded):
        print(f"fixing.register: {unread}", file=sys.stderr)
        return 2
    lines = new_lines(loaded)
    if lines or withdrawable(loaded):
        atomic_write.write(path, renewed(loaded, path.read_bytes() if path.exists() else HEADER.encode(), lines))
    print("".join(f"+ {line}\n" for line in lines) + f"{counted(len(lines), 'id')} added", file=sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
