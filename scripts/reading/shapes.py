"""What a schema must demand, so that the program can read whatever it lets through: the entries' fields and types."""

import dataclasses
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from edition.entries import EACH_LANGUAGE, ONE_LETTER

# Values of a schema, what its references lead to counted at each of them; the edition's longest has 342.
LARGEST_SCHEMA = 700
# They change what a reference leads to, or make validating take time without bound.
REFUSED = {"$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef"}
REFUSED |= {"unevaluatedItems", "unevaluatedProperties"}
_WORDS: dict[Any, tuple[str, Any]] = {
    str: ("string", str),
    int: ("integer", int),
    bool: ("boolean", bool),
    NoneType: ("null", NoneType),
}


def bounded(schema: Any) -> None:
    """Raises ValueError where a schema is larger than any of ours, or its references lead in a circle or out of it."""
    try:
        size = _size(schema, schema, {})
    except RecursionError:
        size = LARGEST_SCHEMA + 1
    if size > LARGEST_SCHEMA:
        raise ValueError(f"it has more than {LARGEST_SCHEMA} parts, its references followed")


def _size(node: Any, schema: Any, sizes: dict[str, int]) -> int:
    if isinstance(node, list):
        return 1 + sum(_size(item, schema, sizes) for item in node)
    if not isinstance(node, dict):
        return 1
    if refused := REFUSED.intersection(node):
        raise ValueError(f"the word {min(refused)} is not used here")
    total = 1 + sum(_size(item, schema, sizes) for item in node.values())
    target = node.get("$ref")
    if isinstance(target, str):
        if target not in sizes:
            sizes[target] = LARGEST_SCHEMA + 1  # found again before it is known: a circle
            sizes[target] = _size(_target(schema, target), schema, sizes)
        total += sizes[target]
    return total


def _target(schema: Any, reference: str) -> Any:
    start, *keys = reference.split("/")
    found = schema
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    if start != "#" or found is None:
        raise ValueError(f"the reference {reference[:60]} leads to no part of this file")
    return found


@dataclasses.dataclass(frozen=True)
class Shape:
    """A schema, and the languages that the texts of its file have; `bounded` accepts the schema."""

    schema: Any
    languages: tuple[str, ...]

    def unspoken(self, kind: Any) -> list[str]:
        """The languages that the schema does not demand somewhere where the program reads a text in each."""
        found = {gap.language for gap in self.gaps(self.schema, kind, "")}
        return [language for language in self.languages if language in found]

    def gap(self, kind: Any) -> str:
        """What else the schema fails to demand of a value of this kind; empty where it demands all."""
        return next((str(gap) for gap in self.gaps(self.schema, kind, "") if not gap.language), "")

    def gaps(self, node: Any, kind: Any, place: str) -> Iterator["_Gap"]:
        """Each thing that a part of the schema does not demand of a value of this kind, itself or deeper."""
        node, origin, (first, *rest) = self._followed(node), get_origin(kind), get_args(kind) or (None,)
        if node is False or not (origin or kind in _WORDS or is_typeddict(kind) or dataclasses.is_dataclass(kind)):
            return  # nothing is let through, or it may be anything
        if not isinstance(node, dict):
            yield _Gap(place, "anything may stand there")
        elif origin is NotRequired:
            yield from self.gaps(node, first, place)
        elif origin is Annotated:
            yield from self._annotated(node, first, rest[0], place)
        elif origin in (UnionType, Union):
            yield from self._either(node, (first, *rest), place)
        elif kind in _WORDS:
            if not _is_word(node, *_WORDS[kind]):
                yield _Gap(place, f"no `type: {_WORDS[kind][0]}`")
        elif origin in (list, tuple):
            yield from self._list(node, first, place)
        elif origin is Mapping:
            yield from self._mapping(node, rest[0], place)
        else:
            yield from self._fields(node, kind, place)

    def _followed(self, node: Any) -> Any:
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            target = _target(self.schema, node["$ref"])
            rest = {key: item for key, item in node.items() if key != "$ref"}
            node = {**target, **rest} if isinstance(target, dict) else target
        return node

    def _annotated(self, node: Any, kind: Any, mark: Any, place: str) -> Iterator["_Gap"]:
        if mark == EACH_LANGUAGE:
            yield from (_Gap(place, "", language) for language in self.languages if language not in _demanded(node))
            yield from self.gaps(node, kind, place)
        elif mark == ONE_LETTER:
            if dict(_parts(node, "propertyNames")).get("maxLength") != 1:
                yield _Gap(place, "no `propertyNames: {maxLength: 1}`")
            yield from self.gaps(node, kind, place)
        elif isinstance(mark, int):
            if (node.get("minItems"), node.get("maxItems")) != (mark, mark):
                yield _Gap(place, f"no `minItems: {mark}`, `maxItems: {mark}`")
            yield from self.gaps(node, kind, place)
        else:  # the fields that a mapping has
            yield from self.gaps(node, mark, place)

    def _either(self, node: Any, kinds: tuple[Any, ...], place: str) -> Iterator["_Gap"]:
        options = node.get("oneOf") or node.get("anyOf") or [node]
        for option in options:
            found = [list(self.gaps(option, kind, place)) for kind in kinds]
            yield from (
                () if [] in found else min(found, key=lambda gaps: (any(not g.language for g in gaps), len(gaps)))
            )

    def _list(self, node: Any, kind: Any, place: str) -> Iterator["_Gap"]:
        if node.get("type") != "array" or "prefixItems" in node:
            yield _Gap(place, "no `type: array`")
        yield from self.gaps(node.get("items", True), kind, place)

    def _mapping(self, node: Any, kind: Any, place: str) -> Iterator["_Gap"]:
        if node.get("type") != "object":
            yield _Gap(place, "no `type: object`")
        for key, item in [*_parts(node, "properties"), *_parts(node, "patternProperties")]:
            yield from self.gaps(item, kind, f"{place}.{key}")
        yield from self.gaps(node.get("additionalProperties", True), kind, place)

    def _fields(self, node: Any, kind: Any, place: str) -> Iterator["_Gap"]:
        needed, all_ = _fields(kind)
        parts = dict(_parts(node, "properties"))
        if node.get("type") != "object":
            yield _Gap(place, "no `type: object`")
        for name in sorted(needed.difference(_demanded(node))):
            yield _Gap(f"{place}.{name}", "not `required`")
        if not is_typeddict(kind) and (
            node.get("additionalProperties") is not False
            or "patternProperties" in node
            or not parts.keys() <= all_.keys()
        ):
            yield _Gap(place, f"other fields than {', '.join(all_)} may stand there")
        for name, wanted in all_.items():
            if name in parts or node.get("additionalProperties") is not False:
                yield from self.gaps(parts.get(name, True), wanted, f"{place}.{name}")


@dataclasses.dataclass(frozen=True)
class _Gap:
    place: str
    problem: str
    language: str = ""

    def __str__(self) -> str:
        return f"{self.place.lstrip('.') or 'the whole'}: {self.problem}"


def _is_word(node: Any, name: str, kind: type) -> bool:
    values = node.get("enum")
    return node.get("type") == name or (isinstance(values, list) and all(type(value) is kind for value in values))


def _demanded(node: Any) -> list[str]:
    required = node.get("required")
    return required if isinstance(required, list) else []


def _parts(node: Any, key: str) -> list[tuple[str, Any]]:
    return list(node[key].items()) if isinstance(node.get(key), dict) else []


@lru_cache
def _fields(kind: Any) -> tuple[frozenset[str], dict[str, Any]]:
    """The fields that an entry must have, and the types of all, without `line`, which no file states."""
    hints = {name: hint for name, hint in get_type_hints(kind, include_extras=True).items() if name != "line"}
    if is_typeddict(kind):
        return kind.__required_keys__, hints
    missing = dataclasses.MISSING
    free = {f.name for f in dataclasses.fields(kind) if f.default is not missing or f.default_factory is not missing}
    return frozenset(hints) - free, hints
