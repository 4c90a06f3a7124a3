"""The published schemas in a browser: their patterns are those of ECMAScript, as JSON Schema has them."""

from collections.abc import Iterator
from typing import Any

from browser.conftest import Opened
from reading import schemas

LANGUAGES = schemas.Languages(("ru", "qaa"), ("ru",))
COMPILED = "patterns => patterns.forEach(pattern => new RegExp(pattern, 'u'))"


def patterns(node: Any) -> Iterator[str]:
    """The patterns of texts and of keys in a schema."""
    if isinstance(node, dict):
        yield from node.get("patternProperties", ())
        yield from [node["pattern"]] if isinstance(node.get("pattern"), str) else ()
    for below in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from patterns(below)


def test_patterns_are_those_of_ecmascript(opened: Opened) -> None:
    found = [pattern for name in schemas.names() for pattern in patterns(schemas.schema(name, LANGUAGES))]
    assert len(found) > len(schemas.names())
    opened().evaluate(COMPILED, found)
