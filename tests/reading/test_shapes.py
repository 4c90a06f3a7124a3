"""A schema may be stricter than the program needs, and not weaker."""

from collections.abc import Mapping
from typing import Annotated, Any, NotRequired, TypedDict

import pytest

from edition.entries import ONE_LETTER, Redirect, Texts
from reading import shapes

WORD = {"type": "string"}
TEXTS = {"type": "object", "additionalProperties": False, "required": ["ru"], "properties": {"ru": WORD}}
ENTRY = {
    "type": "object",
    "additionalProperties": False,
    "required": ["old", "new"],
    "properties": {"old": {"$ref": "#/$defs/word"}, "new": {"enum": ["a", "b"]}},
}
LIST = {"$defs": {"word": WORD}, "type": "array", "items": ENTRY}


class Fields(TypedDict):
    name: str
    number: NotRequired[int]


def gap(schema: Any, kind: Any) -> str:
    return shapes.Shape(schema, ("ru",)).gap(kind)


def test_a_schema_that_demands_what_an_entry_needs_has_no_gap() -> None:
    assert gap(LIST, list[Redirect]) == ""
    assert gap(LIST | {"minItems": 1, "title": "x"}, list[Redirect]) == ""
    assert gap(LIST | {"items": False}, list[Redirect]) == ""


@pytest.mark.parametrize(
    ("items", "wanted"),
    [
        (True, "the whole: anything may stand there"),
        ({}, "the whole: no `type: object`"),
        (ENTRY | {"required": ["old"]}, "new: not `required`"),
        (ENTRY | {"properties": {"old": WORD, "new": {}}}, "new: no `type: string`"),
        (ENTRY | {"properties": {"old": {"type": "integer"}, "new": WORD}}, "old: no `type: string`"),
        (ENTRY | {"additionalProperties": True}, "the whole: other fields than old, new may stand there"),
        (ENTRY | {"patternProperties": {"x": WORD}}, "the whole: other fields than old, new may stand there"),
    ],
)
def test_the_field_that_a_schema_leaves_open_is_named(items: Any, wanted: str) -> None:
    assert gap(LIST | {"items": items}, list[Redirect]) == wanted


def test_mappings_pairs_and_unions_are_read() -> None:
    named = {"type": "object", "additionalProperties": False, "required": ["name"], "properties": {"name": WORD}}
    assert gap(named, Fields) == ""
    assert gap(named | {"properties": {"name": WORD, "number": WORD}}, Fields) == "number: no `type: integer`"
    assert gap(named | {"additionalProperties": True}, Fields) == "number: anything may stand there"
    pair = {"type": "array", "items": WORD, "minItems": 2, "maxItems": 2}
    assert gap(pair, Annotated[list[str], 2]) == ""
    assert gap(pair | {"maxItems": 3}, Annotated[list[str], 2]) == "the whole: no `minItems: 2`, `maxItems: 2`"
    assert gap({"oneOf": [{"type": "null"}, WORD]}, str | None) == ""
    assert gap({"oneOf": [{"type": "integer"}, WORD]}, str | None) != ""
    letters = {"type": "object", "propertyNames": {"maxLength": 1}, "additionalProperties": WORD}
    assert gap(letters, Annotated[Mapping[str, str], ONE_LETTER]) == ""
    assert gap(letters | {"propertyNames": {}}, Annotated[Mapping[str, str], ONE_LETTER]) != ""


def test_a_language_that_is_not_demanded_is_told_apart() -> None:
    shape = shapes.Shape(TEXTS, ("ru", "qaa"))
    assert (shape.gap(Texts), shape.unspoken(Texts)) == ("", ["qaa"])


EXPONENTIAL = {f"a{n}": {"allOf": [{"$ref": f"#/$defs/a{n + 1}"}] * 2} for n in range(40)} | {"a40": {}}


@pytest.mark.parametrize(
    ("schema", "problem"),
    [
        ({"$ref": "#/$defs/a0", "$defs": EXPONENTIAL}, "more than 700 parts"),
        ({"anyOf": [{"minItems": n} for n in range(20_000)]}, "more than 700 parts"),
        ({"items": {"$ref": "#"}}, "more than 700 parts"),
        ({"$ref": "#/$defs/x"}, "leads to no part"),
        ({"$ref": "other.yml#/x"}, "leads to no part"),
        ({"$dynamicRef": "#x"}, "is not used here"),
    ],
)
def test_a_schema_without_bounds_is_refused(schema: Any, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        shapes.bounded(schema)
