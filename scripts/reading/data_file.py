"""Read YAML and JSON: broken data becomes one finding with its line, sound values keep their lines.

Why:  data that another program half understands are worse than data that it refuses.
Bad:  an unclosed bracket, a key given twice, a YAML alias, `NaN` in JSON, half a surrogate pair
Good: `- id: unity` and its fields, each once, as scripts/reading/schemas/glossary.yml describes them
"""

import json
import math
import re
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from reading import yaml_text
from reading.finding import Finding
from reading.text_file import read_text

# What the parser of JSON says, in an editor's words.
_SYNTAX = {
    "Expecting ',' delimiter": "a comma is missing after this, or a bracket",
    "Expecting ':' delimiter": "a colon is missing after the name",
    "Expecting property name enclosed in double quotes": "a comma too many here, or a name without quotation marks",
    "Expecting value": "a value is missing after this, or a comma is too many",
    "Extra data": "something stands after the end of the list; a bracket is closed too early",
    "Invalid control character at": "a line end or a tab inside quotation marks",
    "Unterminated string starting at": "a quotation mark is not closed",
    "Invalid \\escape": "a single backslash; write two",
}
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class DataFile(NamedTuple):
    """A parsed file: `value` as plain Python objects; `node` is the tree of YAML that knows the lines."""

    path: str
    text: str
    value: Any
    node: yaml.Node | None = None

    def line(self, *keys: Any) -> int:
        """The line of the value under `keys` (mapping keys, list indices), or of its nearest parent."""
        return yaml_text.line(self.node, keys)


def read_data(root: Path, path: str) -> tuple[DataFile | None, list[Finding]]:
    """A YAML or JSON file (by its ending), or None with the finding that says what is broken."""
    text, findings = read_text(root, path)
    return (None, findings) if text is None else parse(path, text)


def parse(path: str, text: str) -> tuple[DataFile | None, list[Finding]]:
    """Data from a text, or None with the finding that says what is broken."""
    try:
        return _json(path, text) if path.endswith(".json") else _yaml(path, text), []
    except json.JSONDecodeError as error:
        # The parser stops at what follows the slip, often on the next line.
        line = error.lineno if "ing at" in error.msg else text[: error.pos].rstrip().count("\n") + 1
        problem = f"{_SYNTAX.get(error.msg, error.msg)}; correct it"
        return None, [Finding(path, line, "FIL005", f"this is not JSON: {problem}")]
    except yaml_text.BrokenYamlError as error:
        problem = str(error) if ";" in str(error) else f"{error}; correct the syntax here"
        return None, [Finding(path, error.line, "FIL005", f"this is not YAML: {problem}")]
    except (RecursionError, ValueError) as error:
        reason = " ".join(str(error).split())[:100] or type(error).__name__
        return None, [Finding(path, 1, "FIL005", f"unreadable data: {reason}; correct the file")]


def _yaml(path: str, text: str) -> DataFile:
    node = yaml_text.compose(text)
    return DataFile(path, text, yaml_text.value(node), node)


def _json(path: str, text: str) -> DataFile:
    value = json.loads(text, object_pairs_hook=_once, parse_constant=_number, parse_float=_number)
    if _SURROGATE.search(text):
        json.dumps(value, ensure_ascii=False).encode()  # half a pair raises ValueError
    with suppress(yaml_text.BrokenYamlError):  # where YAML cannot read it, every line is 1
        return DataFile(path, text, value, yaml_text.compose(text))
    return DataFile(path, text, value)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise ValueError(f"the key {twice[:40]} occurs twice in one object")
    return found


def _number(text: str) -> float:
    if not math.isfinite(number := float(text)):
        raise ValueError(f"{text[:40]} is not a number of JSON")
    return number
