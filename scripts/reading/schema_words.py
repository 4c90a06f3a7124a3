"""What an error of a schema means to an editor: the place, the rule and the remedy in words, without JSON Schema.

The words come from the schema itself: `description` says what a value is, `examples` how it is written.
"""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from reading.finding import visible

# An error of jsonschema_rs, whose kinds have fields of their own.
Error = Any
# Longer values are cut: the line shows them.
LONGEST = 60
TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
    "array": "a list",
    "object": "a mapping, with lines `name: value`",
}
PLAIN = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a mapping"}
PLAIN[type(None)] = "empty"
LESS, MORE = ("minLength", "minItems", "minProperties"), ("maxLength", "maxItems", "maxProperties")
UNITS = {"Length": "characters", "Items": "items", "Properties": "fields"}
ALTERNATIVES = ("oneOf", "anyOf", "properties")
DAY = "write a day of the calendar, such as 2026-11-29"


def problems(errors: Sequence[Error], rules: Mapping[str, Any]) -> list[tuple[tuple[Any, ...], str]]:
    """Where each error of a value is, and what is wrong with what to do; an error that follows from another is none.

    A misspelt field is one error, although its right name is then lacking.
    """
    unknown = [error for error in errors if error.kind.name == "additionalProperties"]
    meant = {(*error.instance_path, name) for error in unknown for name in _meant(error, rules).values()}
    lacking = [error for error in errors if error.kind.name == "required"]
    follow = [error for error in lacking if (*error.instance_path, error.kind.property) in meant]
    return [(tuple(error.instance_path), _problem(error, rules)) for error in errors if error not in follow]


def _problem(error: Error, rules: Mapping[str, Any]) -> str:
    kind, said = error.kind.name, _said(error, rules)
    about = f" ({said['description']})" if "description" in said else ""
    value = _shown(error.instance)
    if kind == "required":
        field = _said(error, rules, "properties", error.kind.property).get("description", "")
        return f"`{error.kind.property}` is missing{f' ({field})' if field else ''}; add it"
    if kind == "additionalProperties":
        return _unknown(error, rules)
    if kind in ("oneOf", "anyOf"):
        # The error of the alternative that is meant: the one whose type is right.
        first = (errors[0] for errors in getattr(error.kind, "context", []) if errors)
        inner = next((each for each in first if each.kind.name not in ("type", "required", "not")), None)
        return _problem(inner, rules) if inner else f"{value} is not what is expected here{about}; correct it"
    if kind == "type":
        plain, node = _plain(error.instance), _followed(rules, list(error.evaluation_path)[:-1])[0]
        subject = "this" if value == plain else value
        return f"{subject} is {plain}; write {' or '.join(_type(each, node) for each in error.kind.types)}{about}"
    if kind == "enum":
        return f"{value} is unknown here{about}; write {' or '.join(map(str, error.kind.options))}"
    if kind == "format":
        return f"{value} is no such day; {DAY}{about}"
    if kind in LESS and not error.instance:
        return f"this is empty{about}; write something here, or remove the field"
    if kind in (*LESS, *MORE):
        bound = f"{'shorter' if kind in LESS else 'longer'} than {error.kind.limit} {UNITS[kind[3:]]}"
        return f"{value} is {bound}{about}; correct it"
    if kind in ("minimum", "maximum"):
        bound = "or more" if kind == "minimum" else "or less"
        return f"{value} is out of range; write {error.kind.limit} {bound}{about}"
    if kind == "uniqueItems":
        return f"an item is there twice{about}; keep one"
    if isinstance(error.instance, str) and not error.instance.strip():
        return f"this is empty{about}; write something here"
    remedy = f"write it like {' or '.join(map(str, said['examples']))}" if "examples" in said else "correct it"
    if "\xa0" in str(error.instance) and "⍽" in value:
        remedy += "; ⍽ is a no-break space"
    return f"{value} is not written as expected{about}; {remedy}"


def _unknown(error: Error, rules: Mapping[str, Any]) -> str:
    names, meant = error.kind.unexpected, _meant(error, rules)
    remedies = [f"`{name}` is unknown here; write `{meant[name]}`" for name in names if name in meant]
    if others := [name for name in names if name not in meant]:
        listed = ", ".join(f"`{visible(name)[:LONGEST]}`" for name in others)
        remedies.append(f"{listed} is unknown here; remove it, or write one of {', '.join(_fields(error, rules))}")
    return ". ".join(remedies)


def _meant(error: Error, rules: Mapping[str, Any]) -> dict[str, str]:
    """For misspelt fields the one that is meant."""
    free = [name for name in _fields(error, rules) if name not in error.instance]
    near = {name: get_close_matches(name, free, 1) for name in error.kind.unexpected}
    return {name: found[0] for name, found in near.items() if found}


def _said(error: Error, rules: Mapping[str, Any], *below: str) -> dict[str, Any]:
    """What the schema says of the value with the error, or of a field of it."""
    return _followed(rules, [*list(error.evaluation_path)[:-1], *below])[1]


def _followed(rules: Mapping[str, Any], path: Sequence[Any]) -> tuple[Any, dict[str, Any]]:
    """The part of a schema at a path, and what is said of the value there: by its place before its definition."""
    node: Any = rules
    said: dict[str, Any] = {}
    for key in path:
        node = rules["$defs"][node["$ref"].rpartition("/")[2]] if key == "$ref" else node[key]
        if isinstance(node, dict) and key not in ALTERNATIVES:
            own = {name: node[name] for name in ("description", "examples") if isinstance(node.get(name), str | list)}
            said = own | said if key == "$ref" or isinstance(key, int) else own
    return _followed(rules, [*path, "$ref"]) if isinstance(node, dict) and "$ref" in node else (node, said)


def _fields(error: Error, rules: Mapping[str, Any]) -> Mapping[str, Any]:
    node, _ = _followed(rules, list(error.evaluation_path)[:-1])
    return node.get("properties", {}) if isinstance(node, dict) else {}


def _shown(value: Any) -> str:
    if not isinstance(value, str):
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else _plain(value)
    text = visible(" ".join(value.split(" ")))
    return f"«{text[:LONGEST]}{'…' if len(text) > LONGEST else ''}»"


def _plain(value: Any) -> str:
    return PLAIN.get(type(value), "another value")


def _type(name: str, rules: Mapping[str, Any]) -> str:
    """A type in words; of a mapping the fields that it must have, such as one for each language."""
    if name == "object" and rules.get("required"):
        return f"a mapping, with {', '.join(f'`{field}: …`' for field in rules['required'])}"
    return TYPES.get(name, name)
