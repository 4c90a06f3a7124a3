"""Ordinary edits of an edition, as README.md tells to make them: whatever its text is, they leave it sound."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from textwrap import indent

import yaml

from edition.load import load

PAGE = "---\ntitle: {0}\ndescription: {1}\n---\n\n# {0} {{: #sample }}\n\n{1}\n"
PAGES = {
    "ru": ("Образец", "Короткая страница, добавленная редакцией для пробы."),
    "kk": ("Үлгі", "Редакция сынау үшін қосқан қысқа бет."),
    "en": ("A sample", "A short page that the editors added as a trial."),
}
TERM = {"ru": "пробное понятие", "kk": "сынақ ұғымы", "en": "trial notion"}
DEFINITION = {"ru": "Понятие для пробы.", "kk": "Сынауға арналған ұғым.", "en": "A notion for a trial."}
SAID = {"ru": "Запись прочитана ещё раз.", "kk": "Жазба тағы бір рет оқылды.", "en": "The record was read again."}
NOTE = {"ru": "Так в источнике.", "kk": "Дереккөзде осылай.", "en": "So in the source."}
# Some words without a mark between them.
PLAIN_WORDS = re.compile(r"(?<![\w-])[^\W\d_]+(?: [^\W\d_]+){3}(?![\w-])")


def make(root: Path) -> None:
    """A slip in a paragraph of the English text, a term, a change of a record, a page and a note."""
    edition = load(root)
    texts = {language: edition.paragraphs(language)["p2"].text for language in edition.codes}
    slip(root, edition.paragraphs("en")["p7"].line)
    term(root, {language: PLAIN_WORDS.findall(text)[0] for language, text in texts.items()})
    record(root)
    page(root)
    note(root, texts[edition.original].rpartition(" ")[2])


def slip(root: Path, line: int) -> None:
    path = root / "docs/en/article.md"
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[line - 1] = re.sub(r"\bthe\b", "teh", lines[line - 1], count=1)
    path.write_text("\n".join(lines), encoding="utf-8")


def term(root: Path, quotation: Mapping[str, str]) -> None:
    """A term at the end of the glossary; the text does not use it yet."""
    entry = {
        "id": "sample-notion",
        "kind": "term",
        "term": {language: {"text": words, "origin": "edition"} for language, words in TERM.items()},
        "pattern": {language: [words] for language, words in TERM.items()},
        "definition": DEFINITION,
        "stated_in": [{"paragraph": "p2", "quotation": dict(quotation)}],
    }
    with (root / "docs/data/glossary.yml").open("a", encoding="utf-8") as file:
        yaml.safe_dump([entry], file, allow_unicode=True, sort_keys=False)


def record(root: Path) -> None:
    path = root / "docs/data/references.json"
    records = json.loads(path.read_text(encoding="utf-8"))
    for language, words in SAID.items():
        records[0]["custom"]["said"][language] += f" {words}"
    path.write_text(json.dumps(records, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def page(root: Path) -> None:
    for language, words in PAGES.items():
        (root / f"docs/{language}/sample.md").write_text(PAGE.format(*words), encoding="utf-8")
    replace(root / "mkdocs.yml", "  - about.md\n", "  - about.md\n  - sample.md\n")


def note(root: Path, words: str) -> None:
    """A note at the end of the second paragraph, with its mark in every language."""
    for language in PAGES:
        path = root / f"docs/{language}/article.md"
        replace(path, "\n{: #p2 }", "[*](#note-sample)\n{: #p2 }")
    entry = {"id": "note-sample", "paragraph": "p2", "words": words, "note": NOTE}
    added = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False)
    list_note(root, indent(added, "  "), 2)


def list_note(root: Path, entry: str, paragraph: int) -> None:
    """Notes are listed in the order of their marks: before the first one of a later paragraph."""
    path = root / "docs/data/emendations.yml"
    text = path.read_text(encoding="utf-8")
    found = re.finditer(r"  - id: [\w-]+\n    paragraph: p(\d+)\n", text)
    place = next(match.start() for match in found if int(match[1]) > paragraph)
    path.write_text(text[:place] + entry + text[place:], encoding="utf-8")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")
