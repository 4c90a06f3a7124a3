"""How to cite the edition, in the Citation File Format 1.2 (https://citation-file-format.github.io).

The author of the article is not known and none is named: what is cited is the edition, and its editors answer for it.
Run as a program it prints the file, which is also at the root of the repository.
"""

import sys

import yaml

from edition.edition import HOME, Edition
from edition.load import load
from edition.wording import string
from program import command

VERSION = "1.2.0"


def export(edition: Edition) -> bytes:
    """The file, in the language of the source; the message in every language."""
    original, home = edition.original, edition.page(edition.original, HOME)
    known = [
        f"{string(edition, code, 'author_unknown')} {string(edition, code, 'cite_original')}" for code in edition.codes
    ]
    editors = {"name": string(edition, original, "editors"), "website": edition.address(original, HOME)}
    fields: dict[str, object] = {
        "cff-version": VERSION,
        "message": " / ".join(known),
        "title": edition.identity.title[original],
        "type": "dataset",
        "authors": [editors],
        "version": edition.version,
        "url": edition.address(original, HOME),
        "abstract": str(home.meta.get("description", "")) if home else "",
    }
    if edition.released:
        fields["date-released"] = edition.released
    if edition.contact:
        fields["contact"] = [editors | {"email": edition.contact}]
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=120).encode()


def main() -> int:
    """Print the file of the edition in this repository."""
    sys.stdout.buffer.write(export(load(command.ROOT)))
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
