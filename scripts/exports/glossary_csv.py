"""The glossary as a table, CSV by RFC 4180: a row for each term, with its words in every language."""

import csv
import io

from edition.edition import Edition
from edition.entries import Term

# The byte order mark, by which spreadsheet programs know UTF-8; without it they show Cyrillic as rubbish.
MARK = "\ufeff"
# Between the quotations in a cell.
BETWEEN = " | "


def export(edition: Edition) -> bytes:
    """The table with a line of names; lists of ids in a cell are separated by spaces."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, list(_row(edition, edition.terms[0])) if edition.terms else [])
    writer.writeheader()
    writer.writerows(_row(edition, term) for term in edition.terms)
    return (MARK + target.getvalue()).encode()


def _row(edition: Edition, term: Term) -> dict[str, str]:
    row = {"id": term.id, "kind": term.kind}
    for code in edition.codes:
        row |= {f"term_{code}": term.term[code]["text"], f"origin_{code}": term.term[code]["origin"]}
        row[f"definition_{code}"] = term.definition[code]
        row[f"quotations_{code}"] = BETWEEN.join(place["quotation"][code] for place in term.stated_in)
    row["paragraphs"] = " ".join(dict.fromkeys(place["paragraph"] for place in term.stated_in))
    row |= {"provisions": " ".join(term.provisions), "related": " ".join(term.related)}
    address = f"{edition.address(edition.original, 'glossary')}#{term.id}"
    return row | {"address": address, "version": edition.version}
