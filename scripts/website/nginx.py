"""The nginx configuration: deploy/nginx.conf with the folder and name of the host, the policy and the redirects."""

import argparse
import re
import sys
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from edition.edition import Edition
from edition.load import load
from pages.security_policy import HEADER
from program import command
from reading import folders
from verify.built_site import NOT_FOUND_PAGE

ROOT = command.ROOT
TEMPLATE = "deploy/nginx.conf"
PLACE = re.compile(r"@(\w+)@")
# A value of other characters could be read as a part of the configuration.
PLAIN = re.compile(r"[\w./:\[\]*-]+")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the configuration; return 0, or 2 with the reason on stderr."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--root", required=True, help="the folder of the host, with the published site at the path of its address"
    )
    folders.add_option(parser, "--edition")
    parser.add_argument("--name", default="_", help="the name of the host")
    parser.add_argument("--listen", default="80", help="the port, or the address and port")
    values = vars(parser.parse_args(argv))
    edition = load(values.pop("edition"))
    if edition.errors:
        print(f"nginx: {min(edition.errors)}", file=sys.stderr)
        return 2
    named = {f"--{name}": value for name, value in values.items()} | {"SITE_URL": path_of(edition)}
    if unfit := [f"{name}, {value!r}" for name, value in named.items() if not PLAIN.fullmatch(value)]:
        print(f"nginx: {unfit[0]}, is not a plain value; use letters, digits and ./:-", file=sys.stderr)
        return 2
    print(configuration(edition, values), end="")
    return 0


def configuration(edition: Edition, values: dict[str, str]) -> str:
    """The configuration with `values` (root, name, listen) and with what the edition knows."""
    path = path_of(edition)
    known = {"policy": HEADER, "path": path, "below": re.escape(path), "missing": _missing(edition, path)}
    known |= _redirects(edition, path)
    filled = values | known
    return PLACE.sub(lambda match: filled[match[1]], (ROOT / TEMPLATE).read_text(encoding="utf-8"))


def _missing(edition: Edition, path: str) -> str:
    """The page of missing addresses below the folder of each language that has one."""
    languages = (code for code in edition.codes if code != edition.original)
    found = [f'~^{re.escape(path)}{code}/ "{path}{code}/{NOT_FOUND_PAGE}";' for code in languages]
    return "\n    ".join(found) or "# none"


def _redirects(edition: Edition, path: str) -> dict[str, str]:
    """Where each address that moved leads, with and without its slash: the page, and the place in it."""
    pages, places = [], []
    for old, new in edition.moves.items():
        address, (page, mark, id) = f"~^{re.escape(path + old.rstrip('/'))}/?$", new.partition("#")
        pages.append(f"{address} {path}{page};")
        places += [f'{address} "{mark}{id}";'] if id else []
    return {name: "\n    ".join(found) or "# none" for name, found in (("redirects", pages), ("places", places))}


def path_of(edition: Edition) -> str:
    """The path of the site's address on its host."""
    return unquote(urlsplit(edition.site_url).path)


if __name__ == "__main__":
    raise SystemExit(command.run(main))
