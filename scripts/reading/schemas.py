"""Data files against their JSON Schemas in docs/data/schemas: faults become findings, sound entries go on.

Why:  a fact is read by checks, pages and downloads; a misspelt field would vanish from all of them unseen.
Bad:  `- id: unity` with `kind: 7`, or with a field that docs/data/schemas/glossary.yml does not know
Good: entries with all required fields, each of the type that the schema says, each id once in its list
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_origin

from reading import shapes
from reading.data_file import DataFile, read_data
from reading.finding import Finding

if TYPE_CHECKING:
    import jsonschema_rs

# Longer values are cut in a message: the line shows the whole.
_LONGEST_VALUE = 60
# The path of a faulty value, and what is wrong.
Fault = tuple[tuple[Any, ...], str]


def conforming(root: Path, file: DataFile, kind: Any, languages: tuple[str, ...]) -> tuple[Any, list[Finding]]:
    """The value of a file without its faulty entries, each mapping in a list given its `line`; and the findings.

    A list entry with a fault is left out; a fault outside any list empties the whole value. So does a schema that lets
    through what is no value of `kind`, whatever the file holds: `kind` is what the program reads.
    """
    schema_path = f"docs/data/schemas/{Path(file.path).stem}.yml"
    schema, findings = read_data(root, schema_path)
    return ({}, findings) if schema is None else _conforming(file, schema, kind, languages)


@lru_cache(maxsize=16)  # the editions of an archive share data; the same text conforms alike
def _conforming(file: DataFile, schema: DataFile, kind: Any, languages: tuple[str, ...]) -> tuple[Any, list[Finding]]:
    empty: Any = [] if get_origin(kind) is list else {}
    problem, unspoken = _weakness(schema, kind, languages)
    if problem:
        return empty, [Finding(schema.path, 1, "FIL008", problem)]
    try:
        faults = _faults(file, schema)
    except ValueError as error:
        return empty, [Finding(file.path, 1, "FIL009", f"the file: {error}; see docs/data/schemas")]
    findings = [Finding(schema.path, 1, "FIL008", problem) for problem in unspoken]
    findings += [_finding(file, path, message) for path, message in faults]
    if any(not any(isinstance(key, int) for key in path) for path, _ in faults):
        return empty, findings
    broken = {path[: 1 + next(n for n, key in enumerate(path) if isinstance(key, int))] for path, _ in faults}
    value = _sound(file, file.value, (), broken)
    return value, findings + _duplicates(file, value)


@lru_cache(maxsize=16)
def _weakness(schema: DataFile, kind: Any, languages: tuple[str, ...]) -> tuple[str, list[str]]:
    """What makes a schema useless, empty where nothing does; and what it should say of languages of the site."""
    top = schema.value.get("type") if isinstance(schema.value, dict) else None
    if top not in ("array", "object"):
        return "the schema does not say `type: array` or `type: object`; restore it", []
    try:
        shapes.bounded(schema.value)
        _validator(schema)
    except ValueError as error:
        return f"the schema is broken: {getattr(error, 'message', error)}; mend it", []
    shape = shapes.Shape(schema.value, languages)
    if gap := shape.gap(kind):
        return f"the schema lets through what the program cannot read ({gap}); restore it", []
    missing = ", ".join(shape.unspoken(kind))
    problem = f"the schema does not demand {missing}, which mkdocs.yml names, in each text; add it to `properties`"
    return "", [f"{problem}, write the texts, then add it to `required`"] if missing else []


def _faults(file: DataFile, schema: DataFile) -> list[Fault]:
    """What the schema finds in a file, as paths and messages."""
    return [(tuple(error.instance_path), error.message) for error in _validator(schema).iter_errors(file.value)]


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
