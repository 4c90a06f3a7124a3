"""Text that would be code: in every text of the data and in pages. It is refused, or it stays text in every form."""

import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
import pytest
import yaml
from lxml import etree, html
from pypdf.actions import JavaScript
from pypdf.generic import RectangleObject

from books import epub
from books.pdf import text as pdf_text
from books.pdf import typeset
from checks import html as check_html
from edition import edition
from edition.load import load
from edition_copy import Copy
from exports import downloads
from exports.contents import EVERYTHING, TEXT
from exports.tei import document as export_tei
from verify import built_site, safety
from verify import downloads as verify_downloads
from website.render import render

pytestmark = pytest.mark.slow

PLANT = (
    " <script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><a href='javascript:alert(1)'>я</a>"
    '"\'><b onclick="alert(1)"> [я](javascript:alert(1)) {: onclick="alert(1)" } <!-- &lt;script&gt; ]]> {{ 7*7 }}'
)
LANGUAGES = {"ru", "kk", "en"}
# Values that are no text but names, numbers, addresses and patterns: their schemas say what they may be.
FILES = ["abstracts.yml", "acts.yml", "emendations.yml", "glossary.yml", "provisions.yml", "references.json", "strings.yml", "versions.yml"]  # fmt: skip


def planted(value: Any, plant: str = PLANT, key: str = "") -> Any:
    """The value with the plant at the end of each text, that is of each string under a language or a text's name."""
    if isinstance(value, dict):
        return {name: part if name == "pattern" else planted(part, plant, str(name)) for name, part in value.items()}
    if isinstance(value, list):
        return [planted(part, plant, key) for part in value]
    is_text = key in LANGUAGES | {"text", "heading", "keywords", "words", "quotations", "title", "family", "publisher"}
    return f"{value}{plant}" if isinstance(value, str) and is_text else value


def plant(copy: Copy, name: str) -> None:
    path = copy.root / "docs" / "data" / name
    read: Callable[[str], Any] = json.loads if name.endswith(".json") else yaml.safe_load
    value = read(path.read_text(encoding="utf-8"))
    title = value.get("title") if name == "edition.yml" else None
    kept = {key: part for key, part in value.items() if key != "strings"} if name == "strings.yml" else {}
    # In strings.yml only the words are texts, and braces in them stand for what is filled in.
    value = kept | {"strings": planted(value["strings"], re.sub("[{}]", "", PLANT))} if kept else planted(value)
    if title:
        value["title"] = title  # drawn in a picture, where there is no room for more
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The edition with a plant in every text of its data."""
    root = tmp_path_factory.mktemp("hostile")
    from test_same_bytes import copied

    copy = Copy(copied(root / "edition", 1_700_000_000))
    for name in FILES:
        plant(copy, name)
    return copy


def test_the_plant_is_in_what_is_read(hostile: Copy) -> None:
    loaded = hostile.load()
    assert [finding.code for finding in loaded.errors] == []
    texts = [
        loaded.terms[0].definition["kk"],
        loaded.acts["constitution-1995"].title["en"],
        loaded.references[0].said["ru"],
    ]
    texts += [loaded.abstracts[0].text, loaded.notes[0].note["kk"], loaded.strings["search"]["kk"]]
    assert all("<script>alert(1)</script>" in text for text in texts)


def test_no_page_takes_text_for_code(hostile: Copy) -> None:
    render(hostile.load(), hostile.root / "site", strict=False)
    site = built_site.read(hostile.root / "site", hostile.load())
    assert len(site.documents) > 20
    assert [str(finding) for finding in safety.verify(site)] == []
    for document in site.documents.values():
        assert not [e for e in document.tree.iter("img") if e.get("src") == "x"], document.path
        assert "alert(1)" in document.tree.text_content(), document.path


def test_no_form_takes_text_for_code(hostile: Copy) -> None:
    loaded = hostile.load()
    for download in downloads.offered(loaded):
        if download.format.export and download.name.endswith(".html"):
            tree = html.fromstring(download.content(loaded))
            assert "alert(1)" in tree.text_content()
            for element in tree.iter(etree.Element):
                values = [f"{name}={value}" for name, value in element.attrib.items()]
                assert not [value for value in values if re.match(r"on\w+=|\w+=\s*javascript:|src=x$", str(value))]
                assert element.tag != "script" or "alert(1)</script>" not in (element.text or "")


@pytest.fixture(scope="module")
def loaded(hostile: Copy) -> edition.Edition:
    return hostile.load()


@dataclass(frozen=True)
class Forms:
    """An edition with a plant, and the folder that has its downloads."""

    edition: edition.Edition
    folder: Path


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Forms:
    """The abstracts stay as the source has them: an edition that differs from it has no place for its emendations."""
    from test_same_bytes import copied

    folder = tmp_path_factory.mktemp("forms")
    copy = Copy(copied(folder / "edition", 1_700_000_000))
    for name in FILES[1:]:
        plant(copy, name)
    (folder / "offline").mkdir()
    (folder / "offline" / "index.html").touch()
    downloads.make(copy.load(), folder, folder / "offline", {})
    return Forms(copy.load(), folder)


def texts_of(loaded: edition.Edition, language: str) -> list[str]:
    """The texts with a plant that a form of everything must hold, letter by letter."""
    found = [flat(unit.printed) for unit in EVERYTHING.texts(loaded, language) if "alert(1)" in unit.printed]
    assert len(found) > 200
    return found


def flat(text: str) -> str:
    return " ".join(text.split())


def more(made: etree._Element, first: etree._Element) -> Counter[tuple[str, ...]]:
    """What the file has more than the one of the real edition: elements with the names of their attributes.

    In a drawing longer words are in more lines.
    """
    kinds = [Counter((str(e.tag), *map(str, e.attrib)) for e in document.iter()) for document in (made, first)]
    more = kinds[0] - kinds[1]
    return Counter({kind: count for kind, count in more.items() if not kind[0].endswith("}tspan")})


def runs(document: etree._Element) -> list[str]:
    """Addresses that would run or load something of the plant."""
    values = [str(value) for e in document.iter(etree.Element) for value in e.attrib.values()]
    return [value for value in values if re.match(r"\s*javascript:|x$", value)]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_book_has_the_text_as_text_and_nothing_of_it_as_markup(
    loaded: edition.Edition, first: edition.Edition, language: str
) -> None:
    books = [zipfile.ZipFile(io.BytesIO(epub.export(each, language))) for each in (loaded, first)]
    assert books[0].namelist() == books[1].namelist()
    names = [name for name in books[0].namelist() if name.endswith((".xhtml", ".opf", ".ncx", ".xml"))]
    parsed = {name: [etree.fromstring(book.read(name)) for book in books] for name in names}
    assert {name: more(*pair) for name, pair in parsed.items()} == {name: Counter() for name in names}
    assert {name: runs(made) for name, (made, _) in parsed.items()} == {name: [] for name in names}
    said = " ".join(flat("".join(made.itertext())) for name, (made, _) in parsed.items() if name.endswith(".xhtml"))
    assert [text for text in texts_of(loaded, language) if text not in said] == []


def test_tei_has_the_text_as_text_and_nothing_of_it_as_markup(loaded: edition.Edition, first: edition.Edition) -> None:
    made, sound = (etree.fromstring(export_tei.export(each)) for each in (loaded, first))
    assert more(made, sound) == Counter()
    assert runs(made) == []
    said = flat("".join(made.itertext()))
    for language in sorted(LANGUAGES):
        assert [text for text in texts_of(loaded, language) if text not in said] == []


def test_print_has_the_text_as_text(loaded: edition.Edition) -> None:
    said = " ".join(flat(text) for text in pdf_text.texts(typeset.export(loaded, "kk")))
    assert [text for text in texts_of(loaded, "kk") if text not in said] == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_nothing_of_it_runs_in_print(forms: Forms, built: Path, language: str) -> None:
    """Where links lead, and what else the file could do: nothing that the sound one does not."""
    made, sound = (folder / downloads.FOLDER / f"interaction-{language}.pdf" for folder in (forms.folder, built))
    assert actions(made.read_bytes()) <= actions(sound.read_bytes())


def actions(content: bytes) -> set[tuple[str, str]]:
    """The kind of every action of a PDF with its address or script, and the kind of every annotation."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    found = set()
    for number in range(1, int(reader.trailer["/Size"])):
        value = reader.get_object(number)
        for each in (value, value.get("/A")) if isinstance(value, dict) else ():
            if isinstance(each, dict) and ("/URI" in each or "/JS" in each or "/Subtype" in each):
                found.add((str(each.get("/S", each.get("/Subtype"))), str(each.get("/URI", each.get("/JS", "")))))
    return found


def test_what_runs_in_a_pdf_is_seen() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(10, 10)
    writer.add_open_action(JavaScript("alert(1)"))
    writer.add_uri(0, "javascript:alert(1)", RectangleObject((0, 0, 1, 1)))
    buffer = io.BytesIO()
    writer.write(buffer)
    found = {pair for pair in actions(buffer.getvalue()) if "alert(1)" in pair[1]}
    assert found == {("/JavaScript", "alert(1)"), ("/URI", "javascript:alert(1)")}


def test_every_form_has_every_word_of_it(forms: Forms) -> None:
    loaded, folder = forms.edition, forms.folder / downloads.FOLDER
    # All the plants make the single file too large; in plain text 7*7 looks like a 7 with the sign of a note.
    found = [f for f in verify_downloads.verify(loaded, folder) if not f.path.endswith(".txt")]
    assert [str(finding) for finding in found] == []
    for code in loaded.codes:
        said = flat((folder / f"interaction-{code}.txt").read_text(encoding="utf-8"))
        texts = [flat(unit.printed) for unit in TEXT.texts(loaded, code) if "alert(1)" in unit.printed]
        assert len(texts) == len(loaded.notes) + len(loaded.references)
        assert [text for text in texts if text not in said] == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "[я](javascript:alert(1))",
        "[я](<javascript:alert(1)>)",
        "[я](JAVASCRIPT:alert(1))",
        "[я](data:text/html,x)",
        "[я](vbscript:x)",
        "![я](https://a.example/x.png)",
        "<iframe src=//a.example>",
        "<!-- --><script>alert(1)</script>",
        "**я**{: onclick=alert(1) }",
        "<javascript:alert(1)>",
        "<a href=javascript:alert(1)>я</a>",
        "<ScRiPt src=//a.example>",
        "\n[я]: javascript:alert(1)",
        "[я](java&#115;cript:alert(1))",
        "[я](&#106;avascript:alert(1))",
    ],
)
def test_code_in_a_page_is_a_finding(copy: Copy, text: str) -> None:
    copy.edit("docs/kk/about.md", "## Құқықтар", f"Сөз {text} сөз.\n\n## Құқықтар")
    assert [line for line in copy.findings(check_html) if line.startswith("docs/kk/about.md:")], text


@pytest.mark.parametrize(
    ("name", "key"), [("provisions.yml", "url"), ("references.json", "url"), ("references.json", "URL")]
)
def test_an_address_that_runs_is_refused(copy: Copy, name: str, key: str) -> None:
    path = copy.root / "docs" / "data" / name
    text = path.read_text(encoding="utf-8")
    pattern = re.compile(rf"(\"?{key}\"?: *['\"]?)https?://")
    assert pattern.search(text)
    path.write_text(pattern.sub(r"\1javascript://", text, count=1), encoding="utf-8")
    assert "FIL009" in [finding.code for finding in load(copy.root).errors]
