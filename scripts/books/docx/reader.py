"""Read a DOCX back as a tree that is read like a page: a bookmark is an element with its id."""

import io
import zipfile
from collections.abc import Iterable

from lxml import etree

from books.docx.manuscript import NUMBER

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The parts that have words: the text, and its notes.
PARTS = {"word/document.xml": "section", "word/footnotes.xml": "aside"}
# What a page has for an element of Word; a break, too, ends a word.
TAGS = {f"{W}p": "p", f"{W}footnote": "section", f"{W}hyperlink": "a"}
TEXT, BREAKS = f"{W}t", {f"{W}tab", f"{W}br"}


def tree(content: bytes) -> etree._Element:
    """The text and its notes; without the numbers of paragraphs. Bookmarks must be nested, as those of pandoc are."""
    builder = etree.TreeBuilder()
    builder.start("html", {})
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in sorted(PARTS.keys() & parts.namelist()):
            builder.start(PARTS[name], {})
            _read(builder, etree.iterparse(io.BytesIO(parts.read(name)), events=("start", "end")))
            builder.end(PARTS[name])
    builder.end("html")
    return builder.close()


def _read(builder: etree.TreeBuilder, events: Iterable[tuple[str, etree._Element]]) -> None:
    marked: dict[str, str] = {}
    for event, element in events:
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkStart" and event == "start":
            marked[number] = "span" if _in_line(element) else "div"
            builder.start(marked[number], {"id": element.get(f"{W}name", "")})
        elif element.tag == f"{W}bookmarkEnd" and event == "start":
            builder.end(marked.pop(number))
        elif element.tag in TAGS:
            _tag(builder, event, element)
        elif event == "end":
            _words(builder, element)


def _in_line(element: etree._Element) -> bool:
    around = element.getparent()
    return around is not None and around.tag == f"{W}p"


def _tag(builder: etree.TreeBuilder, event: str, element: etree._Element) -> None:
    tag = TAGS[str(element.tag)]
    anchor = element.get(f"{W}anchor")
    if event == "start":
        builder.start(tag, {"href": f"#{anchor}"} if anchor else {})
    else:
        builder.end(tag)


def _words(builder: etree.TreeBuilder, element: etree._Element) -> None:
    if element.tag in BREAKS:
        builder.data(" ")
    elif element.tag == TEXT and not _is_number(element):
        builder.data(element.text or "")


def _is_number(text: etree._Element) -> bool:
    style = text.find(f"../{W}rPr/{W}rStyle")
    return style is not None and style.get(f"{W}val") == NUMBER.replace(" ", "")
