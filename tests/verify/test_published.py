"""An edition that was changed as the README tells, published below a path of its host, and read there as a reader does."""

import json
import re
import zipfile
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from lxml import etree, html

import edition_copy
from browser.conftest import serving
from edition_copy import FIRST, copied, git
from reading.text_file import sha256
from verify import checksum

pytestmark = pytest.mark.slow

SITE_URL = "https://x.test/a/b/"
run = partial(edition_copy.run, SITE_URL=SITE_URL)
ADDRESSES = ("href", "src", "data-engine", "data-index")
ATOM = "{http://www.w3.org/2005/Atom}"


# A page as the README tells to write one: a term, a citation, an address in the middle of a sentence, an alias.
PAGE = """---
title: {title}
description: {description}
---

# {title} {{: #history }}

<a id="old-id"></a>{body}
{{: #history-text }}
"""
PAGES = {
    "ru": (
        "История",
        "Как возникла эта страница и что на ней сказано.",
        "О [единстве государственной власти](glossary.md#unity) пишут и в других работах\u00a0[7]. На странице "
        "[закона](https://example.org/law) стоит его текст.",
    ),
    "kk": (
        "Тарих",
        "Бұл бет қалай пайда болды және онда не айтылған.",
        "[Мемлекеттік биліктің біртұтастығы](glossary.md#unity) туралы басқа еңбектерде де жазылған\u00a0[7]. "
        "[Заң](https://example.org/law) бетінде оның мәтіні тұр.",
    ),
    "en": (
        "History",
        "How this page came to be and what it says.",
        "Other works write about the [unity of state power](glossary.md#unity) as well\u00a0[7]. The page of the "
        "[law](https://example.org/law) has its text.",
    ),
}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a host that has the edition under /a/b/, published after changes that the README tells of.

    A page is added, an address moved, the source has no English abstract, and two versions are released.
    """
    copy, host = copied(FIRST, tmp_path_factory.mktemp("edition")), tmp_path_factory.mktemp("host")
    for language, (title, description, body) in PAGES.items():
        page = PAGE.format(title=title, description=description, body=body)
        (copy / f"docs/{language}/history.md").write_text(page, encoding="utf-8")
    change(copy, "mkdocs.yml", "  - about.md\n", "  - history.md\n  - about.md\n")
    change(copy, "docs/data/redirects.yml", "[]", "- {old: kk/old-name/, new: kk/article/#principles}")
    before = {path: sha256(copy / path) for path in ("docs/data/abstracts.yml", "docs/data/source.txt")}
    abstracts = (copy / "docs/data/abstracts.yml").read_text(encoding="utf-8")
    change(copy, "docs/data/abstracts.yml", abstracts[abstracts.index("- id: abstract-en") :], "")
    change(copy, "docs/data/anchors.txt", "index#abstract-en\n", "")
    source = (copy / "docs/data/source.txt").read_text(encoding="utf-8")
    summary = source[source.index(" Summary") : source.index(" Понятие «")]
    change(copy, "docs/data/source.txt", summary, "\n" * summary.count("\n"))
    for path, old in before.items():
        change(copy, "docs/data/emendations.yml", old, sha256(copy / path))
    run(copy, "fixing.fix")
    run(copy, "fixing.release", "1.0.0", "--day", "2026-12-01")
    commit(copy)
    run(copy, "website.publication", "--first", str(copy.parent / "published"))
    reword(copy, "качественных", "существенных")
    move(copy)
    commit(copy)
    said = {"--changes": ("Слово.", "Сөз.", "A word."), "--reason": ("Опечатка.", "Қате басылған.", "A misprint.")}
    options = [part for name, texts in said.items() for each in zip(PAGES, texts) for part in (name, "=".join(each))]
    run(copy, "fixing.release", "1.1.0", "--day", "2027-01-31", *options)
    commit(copy)
    run(copy, "website.publication", "--published", str(copy.parent / "published"), str(host / "a" / "b"))
    return host


def commit(copy: Path) -> None:
    """Commit all of the copy, in a repository of its own."""
    (copy / ".gitignore").write_text("/site/\n", encoding="utf-8")
    for command in (["init", "-q"], ["add", "--all"], ["commit", "-qm", "1"]):
        git(copy, *command)


# What moves after the first version is published, by the old address.
MOVES = {
    "article/#p3": "article/#p3a",
    "about/#rights": "about/#copyright",
    "glossary/#local-administration": "glossary/#local-government",
    "law/#senate-15": "law/#chamber-15",
    "article/#note-kobzyrev": "article/#note-name",
    "article/#noteref-kobzyrev": "article/#noteref-name",
    "verification/": "proof/",
    "verification/#verification": "proof/#verification",
}


def move(copy: Path) -> None:
    """Move an id of each kind and the name of a page, each by the line that README.md tells."""
    for language in PAGES:
        article, about = f"docs/{language}/article.md", f"docs/{language}/about.md"
        lines = (copy / article).read_text(encoding="utf-8").split("\n")
        place = lines.index("{: #p3 }")
        lines[place] = "{: #p3a }"
        lines[place - 1] = f'<a id="p3"></a>{lines[place - 1]}'
        (copy / article).write_text("\n".join(lines), encoding="utf-8")
        heading = next(line for line in (copy / about).read_text(encoding="utf-8").split("\n") if "#rights" in line)
        change(copy, about, heading, f'## <a id="rights"></a>{heading[3:]}'.replace("#rights", "#copyright"))
        (copy / f"docs/{language}/verification.md").rename(copy / f"docs/{language}/proof.md")
    ids = {"local-administration": "local-government", "senate-15": "chamber-15", "note-kobzyrev": "note-name"}
    for old, new in {**ids, "(verification.md)": "(proof.md)", "- verification.md": "- proof.md"}.items():
        for path in (*copy.glob("docs/*/*.md"), *copy.glob("docs/data/*.yml"), copy / "mkdocs.yml"):
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    argument = copy / "docs/data/argument.yml"
    argument.write_text(re.sub(r"\bp3\b", "p3a", argument.read_text(encoding="utf-8")), encoding="utf-8")
    for path, (old, new) in zip(("glossary", "provisions", "emendations"), ids.items()):
        indent = "    " if path == "emendations" else "  "
        change(copy, f"docs/data/{path}.yml", f"- id: {new}\n", f"- id: {new}\n{indent}formerly: [{old}]\n")
    with (copy / "docs/data/redirects.yml").open("a", encoding="utf-8") as file:
        file.write("- {old: verification/, new: proof/}\n")


def reword(copy: Path, old: str, new: str) -> None:
    """Another word in the text and in its source."""
    source = copy / "docs/data/source.txt"
    before = sha256(source)
    for path in ("docs/ru/article.md", "docs/data/source.txt"):
        change(copy, path, old, new)
    change(copy, "docs/data/emendations.yml", before, sha256(source))


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace words that stand once in a file."""
    text = (root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def served(host: Path) -> Iterator[str]:
    """The address of that host on this machine."""
    with serving(host) as address:
        yield address.rstrip("/")


@cache
def ids(address: str) -> set[str] | None:
    """The ids of what is at an address; None where there is nothing."""
    try:
        with urlopen(address, timeout=10) as answer:
            return set(html.fromstring(answer.read() or b"<p>").xpath("//@id"))
    except HTTPError:
        return None


def is_there(served: str, path: str) -> bool:
    """Whether the host has a file at a path, with the place in it that the fragment names."""
    page, id = urldefrag(served + path)
    found = ids(page)
    return found is not None and (not id or id in found)


def linked(page: bytes, address: str) -> set[str]:
    """The paths on this host that a page at an address links to or loads; a script fills in what is a template."""
    shown = html.fromstring(page).xpath("//*[not(ancestor::template)]")
    found = [each.get(name) for each in shown for name in ADDRESSES]
    absolute = [urljoin(SITE_URL + address, link) for link in found if link and not link.startswith("#")]
    return {link.removeprefix("https://x.test") for link in absolute if link.startswith("https://x.test/")}


def test_every_link_of_every_page_stays_below_the_path_and_lands(host: Path, served: str) -> None:
    pages = [path for path in sorted((host / "a/b").rglob("*.html")) if path.name != "404.html"]
    assert len([path for path in pages if "v" not in path.relative_to(host / "a/b").parts]) > 24
    leads: dict[str, str] = {}
    for path in pages:
        address = path.relative_to(host / "a/b").as_posix()
        leads |= dict.fromkeys(linked(path.read_bytes(), address), address)
    assert {path: leads[path] for path in leads if not path.startswith("/a/b/")} == {}
    assert {path: leads[path] for path in leads if not is_there(served, path)} == {}


def test_the_page_of_a_missing_address_links_rightly_from_anywhere(host: Path, served: str) -> None:
    page = (host / "a/b/404.html").read_bytes()
    paths = linked(page, "kk/no/such/page/")
    assert paths == linked(page, "")
    assert {"/a/b/kk/", "/a/b/assets/edition.css", "/a/b/assets/search/ru.js"} <= paths
    assert [path for path in paths if not is_there(served, path)] == []


def test_every_result_of_a_search_lands(host: Path, served: str) -> None:
    for language in ("ru", "kk", "en"):
        script = (host / f"a/b/assets/search/{language}.js").read_text(encoding="utf-8")
        index = json.loads(script.removeprefix("self.searchIndex=").removesuffix(";\n"))
        for page, _title in index["pages"]:
            ids = [unit[1] for unit in index["units"] if index["pages"][unit[0]][0] == page]
            path = urlsplit(urljoin(f"{SITE_URL}assets/search/{language}.js", page)).path
            assert ids and all(is_there(served, f"{path}#{id}" if id else path) for id in (ids[0], ids[-1]))


def test_feeds_map_and_robots_name_addresses_that_are_there(host: Path, served: str) -> None:
    named = [line.split()[1] for line in (host / "a/b/robots.txt").read_text().splitlines() if "Sitemap" in line]
    for path in ("versions.atom", "kk/versions.atom", "en/versions.atom"):
        feed = etree.parse(host / "a/b" / path)
        named += [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
        assert [entry.findtext(f"{ATOM}link", "") for entry in feed.iter(f"{ATOM}entry")] != []
    sitemap = etree.parse(host / "a/b/sitemap.xml")
    named += [each.text or "" for each in sitemap.iter("{*}loc")] + [
        each.get("href", "") for each in sitemap.iter("{*}link")
    ]
    assert len(set(named)) == 1 + 3 + 3 + 27  # robots names the map; feeds name themselves and the list of versions
    assert [address for address in named if not address.startswith(SITE_URL)] == []
    assert [address for address in named if not is_there(served, urlsplit(address).path)] == []


def test_each_version_keeps_its_words_and_cites_its_own_address(host: Path) -> None:
    site = host / "a/b"
    for version, words in (("1.0.0", "качественных"), ("1.1.0", "существенных")):
        page = html.fromstring((site / "v" / version / "article/index.html").read_bytes())
        assert words in page.get_element_by_id("p11").text_content()
        citations = html.fromstring((site / "v" / version / "citations/index.html").read_bytes())
        (citation,) = citations.xpath("//*[@id='citation-p11']")
        assert f"{SITE_URL}v/{version}/article/#p11" in citation.text_content()
        assert f"{SITE_URL}article/#p11" not in citation.text_content()
        assert checksum.main([str(site / "v" / version)]) == 0
    assert (site / "article/index.html").read_bytes() == (site / "v/1.1.0/article/index.html").read_bytes()


def test_every_page_of_each_version_links_to_its_own_address_and_to_all_versions(host: Path) -> None:
    site = host / "a/b"
    for version, folder in (("1.0.0", site / "v/1.0.0"), ("1.1.0", site)):
        for path in folder.rglob("index.html"):
            address = path.relative_to(folder).as_posix().removesuffix("index.html")
            if address.startswith("v/") or b'http-equiv="refresh"' in path.read_bytes():
                continue
            language = address.partition("/")[0] if address.startswith(("kk/", "en/")) else ""
            foot = html.fromstring(path.read_bytes()).find_class("foot")[0]
            assert [link.get("href") for link in foot.iter("a")] == [
                f"{SITE_URL}v/{version}/{address}",
                f"{SITE_URL}{language}{'/' * bool(language)}about/#addresses",
            ]


def test_an_erratum_shows_the_words_before_and_after_and_links_to_both(host: Path) -> None:
    for language, before, after in (("", "Было", "Стало"), ("kk/", "Бұрын", "Қазір"), ("en/", "Before", "After")):
        page = html.fromstring((host / "a/b" / language / "about/index.html").read_bytes())
        (erratum,) = [item for item in page.iter("li") if "качественных" in item.text_content()]
        assert f"{before}: «Полагаем, что классификация" in erratum.text_content()
        assert f"{after}: «Полагаем, что классификация" in erratum.text_content()
        assert [link.get("href") for link in erratum.iter("a")][1:] == [
            f"{SITE_URL}v/1.0.0/article/#p11",
            f"{SITE_URL}v/1.1.0/article/#p11",
        ]
        expected = [f"{SITE_URL}v/{number}/{language}" for number in ("1.1.0", "1.0.0")]
        assert [link.get("href") for link in page.iter("a") if link.get("href") in expected] == expected


def test_every_format_shows_the_words_before_and_after(host: Path) -> None:
    downloads = host / "a/b/downloads"
    for name in ("interaction-ru.html", "interaction-tei.xml"):
        text = (downloads / name).read_text(encoding="utf-8")
        assert "качественных" in text and "существенных" in text, name
    with zipfile.ZipFile(downloads / "interaction-kk.epub") as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))
    assert "качественных" in text and "существенных" in text


def test_what_moved_is_still_found_in_every_format(host: Path) -> None:
    ids = {address.partition("#")[2] for address in MOVES} - {""}
    for language in ("", "kk/", "en/"):
        for old, new in MOVES.items():
            page, _, id = (new if "verification" in old else old).partition("#")
            content = html.fromstring((host / "a/b" / language / page / "index.html").read_bytes())
            assert not id or len(content.xpath("//*[@id=$id]", id=id)) == 1, old
    for name in ("interaction-ru.html", "interaction-tei.xml"):
        content = etree.fromstring((host / "a/b/downloads" / name).read_bytes(), etree.HTMLParser())
        assert ids <= {*content.xpath("//@id"), *content.xpath("//@*[name()='xml:id']")}, name


def test_an_address_that_moved_leads_on(host: Path, served: str) -> None:
    page = html.fromstring((host / "a/b/kk/old-name/index.html").read_bytes())
    (target,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    address = urljoin(f"{SITE_URL}kk/old-name/", target.partition("url=")[2])
    assert [address] == page.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}kk/article/#principles"]
    assert is_there(served, "/a/b/kk/article/#principles")


def test_an_added_page_is_named_by_its_title_where_it_cites_and_uses_a_term(host: Path) -> None:
    for language, (title, _, _) in PAGES.items():
        folder = host / "a/b" / ("" if language == "ru" else language)
        for page, id in (("references", "history-cite-7-1"), ("glossary", "history-text")):
            links = html.fromstring((folder / page / "index.html").read_bytes()).xpath(
                "//a[@href=$at]", at=f"../history/#{id}"
            )
            assert [link.text for link in links] == [title]


def test_an_abstract_that_the_source_lacks_is_not_stated(host: Path) -> None:
    for path, stated in (("article", True), ("en/article", False)):
        page = html.fromstring((host / "a/b" / path / "index.html").read_bytes())
        (found,) = page.xpath("//script[@type='application/ld+json']/text()")
        assert ("abstract" in json.loads(found)) == stated
