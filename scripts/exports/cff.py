"""How to cite the edition, in the Citation File Format 1.2 (https://citation-file-format.github.io).

What is cited is the edition, and its editors answer for it; before them are the authors of the article, if known.
Run as a program it prints the file, which is also at the root of the repository.
"""

import sys

import yaml

from citations import article
from edition.edition import HOME, Edition
from edition.load import load
from edition.wording import string
from program import command

VERSION = "1.2.0"
# The fields of CSL, and what they are called here.
CFF = {
    "family": "family-names",
    "given": "given-names",
    "title": "title",
    "container-title": "journal",
    "volume": "volume",
    "issue": "issue",
    "DOI": "doi",
}


def export(edition: Edition) -> bytes:
    """The file, in the language of the source; the message in every language."""
    original, home = edition.original, edition.page(edition.original, HOME)
    lacking = [] if edition.identity.authors else ["author_unknown"]
    said = [" ".join(string(edition, code, key) for key in (*lacking, "cite_original")) for code in edition.codes]
    editors = {"name": string(edition, original, "editors"), "website": edition.address(original, HOME)}
    fields: dict[str, object] = {
        "cff-version": VERSION,
        "message": " / ".join(said),
        "title": edition.identity.title[original],
        "type": "dataset",
        "authors": [*_persons(edition), editors],
        "version": edition.version,
        "url": edition.address(original, HOME),
        "abstract": str(home.meta.get("description", "")) if home else "",
    }
    if edition.released:
        fields["date-released"] = edition.released
    if edition.identity.licence:
        fields["license-url"] = edition.identity.licence["url"]
    if first := _first_published(edition):
        fields["references"] = [first]
    if edition.contact:
        fields["contact"] = [editors | {"email": edition.contact}]
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=120).encode()


def _persons(edition: Edition) -> list[dict[str, str]]:
    named = article.authors(edition, edition.original)
    return [{CFF[part]: words for part, words in name.items()} for name in named]


def _first_published(edition: Edition) -> dict[str, object]:
    """The article as it was first published; nothing without an author and a title, which the format demands."""
    known = article.first_published(edition)
    if not {"author", "title"} <= known.keys():
        return {}
    fields = {CFF[name]: value for name, value in known.items() if name in CFF}
    if "issued" in known:
        fields["year"] = known["issued"]["date-parts"][0][0]
    return {"type": "article", "authors": _persons(edition), **fields}


def main() -> int:
    """Print the file of the edition in this repository."""
    sys.stdout.buffer.write(export(load(command.ROOT)))
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
