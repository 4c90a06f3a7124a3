"""How findings are shown: as text, as JSON, as annotations of GitHub; a summary by page; and what a code means."""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from checks.retired import RETIRED
from reading.finding import Finding, one_line

CODES = Path(__file__).with_name("codes.txt")
BOLD, RED, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[0m"


def as_text(findings: Sequence[Finding]) -> str:
    """One line for each finding."""
    return "".join(f"{finding}\n" for finding in findings)


def as_coloured_text(findings: Sequence[Finding]) -> str:
    """The same lines for a terminal: the place bold, the code red."""
    lines = []
    for finding in findings:
        place, _, problem = str(finding).partition(f": {finding.code}: ")
        lines.append(f"{BOLD}{place}{PLAIN}: {RED}{finding.code}{PLAIN}: {problem}\n")
    return "".join(lines)


def as_json(findings: Sequence[Finding]) -> str:
    """A JSON array of objects with path, line, code and message."""
    return json.dumps([finding._asdict() for finding in findings], ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands that GitHub shows beside the lines.

    Escapes as its runner reads them: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    """
    lines = []
    for finding in findings:
        path = _escaped(finding.path).replace(":", "%3A").replace(",", "%2C")
        lines.append(f"::error file={path},line={finding.line},title={finding.code}::{_escaped(finding.message)}\n")
    return "".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def coloured(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether colours are wanted: on a terminal that has them, unless NO_COLOR is set (https://no-color.org)."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def summary(findings: Sequence[Finding]) -> str:
    """A line for each page with findings: how many, and of which codes; the fullest first."""
    pages: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        pages[finding.path][finding.code] += 1
    lines = []
    for path, codes in sorted(pages.items(), key=lambda item: (-item[1].total(), item[0])):
        listed = ", ".join(f"{code} × {count}" if count > 1 else code for code, count in sorted(codes.items()))
        lines.append(f"{codes.total():>6}  {one_line(path)}  ({listed})\n")
    return "".join(lines)


class Meaning(NamedTuple):
    """What a code means: the rule, something wrong, the same right, and the usual fix."""

    rule: str
    wrong: str
    right: str
    fix: str


def meanings() -> dict[str, Meaning]:
    """The meaning of every code, as codes.txt has it."""
    lines = CODES.read_text(encoding="utf-8").splitlines()
    parts = (line.split(" | ") for line in lines if not line.startswith("#"))
    return {code: Meaning(*words) for code, *words in parts}


def explain(code: str) -> str:
    """What a code means, in small letters or capitals; empty for an unknown one."""
    code = code.upper()
    if code in RETIRED:
        return f"{code} is retired: {RETIRED[code]}"
    found = meanings().get(code)
    if not found:
        return ""
    return f"{code}: {found.rule}\n\nWrong: {found.wrong}\nRight: {found.right}\nFix:   {found.fix}"


def listed() -> str:
    """Every code with its rule, a line each."""
    return "".join(f"{code}  {meaning.rule}\n" for code, meaning in meanings().items())
