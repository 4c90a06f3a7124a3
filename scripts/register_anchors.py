"""Adds the edition's new addresses to docs/data/anchors.txt; nothing there is changed or removed."""

import sys
from pathlib import Path

import command
import edition as model
from anchors import addresses

ROOT = Path(__file__).resolve().parent.parent
HEADER = """\
# Every address ever published, as page#id, the same in every language; for a paragraph of the source's text
# also the fingerprint of its words. Lines are only added, by scripts/register_anchors.py.
"""


def new_lines(edition: model.Edition) -> list[str]:
    """The lines that the register lacks: new addresses, and new fingerprints of known ones."""
    latest = {address: fingerprint for _, address, fingerprint in edition.register}
    current = addresses(edition).items()
    return [f"{address} {words}".strip() for address, words in current if latest.get(address) != words]


def main() -> int:
    """Append what is new and print it."""
    path = ROOT / model.REGISTER
    before = path.read_text(encoding="utf-8") if path.exists() else HEADER
    lines = new_lines(model.load(ROOT))
    path.write_text(before + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print("".join(f"+ {line}\n" for line in lines) + f"{len(lines)} addresses added", file=sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
