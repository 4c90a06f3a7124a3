"""A CSL-JSON item as a BibTeX entry, for BibTeX and biblatex; letters stay as they are, in UTF-8.

The entry types and fields are those of the manuals of BibTeX and biblatex. An address is given as it is, for both
print it by `\\url`; every other value has the characters that TeX reads as commands escaped.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from babel import Locale

Item = Mapping[str, Any]
TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
    "webpage": "online",
}
# The names of a container and of a publisher depend on the type of the entry. Others say in words how it was published.
CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle", "online": "titleaddon"}
PUBLISHERS = {"online": "organization"} | dict.fromkeys(("techreport", "report"), "institution")
PUBLISHERS |= dict.fromkeys(("phdthesis", "thesis"), "school")
IN_WORDS = "misc"
# Entries of which the genre is the type that is printed, such as a kind of thesis, and what each is called without one:
# styles would print “Technical Report” or “PhD thesis”, which nobody said.
OF_GENRE = {"techreport": "report", "phdthesis": "thesis"}
# Escaped braces still count for BibTeX, which would lose the end of the entry: they have names of their own.
COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {character: f"\\{character}" for character in "$&%#_"}
COMMAND = re.compile("[" + re.escape("".join(COMMANDS)) + "]")
# What a key cannot hold.
NO_KEY = re.compile(r"""[\s"#%'(),={}~\\]+""")
# What an address cannot hold in a braced value, by its percent form.
IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def bibtex(item: Item) -> str:
    """The entry of a CSL-JSON item, with a line end. Fields that the item does not state are absent."""
    kind = TYPES.get(str(item["type"]), "misc")
    kind = kind if item.get("genre") else OF_GENRE.get(kind, kind)
    lines = [f"  {name} = {{{value}}}" for name, value in _fields(item, kind) if value]
    return ",\n".join([f"@{kind}{{{NO_KEY.sub('-', str(item['id']))}", *lines]) + "\n}\n"


def escape(text: object) -> str:
    """A value with every character that TeX reads as a command escaped, and its white space made single."""
    return COMMAND.sub(lambda match: COMMANDS[match[0]], " ".join(str(text).split()))


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    yield from ((role, " and ".join(_name(name) for name in item.get(role, ()))) for role in ("author", "editor"))
    # Braces of its own keep a style from changing the capitals of a title.
    yield "title", f"{{{escape(item['title'])}}}" if item.get("title") else ""
    if kind == IN_WORDS:
        said = ("container-title", "authority", "number", "publisher")
        # The title of an act often has its number.
        new = [name for name in said if item.get(name) and str(item[name]) not in str(item.get("title", ""))]
        yield "howpublished", ", ".join(f"{'№ ' if name == 'number' else ''}{escape(item[name])}" for name in new)
    else:
        yield CONTAINERS.get(kind, "series"), escape(item.get("container-title", ""))
        yield PUBLISHERS.get(kind, "publisher"), escape(item.get("publisher", ""))
        yield "number", escape(item.get("number", "")) if not item.get("issue") else ""
    for name, variable, written in VARIABLES:
        if item.get(variable):
            yield name, written(item[variable])
    # Styles of BibTeX print the kind of a page in the note alone, and other programs take it from the type.
    yield "type", escape(item.get("genre", "")) if kind in (*OF_GENRE, "online") else ""
    further = ("section", "note") if kind in OF_GENRE else ("genre", "section", "note")
    yield "note", ", ".join(escape(item[name]) for name in further if item.get(name))


def _name(name: Mapping[str, str]) -> str:
    """A person as `Family, Jr, Given`; a body, or a name that the word “and” would split, in braces of its own."""
    if "literal" in name:
        return f"{{{escape(name['literal'])}}}"
    particle = f"{name['non-dropping-particle']} " if name.get("non-dropping-particle") else ""
    parts = [particle + name.get("family", ""), name.get("suffix", ""), name.get("given", "")]
    return ", ".join(_whole(part) for part in parts if part)


def _whole(part: str) -> str:
    return f"{{{escape(part)}}}" if re.search(r"\band\b|,", part) else escape(part)


def _year(date: Mapping[str, Any]) -> str:
    """The year, or the years of a range."""
    return "--".join(str(parts[0]) for parts in date["date-parts"])


def _date(date: Mapping[str, Any]) -> str:
    """The date as biblatex has it: a day, a month, a range."""
    return "/".join("-".join(f"{part:02}" for part in parts) for parts in date["date-parts"])


def _full(date: Mapping[str, Any]) -> str:
    """The date, where it says more than a year."""
    return _date(date) if len(date["date-parts"][0]) > 1 or date["date-parts"][1:] else ""


def _month(date: Mapping[str, Any]) -> str:
    return str(date["date-parts"][0][1]) if len(date["date-parts"][0]) > 1 else ""


def _pages(pages: object) -> str:
    return re.sub(r"\s*[-–—]+\s*", "--", escape(pages))


def _language(code: object) -> str:
    """A language as the TeX packages babel and polyglossia call it, by its English name; else empty."""
    name = Locale("en").languages.get(str(code).partition("-")[0], "")
    return name.lower() if name.isascii() and name.isalpha() else ""


def _address(address: object) -> str:
    return "".join(IN_ADDRESS.get(character, character) for character in str(address))


VARIABLES: tuple[tuple[str, str, Callable[[Any], str]], ...] = (
    ("year", "issued", _year),
    ("date", "issued", _full),
    ("month", "issued", _month),
    ("volume", "volume", escape),
    ("number", "issue", escape),
    ("pages", "page", _pages),
    ("pagetotal", "number-of-pages", escape),
    ("edition", "edition", escape),
    ("version", "version", escape),
    ("address", "publisher-place", escape),
    ("isbn", "ISBN", escape),
    ("issn", "ISSN", escape),
    ("doi", "DOI", _address),
    ("url", "URL", _address),
    ("urldate", "accessed", _date),
    # Programs read one or the other.
    ("langid", "language", _language),
    ("language", "language", _language),
    ("annote", "annote", escape),
)
