"""The sections of a page under their headings."""

import re
from typing import NamedTuple

from edition.edition import Edition
from reading.markdown_page import PARAGRAPH_ID, Block, Page

WRAPPED = re.compile(r"[ \t]*\n[ \t]*")


class Section(NamedTuple):
    """The blocks under one heading; `heading` is None for those before the first."""

    heading: Block | None
    blocks: tuple[Block, ...]

    @property
    def id(self) -> str:
        """The id of the heading, empty where there is none."""
        return self.heading.id if self.heading else ""

    @property
    def level(self) -> int:
        """The level of the heading: 1 for a page's own, 0 where there is none."""
        return self.heading.level if self.heading else 0


def sections(page: Page) -> list[Section]:
    """The sections of a page in their order."""
    found: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in page.blocks:
        if block.kind == "heading":
            found.append((block, []))
        else:
            found[-1][1].append(block)
    return [Section(heading, tuple(blocks)) for heading, blocks in found if heading or blocks]


def on_subject(edition: Edition, language: str, subject: str) -> list[Block]:
    """The texts of the section on a subject, such as `rights`, of the page about the edition; none where none is named.

    A section whose id has changed has the old one as an alias in its text.
    """
    about, found = edition.identity.about, list[Block]()
    for section in sections(edition.pages[language, about["page"]]) if subject in about else ():
        aliases = [id for block in section.blocks for piece in block.inlines for id in piece.ids]
        if about[subject] in (section.id, *aliases):
            found += [block for block in section.blocks if block.kind == "text"]
    return found


def own_ids(block: Block) -> list[str]:
    """The ids of a paragraph of the text: its own, and those that moved to it."""
    ids = [block.id, *(id for piece in block.of_kind("html") for id in piece.ids)]
    return [id for id in ids if PARAGRAPH_ID.fullmatch(id)]


def linked_id(edition: Edition, language: str, target: str) -> str:
    """The id that a link points to in a download of all pages of a language; empty for other addresses.

    A link to a whole page points to its first heading.
    """
    name, _, id = target.partition("#")
    page = edition.page(language, name.removesuffix(".md")) if name.endswith(".md") else None
    headings = (block.id for block in page.blocks if block.kind == "heading") if page else ()
    return id if not name or (page and id) else next(iter(headings), "")


def unwrapped(text: str) -> str:
    """A text on one line; no-break spaces stay."""
    return WRAPPED.sub(" ", text)
