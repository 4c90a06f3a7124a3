"""What names an id that is gone, and other ids of the same page: they say again what one finding has said."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from reading.finding import Finding

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


def without(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without those that another one tells."""
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
