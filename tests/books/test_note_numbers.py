"""A note has one number in all formats: notes are numbered in the order of each language's text."""

import io
import json
import re
import zipfile

import pytest

from books import epub, plain_text
from books.pdf import document
from edition import edition
from edition.links import Links
from pages.page import PageWriter

# In Kazakh the words of the fourth note of the original come before those of the third.
ORDER = {"ru": ["note-subparagraph", "note-law-title"], "kk": ["note-law-title", "note-subparagraph"]}


@pytest.mark.parametrize("language", ORDER)
def test_a_note_has_the_number_of_its_place_in_every_format(first: edition.Edition, language: str) -> None:
    said = [note.note[language] for id in ORDER[language] for note in first.notes if note.id == id]
    page = first.pages[language, "article"]
    html = PageWriter(first, page, Links(first, language, "article")).html()
    assert re.findall(r'href="#(note-[^"]+)" aria-label="\*[34],', html) == ORDER[language]
    assert re.findall(r'id="side-p18-(note-[^"]+)"><a[^>]*>\*[34]<', html) == ORDER[language]
    assert re.findall(r'<li id="(note-[^"]+)">', html)[2:4] == ORDER[language]
    text = " ".join(plain_text.export(first, language).decode().split())
    assert [f"*{number} ¶18 {' '.join(words.split())} " in text for number, words in enumerate(said, 3)] == [True, True]
    printed = json.dumps(document.document(first, language), ensure_ascii=False)
    assert re.findall(r'"\*(\d)"[^]]*?"content": \["([^"]+)"', printed)[2:4] == [("3", said[0]), ("4", said[1])]
    with zipfile.ZipFile(io.BytesIO(epub.export(first, language))) as book:
        chapter = book.read("EPUB/article.xhtml").decode()
    assert re.findall(r'<aside[^>]*id="(note-[^"]+)"[^>]*><p>\*[34] ', chapter) == ORDER[language]
