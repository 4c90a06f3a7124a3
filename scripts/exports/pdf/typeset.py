"""The whole edition in one language as PDF/UA-1 (ISO 14289-1), set by Typst with the fonts that it brings.

The content reaches the template as JSON, so no word of it is read as a command.
"""

import json
from pathlib import Path

import typst

from edition.edition import Edition
from exports.pdf.document import document

TEMPLATE = Path(__file__).with_name("edition.typ")


class PrintError(Exception):
    """The PDF cannot be made; the message says why, and the remedy."""


def export(edition: Edition, language: str) -> bytes:
    """The file; the same edition gives the same bytes. Raises PrintError, for one where the font lacks a letter."""
    inputs = {"document": json.dumps(document(edition, language), ensure_ascii=False)}
    try:
        made = typst.compile(
            TEMPLATE.read_bytes(),
            format="pdf",
            sys_inputs=inputs,
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    except typst.TypstError as error:
        reason = " ".join([error.message, *error.hints])
        raise PrintError(
            f"the PDF in {language} cannot be set: {reason}; correct the text or {TEMPLATE.name}"
        ) from error
    assert isinstance(made, bytes)
    return made
