"""The edition in one language as a document to print: its pages in order, as the template reads them from JSON."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from citations.styles import reference_words
from edition.edition import ARTICLE, Edition
from edition.sections import is_list, items, linked_id, unwrapped
from edition.wording import numbered
from exports.pdf.nodes import code, foot, link, printed
from exports.pdf.parts import PARTS, authority, version
from pages import parts
from pages.content import Context, Node, foreign, heading, paragraph, text
from reading.markdown_page import PARAGRAPH_ID, Block, Inline, Page

# A list whose items begin with a link in bold, which is the title of the item.
TITLED = "- **["


def document(edition: Edition, language: str) -> dict[str, Any]:
    """Everything that the template needs: no fact or word is in the template itself."""
    context = Context(edition, language)
    pages = [page for name in edition.order if (page := edition.page(language, name))]
    words = context.words
    return {
        "language": language,
        "address": edition.address(language, "index"),
        "title": words("title"),
        "title_notes": [words("title_supplied"), words("author_unknown")],
        "editors": words("editors"),
        "version": version(context),
        "version_number": numbered(words("cite_version"), edition.version),
        "authority": authority(context),
        "contents": words("contents"),
        "page_at": words("page_at"),
        "chapters": [list(Chapter(context, page).blocks()) for page in pages],
    }


@dataclass(frozen=True)
class Chapter:
    """A page as a chapter."""

    context: Context
    page: Page

    @property
    def edition(self) -> Edition:
        """The edition that the page is of."""
        return self.context.edition

    @cached_property
    def shift(self) -> int:
        """By how much the headings rise, so that the first of them is of level 1 on the home page too."""
        return min((block.level for block in self.page.blocks if block.kind == "heading"), default=1) - 1

    def blocks(self) -> Iterator[Node]:
        """The blocks of the page with its placeholders filled."""
        for block in self.page.blocks:
            if block.kind == "placeholder" and block.id in PARTS:
                yield from PARTS[block.id](self.context)
            elif block.kind == "placeholder" and block.id in parts.PARTS:
                yield from printed(self.context, parts.PARTS[block.id](self.context))
            elif block.kind == "heading":
                yield heading(block.level - self.shift, block.id, *self.inlines(block))
            elif is_list(block):
                yield {"kind": "list", "id": block.id, "items": self._items(block)}
            elif block.kind == "text" and self.page.name == ARTICLE and PARAGRAPH_ID.fullmatch(block.id):
                yield self._numbered(block)
            elif block.kind == "text":
                yield paragraph(*self.inlines(block)) | {"id": block.id}

    def _numbered(self, block: Block) -> Node:
        """A paragraph of the article with its number, which is a link to its permanent address."""
        address = f"{self.edition.address(self.page.language, ARTICLE)}#{block.id}"
        number = {"id": block.id, "number": block.id[1:], "address": address}
        return {"kind": "numbered", "item": block.id[-1].isalpha(), **number, "content": list(self.inlines(block))}

    def _items(self, block: Block) -> list[list[Node]]:
        """The items of a list; a link that is the title of an item stands out from what is said of it."""
        found = [list(self.inlines(item)) for item in items(block)]
        if block.raw.startswith(TITLED):
            return [[{"kind": "strong", "content": [title]}, *rest] for title, *rest in found]
        return found

    def inlines(self, block: Block) -> Iterator[Node]:
        """The text of a block; what a mark leads to stands at the foot of the page."""
        for piece in block.inlines:
            if piece.kind == "note":
                yield self._note(piece)
            elif piece.kind == "mark":
                yield self._mark(piece)
            elif piece.kind == "link":
                yield self._link(piece)
            elif piece.kind == "html":
                yield {"kind": "anchor", "ids": list(piece.ids)}
            elif piece.text:
                yield (code if piece.kind == "code" else text)(unwrapped(piece.text))

    def _note(self, piece: Inline) -> Node:
        for number, note in enumerate(self.edition.notes, 1):
            if f"#{note.id}" == piece.target:
                words = text(note.note[self.page.language])
                return foot(piece.ids, f"*{number}", words, raised=True)
        return text("")

    def _mark(self, piece: Inline) -> Node:
        """A citation mark; at the foot stands each work in a line, with the page of its entry."""
        content: list[Node] = []
        for reference in self.edition.references:
            if reference.number in piece.numbers:
                words = reference_words(self.edition, self.page.language, reference)
                alone = words.removeprefix(f"[{reference.number}] ") if len(piece.numbers) == 1 else words
                content += [text(f"{alone}, "), {"kind": "page", "target": reference.id}, text(". ")]
        return foot(piece.ids, piece.raw, *content)

    def _link(self, piece: Inline) -> Node:
        """A link inside the document, to the beginning of a chapter, or to an address, which is then printed."""
        language, words = self.page.language, text(unwrapped(piece.text))
        if id := linked_id(self.edition, language, piece.target):
            return link(f"#{id}", words)
        return foreign(language, words, text(" ("), link(piece.target), text(")"))
