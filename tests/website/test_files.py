import dataclasses
import uuid
import zipfile
from pathlib import Path

from lxml import etree

from edition import edition
from edition.entries import Redirect, Version
from verify import built_site, safety
from website import files

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ONE = Version("1.0.0", "2026-11-25", {"ru": "Первая", "kk": "Бірінші", "en": "First"}, 1, "2026-12-01")
TWO = Version("1.1.0", "2027-01-10", {"ru": "а & б", "kk": "ә <і>", "en": "b"}, 1)


def named(first: edition.Edition) -> edition.Edition:
    return dataclasses.replace(first, site_url="https://a.example/x/")


def test_the_sitemap_lists_every_page_with_its_languages(first: edition.Edition) -> None:
    tree = etree.fromstring(files.sitemap(named(first)))
    pages = [loc.text for loc in tree.iterfind("s:url/s:loc", MAP)]
    assert len(pages) == len(set(pages)) == len(first.pages)
    assert {"https://a.example/x/", "https://a.example/x/kk/law/"} <= {*pages}
    for url in tree.iterfind("s:url", MAP):
        stated = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", MAP)}
        assert [*stated] == [*first.codes, "x-default"]
        assert set(stated.values()) <= {*pages}


def test_a_version_in_preparation_is_no_news(first: edition.Edition) -> None:
    made = dataclasses.replace(named(first), versions=[TWO, ONE])
    tree = etree.fromstring(files.feed(made, "kk"))
    assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == "kk"
    assert [entry.findtext("a:title", None, ATOM) for entry in tree.iterfind("a:entry", ATOM)] == ["1.0.0 нұсқасы"]
    assert tree.find("a:entry/a:link", ATOM).get("href") == "https://a.example/x/kk/about/#addresses"
    assert tree.findtext("a:updated", None, ATOM) == "2027-01-10T00:00:00Z"


def test_every_feed_and_entry_has_an_id_of_its_own_that_stays_when_the_site_moves(first: edition.Edition) -> None:
    released = dataclasses.replace(named(first), versions=[TWO._replace(released="2027-01-11"), ONE])
    moved = dataclasses.replace(released, site_url="https://other.example/")
    ids, later = (
        [id.text for code in made.codes for id in etree.fromstring(files.feed(made, code)).iter("{*}id")]
        for made in (released, moved)
    )
    assert ids == later and len({*ids}) == 3 * (1 + 2)
    assert all(uuid.UUID(id) for id in ids)


def test_words_of_the_data_stay_words(first: edition.Edition) -> None:
    made = dataclasses.replace(named(first), versions=[TWO._replace(released="2027-01-11")])
    tree = etree.fromstring(files.feed(made, "kk"))
    assert tree.findtext("a:entry/a:summary", None, ATOM) == "ә <і>"


def test_the_real_feed_is_a_whole_feed(first: edition.Edition) -> None:
    """RFC 4287, 4.1.1: an author, an id, a title and a moment of change are demanded; entries are not."""
    for language in first.codes:
        tree = etree.fromstring(files.feed(first, language))
        for name in ("a:author/a:name", "a:id", "a:title", "a:updated"):
            assert tree.findtext(name, None, ATOM)
        assert len(tree.findall("a:entry", ATOM)) == sum(bool(version.released) for version in first.versions)


def test_an_address_that_moved_leads_on_from_any_host(tmp_path: Path, first: edition.Edition) -> None:
    made = dataclasses.replace(named(first), redirects=[Redirect("kk/sources/", "kk/references/#ref-7", 1)])
    files.write_redirects(tmp_path, made)
    page = (tmp_path / "kk/sources/index.html").read_text(encoding="utf-8")
    assert '<html lang="kk" dir="ltr">' in page
    assert '<meta http-equiv="refresh" content="0; url=../../kk/references/#ref-7">' in page
    assert '<link rel="canonical" href="https://a.example/x/kk/references/#ref-7">' in page
    assert list(safety.verify(built_site.read(tmp_path, made))) == []


def test_a_redirect_without_a_language_holds_for_all(tmp_path: Path, first: edition.Edition) -> None:
    listed = [Redirect("sources/", "references/", 1), Redirect("kk/sources/", "kk/law/", 2)]
    made = dataclasses.replace(named(first), redirects=listed)
    assert made.moves == {"sources/": "references/", "kk/sources/": "kk/law/", "en/sources/": "en/references/"}
    files.write_redirects(tmp_path, made)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")) == [
        "assets/moved.js",
        "en/sources/index.html",
        "kk/sources/index.html",
        "sources/index.html",
    ]


def test_without_redirects_there_is_no_script(tmp_path: Path, first: edition.Edition) -> None:
    files.write_redirects(tmp_path, first)
    assert list(tmp_path.iterdir()) == []


def test_every_file_stands_where_it_is_named(tmp_path: Path, first: edition.Edition) -> None:
    files.write(tmp_path, named(first))
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()) == [
        "en/versions.atom",
        "kk/versions.atom",
        "robots.txt",
        "sitemap.xml",
        "versions.atom",
    ]
    assert "Sitemap: https://a.example/x/sitemap.xml\n" in (tmp_path / "robots.txt").read_text(encoding="utf-8")


def test_the_schemas_of_the_data_are_published_as_the_program_reads_them(first: edition.Edition, built: Path) -> None:
    published = {path: (built / path).read_bytes() for path in files.data_schemas(first)}
    assert published == files.data_schemas(first)
    assert "data/schemas/glossary.yml" in published
    with zipfile.ZipFile(next((built / "downloads").glob("*offline.zip"))) as offline:
        assert {Path(name).name for name in offline.namelist() if "/schemas/" in name} == {
            Path(path).name for path in published
        }
