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

from books.pdf import text as pdf_text
from checks import html as check_html
from edition.edition import Edition
from edition.load import load
from edition_copy import FIRST, Copy, copied
from exports import downloads
from exports.contents import EVERYTHING, TEXT
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


@dataclass(frozen=True)
class Hostile:
    """An edition with a plant in every text of its data, and the folder that has its downloads."""

    edition: Edition
    folder: Path

    def read(self, name: str) -> bytes:
        """A download."""
        return (self.folder / name).read_bytes()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    root = tmp_path_factory.mktemp("hostile")
    copy = Copy(copied(FIRST, root / "edition"))
    for name in FILES:
        plant(copy, name)
    (root / "offline").mkdir()
    (root / "offline" / "index.html").touch()
    edition = copy.load()
    downloads.make(edition, root, root / "offline", {})
    return Hostile(edition, root / downloads.FOLDER)


def test_the_plant_is_in_what_is_read(hostile: Hostile) -> None:
    loaded = hostile.edition
    assert [finding.code for finding in loaded.errors] == []
    texts = [
        loaded.terms[0].definition["kk"],
        loaded.acts["constitution-1995"].title["en"],
        loaded.references[0].said["ru"],
    ]
    texts += [loaded.abstracts[0].text, loaded.notes[0].note["kk"], loaded.strings["search"]["kk"]]
    assert all("<script>alert(1)</script>" in text for text in texts)


def test_no_page_takes_text_for_code(hostile: Hostile, tmp_path: Path) -> None:
    render(hostile.edition, tmp_path / "site", strict=False)
    site = built_site.read(tmp_path / "site", hostile.edition)
    assert len(site.documents) > 20
    assert [str(finding) for finding in safety.verify(site)] == []
    for document in site.documents.values():
        assert not [e for e in document.tree.iter("img") if e.get("src") == "x"], document.path
        assert "alert(1)" in "".join(document.tree.itertext()), document.path


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_single_file_takes_text_for_code(hostile: Hostile, language: str) -> None:
    tree = html.fromstring(hostile.read(f"interaction-{language}.html"))
    assert "alert(1)" in tree.text_content()
    for element in tree.iter(etree.Element):
        values = [f"{name}={value}" for name, value in element.attrib.items()]
        assert not [value for value in values if re.match(r"on\w+=|\w+=\s*javascript:|src=x$", str(value))]
        assert element.tag != "script" or "alert(1)</script>" not in (element.text or "")


def texts_of(loaded: Edition, language: str) -> list[str]:
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
def test_a_book_has_the_text_as_text_and_nothing_of_it_as_markup(hostile: Hostile, built: Path, language: str) -> None:
    books = [zipfile.ZipFile(each / f"interaction-{language}.epub") for each in (hostile.folder, built / "downloads")]
    assert books[0].namelist() == books[1].namelist()
    names = [name for name in books[0].namelist() if name.endswith((".xhtml", ".opf", ".ncx", ".xml"))]
    parsed = {name: [etree.fromstring(book.read(name)) for book in books] for name in names}
    assert {name: more(*pair) for name, pair in parsed.items()} == {name: Counter() for name in names}
    assert {name: runs(made) for name, (made, _) in parsed.items()} == {name: [] for name in names}
    said = " ".join(flat("".join(made.itertext())) for name, (made, _) in parsed.items() if name.endswith(".xhtml"))
    assert [text for text in texts_of(hostile.edition, language) if text not in said] == []


def test_tei_has_the_text_as_text_and_nothing_of_it_as_markup(hostile: Hostile, built: Path) -> None:
    name = "interaction-tei.xml"
    made, sound = (etree.fromstring(each.read_bytes()) for each in (hostile.folder / name, built / "downloads" / name))
    assert more(made, sound) == Counter()
    assert runs(made) == []
    said = flat("".join(made.itertext()))
    for language in sorted(LANGUAGES):
        assert [text for text in texts_of(hostile.edition, language) if text not in said] == []


def test_print_has_the_text_as_text(hostile: Hostile) -> None:
    said = " ".join(flat(text) for text in pdf_text.texts(hostile.read("interaction-kk.pdf")))
    assert [text for text in texts_of(hostile.edition, "kk") if text not in said] == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_nothing_of_it_runs_in_print(hostile: Hostile, built: Path, language: str) -> None:
    """Where links lead, and what else the file could do: nothing that the sound one does not."""
    made, sound = (each / f"interaction-{language}.pdf" for each in (hostile.folder, built / "downloads"))
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


def test_every_form_has_every_word_of_it(hostile: Hostile) -> None:
    """But what the plants hide: in plain text 7*7 looks like a 7 with the sign of a note.

    An abstract that differs from the source has no place for its emendations, which TEI has in the text.
    """
    loaded, folder = hostile.edition, hostile.folder
    for found in verify_downloads.verify(loaded, folder):
        assert found.path.endswith(".txt") or (found.path.endswith("tei.xml") and "emendations.yml" in str(found)), (
            found
        )
    for code in loaded.codes:
        said = flat((folder / f"interaction-{code}.txt").read_text(encoding="utf-8"))
        texts = [flat(unit.printed) for unit in TEXT.texts(loaded, code) if "alert(1)" in unit.printed]
        abstracts = {"ru": 2, "kk": 3, "en": 2}  # headings, texts and one list of keywords
        assert len(texts) == len(loaded.notes) + len(loaded.references) + abstracts[code]
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
def test_code_in_a_page_is_a_finding(small_copy: Copy, text: str) -> None:
    small_copy.edit("docs/en/about.md", "## Rights", f"A {text} word.\n\n## Rights")
    assert [line for line in small_copy.findings(check_html) if line.startswith("docs/en/about.md:")], text


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
