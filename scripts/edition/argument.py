"""The map of the argument as data: boxes with paragraphs of the text, and lines that words of a paragraph make."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from edition.entries import Texts


class Box(NamedTuple):
    """A step of the argument: its name, and its paragraphs."""

    id: str
    name: Texts
    paragraphs: Sequence[str]
    line: int


class Line(NamedTuple):
    """How one box bears on another, and the words of the source that say so."""

    start: str
    kind: str
    end: str
    paragraph: str
    words: str
    line: int


class Argument(NamedTuple):
    """The map; empty where an edition has none."""

    boxes: Sequence[Box] = ()
    lines: Sequence[Line] = ()


def argument(value: Mapping[str, Any]) -> Argument:
    """The map from the values of argument.yml."""
    lines = [{**item, "start": item["from"], "end": item["to"]} for item in value.get("lines", ())]
    known = [{name: item for name, item in each.items() if name not in ("from", "to")} for each in lines]
    return Argument([Box(**item) for item in value.get("boxes", ())], [Line(**item) for item in known])
