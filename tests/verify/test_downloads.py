"""The downloads of a site, which its build found sound, and one planted loss of each kind in each form."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import reduce
from operator import getitem
from pathlib import Path

import pytest

from books.pdf import typeset
from edition import edition, released
from edition_copy import FIRST, Copy
from exports import downloads
from language.tokens import words
from reading.markdown_page import Block, Inline
from verify import downloads as verify_downloads

pytestmark = pytest.mark.slow

Change = Callable[[str], str]
BUG = re.compile(r"; this is a bug of scripts/(books|exports)/\w+(/\w+)?\.py, report it$")


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy of the downloads of the built site, to spoil."""
    return Path(shutil.copytree(built / downloads.FOLDER, tmp_path / "downloads"))


def after(mark: str, old: str, new: str) -> Change:
    """Replace the first `old` after the only `mark`."""

    def change(text: str) -> str:
        assert text.count(mark) == 1, f"{mark!r} stands {text.count(mark)} times"
        before, _, rest = text.partition(mark)
        assert old in rest, f"{old!r} does not stand after {mark!r}"
        return before + mark + rest.replace(old, new, 1)

    return change


def swapped(first: str, second: str) -> Change:
    """Put two marks, each of which stands once, into one another's places."""

    def change(text: str) -> str:
        assert (text.count(first), text.count(second)) == (1, 1)
        return second.join(part.replace(second, first) for part in text.split(first))

    return change


def spoil(folder: Path, name: str, change: Change, chapter: str = "") -> None:
    """Change a file, or a chapter of a book, and sum all files anew."""
    path = folder / name
    if chapter:
        path.write_bytes(rebound(path.read_bytes(), chapter, change))
    else:
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    files = [path for path in folder.iterdir() if path.name != downloads.CHECKSUMS]
    (folder / downloads.CHECKSUMS).write_text(downloads.checksums(files), encoding="utf-8")


def rebound(book: bytes, chapter: str, change: Change) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()) if name == f"EPUB/{chapter}.xhtml" else content)
    return buffer.getvalue()


def only(monkeypatch: pytest.MonkeyPatch, *labels: str) -> None:
    """Leave out the other forms, which take time."""
    monkeypatch.setattr(downloads, "FORMATS", [form for form in downloads.FORMATS if form.label in labels])


def findings(first: edition.Edition, folder: Path) -> list[str]:
    return [str(finding) for finding in verify_downloads.verify(first, folder)]


def test_every_form_is_verified() -> None:
    assert [form.name for form in downloads.FORMATS if not (form.contents and form.read)] == ["{name}-offline.zip"]


RU_4 = (
    "DLD004: words of docs/ru/article.md:21 are missing: «методов проявляется амплитудная сила их совместных усилий 4»"
)
KK_4 = "DLD004: words of docs/kk/article.md:21 are missing: «бірлескен күш-жігерінің амплитудалық күші дәл осы нысандар мен әдістердің бірігуінен»"
RU_P4 = "DLD004: words of docs/ru/article.md:21 are missing: «В социологической и юридической литературе правильно подчеркивается что»"
RU_P5 = "DLD004: words of docs/ru/article.md:24 are missing: «Понятие общей взаимовыгодной цели выступает краеугольным камнем и»"
KK_P4 = "DLD004: words of docs/kk/article.md:21 are missing: «Әлеуметтану және заң әдебиетінде өзара іс-қимылдың бірлескен әрекеттермен»"
KK_P5 = "DLD004: words of docs/kk/article.md:24 are missing: «Қазақстан Республикасы прокуратурасының басқа мемлекеттік билік органдарымен өзара»"
NOTE = "DLD004: words of docs/data/emendations.yml:39 are missing: «вероятно опечатка вместо Кобзарев автор с этими инициалами известен Кобзырев»"
QUOTATION = "DLD004: words of docs/data/references.json:262 are missing: «взаимодействие почти всегда предполагает единую цель а результат достигается»"
SENATE = "DLD004: words of docs/data/acts.yml:59 are missing: «Регламент Сената Парламента Республики Казахстан от 8 февраля 1996 года»"
TITLE = "DLD004: words of docs/data/references.json:2 are missing: «Философский энциклопедический словарь»"
SAID = (
    "DLD004: words of docs/data/references.json:21 are missing: «Цитируется как определение взаимодействия в философии»"
)
TERM = "DLD004: words of docs/data/glossary.yml:140 are missing: «Демократизм қағидаты»"
STRINGS = (FIRST / "docs/data/strings.yml").read_text(encoding="utf-8")
AUTHOR_LINE = STRINGS[: STRINGS.index("Автор статьи неизвестен")].count("\n") + 1
AUTHOR = f"DLD004: words of docs/data/strings.yml:{AUTHOR_LINE} are missing: «Автор статьи неизвестен»"
TEI = "interaction-tei.xml"
SUPPLIED = (
    "DLD004: words of docs/data/edition.yml:7 are missing: «Республики Казахстан с другими государственными органами»"
)
HOME = "DLD004: words of docs/ru/index.md:8 are missing: «Казахстана взаимодействует с другими государственными органами цифровое издание на казахском»"
TXT, HTML, EPUB = (f"interaction-ru.{end}" for end in ("txt", "html", "epub"))
ENTIRE = "Opening and ending tag mismatch: h1 line 9 and h2, line 9, column 41 (<string>, line 9)"
LEADS = [
    f"DLD007: the link references.xhtml#ref-19 in {name}.xhtml has no target"
    for name in ("article", "glossary", "index-argument", "nav")
]
# A file and its chapter, what is planted there, and everything that is then said of it.
PLANTED = [
    (TXT, after("¶4", "амплитудная", ""), [RU_4]),
    (TXT, after("*1  ¶2", "вместо", ""), [NOTE]),
    ("interaction-kk.html", after('<p id="p4">', "амплитудалық", "амплитуда"), [KK_4]),
    ("interaction-kk.epub/article", after('<p id="p4">', "амплитудалық", ""), [KK_4]),
    (HTML, after('<h2 id="text">', '<p id="p4">', '<p id="p4">Итак, '),
        ["DLD004: #p4 has more words than its paragraph"]),
    (HTML, after('id="note-kobzyrev"', "вместо", ""), [NOTE]),
    # The same words stand in the article, but in the entry of the work no more.
    (HTML, after('<h3 id="ref-7">', "почти", ""), [QUOTATION]),
    (f"{EPUB}/index", after('id="title">', " с другими", ""), [SUPPLIED]),
    (f"{EPUB}/index", after("правовая", " с другими", ""), [HOME]),
    (f"{EPUB}/about", after('<h2 id="emendations">', "понятия", ""),
        ["DLD004: words of docs/data/emendations.yml:9 are missing: «понятия»"]),
    (f"{EPUB}/references", after("<body>", ' id="ref-19"', ' id="ref-20"'),
        ["DLD006: the published id ref-19 is not in the file",
         "DLD007: the link #ref-19 in references.xhtml has no target", *LEADS]),
    (HTML, after('<p id="p7">', "<a", '<a id="p80"></a><a id="p80"></a><a'),
        ["DLD006: the id p80 is in the file 2 times"]),
    (HTML, after('<p id="p7">', "#ref-9", "#ref-99"), ["DLD007: the link #ref-99 has no target"]),
    (HTML, after('<p id="p7">', "#ref-9", "interaction-kk.html#p77"),
        ["DLD007: the link interaction-kk.html#p77 has no target"]),
    (f"{EPUB}/article", after('<p id="p7">', "references.xhtml", "works.xhtml"),
        ["DLD007: the link works.xhtml#ref-9 in article.xhtml has no target"]),
    (HTML, after("<head>", "<style>", '<link rel="stylesheet" href="a.css"><style>'),
        ["DLD009: the file loads a.css; put that inside"]),
    (HTML, after("</main>", "<script>", '<script src="//a.example/a.js">'),
        ["DLD009: the file loads //a.example/a.js; put that inside"]),
    (f"{EPUB}/article", after("<html", ' lang="ru"', ' lang="kk"'), ["DLD010: article.xhtml is declared to be in kk"]),
    (HTML, after("<head>", "</style>", "a.note { font-size: 0 }</style>"),
        ["DLD011: “a.note” hides or turns the text of noteref-adapted-quotation; leave it in sight"]),
    (HTML, lambda text: text.replace("1.0.0", "1.0"), ["DLD005: the version 1.0.0 is not stated"]),
    (f"{EPUB}/article", after("<body>", "</h1>", "</h2>"), [f"DLD003: the file cannot be read ({ENTIRE})"]),
    (TEI, after('xml:id="p4.kk"', "амплитудалық", ""), [KK_4]),
    (TEI, after("<back>", ' xml:id="ref-19"', ' xml:id="ref-20"'),
        ["DLD006: the published id ref-19 is not in the file"]),
    (TEI, after('<p xml:id="p4" n="4">', "", "Итак, "), ["DLD004: #p4 has more words than its paragraph"]),
    (TEI, swapped(' xml:id="p4"', ' xml:id="p5"'), [RU_P4, RU_P5]),
    (TEI, swapped(' xml:id="p4.kk"', ' xml:id="p5.kk"'), [KK_P4, KK_P5]),
    (TEI, after(' xml:id="ref-7"', "почти", ""), [QUOTATION]),
    ("references.bib", after("@book{ref-1,", "определение", ""), [SAID]),
    ("references.ris", after("TY  - BOOK", "определение", ""), [SAID]),
    ("references.json", after('"id": "ref-1",', "Философский", ""), [TITLE]),
    ("glossary.ttl", after("#democracy> a", "Демократизм", ""), [TERM]),
    ("glossary.csv", after("democracy,principle,", "Демократизм", ""), [TERM]),
    ("provisions.json", after('"id": "senate-15",', "Регламент", ""), [SENATE, SENATE.replace(":59", ":61")]),
    ("CITATION.cff", after("message:", "неизвестен", ""), [AUTHOR]),
    # What is no loss: other white space, a sign of a note, a mark about a word.
    (TXT, after("¶4", "амплитудная сила", "амплитудная\n сила"), []),
    (HTML, after('<p id="p4">', "амплитудная сила", "ампли<mark>ту</mark>дная&nbsp;сила<sup><a class='note' href='#p4'>*7</a></sup>"),
        []),
]  # fmt: skip


@pytest.mark.parametrize(("place", "change", "expected"), PLANTED)
def test_what_is_planted_is_found(
    first: edition.Edition,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    change: Change,
    expected: list[str],
) -> None:
    name, _, chapter = place.partition("/")
    (label,) = {download.format.label for download in downloads.offered(first) if download.name == name}
    only(monkeypatch, label)
    spoil(folder, name, change, chapter)
    made = [BUG.sub("", line.removeprefix(f"downloads/{name}:1: ")) for line in findings(first, folder)]
    assert made == expected


def test_a_word_lost_in_print_is_found(
    first: edition.Edition, folder: Path, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "download.pdf")
    copy.edit("docs/kk/article.md", "амплитудалық ", "")
    name = "interaction-kk.pdf"
    (folder / name).write_bytes(typeset.export(copy.load(), "kk"))
    (folder / downloads.CHECKSUMS).write_text(downloads.checksums(folder.glob("[!S]*")), encoding="utf-8")
    assert findings(first, folder) == [
        f"downloads/{name}:1: {KK_4}; this is a bug of scripts/books/pdf/typeset.py, report it"
    ]


def said(copy: Copy, words: str) -> edition.Edition:
    """The edition with a paragraph under the heading of the rights, in each language."""
    for language in ("ru", "en"):
        copy.edit(f"docs/{language}/about.md", "{: #rights }\n", "{: #rights }\n\n" + words + "\n")
    return copy.load()


def test_an_address_that_the_pdf_prints_between_words_is_no_loss_of_words(
    small_copy: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "download.pdf")
    words = (
        "Статья связана с [законом](https://example.org/law?a=1_2), и не с ним. Пишите [нам](mailto:a@example.org) "
        "об этом [закон](https://example.org/law)ченном деле. Слово «العدل والسلام», то есть «צדק ושלום», верно: «السَّلامُ, والعدل»."
    )
    made = said(small_copy, words)
    downloads.make(made, tmp_path, tmp_path, {})
    assert findings(made, tmp_path / downloads.FOLDER) == []
    # What stands in parentheses and is no address counts.
    changed = small_copy.edit("docs/ru/about.md", "Статья связана с", "Статья связана (так) с").load()
    lost = "DLD004: words of docs/ru/about.md:35 are missing: «Статья связана так с законом и не с ним Пишите»"
    assert findings(changed, tmp_path / downloads.FOLDER) == [
        f"downloads/sample-ru.pdf:1: {lost}; this is a bug of scripts/books/pdf/typeset.py, report it"
    ]


def test_an_id_that_moved_leaves_its_alias_in_every_form(
    small_copy: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, *(f"download.{kind}" for kind in ("html", "epub", "pdf", "tei")))
    made = said(small_copy, '<a id="old"></a>\n\n<a id="older"></a>Слово, и [оно же](about.md#old).')
    downloads.make(made, tmp_path, tmp_path, {})
    assert findings(made, tmp_path / downloads.FOLDER) == []


def test_a_lost_file_and_a_changed_one_are_found(
    first: edition.Edition, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "download.site", "download.text")
    (folder / TXT).unlink()
    (folder / "interaction-offline.zip").write_bytes(b"PK")
    assert findings(first, folder) == [
        "downloads/interaction-offline.zip:1: DLD002: SHA256SUMS does not have the checksum of this file; build the site again",
        "downloads/interaction-ru.txt:1: DLD001: the file is missing or empty; build the site again",
    ]


def test_nothing_to_verify_is_a_finding(
    first: edition.Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "FORMATS", ())
    assert findings(first, tmp_path) == ["downloads:1: DLD000: there is no download to verify; list the formats"]


MISSED = re.compile(r"words of (\S+) are missing.*")
HISTORY = "{ru: Редакции этой нормы, kk: Осы норманың редакциялары, en: Versions of this provision}"


def other(text: str) -> str:
    """A text of which no word is as it was."""
    return re.sub(r"(?<![{\w])[^\W\d_]+", r"\g<0>ъ", text)


def with_other_words(copy: Copy) -> edition.Edition:
    """The edition with other words in every text and in the interface; numbers, marks and ids are the same."""
    made = copy.load()
    for name in (*released.FILES, "strings.yml"):
        file = made.files[name]
        value = json.loads(json.dumps(file.value))
        for text in made.every_text:
            if text.file is file and (name, text.kind) != ("edition.yml", "source"):  # names of pages
                *way, last = text.keys
                reduce(getitem, way, value)[last] = other(text.text)
        for work in value if name == "references.json" else ():
            for record in (work, *work.get("author", ())):
                record |= {key: other(record[key]) for key in ("title", "family", "publisher-place") if key in record}
        copy.write(file.path, json.dumps(value, ensure_ascii=False).encode())
    made = copy.load()
    made.site_url = "https://a.example/"  # the first edition's address has a word of its texts
    for key, page in made.pages.items():
        meta = {name: other(str(value)) for name, value in page.meta.items()}
        made.pages[key] = replace(page, meta=meta, blocks=tuple(map(with_other_inlines, page.blocks)))
    return made


def with_other_inlines(block: Block) -> Block:
    parts = tuple(part._replace(inlines=other_inlines(part.inlines)) for part in block.parts)
    return replace(block, inlines=other_inlines(block.inlines), parts=parts)


def other_inlines(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(piece if piece.kind == "mark" else piece._replace(text=other(piece.text)) for piece in inlines)


def test_any_text_that_a_download_lacks_is_reported(first: edition.Edition, copy: Copy, tmp_path: Path) -> None:
    """Downloads in which no text has its words are compared with the first edition: each text is missed in each."""
    (tmp_path / "offline").mkdir()
    (tmp_path / "offline" / "index.html").touch()
    changed = with_other_words(copy)
    downloads.make(changed, tmp_path, tmp_path / "offline", {})
    found = verify_downloads.verify(first, tmp_path / downloads.FOLDER)
    for download in downloads.offered(first):
        missed = {MISSED.sub(r"\1", each.message) for each in found if each.path.endswith(f"/{download.name}")}
        # The table has ids in its cells, and some are the words of a term.
        ids = {term.id for term in first.terms} if download.name.endswith(".csv") else set()
        assert missed == set(demanded(first, changed, download, ids)), download.name


def demanded(
    first: edition.Edition, changed: edition.Edition, download: downloads.Download, ids: set[str]
) -> Iterator[str]:
    """The places of the texts that a download must have, and of which it has other words."""
    for code in [download.language] if download.language else first.codes:
        wanted = download.format.contents.texts(first, code) if download.format.contents else ()
        made = download.format.contents.texts(changed, code) if download.format.contents else ()
        for text, now in zip(wanted, made, strict=True):
            if words(text.printed) != words(now.printed) and text.printed not in ids:
                yield f"{text.path}:{text.line()}"


def test_a_new_field_of_an_entry_is_demanded(copy: Copy, folder: Path) -> None:
    """Nothing but the data says that there is such a text; downloads that were made without it lack it."""
    copy.edit("docs/data/provisions.yml", "- id: senate-15\n", f"- id: senate-15\n  history:\n    {HISTORY}\n")
    missed = {each.path for each in verify_downloads.verify(copy.load(), folder) if "provisions.yml:" in each.message}
    ends = (".html", ".epub", ".pdf", ".docx", "-tei.xml")
    names = [f"interaction-{language}{end}" for language in ("ru", "kk", "en") for end in ends]
    assert missed == {f"{downloads.FOLDER}/{name}" for name in (*names, TEI, "provisions.json")}
