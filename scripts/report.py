"""How findings are shown: as text, as JSON, as annotations of GitHub; and what a code means."""

import ast
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from finding import Finding

SCRIPTS = Path(__file__).parent


def as_text(findings: Sequence[Finding]) -> str:
    """One line for each finding."""
    return "".join(f"{finding}\n" for finding in findings)


def as_json(findings: Sequence[Finding]) -> str:
    """A JSON array of objects with path, line, code and message."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands that GitHub shows beside the lines; `%` and line ends are escaped as it demands."""
    lines = []
    for finding in findings:
        message = finding.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        lines.append(f"::error file={finding.path},line={finding.line},title={finding.code}::{message}\n")
    return "".join(lines)


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def explain(code: str) -> str:
    """The rule behind a code, with examples: the manual of the module that raises it; empty for an unknown code."""
    for path in sorted(SCRIPTS.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        if f'"{code}"' in text:
            return f"{code} ({path.name})\n\n{ast.get_docstring(ast.parse(text)) or ''}\n"
    return ""
