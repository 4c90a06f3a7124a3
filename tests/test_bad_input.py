"""Whatever a file holds, the answer is findings with path and line, never a traceback.

The examples are the same each time, so that a change is judged by itself; `FUZZ=20 scripts/test
tests/test_bad_input.py` looks for new ones, twenty times as many.
"""

import errno
import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks import run
from edition_copy import EDITIONS, FIRST, ROOT, Copy, copied, rich_copy
from reading import data_file, markdown_page
from reading import settings as site_settings
from reading.finding import Finding

pytestmark = pytest.mark.slow

# What slips of a keyboard, a clipboard or a program leave in a file.
PIECES = [
    "[", "{a: ", "- a\n  b", "a: &a [x]\nb: *a\n", "a: !x 1", "a: 1\na: 2", "? [a, b]\n: c", "<<: {id: x}", "1e999", ".inf",
    "NaN", "99999999999999999999", "2026-13-45", '"\\ud800"', "\0", "\x1b[2J", "\u202e", "\ufeff", "\u2028\u0085\r", "true",
    "e\u0301и\u0306", "null", "[]", "7", '""', "`", "[1–9999]", "[1-3][ 7 ][7а][0]", "{#a", "[a](", "![](x)", "<a id=", "<!--",
    "[a](http://[x)", "```\n~~~\n", "---\n---\n", "# а {: #b }\n", "<!-- references -->\n", "«»", "а-\n", "(", "../x",
    "p1#p1#p1 x y\n#\n", "%s{0}{{x}}{% raw %}",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=6).map("".join)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def fuzz(examples: int) -> settings:
    """Settings of a property test: so many examples, times FUZZ; no deadline, since a busy machine is no error."""
    return settings(
        max_examples=examples * int(os.environ.get("FUZZ", "1")),
        deadline=None,
        derandomize="FUZZ" not in os.environ,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
        database=None,
    )


@dataclass(frozen=True)
class Spoiled:
    """A copy of an edition in which one of these files after the other is spoilt and restored."""

    copy: Copy
    files: list[str]


@pytest.fixture(scope="module", params=["small", "first"])
def spoiled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    """The small edition with every kind of text, which is checked in no time, or the files that only the first has."""
    small = rich_copy(tmp_path_factory.mktemp("small"))
    if request.param == "small":
        return Spoiled(Copy(small), files(small))
    first = copied(FIRST, tmp_path_factory.mktemp("first"))
    return Spoiled(Copy(first), sorted({*files(first)} - {*files(small)}))


def files(root: Path) -> list[str]:
    """The files that an editor writes."""
    endings = {".md", ".yml", ".json", ".txt", ".toml"}
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.suffix in endings)


def sound(findings: list[Finding]) -> None:
    """Every finding has a place and is one printable line; no check failed."""
    for finding in findings:
        assert finding.line >= 1
        assert finding.path
        assert len(str(finding).splitlines()) == 1, repr(finding)
        str(finding).encode("utf-8")
        assert not finding.code.startswith("RUN"), str(finding)


def findings_with(copy: Copy, path: str, content: bytes) -> list[Finding]:
    """What is found while a file has this content."""
    file = copy.root / path
    original = file.read_bytes()
    file.write_bytes(content)
    try:
        return run.run(copy.load())
    finally:
        file.write_bytes(original)


@fuzz(30)
@given(data=st.data())
def test_a_spoilt_file_gives_findings(spoiled: Spoiled, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(spoiled.files))
    original = (spoiled.copy.root / path).read_bytes()
    start, end = sorted([data.draw(st.integers(0, len(original))), data.draw(st.integers(0, len(original)))])
    piece = data.draw(st.one_of(st.sampled_from(PIECES).map(str.encode), st.binary(max_size=4)))
    kept = data.draw(st.sampled_from([original[start:], original[end:], original[end:] + original[start:end], b""]))
    sound(findings_with(spoiled.copy, path, original[:start] + piece + kept))


@fuzz(15)
@given(data=st.data())
def test_a_value_of_another_type_gives_findings(spoiled: Spoiled, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([path for path in spoiled.files if re.search(r"/data/.*\.(yml|json)$", path)]))
    file, _ = data_file.read_data(spoiled.copy.root, path)
    assert file is not None
    changed = replaced(json.loads(json.dumps(file.value)), data.draw)
    text = json.dumps(changed, ensure_ascii=data.draw(st.booleans()))
    sound(findings_with(spoiled.copy, path, text.encode("utf-8", "replace")))


def replaced(value: object, draw: st.DrawFn) -> object:
    """The value with one part of it, at any depth, replaced by another value."""
    if not value or not isinstance(value, (dict, list)) or draw(st.integers(0, 4)) == 0:
        return draw(values)
    key = draw(st.sampled_from(sorted(value) if isinstance(value, dict) else range(len(value))))
    value[key] = replaced(value[key], draw)  # type: ignore[call-overload]
    return value


@fuzz(300)
@given(text=texts)
def test_any_text_is_a_page(text: str) -> None:
    for front in ("", "---\ntitle: t\n---\n"):
        page, findings = markdown_page.parse("article", "ru", "docs/ru/article.md", front + text)
        sound(findings)
        lines = (front + text).count("\n") + 1
        assert all(1 <= block.line <= lines for block in page.blocks)
        assert all(1 <= piece.line <= lines for block in page.blocks for piece in block.inlines)


@fuzz(300)
@given(text=texts, name=st.sampled_from(["a.yml", "a.json"]))
def test_any_text_is_data_or_one_finding(text: str, name: str) -> None:
    file, findings = data_file.parse(name, text)
    assert (file is None) == (len(findings) == 1)
    sound(findings)
    if file is not None:
        json.dumps(file.value, ensure_ascii=False, allow_nan=False).encode("utf-8")


@fuzz(200)
@given(site=texts, project=texts)
def test_any_text_is_settings_or_one_error(site: str, project: str) -> None:
    for pair in ((site, project), ((FIRST / "mkdocs.yml").read_text("utf-8") + site, project)):
        try:
            found = site_settings.read(*pair)
        except site_settings.BrokenSettingsError as error:
            assert len(str(error).splitlines()) == 1
        else:
            assert all(site_settings.CODE.fullmatch(language.code) for language in found.languages)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pointing_out(path: Path) -> None:
    path.unlink()
    path.symlink_to(EDITIONS / "README.md")


def pointing_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


KINDS = [(folder, "FIL002", "Is a directory"), (pointing_out, "FIL011", "points out")]
KINDS += [(pointing_to_itself, "FIL002", "symbolic links")]


@pytest.mark.parametrize(("make", "code", "words"), KINDS)
@pytest.mark.parametrize("path", ["docs/ru/text.md", "docs/data/glossary.yml", "mkdocs.yml", "overrides/main.html"])
def test_what_is_not_a_file_of_the_edition_is_named(
    small_copy: Copy, path: str, make: Callable[[Path], None], code: str, words: str
) -> None:
    shutil.copytree(ROOT / "overrides", small_copy.root / "overrides")
    make(small_copy.root / path)
    findings = run.run(small_copy.load())
    sound(findings)
    assert any(f.path == path and f.code == code and words in f.message for f in findings)


def test_a_folder_that_points_out_is_named(small_copy: Copy, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "en"
    shutil.move(small_copy.root / "docs/en", elsewhere)
    (small_copy.root / "docs/en").symlink_to(elsewhere)
    findings = run.run(small_copy.load())
    sound(findings)
    assert "docs/en/text.md:1: FIL011:" in "\n".join(map(str, findings))


def test_a_link_inside_the_edition_is_read(small_copy: Copy) -> None:
    (small_copy.root / "docs/en/about.md").rename(small_copy.root / "docs/about-en")
    (small_copy.root / "docs/en/about.md").symlink_to("../about-en")
    assert [f for f in run.run(small_copy.load()) if f.code == "FIL011"] == []


def test_a_file_without_rights_is_named(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path == copy.root / "docs/ru/law.md":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)  # the tests may run as root, who may read everything
    (named,) = [str(finding) for finding in copy.load().errors]
    assert named.startswith("docs/ru/law.md:1: FIL002: the file cannot be read (Permission denied); ")


@pytest.mark.parametrize("name", [b"a\nb.md", b"\xff\xfe.md", "Статья 1.md".encode(), b"-rf.md", b"a b.md"])
def test_a_page_s_name_that_cannot_be_an_address_is_named(small_copy: Copy, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(small_copy.root / "docs/ru") + b"/" + name)).write_text("x", encoding="utf-8")
    assert any(f.path == "docs/ru" and f.code == "FIL014" for f in run.run(small_copy.load()))
