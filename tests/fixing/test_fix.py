"""scripts/fix on copies of the real edition: what is mechanical is fixed, the words of the text are not touched."""

import json
import re
from pathlib import Path

import pytest

from checks import run
from edition import anchors
from edition_copy import Copy
from fixing import fix

pytestmark = pytest.mark.slow

ARTICLE, KAZAKH = "docs/ru/article.md", "docs/kk/article.md"


def fixed(copy: Copy, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    """The exit status, the changed lines of the diff, and the last line on stderr."""
    status = fix.main(["--root", str(copy.root), *arguments])
    output = capsys.readouterr()
    changes = [line for line in output.out.splitlines() if re.match(r"[+-](?![+-])", line)]
    return status, changes, output.err.splitlines()[-1]


def test_a_clean_edition_is_left_alone(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    assert fixed(copy, capsys) == (0, [], "0 files fixed, 0 findings left")


ABOUT = "docs/kk/about.md"
MECHANICAL = [
    (ARTICLE, "\u00a0[1].", " [1]."),
    (ARTICLE, "явлений", "явлeний"),
    (ARTICLE, "совместной деятельности", "совместнои\u0306 деятельности"),
    (ARTICLE, "амплитудная", "ампли\u00adтудная"),
    (ARTICLE, "философской категорией", "философской\u2003категорией"),
    (ARTICLE, "природных и", "природных \u2028и"),
    (KAZAKH, "іс-қимылдың", "іс\u2011қимылдың"),
    (KAZAKH, "кең әрі", "кең əрі"),
    (KAZAKH, "---\ntitle", "\ufeff---\ntitle"),
    (ABOUT, "\n", "\r\n"),
]


def test_mechanical_errors_are_fixed(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    files = {path: (copy.root / path).read_bytes() for path in (ARTICLE, KAZAKH, ABOUT)}
    for path, old, new in MECHANICAL:
        now = (copy.root / path).read_bytes()
        assert old.encode() in now, old
        (copy.root / path).write_bytes(now.replace(old.encode(), new.encode()))
    status, changes, summary = fixed(copy, capsys)
    assert (status, summary) == (0, "3 files fixed, 0 findings left")
    assert {path: (copy.root / path).read_bytes() for path in files} == files
    assert changes


def test_a_dry_run_shows_and_writes_nothing(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    copy.edit(ARTICLE, "\u00a0[1].", " [1].")
    before = (copy.root / ARTICLE).read_bytes()
    assert fixed(copy, capsys, "--dry-run")[1] != []
    assert (copy.root / ARTICLE).read_bytes() == before


def test_words_of_the_text_are_the_source_s(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    """The source itself has a Latin letter in «пoнятия»: without its emendation the text may not be changed."""
    data = copy.root / "docs/data/emendations.yml"
    lines = data.read_text(encoding="utf-8").splitlines(keepends=True)
    (listed,) = [line for line in lines if "source_line: 27, source: 'пoнятие'" in line]
    data.write_text("".join(line for line in lines if line != listed), encoding="utf-8")
    article = copy.root / ARTICLE
    text = article.read_text(encoding="utf-8")
    block = next(line for line in text.split("\n") if " понятие " in line)
    article.write_text(text.replace(block, block.replace(" понятие ", " пoнятие ", 1)), encoding="utf-8")
    before = article.read_bytes()
    status, changes, _ = fixed(copy, capsys)
    assert status == 1
    assert article.read_bytes() == before
    assert changes == []


def test_a_new_id_is_registered(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    assert fixed(new_heading(copy), capsys) == (0, ["+ about#news"], "1 file fixed, 0 findings left")


def test_a_reworded_paragraph_is_registered_when_its_erratum_is_listed(
    copy: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    copy.edit("docs/ru/article.md", "Последнее будет иметь место", "Последнее имеет место")
    assert fixed(copy, capsys)[1] == []
    after = copy.load().paragraphs("ru")["p4"].text
    before, now = after.replace("Последнее имеет место", "Последнее будет иметь место"), anchors.fingerprint(after)
    reason = "{ru: Опечатка., kk: Қате басылған., en: A misprint.}"
    words = f"before: {json.dumps(before)}, after: {json.dumps(after)}"
    erratum = f"{{address: article#p4, {words}, version: 1.0.0, date: '2026-11-26', reason: {reason}}}"
    copy.edit("docs/data/emendations.yml", "errata: []", f"errata:\n  - {erratum}")
    assert fixed(copy, capsys)[1] == [f"+ article#p4 {now}"]
    assert {finding.code for finding in run.run(copy.load())} == {"GLO001", "SRC001"}


def test_the_source_is_never_changed(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    source = copy.root / "docs/data/source.txt"
    source.write_bytes(source.read_bytes().replace("категорией".encode(), "категориеи\u0306".encode()))
    before = source.read_bytes()
    fixed(copy, capsys)
    assert source.read_bytes() == before


def test_the_commands_of_the_hook_exist() -> None:
    root = Path(fix.__file__).parents[2]
    hooks = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (entry,) = re.findall(r"entry: (\S+)", hooks)
    assert (root / entry).is_file()


FIXED = "\u00a0[1]."


def spoilt(copy: Copy) -> bytes:
    """The bytes of the article with an error that is fixed."""
    return copy.edit(ARTICLE, FIXED, " [1].").root.joinpath(ARTICLE).read_bytes()


def test_a_full_disk_loses_nothing(
    copy: Copy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = spoilt(copy)
    monkeypatch.setattr(Path, "replace", full)
    assert fix.main(["--root", str(copy.root)]) == 2
    assert f"scripts/fix: {ARTICLE} cannot be written (No space left on device)" in capsys.readouterr().err
    assert (copy.root / ARTICLE).read_bytes() == before
    assert [path.name for path in (copy.root / "docs/ru").glob("*.new")] == []


@pytest.mark.parametrize("saved", [b"saved", None])
def test_what_an_editor_saves_meanwhile_stays(
    copy: Copy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, saved: bytes | None
) -> None:
    spoilt(copy)
    file, mend = copy.root / ARTICLE, fix.fix

    def slowly(root: Path) -> object:
        file.write_bytes(saved) if saved else file.unlink()
        return mend(root)

    monkeypatch.setattr(fix, "fix", slowly)
    assert fix.main(["--root", str(copy.root)]) == 2
    message = capsys.readouterr().err
    assert f"scripts/fix: {ARTICLE} " in message and "0 files fixed" in message
    assert (file.read_bytes() if file.exists() else None) == saved


def test_a_page_behind_two_links_is_fixed_once(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    sound = (copy.root / ARTICLE).read_bytes()
    spoilt(copy)
    (copy.root / "content").mkdir()
    (copy.root / "docs").rename(copy.root / "content/docs")
    (copy.root / "docs").symlink_to("content/docs")
    (copy.root / ARTICLE).rename(copy.root / "article")
    (copy.root / ARTICLE).symlink_to("../../../article")
    assert fixed(copy, capsys)[0] == 0
    assert (copy.root / "article").read_bytes() == sound
    assert (copy.root / ARTICLE).is_symlink()


def new_heading(copy: Copy) -> Copy:
    for language, word in (("ru", "Новое"), ("kk", "Жаңалық"), ("en", "News")):
        page = copy.root / f"docs/{language}/about.md"
        page.write_text(page.read_text(encoding="utf-8") + f"\n## {word} {{: #news }}\n", encoding="utf-8")
    return copy


def test_a_page_that_moved_is_named_anew_wherever_it_is_linked(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("ru", "kk", "en"):
        (copy.root / f"docs/{language}/references.md").rename(copy.root / f"docs/{language}/works.md")
    copy.edit("docs/data/redirects.yml", "[]", "- {old: references/, new: works/}")
    status, changes, summary = fixed(copy, capsys)
    assert (status, summary) == (0, "5 files fixed, 0 findings left")
    assert "+   - works.md" in changes
    assert "](works.md)" in (copy.root / "docs/kk/index.md").read_text(encoding="utf-8")


def test_a_register_whose_last_line_is_not_ended_loses_no_address(
    copy: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    register = copy.root / "docs/data/anchors.txt"
    register.write_bytes(register.read_bytes().rstrip(b"\n"))
    known = {address for _, address, _ in copy.load().register}
    assert fixed(new_heading(copy), capsys)[0] == 0
    assert {address for _, address, _ in copy.load().register} == known | {"about#news"}


def test_a_register_that_cannot_be_read_is_left_alone(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    register = copy.root / "docs/data/anchors.txt"
    before = register.read_text(encoding="utf-8").encode("utf-16")
    register.write_bytes(before)
    assert fixed(new_heading(copy), capsys)[0] == 1
    assert register.read_bytes() == before
