"""Data that an edition can take from the program: its look, words of the interface, how languages are written.

Why:  a word of the interface, or a rule of a language, is the same in every edition, and changes with the program.
Bad:  an edition in German without `docs/data/strings.yml`, while the program has these words in three languages
Good: an edition in Russian and English without that file; one with its own, in each of its languages
"""

from collections.abc import Collection
from typing import Any

from program.command import ROOT
from reading.data_file import DataFile, read_data
from reading.finding import Finding
from reading.text_file import missing as missing_file

OF_LANGUAGES = ("search.yml", "strings.yml", "writing.yml")
NAMES = (*OF_LANGUAGES, "look.yml")


def read(path: str, codes: Collection[str]) -> tuple[DataFile | None, list[Finding]]:
    """The program's file for the languages `codes`, or None with the finding that says why there is none."""
    file, findings = read_data(ROOT, path)
    if file is None or not path.endswith(OF_LANGUAGES):
        return file, findings
    known = _languages(file.value)
    if missing := [code for code in codes if code not in known]:
        problem = f"the file is missing, and that of the program has no {', '.join(missing)}"
        return None, [missing_file(path, f"{problem}; copy that file and add the language")]
    return file._replace(value=_without(file.value, known - {*codes})), []


def _languages(value: Any) -> set[str]:
    """The codes of the languages that a file has: of its entries, its alphabets, or its keys."""
    if isinstance(value, list):
        return {entry["language"] for entry in value if isinstance(entry, dict) and "language" in entry}
    return {*value.get("alphabets", value)} if isinstance(value, dict) else set()


def _without(value: Any, others: Collection[str]) -> Any:
    """A value without what is of other languages: entries, keys, and keys that end with one, as `language.kk`."""
    if isinstance(value, list):
        kept = [item for item in value if not (isinstance(item, dict) and item.get("language") in others)]
        return [_without(item, others) for item in kept]
    if isinstance(value, dict):
        return {key: _without(item, others) for key, item in value.items() if str(key).rpartition(".")[2] not in others}
    return value
