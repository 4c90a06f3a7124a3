"""Reading of text, YAML and JSON files: bad input becomes a finding, values keep their lines."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from finding import Finding

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class DataFile:
    """A parsed file: `value` as plain Python objects, `line()` for where a value stands."""

    path: str
    text: str
    value: Any

    @cached_property
    def _node(self) -> yaml.Node | None:
        # JSON is read as YAML here only to learn line numbers; what YAML cannot read has line 1.
        try:
            return yaml.compose(self.text, _Loader)
        except (yaml.YAMLError, RecursionError, ValueError):
            return None

    def line(self, *keys: Any) -> int:
        """The line of the value under `keys` (mapping keys, list indices), or of its nearest parent."""
        node = self._node
        line = 1
        for key in keys:
            node = _child(node, key)
            if node is None:
                break
            line = node.start_mark.line + 1
        return line


def _child(node: yaml.Node | None, key: Any) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
        return node.value[key] if 0 <= key < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == str(key)), None)
    return None


def read_text(root: Path, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a UTF-8 file, or None with the finding that says why there is none."""
    try:
        raw = (root / path).read_bytes()
    except FileNotFoundError:
        return None, [Finding(path, 1, "FIL001", "the file is missing; restore it or take it from the history")]
    except OSError as error:
        return None, [
            Finding(path, 1, "FIL002", f"the file cannot be read ({error.strerror}); mend its kind or rights")
        ]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [
            Finding(path, line, "FIL003", f"byte {raw[error.start]:#04x} is not UTF-8; save the file as UTF-8")
        ]
    if not text.strip():
        return None, [Finding(path, 1, "FIL004", "the file is empty; restore its contents")]
    return text, []


def read_data(root: Path, path: str) -> tuple[DataFile | None, list[Finding]]:
    """A YAML or JSON file (by its ending), or None with the finding that says what is broken."""
    text, findings = read_text(root, path)
    if text is None:
        return None, findings
    try:
        value = json.loads(text) if path.endswith(".json") else yaml.load(text, _Loader)
    except json.JSONDecodeError as error:
        return None, [Finding(path, error.lineno, "FIL005", f"broken JSON: {error.msg}; mend the syntax here")]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return None, [Finding(path, line, "FIL005", f"broken YAML: {error.problem}; mend the syntax here")]
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        return None, [Finding(path, 1, "FIL005", f"unreadable data: {reason}; mend the file")]
    return DataFile(path, text, value), []
