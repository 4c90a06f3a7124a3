"""A CSL-JSON item as a RIS record: a tag of two characters, two spaces, a hyphen, the value, on lines ended by CR LF.

The tags are those of the RIS format specification that Zotero, EndNote and Mendeley read.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Item = Mapping[str, Any]
TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "legal_case": "CASE",
    "legislation": "STAT",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "treaty": "STAT",
    "webpage": "ELEC",
}
# Tags that take one CSL variable as it is.
TAGS = (
    ("TI", "title"),
    ("T2", "container-title"),
    ("VL", "volume"),
    ("IS", "issue"),
    ("ET", "edition"),
    ("ET", "version"),
    ("SE", "section"),
    ("M3", "genre"),
    ("PB", "publisher"),
    ("A2", "authority"),
    ("M1", "number"),
    ("CY", "publisher-place"),
    ("SN", "ISBN"),
    ("SN", "ISSN"),
    ("DO", "DOI"),
    ("UR", "URL"),
    ("LA", "language"),
    ("N1", "note"),
    ("N1", "annote"),
)
PAGES = re.compile(r"^\s*(.+?)(?:\s*[-–—]+\s*(.+?))?\s*$")


def ris(item: Item) -> str:
    """The record of a CSL-JSON item. Tags for what the item does not state are absent."""
    lines = [("TY", TYPES.get(str(item["type"]), "GEN")), ("ID", item["id"]), *_lines(item), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(str(value).split())}\r\n" for tag, value in lines)


def _lines(item: Item) -> Iterator[tuple[str, object]]:
    for tag, role in (("AU", "author"), ("ED", "editor")):
        yield from ((tag, _name(name)) for name in item.get(role, ()))
    yield from ((tag, item[variable]) for tag, variable in TAGS if item.get(variable))
    for tag, variable in (("DA", "issued"), ("Y2", "accessed")):
        if parts := item.get(variable, {}).get("date-parts"):
            yield from [("PY", parts[0][0])] if tag == "DA" else []
            yield tag, _date(parts)
    if pages := PAGES.match(str(item.get("page") or item.get("number-of-pages", ""))):
        yield from ((tag, page) for tag, page in zip(("SP", "EP"), pages.groups()) if page)
    if item["type"] == "webpage" and item.get("genre"):
        # pandoc and Citation.js print no kind of a page, and its edition; Zotero the other way round.
        yield "ET", item["genre"]


def _name(name: Mapping[str, str]) -> str:
    """A person as `Family, Given, Jr`; a body as it is called."""
    particle = f"{name['non-dropping-particle']} " if name.get("non-dropping-particle") else ""
    parts = [particle + name.get("family", ""), name.get("given", ""), name.get("suffix", "")]
    return name.get("literal") or ", ".join(part for part in parts if part)


def _date(dates: list[list[int]]) -> str:
    """`YYYY/MM/DD/other` with places left empty for what is not known; the last has the years of a range."""
    known = [f"{part:02}" for part in dates[0]]
    years = "–".join(str(parts[0]) for parts in dates) if dates[1:] else ""
    return "/".join([*known, *[""] * (3 - len(known)), years])
