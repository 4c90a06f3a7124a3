"""Mechanical mends: for some codes, what a line or a file becomes. Pure functions from text to text."""

import re
import unicodedata
from collections.abc import Callable

from edition.edition import Edition
from language import characters
from language.letters import one_script
from language.no_break_spaces import unbound
from reading.finding import Finding

PAGE = re.compile(r"docs/([^/]+)/[^/]+\.md")
NO_BREAK_SPACE = "\u00a0"

Mend = Callable[[Edition, Finding, str], str]


def mended(edition: Edition, finding: Finding, text: str) -> str:
    """The text of the finding's file with the finding mended, or as it was where no mend is mechanical."""
    if finding.code in OF_FILES:
        return OF_FILES[finding.code](text)
    if finding.code not in OF_LINES:
        return text
    lines = text.split("\n")
    if finding.line <= len(lines):
        lines[finding.line - 1] = OF_LINES[finding.code](edition, finding, lines[finding.line - 1])
    return "\n".join(lines)


def _script(edition: Edition, finding: Finding, line: str) -> str:
    named = re.search("«(.+?)»", finding.message)
    if named is None:
        return line
    fixed = one_script(named[1], edition.look_alikes, edition.alphabets.get(_language(finding), ""))
    return re.sub(rf"(?<!\w){re.escape(named[1])}(?!\w)", fixed, line)


def _no_break(edition: Edition, finding: Finding, line: str) -> str:
    way = next((way for way in edition.writing if way.language == _language(finding)), None)
    if way is None:
        return line
    return unbound(way.before_number, way.after_number, way.dash, page=True).sub(
        lambda match: match[0].rstrip(" ") + NO_BREAK_SPACE, line
    )


def _language(finding: Finding) -> str:
    """The language of the page on which the finding is; empty for other files."""
    page = PAGE.fullmatch(finding.path)
    return page[1] if page else ""


OF_FILES: dict[str, Callable[[str], str]] = {
    "CHR001": lambda text: text.removeprefix(characters.BYTE_ORDER_MARK),
    "CHR002": lambda text: text.replace("\r\n", "\n").replace("\r", "\n"),
}
OF_LINES: dict[str, Mend] = {
    "CHR003": lambda edition, finding, line: characters.mended(line, finding.code),
    "CHR004": lambda edition, finding, line: unicodedata.normalize("NFC", line),
    "CHR005": lambda edition, finding, line: characters.mended(line, finding.code),
    "CHR007": lambda edition, finding, line: characters.mended(line, finding.code),
    "TRN006": _script,
    "TYP004": _no_break,
}
