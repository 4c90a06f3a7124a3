"""What an edition takes from the program where it has none of its own."""

import shutil
from pathlib import Path

import pytest

from checks import run
from edition import shared
from edition.load import load
from edition_copy import FIRST, ROOT, Copy, copied


@pytest.fixture
def lean(tmp_path: Path) -> Copy:
    """The first edition without anything that the program has, too."""
    copy = Copy(copied(FIRST, tmp_path))
    for folder in ("overrides", "docs/assets"):
        shutil.rmtree(copy.root / folder)
    for name in shared.OF_LANGUAGES:
        copy.remove(f"docs/data/{name}")
    return copy


def test_an_edition_without_words_of_the_interface_and_templates_has_the_programs(lean: Copy) -> None:
    loaded = lean.load()
    assert loaded.strings == load(ROOT).strings
    assert loaded.templates["overrides/main.html"] == (ROOT / "overrides/main.html").read_text(encoding="utf-8")
    assert run.run(loaded) == []


def test_only_its_own_languages_are_taken() -> None:
    files = {name: shared.read(f"docs/data/{name}", ["ru", "en"]) for name in shared.OF_LANGUAGES}
    values = {name: file.value for name, (file, findings) in files.items() if file and not findings}
    assert values["search.yml"].keys() == values["strings.yml"]["alphabets"].keys() == {"ru", "en"}
    assert [entry["language"] for entry in values["writing.yml"]] == ["ru", "en"]
    assert "language.en" in values["strings.yml"]["strings"]
    assert "language.kk" not in values["strings.yml"]["strings"]
    assert all(texts.keys() == {"ru", "en"} for texts in values["strings.yml"]["strings"].values())


def test_a_language_that_the_program_lacks_is_one_finding_for_each_file(lean: Copy) -> None:
    lean.edit("mkdocs.yml", "- locale: en", "- locale: de")
    expected = "the file is missing, and that of the program has no de; copy that file and add the language"
    missing = {f.path: f.message for f in run.run(lean.load()) if f.code == "FIL001"}
    assert missing == {f"docs/data/{name}": expected for name in shared.OF_LANGUAGES}
