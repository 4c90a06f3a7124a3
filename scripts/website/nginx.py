"""The recipe for nginx: deploy/nginx.conf with the folder and name of the host, the policy, and the moved addresses."""

import argparse
import re
import sys
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

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
    parser.add_argument(
        "--root", required=True, help="the folder of the host; in it, at its path, is the published site"
    )
    parser.add_argument("--name", default="_", help="the name of the host")
    parser.add_argument("--listen", default="80", help="the port, or the address and port")
    parser.add_argument("--types", default="/etc/nginx/mime.types", help="nginx's own list of types")
    values = vars(parser.parse_args(argv))
    edition = load(ROOT)
    if unfit := [value for value in (*values.values(), path_of(edition)) if not PLAIN.fullmatch(value)]:
        print(f"nginx: {unfit[0]} cannot stand in the recipe; use letters, digits and ./:-", file=sys.stderr)
        return 2
    print(recipe(edition, values), end="")
    return 0


def recipe(edition: Edition, values: dict[str, str]) -> str:
    """The recipe filled with `values` (root, name, listen, types) and with what the edition knows."""
    path = path_of(edition)
    moved = "\n    ".join(f"{path}{redirect.old} {path}{redirect.new};" for redirect in edition.redirects)
    known = {"policy": HEADER, "redirects": moved or "# none", "path": path, "below": re.escape(path)}
    filled = values | known
    return PLACE.sub(lambda match: filled[match[1]], (ROOT / RECIPE).read_text(encoding="utf-8"))


def path_of(edition: Edition) -> str:
    """The path of the site's address on its host."""
    return unquote(urlsplit(edition.site_url).path)


if __name__ == "__main__":
    raise SystemExit(command.run(main))
