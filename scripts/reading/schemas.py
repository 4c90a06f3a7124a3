"""Data files against the JSON Schemas of this folder: errors become findings, sound entries go on.

A schema says `each_language: …` for a mapping that has such a value in each language of the edition, and
`each_law_language: …` where only the languages of the law must have one; `#/$defs/texts` are words in each language,
`#/$defs/formerly` ids that an entry had before.

Why:  a fact is read by checks, pages and downloads; a misspelt field would vanish from all of them unseen.
Bad:  `- id: unity` with `kind: 7`, or with a field that the schema of the glossary does not know
Good: entries with all required fields, each of the type that the schema says, each id once in its list
"""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from reading import schema_words, yaml_text
from reading.data_file import DataFile
from reading.finding import Finding

if TYPE_CHECKING:
    import jsonschema_rs

FOLDER = Path(__file__).with_name("schemas")
# The same text in a tenth of the time, where PyYAML was built with libyaml.
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
# What schemas may name without defining it.
DEFINED = {
    "texts": {"each_language": {"type": "string", "minLength": 1}},
    "formerly": {
        "type": "array",
        "minItems": 1,
        "uniqueItems": True,
        "items": {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "examples": ["old-id"]},
    },
}
# Where an error is: mapping keys and list indices.
Keys = tuple[Any, ...]


class Languages(NamedTuple):
    """The languages in which a schema demands texts: all of the edition, and those in which the law is official."""

    all: tuple[str, ...]
    of_law: tuple[str, ...]


def names() -> list[str]:
    """The names of all schemas, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


def schema(name: str, languages: Languages) -> dict[str, Any]:
    """A schema by its name, for an edition in some languages."""
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    found = yaml_text.value(yaml_text.compose(text))
    if used := {name: rules for name, rules in DEFINED.items() if f"#/$defs/{name}" in text}:
        found["$defs"] = {**used, **found.get("$defs", {})}
    return dict(_filled(found, languages))


def published(name: str, languages: Languages) -> str:
    """A schema as YAML that stands by itself."""
    return str(yaml.dump(schema(name, languages), Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=120))


def _filled(node: Any, languages: Languages) -> Any:
    if isinstance(node, list):
        return [_filled(item, languages) for item in node]
    if not isinstance(node, dict):
        return node
    filled = {key: _filled(item, languages) for key, item in node.items()}
    for key, codes in (("each_language", languages.all), ("each_law_language", languages.of_law)):
        if each := filled.pop(key, None):
            filled |= {"type": filled.get("type", "object"), "additionalProperties": False}
            filled["required"] = [*codes, *filled.get("required", [])]
            filled["properties"] = {code: deepcopy(each) for code in languages.all} | filled.get("properties", {})
    return filled


def conforming(file: DataFile, languages: Languages) -> tuple[Any, list[Finding]]:
    """The value of a file without its faulty entries, each mapping in a list given its `line`; and the findings.

    A list entry with an error is left out; an error outside any list empties the whole value.
    """
    rules = schema(Path(file.path).stem, languages)
    errors = _errors(file, rules)
    findings = [_finding(file, keys, message, languages) for keys, message in errors]
    places = [[n for n, key in enumerate(keys, 1) if isinstance(key, int)] for keys, _ in errors]
    if not all(places):
        return [] if rules["type"] == "array" else {}, findings
    value = _sound(file, file.value, (), {keys[: place[0]] for (keys, _), place in zip(errors, places)})
    return value, [*findings, *_duplicates(file, value)]


def validator(rules: dict[str, Any]) -> "jsonschema_rs.Draft202012Validator":
    """What finds the errors of a value, by a schema."""
    import jsonschema_rs  # late: it takes as long as all other imports together

    # Without `validate_formats` a `format: date` says nothing, and the 31st of November would be a day.
    return jsonschema_rs.Draft202012Validator(rules, offline=True, validate_formats=True)


def _errors(file: DataFile, rules: dict[str, Any]) -> list[tuple[Keys, str]]:
    try:
        return schema_words.problems(list(validator(rules).iter_errors(file.value)), rules)
    except ValueError as error:  # lists in lists, hundreds deep
        return [((), f"{error}; correct the file")]


def _finding(file: DataFile, keys: Keys, problem: str, languages: Languages) -> Finding:
    lacking = next((code for code in languages.all if problem.startswith(f"`{code}` is missing")), "")
    if lacking:
        problem = f"it is not in {lacking}; add it in that language"
    # The place in words: the entry by its id or number, and the fields that lead to the value.
    names, value = [], file.value
    for key in keys:
        value = value[key]
        entry = value.get("id") if isinstance(value, dict) else None
        names.append(str(key) if isinstance(key, str) else str(entry or f"entry {key + 1}"))
    message = ": ".join(filter(None, (", ".join(names), problem)))
    return Finding(file.path, file.line(*keys), "FIL009", message)


def _sound(file: DataFile, value: Any, keys: Keys, broken: set[Keys]) -> Any:
    """A top-level list, or a mapping's lists, without broken entries and with lines."""
    if isinstance(value, dict) and not keys:
        deep = {place[0] for place in broken if len(place) > 2}  # an error deeper in a part empties the part
        return {key: _sound(file, part, (key,), broken) for key, part in value.items() if key not in deep}
    if not isinstance(value, list):
        return value
    kept = [(index, item) for index, item in enumerate(value) if (*keys, index) not in broken]
    return [item | {"line": file.line(*keys, index)} if isinstance(item, dict) else item for index, item in kept]


def _duplicates(file: DataFile, value: Any) -> Iterator[Finding]:
    lists = [value] if isinstance(value, list) else [part for part in value.values() if isinstance(part, list)]
    for entries in lists:
        first: dict[str, int] = {}
        for entry in (entry for entry in entries if isinstance(entry, dict) and "id" in entry):
            if (line := first.setdefault(entry["id"], entry["line"])) != entry["line"]:
                problem = f"the id {entry['id']} is on line {line} already; give each entry an id of its own"
                yield Finding(file.path, entry["line"], "FIL010", problem)
