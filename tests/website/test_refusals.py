"""What a publication refuses before it builds anything."""

import dataclasses
from pathlib import Path

import pytest

from edition.edition import Edition
from edition_copy import Copy, git
from reading.text_file import sha256
from website import publication, refusals

HOME = '<!doctype html><html lang="ru"><head><link rel="canonical" href="{}"></head><body>1</body></html>'


@pytest.fixture
def committed(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """The first edition, committed, with an address of its own."""
    git(copy.root, "init", "--quiet")
    git(copy.root, "add", "--all")
    git(copy.root, "commit", "--quiet", "--message", "Words")
    monkeypatch.setenv("SITE_URL", "https://your.host/a/b/")
    monkeypatch.setattr(publication.build, "main", lambda _: pytest.fail("it was built"))
    return copy


def refused(copy: Copy, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Why nothing is published."""
    assert publication.main(["--root", str(copy.root), *arguments]) == 2
    return capsys.readouterr().err.removeprefix("scripts/publish: ")


def version(old: Path, address: str, number: str = "1.0.0") -> Path:
    """The folder of a version that was published for an address."""
    folder = old / "v" / number
    (folder / "data").mkdir(parents=True)
    (folder / "index.html").write_text(HOME.format(address), encoding="utf-8")
    (folder / "data/anchors.txt").write_text("article#p1\n", encoding="utf-8")
    sums = (f"{sha256(path)}  {path.relative_to(folder)}\n" for path in folder.rglob("*.*"))
    folder.with_name(f"{number}.sha256").write_text("".join(sums), encoding="utf-8")
    return old


def listed(first: Edition, made: Path, address: str) -> Edition:
    """An edition in preparation after a version that is released, and its data in `made`."""
    (made / "data").mkdir(parents=True)
    (made / "data/anchors.txt").write_text("article#p1\n", encoding="utf-8")
    (now,) = first.versions
    older = now._replace(released="2026-12-01")
    newer = now._replace(version="1.1.0")
    return dataclasses.replace(first, version="1.1.0", versions=[newer, older], site_url=address)


def test_wrong_folders_are_reported(committed: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(committed, capsys, "--first", str(tmp_path)) == f"{tmp_path} exists; choose a new folder\n"
    no = tmp_path / "no"
    assert f"{no} is not a folder" in refused(committed, capsys, "--published", str(no), str(tmp_path / "new"))


def test_the_reserved_address_is_refused(
    committed: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SITE_URL")
    problem = "https://interaction.example/ is a reserved name that leads nowhere, and citations would name it"
    remedy = "set SITE_URL to the address of the site"
    assert refused(committed, capsys, "--first", "new") == f"{problem}; {remedy}\n"


@pytest.mark.parametrize("path", ["docs/ru/article.md", "docs/data/new.txt", "mkdocs.yml", "overrides/a.html"])
def test_what_is_in_no_commit_is_not_published(committed: Copy, capsys: pytest.CaptureFixture[str], path: str) -> None:
    (committed.root / path).parent.mkdir(exist_ok=True)
    with (committed.root / path).open("a", encoding="utf-8") as file:
        file.write("# 1\n")
    problem = f"{path} is not committed as it is, and what is published could not be made again"
    assert refused(committed, capsys, "--first", "new") == f"{problem}; commit it: git add --all && git commit\n"


def test_a_folder_without_git_is_refused(
    copy: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", "https://your.host/")
    assert "git does not tell what is committed (fatal: not a git repository" in refused(copy, capsys, "new")


def test_a_version_that_was_not_published_is_missed_before_the_build(
    committed: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    committed.edit("pyproject.toml", 'version = "1.0.0"', 'version = "1.1.0"')
    committed.edit("docs/data/versions.yml", "  changes:", "  released: '2026-12-01'\n  changes:")
    git(committed.root, "commit", "--all", "--quiet", "--message", "Released")
    problem = "version 1.0.0 is released, but not in the folder published before"
    assert problem in refused(committed, capsys, "--first", str(tmp_path / "new"))


def test_another_address_than_that_of_the_published_version_is_refused(tmp_path: Path, first: Edition) -> None:
    old = version(tmp_path / "old", "https://your.host/a/b/")
    edition = listed(first, made := tmp_path / "made", "https://other.host/")
    problem = "version 1.0.0 was published for https://your.host/a/b/, and this is https://other.host/"
    remedy = "set SITE_URL=https://your.host/a/b/, or if the site moves say --moved-from https://your.host/a/b/"
    with pytest.raises(refusals.PublicationError) as error:
        refusals.refuse(edition, made, old, tmp_path / "new", site=made)
    assert str(error.value) == f"{problem}; {remedy}"


def test_a_site_may_move_and_the_newest_version_tells_its_address(tmp_path: Path, first: Edition) -> None:
    old = version(tmp_path / "old", "https://your.host/a/b/")
    edition = listed(first, made := tmp_path / "made", "https://new.host/")
    moved_from = "https://your.host/a/b"
    refusals.refuse(edition, made, old, tmp_path / "new", site=made, moved_from=moved_from)
    version(old, "https://new.host/", "1.0.1")
    later = edition.versions[1]._replace(version="1.0.1")
    edition.versions.insert(1, later)
    refusals.refuse(edition, made, old, tmp_path / "new", site=made)
