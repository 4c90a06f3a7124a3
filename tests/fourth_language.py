"""The first edition in a fourth language, whose words are the English ones in Hebrew letters.

No translation is needed to see whether a language that runs from right to left is added by its pages, its data and one
entry: a word becomes always the same word, so that terms, names and months agree.
"""

import json
import re
from pathlib import Path
from typing import Any

from edition_copy import FIRST, copied
from reading import yaml_text

CODE, NAME = "he", "עברית"
LETTERS = "אבגדהוזחטיכלמנסעפצקרשתךםןף"
WRITTEN = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTERS * 2)
# What is of no language: placeholders, addresses, ids, code, names of files.
KEPT = re.compile(
    r"<!--.*?-->|\]\([^)]*\)|\{:? ?#?[^{}]*\}|`[^`]*`|https?://\S+|[\w-]+(?:/[\w.-]+)+|[\w-]+\.(?:yml|txt|json)|\d[\w-]*"
)
# The files of data that have words in each language.
DATA = (
    "acts.yml",
    "argument.yml",
    "edition.yml",
    "emendations.yml",
    "glossary.yml",
    "names.yml",
    "provisions.yml",
    "references.json",
    "renderings.yml",
    "searched_as.yml",
    "sentences.yml",
    "strings.yml",
    "versions.yml",
)
# What the source prints, and what has no words.
SAME = ("abstracts.yml", "redirects.yml")
# The entry of mkdocs.yml, after the last one.
LAST = "          site_name: Interaction of the Prosecutor’s Office\n"
ENTRY = f"{LAST}        - locale: {CODE}\n          name: {NAME}\n          build: true\n          site_name: {NAME}\n"
# The words for the language itself; those of the keys of English are taken for it, too.
OWN = {
    "language": {"ru": "иврит", "kk": "ивритше", "en": "Hebrew"},
    "paragraph_in": {"ru": "Этот абзац на иврите", "kk": "Осы абзац ивритше", "en": "This paragraph in Hebrew"},
}


def written(text: str) -> str:
    """An English text in Hebrew letters."""
    parts, place = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[place : kept.start()].translate(WRITTEN), kept[0]]
        place = kept.end()
    return "".join(parts) + text[place:].translate(WRITTEN)


def entry(root: Path) -> Path:
    """The first edition in a folder, with no more of the language than its entry."""
    copied(FIRST, root)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(LAST, ENTRY), encoding="utf-8")
    return root


def pages(root: Path) -> None:
    """Add the pages of the language."""
    (root / "docs" / CODE).mkdir()
    for path in (root / "docs" / "en").iterdir():
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        meta = "".join(f"{line.partition(': ')[0]}: {written(line.partition(': ')[2])}\n" for line in head.splitlines())
        (root / "docs" / CODE / path.name).write_text(f"---\n{meta}---\n{written(body)}", encoding="utf-8")


def data(root: Path, *names: str) -> None:
    """Add the language to data files, to all if none is named."""
    for path in (root / "docs" / "data").iterdir():
        if path.name not in SAME and path.suffix in (".yml", ".json") and (not names or path.name in names):
            value = yaml_text.value(yaml_text.compose(path.read_text(encoding="utf-8")))
            if path.name == "search.yml":
                value[CODE] = {}
            elif path.name == "waivers.yml":
                value += [_waived(entry) for entry in value if entry["words"].isascii() or "/en/" in entry["path"]]
            else:
                _add(value)
            if path.name == "strings.yml":
                _strings(value)
            # JSON is YAML.
            path.write_text(json.dumps(value, ensure_ascii=path.name == "writing.yml", indent=1), encoding="utf-8")


def _add(value: Any) -> None:
    """Add the words of the language beside the English ones, and its entry after the English one."""
    if isinstance(value, dict):
        for item in value.values():
            _add(item)
        if "en" in value and CODE not in value:
            value[CODE] = _written(value["en"])
    elif isinstance(value, list):
        for item in list(value):
            if isinstance(item, dict) and item.get("language") == "en" and "quotes" in item:
                # It has no standard of Latin letters.
                own = {key: words for key, words in item.items() if key != "romanised"}
                value.append(_written(own) | {"language": CODE})
            else:
                _add(item)


def _written(value: Any) -> Any:
    """A value with its words in Hebrew letters; keys, and values for programs, stay."""
    if isinstance(value, dict):
        if "en" in value:
            return value | {CODE: _written(value["en"])}
        return {key: item if key == "origin" else _written(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_written(item) for item in value]
    return written(value) if isinstance(value, str) else value


def _waived(entry: dict[str, str]) -> dict[str, str]:
    """What stays in English stays in the language, too."""
    return entry | {"path": entry["path"].replace("/en/", f"/{CODE}/"), "words": written(entry["words"])}


def _strings(value: dict[str, Any]) -> None:
    value["alphabets"][CODE] = LETTERS
    value["strings"]["locale"][CODE] = "he_IL"
    for group, words in OWN.items():
        value["strings"][f"{group}.{CODE}"] = words | {CODE: written(words["en"])}


def add(root: Path) -> Path:
    """The first edition in a folder, in four languages."""
    entry(root)
    pages(root)
    data(root)
    return root
