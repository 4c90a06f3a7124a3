"""The recipe for nginx: deploy/nginx.conf with the folder and name of the host, the policy, and the moved addresses."""

import argparse
import re
import sys
from collections.abc import Sequence

from edition.edition import Edition
from edition.load import load
from pages.security_policy import HEADER
from program import command

ROOT = command.ROOT
RECIPE = "deploy/nginx.conf"
PLACE = re.compile(r"@(\w+)@")
# What may stand in the recipe as it is; anything else could be read as a part of it.
PLAIN = re.compile(r"[\w./:\[\]*-]+")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the recipe; return 0, or 2 with the reason on stderr."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--root", required=True, help="the folder that holds the published site")
    parser.add_argument("--name", default="_", help="the name of the host")
    parser.add_argument("--listen", default="80", help="the port, or the address and port")
    parser.add_argument("--types", default="/etc/nginx/mime.types", help="nginx's own list of types")
    values = vars(parser.parse_args(argv))
    if unfit := [value for value in values.values() if not PLAIN.fullmatch(value)]:
        print(f"export_nginx: {unfit[0]} cannot stand in the recipe; use letters, digits and ./:-", file=sys.stderr)
        return 2
    print(recipe(load(ROOT), values), end="")
    return 0


def recipe(edition: Edition, values: dict[str, str]) -> str:
    """The recipe filled with `values` (root, name, listen, types) and with what the edition knows."""
    moved = "\n    ".join(f"/{redirect.old} /{redirect.new};" for redirect in edition.redirects)
    filled = {**values, "policy": HEADER, "redirects": moved or "# none"}
    return PLACE.sub(lambda match: filled[match[1]], (ROOT / RECIPE).read_text(encoding="utf-8"))


if __name__ == "__main__":
    raise SystemExit(command.run(main))
