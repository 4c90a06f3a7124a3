"""A small site by hand, sound in both languages, and one fault of each kind."""

import dataclasses
from pathlib import Path

import pytest

from edition import edition
from pages.security_policy import POLICY
from reading import markdown_page
from reading.settings import Language
from verify import built_site
from verify import site as verify_site

HEAD = """<!doctype html><html lang="{lang}" dir="ltr"><head><meta http-equiv="Content-Security-Policy" content="{policy}"><title>t</title>
<link rel="alternate" hreflang="ru" href="https://a.example/{path}">
<link rel="alternate" hreflang="kk" href="https://a.example/kk/{path}">
<link rel="alternate" hreflang="x-default" href="https://a.example/{path}">
</head><body>
"""
ARTICLE = '<p id="p1">Сөз <a class="citation" id="cite-1-1" href="../references/#ref-1">[1]</a>.</p>\n</body></html>'
REFERENCES = '<h2 id="ref-1">1</h2>\n<a href="../article/#cite-1-1">1</a>\n</body></html>'


def small(root: Path) -> edition.Edition:
    languages = (Language("ru", "Русский"), Language("kk", "Қазақша"))
    made = edition.Edition(root, site_url="https://a.example/", languages=languages)
    for language in made.codes:
        for name, text in (("article", "Сөз [1].\n{: #p1 }"), ("references", "# а {: #ref-1 }")):
            made.pages[language, name], _ = markdown_page.parse(name, language, "", f"---\ntitle: t\n---\n{text}")
    made.placeholders["references"] = ("references", "")
    made.register = [(1, "article#p1", ""), (2, "references#ref-1", "")]
    return made


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    for prefix, language in (("", "ru"), ("kk/", "kk")):
        for name, body in (("article", ARTICLE), ("references", REFERENCES)):
            folder = root / prefix / name
            folder.mkdir(parents=True)
            page = HEAD.format(policy=POLICY, lang=language, path=f"{name}/") + body
            (folder / "index.html").write_text(page, encoding="utf-8")
    return root


def findings(root: Path) -> list[str]:
    return [str(finding) for finding in verify_site.verify(built_site.read(root, small(root)))]


def test_a_sound_site_is_silent(site: Path) -> None:
    assert findings(site) == []
    assert verify_site.count_links(built_site.read(site, small(site))) == 4


FAULTS = [
    ("../references/#ref-1", "../reference/#ref-1", [(6, "SIT001"), (6, "SIT009")][:1]),
    ("../references/#ref-1", "/references/#ref-1", [(6, "SIT001")]),
    ("../references/#ref-1", "../references/#ref-2", [(6, "SIT002"), (6, "SIT009")]),
    ('<p id="p1">', '<p id="p1"><b id="p1"></b>', [(1, "SIT004")]),
    ('<p id="p1">', '<p id="p1"><img src="https://b.example/x.png" alt="">', [(6, "SIT005")]),
    ("<title>", '<script src="//b.example/x.js"></script><title>', [(1, "SIT005")]),
    ("Сөз ", "Сөз {: #p2 } ", [(6, "SIT006")]),
    ("Сөз ", "Сөз **маңызды ", [(6, "SIT006")]),
    ("Сөз ", "Сөз [^1] ", [(6, "SIT006")]),
    ('<html lang="kk"', '<html lang="ru"', [(1, "SIT007")]),
    (' dir="ltr"', ' dir="rtl"', [(1, "SIT007")]),
    (
        'hreflang="x-default" href="https://a.example/article/"',
        'hreflang="x-default" href="../"',
        [(1, "SIT008"), (4, "SIT001")],
    ),
    (' id="cite-1-1"', "", [(1, "SIT009")]),
    ('<p id="p1">', '<p id="p-1">', [(1, "SIT011")]),
    ('<p id="p1">', '<p id="p1"><a href="javascript:alert(1)">x</a>', [(6, "SIT012"), (6, "SIT023")]),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
def test_a_fault_is_found_where_it_is(site: Path, old: str, new: str, expected: list[tuple[int, str]]) -> None:
    page = site / "kk" / "article" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")
    found = verify_site.verify(built_site.read(site, small(site)))
    assert [(f.line, f.code) for f in found if f.path == "site/kk/article/index.html"] == expected


def test_a_reference_that_does_not_lead_back_is_found(site: Path) -> None:
    page = site / "references" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("#cite-1-1", "#p1"), encoding="utf-8")
    assert findings(site) == [
        "site/article/index.html:6: SIT010: ref-1 does not link back to cite-1-1; correct its places"
    ]


def test_a_page_not_built_is_found(site: Path) -> None:
    (site / "kk" / "article" / "index.html").unlink()
    assert (
        "site/kk/article/index.html:1: SIT003: the page article in kk was not built; build the site again"
        in findings(site)
    )


def test_a_style_sheet_from_elsewhere_is_found(site: Path) -> None:
    (site / "a.css").write_text("@import 'https://b.example/a.css';", encoding="utf-8")
    (site / "b.css").write_text("a { background: url(data:image/png;base64,aaaa) }", encoding="utf-8")
    assert findings(site) == ["site/a.css:1: SIT005: the style sheet loads from another host; keep a copy here"]


def test_an_empty_site_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert findings(tmp_path / "site") == ["site:1: SIT000: the site has no page; build it"]


def test_look_alikes_are_silent(site: Path) -> None:
    page = site / "article" / "index.html"
    harmless = '<code>{: #p1 } [^1] **x</code> 2 ** 3 [1] (§ 2) <a href="https://zan.gov.kz/client/#!/doc/1">заң</a>'
    page.write_text(page.read_text(encoding="utf-8").replace("Сөз ", harmless), encoding="utf-8")
    assert findings(site) == []


def test_a_search_without_its_index_is_found(site: Path) -> None:
    page = site / "article" / "index.html"
    text = page.read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index("</body>")) + 1
    page.write_text(text.replace("</body>", '<b data-index="../assets/search/ru.js"></b></body>'), encoding="utf-8")
    assert findings(site) == [
        f"site/article/index.html:{line}: SIT001: ../assets/search/ru.js is no file of the site; correct the link"
    ]


@pytest.mark.parametrize(
    ("address", "link", "expected"),
    [
        ("https://a.example/", "/kk/article/#p1", ""),
        ("https://a.example/x/y/", "/x/y/kk/article/#p1", ""),
        ("https://a.example/x/y/", "/x/y/.", ""),
        ("https://a.example/x/y/", "#here", ""),
        ("https://a.example/x/y/", "/kk/article/", "SIT001: /kk/article/ is no file of the site"),
        ("https://a.example/x/y/", "/x/ykk/article/", "SIT001: /x/ykk/article/ is no file of the site"),
        (
            "https://a.example/x/y/",
            "/x/y/kk/article/#p2",
            "SIT002: /x/y/kk/article/#p2: kk/article/index.html has no id",
        ),
        # The page is shown in place of any address, so what is relative leads to another place each time.
        ("https://a.example/", "kk/article/", "SIT001: kk/article/ is no file of the site"),
    ],
)
def test_the_page_of_a_missing_address_links_below_the_site_s_own(
    site: Path, address: str, link: str, expected: str
) -> None:
    page = HEAD.format(policy=POLICY, lang="ru", path="") + f'<a id="here" href="{link}">x</a></body></html>'
    (site / "404.html").write_text(page, encoding="utf-8")
    (site / "index.html").write_text(page.replace(link, "./"), encoding="utf-8")
    edition = dataclasses.replace(small(site), site_url=address)
    found = verify_site.verify(built_site.read(site, edition))
    here = [str(finding) for finding in found if finding.path.endswith("404.html")]
    assert len(here) == bool(expected), here
    assert all(expected in finding for finding in here)
