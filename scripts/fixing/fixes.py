"""Mechanical fixes: for some codes, what a line or a file becomes. Pure functions from text to text."""

import re
import unicodedata
from collections.abc import Callable

from edition.edition import Edition
from language import characters, no_break_spaces
from language.letters import one_script
from reading.finding import Finding

PAGE = re.compile(r"docs/([^/]+)/[^/]+\.md")

# What the checks say of a name that moved: the old one, and the one to write.
MOVED = re.compile(
    r"(?:nav lists )?(\S+?),? (?:is not a page; link to|names an id that moved; link to|which moved; write `-)"
    r" ([^\s`,]+)`?(?:, where it moved)?$"
)

Fix = Callable[[Edition, Finding, str], str]


def fixed(edition: Edition, text: str, finding: Finding) -> str:
    """The text of the finding's file with the finding fixed, or as it was where no fix is mechanical."""
    if finding.code in OF_FILES:
        return OF_FILES[finding.code](text)
    if finding.code not in OF_LINES:
        return text
    lines = text.split("\n")
    if finding.line <= len(lines):
        lines[finding.line - 1] = OF_LINES[finding.code](edition, finding, lines[finding.line - 1])
    return "\n".join(lines)


def _script(edition: Edition, finding: Finding, line: str) -> str:
    for word in re.findall("«(.+?)»", finding.message)[:1]:
        fixed = one_script(word, edition.look_alikes, edition.alphabets.get(_language(finding), ""))
        line = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", fixed, line)
    return line


def _no_break(edition: Edition, finding: Finding, line: str) -> str:
    rules = edition.writing.get(_language(finding))
    if rules is None:
        return line
    lacking = no_break_spaces.patterns(rules.before_number, rules.after_number, rules.dash, page=True)
    return no_break_spaces.bound(line, lacking)


def _moved(edition: Edition, finding: Finding, line: str) -> str:
    """A link to what moved, or an entry of nav, with the name that it has now."""
    match = MOVED.match(finding.message)
    if match is None:
        return line
    return line.replace(f"]({match[1]})", f"]({match[2]})").replace(f"- {match[1]}", f"- {match[2]}")


def _language(finding: Finding) -> str:
    """The language of the page on which the finding is; empty for other files."""
    page = PAGE.fullmatch(finding.path)
    return page[1] if page else ""


def _characters(edition: Edition, finding: Finding, line: str) -> str:
    return characters.fixed(line, finding.code, set().union(*edition.alphabets.values()))


OF_FILES: dict[str, Callable[[str], str]] = {
    "CHR001": lambda text: text.removeprefix(characters.BYTE_ORDER_MARK),
    "CHR002": lambda text: text.replace("\r\n", "\n").replace("\r", "\n"),
}
# A link to what moved must be the same in each language.
OF_NAMES: dict[str, Fix] = dict.fromkeys(("LNK001", "LNK004", "PAG010"), _moved)
OF_LINES: dict[str, Fix] = {
    **OF_NAMES,
    "CHR003": _characters,
    "CHR004": lambda edition, finding, line: unicodedata.normalize("NFC", line),
    "CHR005": _characters,
    "CHR007": _characters,
    "TRN006": _script,
    "TYP004": _no_break,
}
