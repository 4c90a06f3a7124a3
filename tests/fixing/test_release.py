"""A version is released: what is written, what is asked, and what is refused with nothing written."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from checks import run
from edition.load import load
from edition_copy import FIRST, Copy, copied
from fixing import release, text_changes

pytestmark = pytest.mark.slow

VERSIONS, ERRATA, REGISTER = "docs/data/versions.yml", "docs/data/emendations.yml", "docs/data/anchors.txt"
CHANGES = [
    "--changes",
    "ru=Исправлено слово.",
    "--changes",
    "kk=Бір сөз түзетілді.",
    "--changes",
    "en=A word is corrected.",
]
REASON = ["--reason", "ru=Опечатка.", "--reason", "kk=Қате басылған.", "--reason", "en=A misprint."]
SOURCE = "docs/data/source.txt"


def git(root: Path, *arguments: str) -> None:
    name = ("-c", "user.name=a", "-c", "user.email=a@a.example")
    subprocess.run(["git", *name, *arguments], cwd=root, check=True, capture_output=True)


def commit(copy: Copy) -> None:
    git(copy.root, "init", "--quiet")
    git(copy.root, "add", "--all")
    git(copy.root, "commit", "--quiet", "--allow-empty", "--message", "Words")


def reword(copy: Copy, old: str, new: str) -> None:
    """Another word in paragraph 11, in the source as well."""
    before = hashlib.sha256((copy.root / SOURCE).read_bytes()).hexdigest()
    copy.edit("docs/ru/article.md", old, new).edit(SOURCE, old, new)
    copy.edit(ERRATA, before, hashlib.sha256((copy.root / SOURCE).read_bytes()).hexdigest())


def state(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file() and ".git" not in path.parts}


def released(copy: Copy, *arguments: str) -> int:
    """Commit what changed, where there is a repository, and release."""
    if (copy.root / ".git").exists():
        commit(copy)
    return release.main(["--root", str(copy.root), "--day", "2026-12-01", *arguments])


@pytest.fixture(autouse=True)
def address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address of the site, which CITATION.cff names."""
    monkeypatch.setenv("SITE_URL", "https://your.host/path/")


@pytest.fixture(scope="module")
def released_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition, released and committed."""
    copy = Copy(copied(FIRST, tmp_path_factory.mktemp("released")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://your.host/path/")
        assert released(copy, "1.0.0") == 0
    commit(copy)
    return copy.root


@pytest.fixture
def one(released_once: Path, tmp_path: Path) -> Copy:
    """The released edition, for one test to change."""
    return Copy(shutil.copytree(released_once, tmp_path / "one"))


def test_the_first_release_dates_the_version_and_keeps_what_is_published(
    copy: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    assert released(copy, "1.0.0") == 0
    assert "1.0.0 is released" in capsys.readouterr().err
    edition = load(copy.root)
    assert edition.released == "2026-12-01"
    assert run.run(edition) == []
    assert (copy.root / REGISTER).read_text().endswith("\n# Lines above stay: version 1.0.0\n")
    assert "date-released: '2026-12-01'\n" in (copy.root / "CITATION.cff").read_text()
    assert {"docs/kk/article.md", "docs/data/glossary.yml"} <= {*edition.released_words}


def test_the_next_release_keeps_the_words_before_and_after(one: Copy) -> None:
    reword(one, "качественных", "существенных")
    assert released(one, "1.1.0", *CHANGES, *REASON) == 0
    edition = load(one.root)
    assert run.run(edition) == []
    assert [(each.version, each.prepared, each.released) for each in edition.versions] == [
        ("1.1.0", "2026-12-01", "2026-12-01"),
        ("1.0.0", "2026-11-25", "2026-12-01"),
    ]
    (erratum,) = edition.errata
    assert (erratum.address, erratum.version, erratum.date) == ("article#p11", "1.1.0", "2026-12-01")
    assert "качественных" in erratum.before and "существенных" in erratum.after
    assert erratum.before.replace("качественных", "существенных") == erratum.after
    assert dict(erratum.reason) == {"ru": "Опечатка.", "kk": "Қате басылған.", "en": "A misprint."}
    lines = (one.root / REGISTER).read_text().splitlines()
    assert lines[-3] == "# Lines above stay: version 1.0.0"
    assert lines[-2].startswith("article#p11 ") and lines[-1] == "# Lines above stay: version 1.1.0"


def test_a_mark_alone_needs_a_new_version_its_reason_and_an_erratum(one: Copy) -> None:
    reword(one, "качественных", "качественных,")
    assert [finding.code for finding in run.run(load(one.root))] == ["PUB009"] * 3
    assert released(one, "1.1.0", *CHANGES, *REASON) == 0
    edition = load(one.root)
    assert run.run(edition) == []
    (erratum,) = edition.errata
    assert (erratum.address, erratum.version) == ("article#p11", "1.1.0")
    assert erratum.before.replace("качественных", "качественных,") == erratum.after
    assert (one.root / REGISTER).read_text().splitlines()[-1] == "# Lines above stay: version 1.1.0"


def test_words_that_change_where_a_page_and_an_id_have_moved_are_told(one: Copy) -> None:
    for code in ("ru", "kk", "en"):
        article = one.root / f"docs/{code}/article.md"
        lines = article.read_text(encoding="utf-8").split("\n")
        place = lines.index("{: #p11 }")
        lines[place - 1 : place + 1] = [f'<a id="p11"></a>{lines[place - 1]}', "{: #p11a }"]
        article.write_text("\n".join(lines), encoding="utf-8")
    commit(one)
    reword(one, "качественных", "существенных")
    changed = list(text_changes.changes(one.root, load(one.root)))
    assert [(each.address, "качественных" in each.before) for each in changed] == [("article#p11", True)]


def test_a_version_is_prepared_and_released_another_day(one: Copy) -> None:
    reword(one, "качественных", "существенных")
    assert released(one, "1.1.0", "--prepare", *CHANGES, *REASON) == 0
    assert (load(one.root).version, load(one.root).released) == ("1.1.0", "")
    reword(one, "существенных", "главных")
    assert released(one, "1.1.0", *REASON) == 0
    edition = load(one.root)
    assert run.run(edition) == []
    assert (edition.released, ["главных" in each.after for each in edition.errata]) == ("2026-12-01", [True])


def test_a_change_that_is_undone_before_the_release_leaves_nothing(one: Copy) -> None:
    errata, register = ((one.root / path).read_bytes() for path in (ERRATA, REGISTER))
    reword(one, "качественных", "существенных")
    assert released(one, "1.1.0", "--prepare", *CHANGES, *REASON) == 0
    reword(one, "существенных", "качественных")
    assert released(one, "1.1.0") == 0
    assert yaml.safe_load((one.root / ERRATA).read_bytes()) == yaml.safe_load(errata)
    assert (one.root / REGISTER).read_bytes() == register + b"# Lines above stay: version 1.1.0\n"


def test_it_asks_in_every_language(
    one: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reword(one, "качественных", "существенных")
    answers = iter(
        ["Исправлено слово.", "Бір сөз түзетілді.", "A word is corrected.", "Опечатка.", "Қате.", "A misprint."]
    )
    monkeypatch.setattr("builtins.input", lambda: next(answers))
    assert released(one, "1.1.0") == 0
    edition = load(one.root)
    assert (edition.versions[0].changes["kk"], edition.errata[0].reason["en"]) == ("Бір сөз түзетілді.", "A misprint.")
    asked = capsys.readouterr().err
    assert "What changed in this version?" in asked and "article#p11:1" in asked and "Қазақша: " in asked


REFUSED = [
    (["1.0.0"], "1.0.0 was released on 2026-12-01; name a newer version"),
    (["0.9.0"], "0.9.0 is older than 1.0.0; name a newer version"),
    (["1.1"], "1.1 is not a number such as 1.1.0"),
    (["1.1.0", "--changes", "ru=а"], "--changes is needed once for each of ru, kk, en, as LANGUAGE=TEXT"),
    (["1.1.0"], "there is no answer; type it, or say it with --changes LANGUAGE=TEXT"),
]


def test_what_does_not_hold_is_refused(
    one: Copy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda: "")
    before = state(one.root)
    for arguments, problem in REFUSED:
        capsys.readouterr()
        assert released(one, *arguments) == 2
        assert capsys.readouterr().err.endswith(f"scripts/release: {problem}; nothing was written\n")
        assert state(one.root) == before


@pytest.mark.parametrize("arguments", [["1.0.0"], ["--prepare", "1.1.0"]])
def test_the_reserved_address_is_refused(
    copy: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    monkeypatch.delenv("SITE_URL")
    before = state(copy.root)
    assert released(copy, *arguments) == 2
    problem = "https://interaction.example/ is a reserved name that leads nowhere, and CITATION.cff would name it"
    remedy = "set SITE_URL to the address of the site"
    assert capsys.readouterr().err == f"scripts/release: {problem}; {remedy}; nothing was written\n"
    assert state(copy.root) == before


def test_findings_are_reported_before_anything_is_asked(
    one: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda: pytest.fail("it asked"))
    one.edit("docs/en/article.md", "[14]", "[77]")
    before = state(one.root)
    assert released(one, "1.1.0") == 1
    assert "CIT002" in capsys.readouterr().out
    assert state(one.root) == before


def test_what_is_not_committed_is_not_released(one: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    reword(one, "качественных", "существенных")
    before = state(one.root)
    asked = ["--root", str(one.root), "--day", "2026-12-01", "1.1.0", *CHANGES, *REASON]
    assert release.main(asked) == 2
    assert state(one.root) == before
    problem = "is not committed as it is, and the release is to be a commit of its own; commit it"
    assert f"scripts/release: docs/data/emendations.yml {problem}" in capsys.readouterr().err
    assert release.main([*asked, "--prepare"]) == 0


@pytest.mark.parametrize("day", ["2026-11-01", "tomorrow"])
def test_a_wrong_day_is_a_finding(copy: Copy, capsys: pytest.CaptureFixture[str], day: str) -> None:
    before = state(copy.root)
    assert released(copy, "1.0.0", "--day", day) == 1
    assert "docs/data/versions.yml" in capsys.readouterr().out
    assert state(copy.root) == before


def test_a_version_in_preparation_comes_first(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    assert released(copy, "1.1.0", *CHANGES) == 2
    assert "1.0.0 is in preparation; release it first" in capsys.readouterr().err


def test_words_that_no_commit_has_are_named(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    assert released(copy, "1.0.0") == 0
    reword(copy, "качественных", "существенных")
    commit(copy)
    assert released(copy, "1.1.0", *CHANGES, *REASON) == 2
    assert "the published words of article#p11 are in no commit" in capsys.readouterr().err
