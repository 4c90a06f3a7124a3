"""Read YAML as plain data: the types of JSON, every key once, no aliases; every value keeps its line.

YAML 1.2's core schema (yaml.org/spec/1.2.2, section 10.3): a date and a `yes` without quotes are words.
"""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

Tags = Mapping[str, Callable[[yaml.Node, Any], Any]]
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}
_PREFIX = "tag:yaml.org,2002:"
_TAGS = {yaml.ScalarNode: f"{_PREFIX}str", yaml.SequenceNode: f"{_PREFIX}seq", yaml.MappingNode: f"{_PREFIX}map"}
_PLAIN = f"{_PREFIX}plain"


# What the parser says, in an editor's words.
_OPEN = "a comma or a bracket is missing; add it"
_WORDS_OF = {
    "could not find expected ':'": "no colon after the name; write `name: value`",
    "did not find expected ',' or ']'": _OPEN,
    "did not find expected ',' or '}'": _OPEN,
    "did not find expected '-' indicator": "a line beside the items of a list; indent it, or write `- `",
    "did not find expected <document start>": "something after the end of the data; remove `[]` or `{}` above a list, "
    "or the `---`",
    "did not find expected key": "a line indented otherwise than those beside it, or a mark too many; "
    "indent it alike, or remove the mark",
    "found a tab character that violates indentation": "a tab; indent with spaces",
    "found character that cannot start any token": "a tab, or a sign that begins no text; write spaces, or quote it",
    "found undefined alias": "a text that begins with *; put it into quotation marks",
    "found unexpected end of stream": "a quotation mark is not closed; close it",
    "found unknown escape character": "a backslash in double quotation marks; write two, or single ones",
    "mapping values are not allowed in this context": "a colon that begins no value; put the text with it into "
    "quotation marks, or write the colon that the line above lacks",
}
# Where the slip is at the beginning of the part that the parser was reading.
_AT_START = re.compile("could not find expected ':'|did not find expected ','|found unexpected end of stream")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A parser that leaves the types of plain scalars to this module: its own are those of YAML 1.1."""

    def resolve(self, kind: type[yaml.Node], text: str, implicit: Any) -> str:
        return _PLAIN if kind is yaml.ScalarNode and implicit[0] else _TAGS[kind]


class BrokenYamlError(Exception):
    """The text is not YAML that the edition reads; `line` counts from 1."""

    def __init__(self, problem: str, line: int = 1) -> None:
        """Say what is broken, and where."""
        super().__init__(problem)
        self.line = line


def compose(text: str) -> yaml.Node | None:
    """The tree of nodes of a text. Raises BrokenYamlError."""
    try:
        return yaml.compose(text, _Loader)
    except yaml.MarkedYAMLError as error:
        raise _told(error) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise BrokenYamlError(str(error).split("\n")[0] or type(error).__name__) from error


def _told(error: yaml.MarkedYAMLError) -> BrokenYamlError:
    said = str(error.problem)
    mark = (_AT_START.match(said) and error.context_mark) or error.problem_mark
    problem = _WORDS_OF.get(said, f"{said}; correct the syntax here")
    return BrokenYamlError(problem, mark.line + 1 if mark else 1)


def value(node: yaml.Node | None, tags: Tags | None = None) -> Any:
    """What a tree says; `tags` make the values of tags of one's own. Raises BrokenYamlError."""
    return None if node is None else _built(node, tags or {}, set())


def _built(node: yaml.Node, tags: Tags, seen: set[int]) -> Any:
    """The value of a node. One met twice is an alias, which is refused: each value has one line."""
    if id(node) in seen:
        raise _broken("an alias (`*name`); write the value out", node)
    seen.add(id(node))
    if not node.tag.startswith(_PREFIX):
        if make := tags.get(node.tag) or tags.get(""):
            return make(node, lambda item: _built(item, tags, seen))
        raise _broken(f"the tag {node.tag[:40]} is unknown; remove it", node)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node.value) if node.tag == _PLAIN else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_built(item, tags, seen) for item in node.value]
    found: dict[str, Any] = {}
    for key, item in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _broken("a key that is not a word; write `name: value`", key)
        if key.value in found:
            raise _broken(f"the key {key.value[:40]} occurs twice in one mapping; keep one", key)
        found[key.value] = _built(item, tags, seen)
    return found


def _scalar(text: str) -> Any:
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text


def _broken(problem: str, node: yaml.Node) -> BrokenYamlError:
    return BrokenYamlError(problem, node.start_mark.line + 1)


def line(node: yaml.Node | None, keys: tuple[Any, ...]) -> int:
    """The line of the value under `keys` (mapping keys, list indices), or of its nearest parent."""
    found = 1
    for key in keys:
        node = _child(node, key)
        if node is None:
            break
        found = node.start_mark.line + 1
    return found


def _child(node: yaml.Node | None, key: Any) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
        return node.value[key] if 0 <= key < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((item for name, item in node.value if name.value == str(key)), None)
    return None
