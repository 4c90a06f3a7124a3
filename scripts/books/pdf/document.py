"""The edition in one language as a document to print: its pages in order, as the template reads them from JSON."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from books.pdf.nodes import foot, link, printed
from books.pdf.parts import PARTS
from citations import article
from citations.styles import reference_words
from edition.anchors import former_marks
from edition.edition import HOME, Edition
from edition.placeholders import notes_on
from edition.sections import linked_id, unwrapped
from edition.wording import authority, numbered, unknown, version_words
from pages import book, look, parts
from pages.content import Context, Node, Piece, code, foreign, heading, paragraph
from reading import forms
from reading.markdown_page import Block, Inline, Page, image_path


def document(edition: Edition, language: str) -> dict[str, Any]:
    """Everything that the template needs: no fact or word is in the template itself."""
    context = Context(edition, language)
    words = context.words
    return {
        "language": language,
        "colours": look.colours(edition),
        "directions": {code: edition.direction(code) for code in edition.codes},
        "address": edition.address(language, HOME),
        "title": edition.identity.title[language],
        "description": edition.pages[language, HOME].meta["description"],
        "date": [int(part) for part in edition.date.split("-")] if edition.date else [],
        "authors": article.names(edition, language),
        "title_notes": [*unknown(edition, language), *filter(None, [article.in_words(edition, language)])],
        "editors": words("editors"),
        "version": version_words(edition, language),
        "version_number": numbered(words("cite_version"), edition.version),
        "authority": authority(edition, language),
        "contents": words("contents"),
        "page_at": words("page_at"),
        "front": _blocks(context, book.front(edition, language)),
        "chapters": _chapters(context),
    }


def _chapters(context: Context) -> list[list[Node]]:
    """The blocks that begin on a new page: each chapter, and sections of the home page that follow one another."""
    found = groupby(book.chapters(context.edition, context.language), key=lambda chapter: chapter.page.name)
    return [[block for chapter in chapters for block in _blocks(context, chapter.page)] for _, chapters in found]


def _blocks(context: Context, page: Page) -> list[Node]:
    return list(Chapter(replace(context, page=page.name), page).blocks())


@dataclass(frozen=True)
class Chapter:
    """A page as a chapter."""

    context: Context
    page: Page

    def blocks(self) -> Iterator[Node]:
        """The blocks of the page with its placeholders filled."""
        # The first heading is of level 1 on the home page too.
        top = min((block.level for block in self.page.blocks if block.kind == "heading"), default=1)
        for block in self.page.blocks:
            if block.kind == "placeholder" and block.id in PARTS:
                yield from PARTS[block.id](self.context)
            elif block.kind == "placeholder":
                yield from printed(self.context, parts.filled(self.context, block.id) or ())
            elif block.kind == "heading":
                yield self._heading(block, block.level - top + 1)
            elif block.kind == "text" and block.form != forms.FOOTNOTE:
                yield self._text(block)

    def _heading(self, block: Block, level: int) -> Node:
        """A heading; ids are outside its words, which the contents and the foot repeat; a mark in it has no note."""
        content = list(self._inlines(block.inlines))
        places = [piece for piece in content if not isinstance(piece, str) and "ids" in piece]
        words = [piece if piece not in places else piece.get("mark", "") for piece in content]
        return heading(level, block.id, *words) | {
            "former": [{"kind": "anchor", "ids": each["ids"]} for each in places]
        }

    def _text(self, block: Block) -> Node:
        """A text of any form; a paragraph of the article has its number, which is a link to its permanent address."""
        found: Node = FORMS.get(block.form, Chapter._plain)(self, block)
        if not self.context.edition.is_paragraph(self.page.name, block):
            return found | {"id": block.id}
        address = self.context.edition.address(self.page.language, self.page.name, block.id)
        number = {"id": block.id, "number": block.label, "address": address}
        return {"kind": "numbered", "item": block.id[-1].isalpha(), **number, "of": found}

    def _plain(self, block: Block) -> Node:
        return paragraph(*self._inlines(block.inlines))

    def _parts(self, block: Block) -> list[list[Piece]]:
        return [list(self._inlines(part.inlines)) for part in block.parts]

    def _list(self, block: Block) -> Node:
        found = zip(block.parts, self._parts(block))
        return {"kind": "list", "items": [{"level": part.level, "content": own} for part, own in found]}

    def _table(self, block: Block) -> Node:
        cells = [{"kind": "group", "content": own} for own in self._parts(block)]
        columns = sum(part.level == 0 for part in block.parts)
        rows = [cells[start : start + columns] for start in range(columns, len(cells), columns)]
        return {"kind": "table", "header": cells[:columns], "rows": rows, "widths": ["w"] * columns}

    def _quotation(self, block: Block) -> Node:
        said = [paragraph(*own, style="quotation") for own in self._parts(block)]
        return {"kind": "blocks", "content": said}

    def _verse(self, block: Block) -> Node:
        return {"kind": "verse", "lines": self._parts(block)}

    def _inlines(self, pieces: Iterable[Inline]) -> Iterator[Piece]:
        """The words of pieces; what a mark refers to is at the foot of the page."""
        for piece in pieces:
            if piece.kind == "note":
                yield from self._note(piece)
            elif piece.kind == "mark":
                yield self._mark(piece)
            elif piece.kind == "link":
                yield self._link(piece)
            elif piece.kind == "call":
                yield from self._footnote(piece)
            elif piece.kind == "image":
                yield self._image(piece)
            elif piece.kind in ("raised", "lowered"):
                yield {"kind": piece.kind, "text": piece.text}
            elif piece.kind == "html":
                yield {"kind": "anchor", "ids": list(piece.ids)}
            elif piece.text:
                yield code(unwrapped(piece.text)) if piece.kind == "code" else unwrapped(piece.text)

    def _note(self, piece: Inline) -> Iterator[Node]:
        for number, note in notes_on(self.context.edition, self.page.language):
            if f"#{note.id}" == piece.target:
                ids = (*piece.ids, *former_marks(self.context.edition, piece.ids[0]))
                yield foot(ids, f"*{number}", note.note[self.page.language], raised=True)

    def _footnote(self, piece: Inline) -> Iterator[Node]:
        """A footnote of the author at the foot of the page; a mark in it has no note."""
        for block in self.page.blocks:
            if block.form == forms.FOOTNOTE and f"#{block.id}" == piece.target:
                inside = [_without_note(each) for each in self._inlines(block.inlines)]
                yield foot(piece.ids, piece.words, {"kind": "anchor", "ids": [block.id]}, *inside, raised=True)

    def _image(self, piece: Inline) -> Node:
        content = (self.context.edition.root / "docs" / image_path(piece.target)).read_bytes()
        return {"kind": "image", "bytes": list(content), "words": piece.words}

    def _mark(self, piece: Inline) -> Node:
        """A citation mark; at the foot each work is in a line, with the page of its entry."""
        content: list[Piece] = []
        for reference in self.context.edition.references:
            if reference.number in piece.numbers:
                words = reference_words(self.context.edition, self.page.language, reference)
                alone = words.removeprefix(f"[{reference.number}] ") if len(piece.numbers) == 1 else words
                content += [f"{alone}, ", {"kind": "page", "target": reference.id}, ". "]
        return foot(piece.ids, piece.raw, *content)

    def _link(self, piece: Inline) -> Node:
        """A link inside the document, to the beginning of a chapter, or to an address, which is then printed."""
        language, words = self.page.language, unwrapped(piece.text)
        if id := linked_id(self.context.edition, language, piece.target):
            return link(f"#{id}", words)
        return foreign(language, words, " (", link(piece.target), ")")


def _without_note(piece: Piece) -> Piece:
    """A mark with its ids and without what is at the foot of the page."""
    if isinstance(piece, str) or piece["kind"] != "foot":
        return piece
    return {"kind": "group", "content": [{"kind": "anchor", "ids": piece["ids"]}, piece["mark"]]}


# The node of each form of text that is not one paragraph.
FORMS: dict[str, Callable[[Chapter, Block], Node]] = {
    forms.LIST: Chapter._list,
    forms.TABLE: Chapter._table,
    forms.QUOTATION: Chapter._quotation,
    forms.VERSE: Chapter._verse,
}
