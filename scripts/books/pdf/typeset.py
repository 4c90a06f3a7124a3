"""The whole edition in one language as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), set by Typst.

Fonts are those that Typst brings. The content reaches the template as JSON, so no word of it is read as a command.
"""

import io
import json
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import typst

from books.pdf.document import document
from edition.edition import Edition
from pages.content import Node

TEMPLATE = Path(__file__).with_name("edition.typ")
# Typst keeps what it worked out for the last ten documents: 240 MB for each PDF of 28 pages.
KEPT = 10


class PrintError(Exception):
    """The PDF cannot be made; the message says why, and the remedy."""


def export(edition: Edition, language: str) -> bytes:
    """The file; the same edition gives the same bytes. Raises PrintError, for one where the font lacks a letter."""
    content = document(edition, language)
    inputs = {"document": json.dumps(content, ensure_ascii=False)}
    try:
        made = typst.compile(
            TEMPLATE.read_bytes(),
            format="pdf",
            sys_inputs=inputs,
            ignore_system_fonts=True,
            # PDF/A demands a date.
            pdf_standards=["a-2a", "ua-1"] if edition.date else ["ua-1"],
            timestamp=0,
        )
    except typst.TypstError as error:
        reason = " ".join([error.message, *error.hints])
        raise PrintError(
            f"the PDF in {language} cannot be set: {reason}; correct the text or {TEMPLATE.name}"
        ) from error
    finally:
        _forget()
    assert isinstance(made, bytes)
    chapters: list[list[Node]] = content["chapters"]
    numbered = {node["address"]: node["id"] for nodes in chapters for node in nodes if node["kind"] == "numbered"}
    return _packed(made, numbered)


def _forget() -> None:
    """Let small documents take the place of the one that was set, so that the memory of a process does not grow."""
    for _ in range(KEPT + 1):
        typst.compile(b"", format="svg", ignore_system_fonts=True)


def _packed(content: bytes, numbered: Mapping[str, str]) -> bytes:
    """The same objects in compressed streams (ISO 32000-1, 7.5.7), which Typst does not write: half as large.

    `numbered` has the addresses of paragraphs with their ids, which become names of their places.
    """
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        _name(pdf, numbered)
        # What Typst has compressed stays as it is: once more would be half of the time for a hundredth of the size.
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return packed.getvalue()


def _name(pdf: pikepdf.Pdf, numbered: Mapping[str, str]) -> None:
    """Name the place of each paragraph by its id, for `book.pdf#p7`: Typst names those of headings alone.

    The number of a paragraph is a link to its address, and the first that has it.
    """
    places: dict[str, pikepdf.Array] = {}
    for page in pdf.pages:
        for link in page.obj.get("/Annots", pikepdf.Array()):
            action = link.get("/A", pikepdf.Dictionary())
            if id := numbered.get(str(action.get("/URI", ""))):
                places.setdefault(id, pikepdf.Array([page.obj, pikepdf.Name.XYZ, None, link.Rect[3], None]))
    if places:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        names.update({id: places[id] for id in sorted(places)})
