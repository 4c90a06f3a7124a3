"""The second edition, which has no law, without other parts that an edition may be without: each is taken out with all that is about it."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import yaml

from edition.load import load
from edition_copy import SECOND, copied
from fixing import register

DATA = "docs/data"
EMENDATIONS = f"{DATA}/emendations.yml"
SECTION = r"## [^\n]*\{{: #{id} \}}\n\n(?:(?!## ).*\n+)*"


def made(target: Path, *parts: str) -> Path:
    """A copy of the second edition without some parts, whose ids are registered."""
    root = copied(SECOND, target)
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


def _terms(root: Path) -> None:
    _without_page(root, "words", "glossary.yml")
    _data(root, "edition.yml", lambda value: {key: part for key, part in value.items() if key != "kinds"})


def _notions(root: Path) -> None:
    """The placeholder and its heading stay."""
    _data(root, "glossary.yml", lambda terms: [term for term in terms if term["kind"] == "object"])
    _edit(root, r"\[([^\[\]]*)\]\(words\.md#(?:silent-reader|see-also|withdrawal|ownership)\)", r"\1", "docs/*/*.md")


def _abstracts(root: Path) -> None:
    (root / DATA / "abstracts.yml").unlink()
    _edit(root, SECTION.format(id="abstracts"), "", "docs/*/index.md")
    source = root / DATA / "source.txt"
    abstract, text = source.read_text(encoding="utf-8").split("Историк", 1)
    source.write_text("\n" * abstract.count("\n") + "Историк" + text, encoding="utf-8")


def _notes(root: Path) -> None:
    """The placeholders stay."""
    _edit(root, r"notes:\n(?:[ -].*\n)+", "notes: []\n", EMENDATIONS)
    _edit(root, r"\[\*\]\(#note-polochkin\)", "", "docs/*/*.md")


def _references(root: Path) -> None:
    _without_page(root, "works", "references.json")
    _edit(root, r"\s\[[\d,\s–]+\]", "", "docs/*/*.md")
    source = root / DATA / "source.txt"
    marks = re.compile(r"\[[\d,\s–]+\]")
    source.write_text(
        marks.sub(lambda mark: "\n" * mark[0].count("\n"), source.read_text(encoding="utf-8")), encoding="utf-8"
    )
    _edit(root, r"- \{id: (?:perepletov|podstrochnikov|ukazatelev|specimen),.*\n", "", f"{DATA}/names.yml")


def _checksums(root: Path) -> None:
    for name in ("abstracts.yml", "source.txt"):
        file = root / DATA / name
        line = f"  {name}: {hashlib.sha256(file.read_bytes()).hexdigest()}\n" if file.exists() else ""
        _edit(root, rf"  {name}: .*\n", line, EMENDATIONS)


def _with_checksums(change: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda root: (change(root), _checksums(root))[-1]


PARTS: dict[str, Callable[[Path], None]] = {
    "abstracts": _with_checksums(_abstracts),
    "notes": _notes,
    "notions": _notions,
    "references": _with_checksums(_references),
    "terms": _terms,
}
