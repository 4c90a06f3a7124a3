"""One line of a megabyte, of many kinds and in many places: the time that loading and the slowest check take."""

import json
import re
import time
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import yaml

import edition as model
import guard
import run_checks
from synthetic import copy

LENGTH = 1_000_000
# Rows of the table.
SHOWN = 20
# What a line repeats: what patterns begin with, what they repeat, and what they look for and do not find the end of.
KINDS = (
    *("а", "a", "aа", "ә", "1", "1а", "a1", "_", "-", "–", "—", ".", ",", ":", "…", "’", "/", "&", "#", "№", "\u0301"),
    *("\u200b", "\0", "\t", " ", "\xa0", "😀", "«", "»", "“‘", '"', "(", ")", "[", "]", "[[", "![", "](", "[1", "[1]"),
    *("[1–", "`", "``a", "\\", "<", "</", "<!--", "<a ", "<a>", "{", "{: #", "{a=", "*", "**a", "_a", "~~~", "---"),
    *("закон ", "қағидат ", "word ", "и и ", "a-", "а- ", " - ", " – ", "1-", "1 мая ", "2026-11-25 ", "ст. 3 "),
    *("№ 3 ", "А. ", "А.", "А.Б. Иванов ", "Б.Б. Әбдіров ", "т.е. ", "a. Б", "? ", "a, ", "a ,", ",a", "«а» "),
    *("«а [1] ", "[1] ", "[1, 2] ", "[a](b) ", "[a](glossary.md#unity) ", "[*](#note-1) ", "http://a.b ", "http://["),
    *("a.md ", "../", "a/b.c/", "законность", "законности ", "принцип единства ", "жариялылық ", "Prosecutor’s "),
)


@dataclass(frozen=True)
class Result:
    """What one kind took in one place, in seconds of computing: loading, each check's name and time, and all."""

    kind: str
    place: str
    load: float
    slowest: tuple[str, float]
    whole: float

    @property
    def worst(self) -> float:
        """The longest that loading or one check took."""
        return max(self.load, self.slowest[1])


def parts(options: Namespace) -> Iterator[str]:
    """The table of the slowest, and how many the others are; `options.kinds` names some kinds only."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        copy(run_checks.ROOT, root)
        places = _places(root)
        results = [_measured(root, kind, path) for kind in options.kinds or KINDS for path in places]
    results.sort(key=lambda result: -result.worst)
    yield "| line of | in | load, s | slowest check | s | whole, s |"
    yield "| --- | --- | ---: | --- | ---: | ---: |"
    for result in results[:SHOWN]:
        name, seconds = result.slowest
        figures = f"{result.load:.2f} | {name} | {seconds:.2f} | {result.whole:.2f}"
        yield f"| {json.dumps(result.kind, ensure_ascii=False)} | {result.place} | {figures} |"
    if rest := results[SHOWN:]:
        yield f"| {len(rest)} more | | | | at most {rest[0].worst:.2f} | |"


def _places(root: Path) -> list[str]:
    """A paragraph of the article in each language, a text of the data, a line of the source."""
    pages = [f"docs/{code}/{model.ARTICLE}.md" for code in model.load(root).codes]
    return [*pages, f"{model.DATA}/abstracts.yml", model.SOURCE]


def _measured(root: Path, kind: str, path: str) -> Result:
    before = (root / path).read_text(encoding="utf-8")
    line = (kind * (LENGTH // len(kind.encode()) + 1)).encode()[:LENGTH].decode(errors="ignore")
    (root / path).write_text(_with(path, before, line), encoding="utf-8")
    started = time.thread_time()
    loaded = model.load(root)
    load = time.thread_time() - started
    each = {run_checks.name_of(check): _seconds(check, loaded) for check in run_checks.CHECKS}
    (root / path).write_text(before, encoding="utf-8")
    slowest = max(each.items(), key=lambda item: item[1])
    return Result(kind, path, load, slowest, load + sum(each.values()))


def _seconds(check: ModuleType, loaded: model.Edition) -> float:
    """Under the guard of scripts/check, so that a pattern without end shows as eight seconds."""
    started = time.thread_time()
    guard.findings(check, loaded)
    return time.thread_time() - started


def _with(path: str, text: str, line: str) -> str:
    """The text of a file with the line in it."""
    if path.endswith(".md"):
        return re.sub(r"^.+(?=\n\{: #p2 \})", lambda _: line, text, flags=re.MULTILINE)
    if path.endswith(".yml"):
        entries = yaml.safe_load(text)
        entries[0]["text"] = line
        return json.dumps(entries, ensure_ascii=False)
    lines = text.split("\n")
    lines[len(lines) // 2] = line
    return "\n".join(lines)
