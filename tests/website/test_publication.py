"""The tree to publish, from small sites by hand: what is frozen stays, and every older page says that it is older."""

import dataclasses
import hashlib
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from lxml import html

from edition import edition
from edition.entries import Version
from edition_copy import Copy
from verify import built_site, safety
from verify.checksum import as_released
from website import publication

CHANGES = {"ru": "а", "kk": "ә", "en": "a"}


# Released versions with their days.
ONE, TWO = ("1.0.0", "2026-12-01"), ("1.1.0", "2027-02-01")


def named(first: edition.Edition, *listed: tuple[str, str]) -> edition.Edition:
    """The edition in the first of some versions."""
    versions = [Version(number, "2026-11-25", CHANGES, 1, released) for number, released in listed]
    return dataclasses.replace(first, version=listed[0][0], versions=versions)


def site(root: Path, words: str, **files: str) -> Path:
    pages = {
        "index.html": "ru",
        "kk/article/index.html": "kk",
        "downloads/interaction-ru.html": "ru",
    }
    for path, language in pages.items():
        page = f'<!doctype html><html lang="{language}"><head></head><body dir="ltr"><h1>{words}</h1></body></html>'
        files.setdefault(path, page)
    files |= {"404.html": "404", "robots.txt": "robots", "sitemap.xml": "map", "kk/versions.atom": "feed"}
    files.setdefault("data/anchors.txt", "article#p1")
    files.setdefault("data/released.txt", "1  docs/ru/article.md")
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return root


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


Published = tuple[edition.Edition, Path, Path]


@pytest.fixture
def published(tmp_path: Path, first: edition.Edition) -> Published:
    """A newer edition, its site, and the tree in which the older one is published."""
    publication.assemble(named(first, ONE), site(tmp_path / "first", "бір"), None, tmp_path / "a", first=True)
    return named(first, TWO, ONE), site(tmp_path / "second", "екі"), tmp_path / "a"


def test_a_version_in_preparation_is_only_at_the_root(tmp_path: Path, first: edition.Edition) -> None:
    older = site(tmp_path / "site", "бір")
    assert publication.assemble(named(first, ("1.0.0", "")), older, None, tmp_path / "public", first=True) == []
    assert tree(tmp_path / "public") == tree(older)


def test_a_released_version_is_frozen_and_told_of_the_next(tmp_path: Path, first: edition.Edition) -> None:
    data = {"data/anchors.txt": "article#p1\narticle#p2", "data/released.txt": "2  docs/ru/article.md"}
    older, second = site(tmp_path / "first", "бір"), site(tmp_path / "second", "екі", **data)
    one, two = tmp_path / "one", tmp_path / "two"
    publication.assemble(named(first, ONE), older, None, one, first=True)
    frozen = {path.removeprefix("v/1.0.0/") for path in tree(one) if path.startswith("v/1.0.0/")}
    assert frozen == {*tree(older)} - {"404.html", "robots.txt", "sitemap.xml", "kk/versions.atom"}
    assert (one / "v/1.0.0/index.html").read_bytes() == (older / "index.html").read_bytes()

    assert publication.assemble(named(first, TWO, ONE), second, one, two) == ["1.1.0", "1.0.0"]
    page = (two / "v/1.0.0/kk/article/index.html").read_text(encoding="utf-8")
    assert (
        '<body dir="ltr"><!-- older version --><p class="older-version">Бұл – 1.0.0 нұсқасы; одан жаңасы бар. '
        '<a href="../../../../kk/article/">Жаңа нұсқасын ашу</a></p><!-- /older version --><h1>бір</h1>'
    ) in page
    assert "older" not in (two / "v/1.1.0/index.html").read_text(encoding="utf-8")
    # A single file is taken away and has no neighbours; it stays as it is.
    assert (two / "v/1.0.0/downloads/interaction-ru.html").read_bytes() == (
        older / "downloads/interaction-ru.html"
    ).read_bytes()
    for path, content in tree(one / "v/1.0.0").items():
        assert as_released((two / "v/1.0.0" / path).read_bytes()) == content
    assert (one / "v/1.0.0.sha256").read_bytes() == (two / "v/1.0.0.sha256").read_bytes()
    sums = dict(line.split("  ")[::-1] for line in (two / "v/1.0.0.sha256").read_text().splitlines())
    assert sums["index.html"] == hashlib.sha256((older / "index.html").read_bytes()).hexdigest()


def test_publishing_again_changes_nothing_that_is_frozen(published: Published, tmp_path: Path) -> None:
    newer, second, old = published
    publication.assemble(newer, second, old, tmp_path / "b")
    restyled = site(tmp_path / "third", "үш")
    publication.assemble(newer, restyled, tmp_path / "b", tmp_path / "c")
    assert tree(tmp_path / "b" / "v") == tree(tmp_path / "c" / "v")
    assert "үш" in (tmp_path / "c" / "index.html").read_text(encoding="utf-8")


def test_a_page_that_is_gone_leads_to_the_home_page_of_its_language(tmp_path: Path, first: edition.Edition) -> None:
    extra = '<!doctype html><html lang="kk"><body>ескі</body></html>'
    older = site(tmp_path / "first", "бір", **{"kk/old/index.html": extra})
    publication.assemble(named(first, ONE), older, None, tmp_path / "a", first=True)
    publication.assemble(named(first, TWO, ONE), site(tmp_path / "second", "екі"), tmp_path / "a", tmp_path / "b")
    assert b'href="../../../../kk/"' in (tmp_path / "b/v/1.0.0/kk/old/index.html").read_bytes()


def test_a_released_version_whose_words_changed_is_refused(tmp_path: Path, first: edition.Edition) -> None:
    released = named(first, ONE)
    publication.assemble(released, site(tmp_path / "first", "бір"), None, tmp_path / "a", first=True)
    changed = site(tmp_path / "second", "екі", **{"data/released.txt": "2  docs/ru/article.md"})
    problem = r"released.txt states other words than those published as version 1\.0\.0; raise the version"
    with pytest.raises(publication.PublicationError, match=problem):
        publication.assemble(released, changed, tmp_path / "a", tmp_path / "b")
    assert not (tmp_path / "b").exists()


def test_an_address_of_an_older_version_is_never_lost(tmp_path: Path, first: edition.Edition) -> None:
    older = site(tmp_path / "first", "бір", **{"data/anchors.txt": "# Lines\narticle#p1\narticle#p2"})
    publication.assemble(named(first, ONE), older, None, tmp_path / "a", first=True)
    with pytest.raises(publication.PublicationError, match=r"article#p2 was published with version 1\.0\.0"):
        publication.assemble(named(first, TWO, ONE), site(tmp_path / "b", "екі"), tmp_path / "a", tmp_path / "c")


def test_a_second_publication_says_what_was_published_before(tmp_path: Path, first: edition.Edition) -> None:
    released, one = named(first, ONE), site(tmp_path / "site", "бір")
    publication.assemble(released, one, None, tmp_path / "a", first=True)
    with pytest.raises(publication.PublicationError, match="name the folder with --published"):
        publication.assemble(released, one, None, tmp_path / "b")


@pytest.mark.parametrize("path", ["index.html", "downloads/interaction-ru.html", "more.html", "data/anchors.txt"])
def test_a_version_that_was_changed_where_it_is_published_is_refused(published: Published, path: str) -> None:
    newer, second, old = published
    (old / "v/1.0.0" / path).write_text("<!doctype html><body>other</body>")
    with pytest.raises(publication.PublicationError, match=rf"1\.0\.0 is not as it was released: {path} was"):
        publication.assemble(newer, second, old, old.parent / "b")


def test_a_version_without_its_checksums_is_refused(published: Published) -> None:
    newer, second, old = published
    (old / "v/1.0.0.sha256").unlink()
    with pytest.raises(publication.PublicationError, match=r"1\.0\.0\.sha256 is missing, and nothing else tells"):
        publication.assemble(newer, second, old, old.parent / "b")


def test_a_site_that_cannot_be_built_is_not_published(
    copy: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy.write("docs/data/glossary.yml", b"[")
    monkeypatch.setattr(publication.build, "main", lambda _: 1)
    assert publication.main(["--root", str(copy.root), "--first", str(tmp_path / "new")]) == 1
    assert not (tmp_path / "new").exists()


def test_a_released_version_is_never_lost(tmp_path: Path, first: edition.Edition) -> None:
    one = site(tmp_path / "first", "бір")
    publication.assemble(named(first, ONE), one, None, tmp_path / "a", first=True)
    forgotten = named(first, TWO)
    with pytest.raises(publication.PublicationError, match=r"version 1\.0\.0 was published, but versions.yml has no"):
        publication.assemble(forgotten, one, tmp_path / "a", tmp_path / "b")
    listed = named(first, ("1.1.0", ""), ONE)
    with pytest.raises(publication.PublicationError, match=r"version 1\.0\.0 is released, but not in the folder"):
        publication.assemble(listed, one, None, tmp_path / "b")


def test_every_link_of_an_older_version_lands_in_it_and_in_the_newest(
    tmp_path: Path, first: edition.Edition, built: Path
) -> None:
    publication.assemble(named(first, ONE), built, None, tmp_path / "a", first=True)
    publication.assemble(named(first, TWO, ONE), built, tmp_path / "a", tmp_path / "b")
    older = tmp_path / "b" / "v" / "1.0.0"
    assert [str(finding) for finding in safety.verify(built_site.read(older, first))] == []
    for language, name in first.pages:
        path = first.address(language, name).removeprefix(first.site_url)
        page = html.fromstring((older / path / "index.html").read_bytes())
        for link in page.iter("a", "link", "script", "img"):
            address = link.get("href") or link.get("src") or ""
            target = unquote(urldefrag(address)[0])
            if target and not urlsplit(address).scheme:
                file = older / path / target
                assert (file / "index.html" if file.is_dir() else file).is_file(), (path, address)
        (newest,) = page.find_class("older-version")[0].iter("a")
        assert (older / path / newest.get("href", "")).resolve() == (tmp_path / "b" / path).resolve()


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_in_the_middle_leaves_nothing(
    published: Published, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    newer, second, old = published

    def fail(*_: object) -> str:
        raise error

    monkeypatch.setattr(publication, "_add_notes", fail)
    before = {path.name for path in old.parent.iterdir()}
    with pytest.raises(type(error)):
        publication.assemble(newer, second, old, old.parent / "b")
    assert {path.name for path in old.parent.iterdir()} == before


@pytest.mark.parametrize("inside", ["second/new", "a/v/new", "link/new", "a/../second/new"])
def test_a_target_inside_what_is_read_is_refused(published: Published, inside: str) -> None:
    newer, second, old = published
    (old.parent / "link").symlink_to(second)
    before = [*tree(second), *tree(old)]
    with pytest.raises(publication.PublicationError, match="choose a folder elsewhere"):
        publication.assemble(newer, second, old, old.parent / inside)
    assert [*tree(second), *tree(old)] == before


@pytest.mark.parametrize("content", [b"", b"\n", b"<!-- <body> -->", b"\x00", b"<body>"])
def test_a_page_without_words_stays_or_gets_its_note(published: Published, content: bytes) -> None:
    newer, second, old = published
    (old / "v/1.0.0/empty.html").write_bytes(content)
    with (old / "v/1.0.0.sha256").open("a") as sums:
        sums.write(f"{hashlib.sha256(content).hexdigest()}  empty.html\n")
    publication.assemble(newer, second, old, old.parent / "b")
    assert as_released((old.parent / "b/v/1.0.0/empty.html").read_bytes()) == content


@pytest.mark.parametrize("path", ["a/v/1.0.0", "a/v/1.0.0/kk", "a/v/1.0.0/index.html", "a/v", "second/data"])
def test_a_symbolic_link_is_refused(published: Published, tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    newer, second, old = published
    place, elsewhere = old.parent / path, tmp_path_factory.mktemp("elsewhere") / "thing"
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    with pytest.raises(publication.PublicationError, match=f"{place} is a symbolic link"):
        publication.assemble(newer, second, old, old.parent / "b")
    assert not (old.parent / "b").exists()


def test_a_published_folder_may_be_named_by_a_link(published: Published) -> None:
    newer, second, old = published
    (old.parent / "current").symlink_to(old)
    assert publication.assemble(newer, second, old.parent / "current", old.parent / "b") == ["1.1.0", "1.0.0"]
