"""What to correct first: of many findings those that cause the others."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from reading.finding import Finding

# What could not be read is missing from everything that is compared, and without a letter a language is no longer one.
FIRST = re.compile(r"FIL0(?:0[1-9]|1[0-4])|LAN005")
# Codes that are a cause, and those that follow from it in the same paragraph or in what is compared with it.
OF_MARKS = {"ANC003", "ANC004", "ANC005", "NUM001", "QUO001", "QUO002", "QUO003", "REF005", "REF009", "REF010"}
OF_MARKS |= {"CHR008", "SRC001", "TRN002", "TRN008"}
OF_WORDS = {"ANC005", "GLO001", "LAW002", "QUO001", "QUO002", "QUO003", "REF005", "SRC006"}
UNREAD = ("CIT001", "CIT002", "CIT005", "ANC002")
FOLLOW = {
    **dict.fromkeys(UNREAD, OF_MARKS),
    "LNK001": {"GLO005", "LAW001", "TRN003"},
    "ANC002": {"ANC004", "ANC005", "ARG001", "TRN001", "GLO001", "SRC001", "SRC005"},
    "SRC001": OF_WORDS,
    "TRN006": OF_WORDS | {"LAN001", "SRC001", "GLO005", "GLO006", "TER001"},
    "REF005": {"QUO001", "QUO002"},
    "QUO001": {"QUO002"},
    "CHR007": {"CHR008"},
    "WAI002": {"WAI001"},
    "GLO005": {"TRN003"},
    "TRN008": {"SEN002"},
    "REF003": {"REF008"},
    "HTM001": {"HTM001"},
}
# What is gone has no line any more: an id follows from what is wrong anywhere on its page, data
# that no text cites from any mark or link.
GONE, DATA = {"ANC004", "ARG001", "LAW001", "TRN001", "REF005", "QUO002", "QUO003"}, "docs/data/"
WORD = re.compile("«(.+?)»")
LINK = re.compile(r"[\w.-]*#[\w-]+")
PLACE = re.compile(r"([\w./-]+\.(?:md|yml|json|txt)):(\d+)")
ADDRESS = re.compile(r"([\w-]+)#([\w-]+)")
WITH_ITS_PAGE = "is gone with its page"
# How a finding names an id that is gone, by its code; links to laws have the language in their message.
NAMED = {
    "ARG001": re.compile("there is no paragraph (?P<id>[\\w-]+)"),
    "LNK002": re.compile("has no id (?P<id>[\\w-]+)"),
    "SEA005": re.compile("#(?P<id>[\\w-]+) is no address"),
    "LAW001": re.compile("no paragraph in (?P<language>[\\w-]+) links to (?P<id>[\\w-]+)"),
}
EXPECTED = re.compile(r"expected \w+ (?:#+ )?([\w-]+), found")
# The ready citation of a paragraph has an id made from the paragraph's.
CITATION = "citation-"


def first(findings: Sequence[Finding]) -> list[Finding]:
    """The findings to correct first: what could not be read, or else those that follow from no other."""
    unread = [finding for finding in findings if FIRST.fullmatch(finding.code)]
    causes: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code in FOLLOW:
            causes[finding.path, finding.line].append(finding)
    if any(finding.code == "SRC011" for finding in findings):  # another source has other words
        findings = [finding for finding in findings if finding.code != "SRC001"]
    return unread or [finding for finding in _without_echoes(findings) if not any(_caused(finding, causes))]


def waiting(findings: Sequence[Finding], told: Sequence[Finding]) -> str:
    """How many findings are not told yet, and how to see them; empty if all are told."""
    count = len(findings) - len(told)
    others = f"{count} other waits" if count == 1 else f"{count} others wait"
    return f"{others} for these to be corrected; `scripts/check --all` shows all\n" if count else ""


def _caused(finding: Finding, causes: Mapping[tuple[str, int], Sequence[Finding]]) -> Iterator[bool]:
    """Whether a finding follows from each cause at its place or at one that it names; an id, from any on its page."""
    named = {(path, int(line)) for path, line in PLACE.findall(finding.message)}
    for place in {(finding.path, finding.line), *named} & causes.keys():
        yield from (_follows(finding, cause) for cause in causes[place])
    for path, line in causes if finding.code in GONE else ():
        is_there = finding.path == path or finding.path.startswith(DATA)
        if is_there or path in finding.message or finding.message.startswith(f"{PurePosixPath(path).stem}#"):
            yield from (_follows(finding, cause) for cause in causes[path, line] if cause.code in (*UNREAD, "LNK001"))


def _follows(finding: Finding, cause: Finding) -> bool:
    follows = finding.code in FOLLOW[cause.code]
    if cause.code == "GLO005":
        return follows and all(link in cause.message for link in LINK.findall(finding.message))
    if cause.code == "HTM001":
        return follows and finding.message.startswith("</") and not cause.message.startswith("</")
    # A word in two scripts is another word than the source's, too; other words beside it are findings of their own.
    if cause.code == "TRN006" and finding.code in ("SRC001", "LAN001"):
        return follows and WORD.findall(cause.message)[0] in WORD.findall(finding.message)
    return follows


def _without_echoes(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without those that name an id that is gone, and other ids of its page: another one tells them."""
    gone = {ADDRESS.findall(each.message)[0][0] for each in findings if WITH_ITS_PAGE in each.message}
    known, told = {*_ids(findings)}, set[tuple[str, str]]()
    for finding in findings:
        page, id = next(iter(ADDRESS.findall(finding.message)), ("", ""))
        source = {"ANC003": finding.path, "ANC004": page if page in gone else ""}.get(finding.code, "")
        if (finding.code, source) in told or _names(finding, known, gone):
            continue
        if id.startswith(CITATION) and (finding.code, id.removeprefix(CITATION)) in known:
            continue
        if source:
            told.add((finding.code, source))
        yield finding


def _ids(findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """Ids that are gone, by the code; those that a page or a paragraph of one language lacks, by its folder."""
    for finding in findings:
        if finding.code in ("ANC003", "ANC004"):
            yield from ((finding.code, id) for _, id in ADDRESS.findall(finding.message)[:1])
        elif finding.code == "TRN001":
            yield from ((_folder(finding.path), id) for id in EXPECTED.findall(finding.message))
        elif finding.code == "TRN003":
            yield from ((_folder(finding.path), id) for id in re.findall(r"\.md#([\w-]+)", finding.message))


def _names(finding: Finding, known: set[tuple[str, str]], gone: set[str]) -> bool:
    """Whether a finding names an id or a page that another finding says to be gone."""
    if finding.code == "LNK001":
        return finding.message.partition(".md")[0] in gone
    match = NAMED[finding.code].search(finding.message) if finding.code in NAMED else None
    if match is None:
        return False
    language = match.groupdict().get("language")
    folder = f"docs/{language}" if language else _folder(finding.path)
    return bool({("ANC004", match["id"]), (folder, match["id"])} & known)


def _folder(path: str) -> str:
    return PurePosixPath(path).parent.as_posix()
