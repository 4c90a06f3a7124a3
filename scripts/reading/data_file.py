"""Reading of YAML and JSON: broken data becomes one finding with its line, sound values keep their lines.

Why:  data that another program half understands are worse than data that it refuses.
Bad:  an unclosed bracket, a key given twice, a YAML alias, a number of a thousand digits, half a surrogate pair
Good: `- id: unity` and its fields, each once, as docs/data/schemas describes them
"""

import json
import math
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from reading import yaml_text
from reading.finding import Finding
from reading.text_file import read_text

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SPACE = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True)
class DataFile:
    """A parsed file: `value` as plain Python objects, `line()` for where a value stands."""

    path: str
    text: str
    value: Any = field(compare=False)

    @cached_property
    def _node(self) -> yaml.Node | None:
        # JSON is read as YAML here only to learn line numbers; what YAML cannot read has line 1.
        try:
            return yaml_text.compose(self.text)
        except yaml_text.BrokenYamlError:
            return None

    @cached_property
    def _starts(self) -> list[int]:
        """The lines on which the entries of a JSON array begin."""
        position = self.text.index("[") + 1
        lines, line = [], 1 + self.text.count("\n", 0, position)
        for _ in self.value:
            start = _SPACE.match(self.text, position).end()  # type: ignore[union-attr]
            line += self.text.count("\n", position, start)
            lines.append(line)
            _, position = _DECODER.raw_decode(self.text, start)
            line += self.text.count("\n", start, position)
        return lines

    def line(self, *keys: Any) -> int:
        """The line of the value under `keys` (mapping keys, list indices), or of its nearest parent."""
        if len(keys) == 1 and self.path.endswith(".json") and isinstance(self.value, list) and isinstance(keys[0], int):
            return self._starts[keys[0]] if 0 <= keys[0] < len(self._starts) else 1
        return yaml_text.line(self._node, keys)


def read_data(root: Path, path: str) -> tuple[DataFile | None, list[Finding]]:
    """A YAML or JSON file (by its ending), or None with the finding that says what is broken."""
    text, findings = read_text(root, path)
    return (None, findings) if text is None else _parsed(path, text)


@lru_cache(maxsize=32)  # the editions of an archive share data; the same text is the same value
def _parsed(path: str, text: str) -> tuple[DataFile | None, list[Finding]]:
    try:
        return (_json if path.endswith(".json") else _yaml)(path, text), []
    except json.JSONDecodeError as error:
        return None, [Finding(path, error.lineno, "FIL005", f"broken JSON: {error.msg}; mend the syntax here")]
    except yaml_text.BrokenYamlError as error:
        problem = str(error) if ";" in str(error) else f"{error}; mend the syntax here"
        return None, [Finding(path, error.line, "FIL005", f"broken YAML: {problem}")]
    except (RecursionError, ValueError) as error:
        reason = " ".join(str(error).split())[:100] or type(error).__name__
        return None, [Finding(path, 1, "FIL005", f"unreadable data: {reason}; mend the file")]


def _yaml(path: str, text: str) -> DataFile:
    node = yaml_text.compose(text)
    file = DataFile(path, text, yaml_text.value(node))
    file.__dict__["_node"] = node  # the one parse gives values and lines
    return file


def _json(path: str, text: str) -> DataFile:
    if sum(map(text.count, ",[{")) > yaml_text.MOST_VALUES:  # those in words count too: there are far fewer of them
        raise ValueError(f"the text has more than {yaml_text.MOST_VALUES:,} values")
    file = DataFile(path, text, json.loads(text, object_pairs_hook=_once, parse_constant=_number, parse_float=_number))
    if _SURROGATE.search(text):
        json.dumps(file.value, ensure_ascii=False).encode()  # half a pair raises ValueError
    return file


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise ValueError(f"the key {twice[:40]} stands twice in one object")
    return found


def _number(text: str) -> float:
    if not math.isfinite(number := float(text)):
        raise ValueError(f"{text[:40]} is no number of JSON")
    return number
