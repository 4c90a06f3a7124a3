"""Letters that the PDF cannot show: the fonts of Typst, which sets it, have no glyph for them."""

import re
import unicodedata
from collections.abc import Iterable

# What Typst's own fonts have, so that most texts are not put to it; a test asks it for each.
KNOWN = "\\s -~\xa1-\u0233\u0400-\u04ff–—‘’“”„…↑↓№€₽"
OTHER = re.compile(f"[^{KNOWN}]")
# The text of the error of PDF/UA-1 is the first that has no glyph.
LACKING = re.compile(r'the text `"(.+?)"`')
PROBE = b'#set document(title: "-")\n#sys.inputs.text'


def others(texts: Iterable[str]) -> set[str]:
    """The letters of some texts that Typst must be asked for; marks that are set on letters are not looked at."""
    found = {*OTHER.findall("\n".join(texts))}
    return {letter for letter in found if unicodedata.category(letter)[0] not in "CM"}


def without_glyph(letters: Iterable[str]) -> set[str]:
    """The letters among some that no font of Typst has."""
    wanted, found = {*letters}, set[str]()
    while wanted and (first := _first_lacking(" ".join(sorted(wanted)))):
        found |= {*first} & wanted
        wanted -= {*first}
    return found


def _first_lacking(text: str) -> str:
    """The first text that Typst refuses; empty where it sets all."""
    import typst  # late: most texts have no such letter

    try:
        typst.compile(PROBE, sys_inputs={"text": text}, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True)
    except typst.TypstError as error:
        refused = LACKING.search(error.message)
        return refused[1] if refused else ""
    return ""
