"""The small edition without parts that an edition may be without: each is taken out with all that is about it."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import yaml

from edition.load import load
from edition_copy import SMALL, copied
from fixing import register

DATA = "docs/data"
SECTION = r"## [^\n]*\{{: #{id} \}}\n\n(?:(?!## ).*\n+)*"


def made(target: Path, *parts: str) -> Path:
    """A copy of the small edition without some parts, whose ids are registered."""
    root = copied(SMALL, target)
    for part in parts:
        PARTS[part](root)
    anchors = root / DATA / "anchors.txt"
    anchors.write_text("# No id is published yet.\n", encoding="utf-8")
    anchors.write_text("".join(f"{line}\n" for line in register.new_lines(load(root))), encoding="utf-8")
    return root


def _edit(root: Path, pattern: str, new: str, *paths: str) -> None:
    for path in [file for each in paths for file in root.glob(each)]:
        path.write_text(re.sub(pattern, new, path.read_text(encoding="utf-8")), encoding="utf-8")


def _data(root: Path, name: str, change: Callable[..., object]) -> None:
    path = root / DATA / name
    if path.exists():
        value = yaml.safe_load(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(change(value), ensure_ascii=False, indent=1), encoding="utf-8")


def _without_page(root: Path, name: str, *files: str) -> None:
    """Remove a page, the links to it, and files of data."""
    for path in [*root.glob(f"docs/*/{name}.md"), *(root / DATA / file for file in files)]:
        path.unlink(missing_ok=True)
    _edit(root, rf" *- {name}\.md\n", "", "mkdocs.yml")
    _edit(root, rf"\[([^\[\]]*)\]\({name}\.md[^()]*\)", r"\1", "docs/*/*.md")


def _law(root: Path) -> None:
    _without_page(root, "law", "provisions.yml")
    _data(root, "edition.yml", lambda value: {key: part for key, part in value.items() if key != "law"})
    _data(root, "glossary.yml", lambda terms: [term | {"provisions": []} for term in terms])


def _terms(root: Path) -> None:
    _without_page(root, "glossary", "glossary.yml")
    _data(root, "edition.yml", lambda value: {key: part for key, part in value.items() if key != "kinds"})


def _principles(root: Path) -> None:
    """The placeholder and its heading stay."""
    _data(root, "glossary.yml", lambda terms: [term | {"related": []} for term in terms if term["kind"] == "term"])
    _edit(root, r"\[([^\[\]]*)\]\(glossary\.md#unity\)", r"\1", "docs/*/*.md")


def _abstracts(root: Path) -> None:
    (root / DATA / "abstracts.yml").unlink()
    _edit(root, SECTION.format(id="abstracts"), "", "docs/*/index.md")
    _edit(root, r"\A(?:.*\n){5}", "", f"{DATA}/source.txt")


def _references(root: Path) -> None:
    _without_page(root, "references", "references.json")
    _edit(root, r"[ \xa0]\[\d+\]", "", "docs/*/*.md", f"{DATA}/source.txt")
    _edit(root, r"- \{id: (?!sapargaliev).*\n", "", f"{DATA}/names.yml")


def _checksums(root: Path) -> None:
    def renewed(value: dict[str, dict[str, str]]) -> object:
        present = [name for name in value["checksums"] if (root / DATA / name).exists()]
        return value | {
            "checksums": {name: hashlib.sha256((root / DATA / name).read_bytes()).hexdigest() for name in present}
        }

    _data(root, "emendations.yml", renewed)


def _with_checksums(change: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda root: (change(root), _checksums(root))[-1]


# Notes are none in the small edition.
PARTS: dict[str, Callable[[Path], None]] = {
    "abstracts": _with_checksums(_abstracts),
    "law": _law,
    "principles": _principles,
    "references": _with_checksums(_references),
    "terms": _terms,
}
