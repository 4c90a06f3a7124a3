"""The edition in one language as a document to print: its pages in order, as the template reads them from JSON."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from citations import article
from citations.styles import reference_words
from edition.anchors import former_marks
from edition.edition import HOME, Edition
from edition.sections import is_list, items, linked_id, unwrapped
from edition.wording import authority, numbered, unknown, version_words
from exports.pdf.nodes import foot, link, printed
from exports.pdf.parts import PARTS
from pages import parts
from pages.content import Context, Node, Piece, code, foreign, heading, paragraph
from reading.markdown_page import Block, Inline, Page

# A list whose items begin with a link in bold, which is the title of the item.
TITLED = "- **["


def document(edition: Edition, language: str) -> dict[str, Any]:
    """Everything that the template needs: no fact or word is in the template itself."""
    context = Context(edition, language)
    words = context.words
    return {
        "language": language,
        "directions": {code: edition.direction(code) for code in edition.codes},
        "address": edition.address(language, HOME),
        "title": edition.identity.title[language],
        "authors": article.names(edition, language),
        "title_notes": [*unknown(edition, language), *filter(None, [article.in_words(edition, language)])],
        "editors": words("editors"),
        "version": version_words(edition, language),
        "version_number": numbered(words("cite_version"), edition.version),
        "authority": authority(edition, language),
        "contents": words("contents"),
        "page_at": words("page_at"),
        "chapters": [_chapter(context, name) for name in edition.chapters],
    }


def _chapter(context: Context, name: str) -> list[Node]:
    page = context.edition.pages[context.language, name]
    return list(Chapter(replace(context, page=name), page).blocks())


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
            elif is_list(block):
                yield {"kind": "list", "id": block.id, "items": self._items(block)}
            elif self.context.edition.is_paragraph(self.page.name, block):
                yield self._numbered(block)
            elif block.kind == "text":
                yield paragraph(*self._inlines(block)) | {"id": block.id}

    def _heading(self, block: Block, level: int) -> Node:
        """A heading; ids are outside its words, which the contents and the foot repeat; a mark in it has no note."""
        content = list(self._inlines(block))
        places = [piece for piece in content if not isinstance(piece, str) and "ids" in piece]
        words = [piece if piece not in places else piece.get("mark", "") for piece in content]
        return heading(level, block.id, *words) | {
            "former": [{"kind": "anchor", "ids": each["ids"]} for each in places]
        }

    def _numbered(self, block: Block) -> Node:
        """A paragraph of the text with its number, which is a link to its permanent address."""
        address = self.context.edition.address(self.page.language, self.page.name, block.id)
        number = {"id": block.id, "number": block.label, "address": address}
        return {"kind": "numbered", "item": block.id[-1].isalpha(), **number, "content": list(self._inlines(block))}

    def _items(self, block: Block) -> list[list[Piece]]:
        """The items of a list; a link that is the title of an item stands out from what is said of it."""
        found = [list(self._inlines(item)) for item in items(block)]
        if block.raw.startswith(TITLED):
            return [[{"kind": "strong", "content": [title]}, *rest] for title, *rest in found]
        return found

    def _inlines(self, block: Block) -> Iterator[Piece]:
        """The text of a block; what a mark refers to is at the foot of the page."""
        for piece in block.inlines:
            if piece.kind == "note":
                yield from self._note(piece)
            elif piece.kind == "mark":
                yield self._mark(piece)
            elif piece.kind == "link":
                yield self._link(piece)
            elif piece.kind == "html":
                yield {"kind": "anchor", "ids": list(piece.ids)}
            elif piece.text:
                yield code(unwrapped(piece.text)) if piece.kind == "code" else unwrapped(piece.text)

    def _note(self, piece: Inline) -> Iterator[Node]:
        for number, note in enumerate(self.context.edition.notes, 1):
            if f"#{note.id}" == piece.target:
                ids = (*piece.ids, *former_marks(self.context.edition, piece.ids[0]))
                yield foot(ids, f"*{number}", note.note[self.page.language], raised=True)

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
