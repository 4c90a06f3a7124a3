"""How findings are shown: as text, as JSON, as annotations of GitHub; a summary by page; and what a code means."""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from reading.finding import Finding, one_line

CODES = Path(__file__).with_name("codes.txt")
BOLD, RED, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[0m"


def as_text(findings: Sequence[Finding]) -> str:
    """One line for each finding."""
    return "".join(f"{finding}\n" for finding in findings)


def as_coloured_text(findings: Sequence[Finding]) -> str:
    """The same lines for a terminal: the place bold, the code red."""
    parts = [(finding.code, *str(finding).partition(f": {finding.code}: ")) for finding in findings]
    return "".join(f"{BOLD}{place}{PLAIN}: {RED}{code}{PLAIN}: {said}\n" for code, place, _, said in parts)


def as_json(findings: Sequence[Finding]) -> str:
    """A JSON array of objects with path, line, code and message."""
    return json.dumps([finding._asdict() for finding in findings], ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands that GitHub shows beside the lines.

    Escapes as its runner reads them: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    """
    paths = [_escaped(finding.path).replace(":", "%3A").replace(",", "%2C") for finding in findings]
    return "".join(
        f"::error file={path},line={finding.line},title={finding.code}::{_escaped(finding.message)}\n"
        for path, finding in zip(paths, findings)
    )


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


def _rows() -> list[list[str]]:
    lines = CODES.read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if not line.startswith("#")]


def meanings() -> dict[str, list[str]]:
    """What every code means: the rule, something wrong, the same right, and the usual fix."""
    return {code: words for code, *words in _rows() if words[1:]}


def retired() -> dict[str, str]:
    """The codes that no check raises any more, and what they said."""
    return {code: words[0] for code, *words in _rows() if not words[1:]}


def explain(code: str) -> str:
    """What a code means, in small letters or capitals; empty for an unknown one."""
    code = code.upper()
    if found := meanings().get(code):
        rule, wrong, right, fix = found
        return f"{code}: {rule}\n\nWrong: {wrong}\nRight: {right}\nFix:   {fix}"
    said = retired().get(code, "")
    return said and f"{code} is retired: {said}"


def listed() -> str:
    """Every code with its rule, a line each."""
    return "".join(f"{code}  {rule}\n" for code, (rule, *_) in meanings().items())
