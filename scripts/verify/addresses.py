"""Compare a site, whatever it was made with, with the list of its published addresses.

    scripts/run verify.addresses [SITE]

`tests/golden/addresses.txt` holds one address a line from the root of the site on: a file (`data/references.json`), a
page (`kk/article/`, whose file is `kk/article/index.html`) or an id on a page (`kk/article/#p5`). Lines are only added.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import html

from program import command

ROOT = command.ROOT
GOLDEN = ROOT / "tests" / "golden" / "addresses.txt"


def main(argv: Sequence[str] | None = None) -> int:
    """Print each address that the site lacks; return 0 if there is none, 1 otherwise."""
    arguments = sys.argv[1:] if argv is None else argv
    site = Path(arguments[0]) if arguments else ROOT / "site"
    golden = GOLDEN.read_text(encoding="utf-8").split()
    lacking = list(missing(site, golden))
    for address in lacking:
        print(f"{site}: the address {address} was published and is missing; restore it")
    print(f"{len(golden)} addresses, {len(lacking)} missing", file=sys.stderr)
    return 1 if lacking else 0


def missing(site: Path, addresses: Iterable[str]) -> Iterator[str]:
    """The addresses that the site does not have, in their order."""
    ids: dict[str, set[str]] = {}
    for address in addresses:
        page, _, id = address.partition("#")
        path = site / page / "index.html" if page.endswith("/") or not page else site / page
        if not path.is_file():
            yield address
        elif id:
            if page not in ids:
                ids[page] = set(html.fromstring(path.read_bytes()).xpath("//@id"))
            if id not in ids[page]:
                yield address


if __name__ == "__main__":
    raise SystemExit(command.run(main))
