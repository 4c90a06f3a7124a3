"""Data files against their JSON Schemas in docs/data/schemas: faults become findings, sound entries go on.

Why:  a fact is read by checks, pages and downloads; a misspelt field would vanish from all of them unseen.
Bad:  `- id: unity` with `kind: 7`, or with a field that docs/data/schemas/glossary.yml does not know
Good: entries with all required fields, each of the type that the schema says, each id once in its list
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data_file import DataFile, read_data
from finding import Finding

if TYPE_CHECKING:
    import jsonschema_rs

# Longer values are cut in a message: the line shows the whole.
_LONGEST_VALUE = 60


def conforming(root: Path, file: DataFile) -> tuple[Any, list[Finding]]:
    """The value of a file without its faulty entries, each mapping in a list given its `line`; and the findings.

    A list entry with a fault is left out; a fault outside any list empties the whole value.
    """
    schema_path = f"docs/data/schemas/{Path(file.path).stem}.yml"
    schema, findings = read_data(root, schema_path)
    return ({}, findings) if schema is None else _conforming(file, schema)


@lru_cache(maxsize=16)  # the editions of an archive share data; the same text conforms alike
def _conforming(file: DataFile, schema: DataFile) -> tuple[Any, list[Finding]]:
    kind = schema.value.get("type") if isinstance(schema.value, dict) else None
    empty: Any = [] if kind == "array" else {}
    if kind not in ("array", "object"):
        problem = "the schema does not say `type: array` or `type: object`; restore it"
        return empty, [Finding(schema.path, 1, "FIL008", problem)]
    try:
        validator = _validator(schema)
    except ValueError as error:
        problem = f"the schema is broken: {getattr(error, 'message', error)}; mend it"
        return empty, [Finding(schema.path, 1, "FIL008", problem)]
    try:
        errors = [(tuple(error.instance_path), error.message) for error in validator.iter_errors(file.value)]
    except ValueError as error:
        return empty, [Finding(file.path, 1, "FIL009", f"the file: {error}; see docs/data/schemas")]
    findings = [_finding(file, path, message) for path, message in errors]
    if any(not any(isinstance(key, int) for key in path) for path, _ in errors):
        return empty, findings
    broken = {path[: 1 + next(n for n, key in enumerate(path) if isinstance(key, int))] for path, _ in errors}
    value = _sound(file, file.value, (), broken)
    return value, findings + _duplicates(file, value)


@lru_cache(maxsize=16)
def _validator(schema: DataFile) -> "jsonschema_rs.Draft202012Validator":
    """Raises ValueError where the schema is none, or leads to a schema outside its file."""
    import jsonschema_rs  # late: it takes as long as all other imports together

    options = jsonschema_rs.RegexOptions()  # an engine of linear time, whatever the pattern
    # Without `validate_formats` a `format: date` says nothing, and the 31st of November would be a day.
    return jsonschema_rs.Draft202012Validator(
        schema.value, offline=True, pattern_options=options, validate_formats=True
    )


def _finding(file: DataFile, path: tuple[Any, ...], message: str) -> Finding:
    place = ".".join(str(key) for key in path) or "the file"
    message = " ".join(message.split())
    if len(message) > 3 * _LONGEST_VALUE:
        message = f"{message[:_LONGEST_VALUE]} … {message[-_LONGEST_VALUE:]}"
    return Finding(file.path, file.line(*path), "FIL009", f"{place}: {message}; see docs/data/schemas")


def _sound(file: DataFile, value: Any, path: tuple[Any, ...], broken: set[tuple[Any, ...]]) -> Any:
    """A top-level list, or a mapping's lists, without broken entries and with lines."""
    if isinstance(value, dict) and not path:
        deep = {place[0] for place in broken if len(place) > 2}  # a fault deeper in a part empties the part
        return {key: _sound(file, part, (key,), broken) for key, part in value.items() if key not in deep}
    if not isinstance(value, list):
        return value
    kept = [(index, item) for index, item in enumerate(value) if (*path, index) not in broken]
    return [item | {"line": file.line(*path, index)} if isinstance(item, dict) else item for index, item in kept]


def _duplicates(file: DataFile, value: Any) -> list[Finding]:
    lists = [value] if isinstance(value, list) else [part for part in value.values() if isinstance(part, list)]
    findings = []
    for entries in lists:
        first: dict[str, int] = {}
        for entry in entries:
            if isinstance(entry, dict) and "id" in entry:
                line = first.setdefault(entry["id"], entry["line"])
                if line != entry["line"]:
                    problem = f"the id {entry['id']} stands on line {line} already; give each entry its own"
                    findings.append(Finding(file.path, entry["line"], "FIL010", problem))
    return findings
