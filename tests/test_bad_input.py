"""Bad input by force: whatever a file holds, the answer is findings, in bounded time and memory, never a traceback.

`FUZZ=20 scripts/test tests/test_bad_input.py` tries twenty times as much.
"""

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import data_file
import edition
import hostile
import markdown_text
import run_checks
import sentences
import settings as site_settings
import source_text
from conftest import PARTS, ROOT
from finding import Finding

MORE = int(os.environ.get("FUZZ", "1"))
FILES = [
    "mkdocs.yml",
    "pyproject.toml",
    *(f"docs/ru/{name}.md" for name in ("article", "index", "references")),
    "docs/kk/article.md",
    *sorted(str(p.relative_to(ROOT)) for p in (ROOT / "docs/data").iterdir() if p.suffix in (".yml", ".json", ".txt")),
    "docs/data/schemas/glossary.yml",
    "docs/data/schemas/references.yml",
]


def fuzz(examples: int) -> settings:
    """Settings of a property test: so many examples, times FUZZ; no deadline, since a busy machine is no fault."""
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    return settings(max_examples=examples * MORE, deadline=None, suppress_health_check=checks, database=None)


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the edition in which one file after the other is spoilt and restored."""
    root = tmp_path_factory.mktemp("spoilt")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, root / part)
        else:
            shutil.copy(ROOT / part, root / part)
    return root


def sound(findings: list[Finding]) -> None:
    """Every finding has a place and is one printable line; no check failed or was stopped."""
    for finding in findings:
        assert finding.line >= 1
        assert finding.path
        assert len(str(finding).splitlines()) == 1, repr(finding)
        str(finding).encode("utf-8")
        assert not finding.code.startswith("RUN"), str(finding)


@fuzz(100)
@given(data=st.data())
def test_a_spoilt_file_gives_findings(spoiled: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FILES))
    original = (ROOT / path).read_bytes()
    (spoiled / path).write_bytes(data.draw(hostile.spoilt(original)))
    try:
        sound(run_checks.run(edition.load(spoiled)))
    finally:
        (spoiled / path).write_bytes(original)


@fuzz(40)
@given(data=st.data())
def test_a_value_of_another_type_gives_findings(spoiled: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([path for path in FILES if "/data/" in path and not path.endswith(".txt")]))
    original = (ROOT / path).read_bytes()
    file, _ = data_file.read_data(ROOT, path)
    assert file is not None
    changed = replaced(json.loads(json.dumps(file.value)), data.draw)
    (spoiled / path).write_text(json.dumps(changed, ensure_ascii=data.draw(st.booleans())), "utf-8", "replace")
    try:
        sound(run_checks.run(edition.load(spoiled)))
    finally:
        (spoiled / path).write_bytes(original)


def replaced(value: object, draw: st.DrawFn) -> object:
    """The value with one part of it, at any depth, replaced by another value."""
    if not value or not isinstance(value, (dict, list)) or draw(st.integers(0, 4)) == 0:
        return draw(hostile.values)
    key = draw(st.sampled_from(sorted(value) if isinstance(value, dict) else range(len(value))))
    value[key] = replaced(value[key], draw)  # type: ignore[call-overload]
    return value


@fuzz(300)
@given(text=hostile.texts)
def test_any_text_is_a_page(text: str) -> None:
    for front in ("", "---\ntitle: t\n---\n"):
        page, findings = markdown_text.parse("article", "ru", "docs/ru/article.md", front + text)
        sound(findings)
        lines = (front + text).count("\n") + 1
        assert all(1 <= block.line <= lines for block in page.blocks)
        assert all(1 <= piece.line <= lines for block in page.blocks for piece in block.inlines)


@fuzz(300)
@given(text=hostile.texts, name=st.sampled_from(["a.yml", "a.json"]))
def test_any_text_is_data_or_one_finding(tmp_path_factory: pytest.TempPathFactory, text: str, name: str) -> None:
    file, findings = data_file._parsed(name, text)
    assert (file is None) == (len(findings) == 1)
    sound(findings)
    if file is not None:
        json.dumps(file.value, ensure_ascii=False, allow_nan=False).encode("utf-8")


@fuzz(200)
@given(site=hostile.texts, project=hostile.texts)
def test_any_text_is_settings_or_one_error(site: str, project: str) -> None:
    for pair in ((site, project), ((ROOT / "mkdocs.yml").read_text("utf-8") + site, project)):
        try:
            found = site_settings.read(*pair)
        except site_settings.BrokenSettingsError as error:
            assert len(str(error).splitlines()) == 1
        else:
            assert all(site_settings.CODE.fullmatch(language.code) for language in found.languages)


@fuzz(200)
@given(left=hostile.texts, right=hostile.texts)
def test_any_two_texts_can_be_compared(left: str, right: str) -> None:
    source, printed = source_text.tokens(left), source_text.tokens(right)
    same = [token.text for token in source] == [token.text for token in printed]
    assert same == (not list(source_text.differences(source, printed)))
    assert source_text.words(left) == [token.text for token in source if token.is_word]
    ends = [place for span in sentences.spans(left) for place in span]
    assert ends == sorted(ends)
