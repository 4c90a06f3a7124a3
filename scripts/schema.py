"""Data files against their JSON Schemas in docs/data/schemas: faults become findings, sound entries go on."""

from pathlib import Path
from typing import Any

from data_file import DataFile, read_data
from finding import Finding

# Longer values are cut in a message: the line shows the whole.
_LONGEST_VALUE = 60


def conforming(root: Path, file: DataFile) -> tuple[Any, list[Finding]]:
    """The value of a file without its faulty entries, each mapping in a list given its `line`; and the findings.

    A list entry with a fault is left out; a fault outside any list empties the whole value.
    """
    schema_path = f"docs/data/schemas/{Path(file.path).stem}.yml"
    schema, findings = read_data(root, schema_path)
    kind = schema.value.get("type") if schema and isinstance(schema.value, dict) else None
    empty: Any = [] if kind == "array" else {}
    if schema is None or kind not in ("array", "object"):
        problem = "the schema does not say `type: array` or `type: object`; restore it"
        return empty, findings or [Finding(schema_path, 1, "FIL008", problem)]
    from jsonschema import Draft202012Validator, SchemaError  # late: half of the start-up time of a check

    try:
        Draft202012Validator.check_schema(schema.value)
        errors = sorted(Draft202012Validator(schema.value).iter_errors(file.value), key=lambda e: str(e.absolute_path))
    except SchemaError as error:
        return empty, [Finding(schema_path, 1, "FIL008", f"the schema is broken: {error.message}; mend it")]
    paths = [tuple(error.absolute_path) for error in errors]
    findings = [_finding(file, path, error.message) for path, error in zip(paths, errors)]
    if any(not any(isinstance(key, int) for key in path) for path in paths):
        return empty, findings
    broken = {path[: 1 + next(n for n, key in enumerate(path) if isinstance(key, int))] for path in paths}
    value = _sound(file, file.value, (), broken)
    return value, findings + _duplicates(file, value)


def _finding(file: DataFile, path: tuple[Any, ...], message: str) -> Finding:
    place = ".".join(str(key) for key in path) or "the file"
    if len(message) > 3 * _LONGEST_VALUE:
        message = f"{message[:_LONGEST_VALUE]} … {message[-_LONGEST_VALUE:]}"
    return Finding(file.path, file.line(*path), "FIL009", f"{place}: {message}; see docs/data/schemas")


def _sound(file: DataFile, value: Any, path: tuple[Any, ...], broken: set[tuple[Any, ...]]) -> Any:
    """A top-level list, or a mapping's lists, without broken entries and with lines."""
    if isinstance(value, dict) and not path:
        return {key: _sound(file, part, (key,), broken) for key, part in value.items()}
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
