"""The text sentence by sentence in all languages: for translation programs (TMX 1.4b) and as a table (CSV)."""

from lxml import etree

from edition.alignment import segments
from edition.edition import HOME, Edition
from edition.wording import facts, version_words
from exports import records
from exports.tei.elements import XML

LANGUAGE = f"{{{XML}}}lang"


def tmx(edition: Edition) -> bytes:
    """A translation memory: a unit for each segment, with its address; the header says what the text is.

    https://www.ttt.org/oscarStandards/tmx/tmx14b.html
    """
    root = etree.Element("tmx", version="1.4")
    root.append(_header(edition))
    body = etree.SubElement(root, "body")
    for segment in segments(edition):
        unit = etree.SubElement(body, "tu", tuid=segment.id)
        for code, text in segment.texts.items():
            variant = etree.SubElement(unit, "tuv", {LANGUAGE: code})
            if page := edition.paragraph_pages.get(segment.block):
                etree.SubElement(variant, "prop", type="address").text = edition.address(code, page, segment.block)
            etree.SubElement(variant, "seg").text = text
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _header(edition: Edition) -> etree._Element:
    header = etree.Element(
        "header",
        creationtool=edition.identity.name,
        creationtoolversion=edition.version,
        segtype="sentence",
        adminlang=edition.original,
        srclang=edition.original,
        datatype="plaintext",
    )
    header.set("o-tmf", "Markdown")
    for code in edition.codes:
        about = " ".join([edition.identity.title[code], edition.address(code, HOME), *facts(edition, code)])
        etree.SubElement(header, "note", {LANGUAGE: code}).text = about
    return header


def table(edition: Edition) -> bytes:
    """A row for each segment: its id, a column for each language, and the edition's address and version."""
    stated = version_words(edition, edition.original)
    rows = ([segment.id, *segment.texts.values(), stated] for segment in segments(edition))
    return records.table([["id", *edition.codes, "edition"], *rows])
