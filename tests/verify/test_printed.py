"""What a style, a template or a link would change in what readers see, on a small site by hand."""

from pathlib import Path

import pytest

from edition.edition import Edition
from edition.entries import Identity, Writing
from reading import markdown_page
from reading.settings import Language
from verify import built_site, printed

ARTICLE = '<p id="p1">Сөз <a href="../references/">[1]</a>.</p>'


def edition(root: Path) -> Edition:
    languages = (Language("ru", "Русский"), Language("kk", "Қазақша"))
    made = Edition(root, Identity(text=("article",)), site_url="https://a.example/", languages=languages)
    for language in made.codes:
        for name in ("article", "references"):
            made.pages[language, name], _ = markdown_page.parse(name, language, "", "Сөз.\n{: #p1 }")
    made.register = [(1, "article#p1", "")]
    return made


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for prefix, language in (("", "ru"), ("kk/", "kk")):
        for name in ("article", "references"):
            folder = tmp_path / prefix / name
            folder.mkdir(parents=True)
            page = f'<!doctype html><html lang="{language}"><body><article>{ARTICLE}</article></body></html>'
            (folder / "index.html").write_text(page, encoding="utf-8")
    return tmp_path


def codes_of(root: Path, made: Edition) -> list[str]:
    return [finding.code for finding in printed.verify(built_site.read(root, made))]


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


STYLES = [
    ("#p1 { display: none; }", ["SIT026"]),
    ("p[id='p1'] { visibility: hidden }", ["SIT026"]),
    ("@media print { #p1, .a { font-size: 0 } }", ["SIT026"]),
    ("@media print { .skip, article { display: none !important } }", ["SIT026"]),
    ("body:has(a) { justify-content: start } p:hover, a { display: none } p::before { content: '' }", []),
    ("a{color:red}#p1{display:none}", ["SIT026"]),
    ("#p1, .x::before { display: none }", ["SIT026"]),
    ("#p1 { color: red; } #x { display: none; } .p1 { direction: rtl; }", []),
    ("p::before { content: 'Не ' }", ["SIT027"]),
    ('a::after { content: " <" attr(href) "> " counter(page); align-content: "no" }', []),
    ("p { color: red; ", ["SIT025"]),
    ('p { color: red; } /* { */ q::before { content: "{" }', []),
]


@pytest.mark.parametrize(("style", "codes"), STYLES)
def test_styles(site: Path, style: str, codes: list[str]) -> None:
    (site / "edition.css").write_text(style, encoding="utf-8")
    assert codes_of(site, edition(site)) == codes


PAGES = [
    ('<p id="p1">', '<p id="p1"><label for="q">x</label>', ["SIT028"]),
    ('<p id="p1">', '<p id="p1" aria-labelledby="p1">', []),
    ('href="../references/"', 'href="../references/" hreflang="ru"', ["SIT031"]),
    ('href="../references/"', 'href="../references/" hreflang="kk"', []),
    ("Сөз ", "Соблюдение закона в стране и то, как его охраняет прокуратура, и не только она. ", ["SIT029"]),
    ("Сөз ", "Сөз <span lang='ru'>и не только то, что его охраняет прокуратура в стране</span> ", []),
]


@pytest.mark.parametrize(("old", "new", "codes"), PAGES)
def test_pages(site: Path, old: str, new: str, codes: list[str]) -> None:
    edit(site / "kk/article/index.html", old, new)
    made = edition(site)
    made.alphabets = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"}
    common = {"ru": ["и", "не", "то", "что", "его", "как"], "kk": ["және", "мен", "бұл", "осы"]}
    made.writing = {code: Writing(code, ["«»"], "–", [], [], [], [], words, 1) for code, words in common.items()}
    assert codes_of(site, made) == codes


@pytest.mark.parametrize(("notice", "codes"), [("Перевод.", ["SIT030"]), ("Источник.", []), ("", ["SIT030"])])
def test_the_notice_of_authority(site: Path, notice: str, codes: list[str]) -> None:
    made = edition(site)
    made.strings = {
        "text_authoritative": {"ru": "Источник.", "kk": "Дереккөз."},
        "translation_working": {"ru": "Перевод.", "kk": "Аударма."},
    }
    for path, words in (("article", notice), ("kk/article", "Аударма.")):
        edit(site / path / "index.html", "<body>", f'<body><div role="note">{words}</div>')
    assert codes_of(site, made) == codes
