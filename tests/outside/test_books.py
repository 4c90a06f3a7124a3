"""The books of the published edition in heavy programs of others; `scripts/test --outside` installs and runs them.

LibreOffice Writer, calibre, and DAISY's Ace, whose exit status says nothing: its report does.
"""

import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from edition.edition import Edition
from edition.load import load
from exports import contents, downloads
from language.tokens import words
from program.command import ROOT

pytestmark = [pytest.mark.outside, pytest.mark.slow]
EDITION = load(ROOT)
ACE = ROOT / ".cache/ace/node_modules/.bin/ace-puppeteer"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def book(language: str, ending: str) -> Path:
    """A book of the built site."""
    return ROOT / "site" / downloads.FOLDER / f"{EDITION.identity.name}-{language}.{ending}"


def missing(edition: Edition, language: str, demanded: contents.Contents, found: str) -> list[str]:
    """The texts that a book must have and that a program does not show, word by word."""
    shown = f" {' '.join(words(found))} "
    texts = {text.printed for text in demanded.texts(edition, language)}
    assert texts
    return [text for text in sorted(texts) if f" {' '.join(words(text))} " not in shown]


@pytest.mark.parametrize("language", EDITION.codes)
def test_libreoffice_shows_every_word_and_every_footnote(language: str, tmp_path: Path) -> None:
    source, profile = book(language, "docx"), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(source)]
    subprocess.run(convert, check=True, capture_output=True)
    with zipfile.ZipFile(tmp_path / source.with_suffix(".odt").name) as parts:
        root = etree.fromstring(parts.read("content.xml"))
    for number in root.iter(f"{TEXT}note-citation"):
        number.text = None
    notes = [" ".join(note.itertext()) for note in root.iter(f"{TEXT}note-body")]
    assert missing(EDITION, language, contents.Contents(("emendations.notes.note",)), " ".join(notes)) == []
    assert len(notes) == len({note.id for note in EDITION.notes})
    for note in list(root.iter(f"{TEXT}note-body")):
        note.clear(keep_tail=True)
    shown = " ".join("".join(each.itertext()) for each in root.iter(f"{TEXT}p", f"{TEXT}h"))
    assert missing(EDITION, language, contents.Contents(("text", "abstracts", "glossary")), shown) == []


@pytest.mark.parametrize("language", EDITION.codes)
def test_calibre_keeps_every_word_of_the_text(language: str, tmp_path: Path) -> None:
    target = tmp_path / "book.txt"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox"}
    convert = ["ebook-convert", str(book(language, "epub")), str(target)]
    subprocess.run(convert, check=True, capture_output=True, env=environment)
    assert missing(EDITION, language, contents.Contents(("abstracts", "glossary")), target.read_text()) == []


@pytest.mark.parametrize("language", EDITION.codes)
def test_ace_finds_nothing_in_the_e_book(language: str, tmp_path: Path) -> None:
    environment = os.environ | {"PUPPETEER_EXECUTABLE_PATH": "/usr/bin/chromium"}
    check = [str(ACE), "--outdir", str(tmp_path), str(book(language, "epub"))]
    subprocess.run(check, check=True, capture_output=True, env=environment)
    report = json.loads((tmp_path / "report.json").read_text())
    found = {each["earl:testSubject"]["url"]: each["assertions"] for each in report["assertions"] if each["assertions"]}
    assert (report["earl:result"]["earl:outcome"], found) == ("pass", {})
