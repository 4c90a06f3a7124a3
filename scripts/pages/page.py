"""The content of a page as HTML: its text with citation marks, links and paragraph numbers, and data in its places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from citations import article, ready
from drawings.svg import SCREEN
from edition.anchors import former_marks
from edition.edition import Edition
from edition.placeholders import citation_id
from edition.sections import own_ids
from edition.wording import Words, capital, facts, numbered, unknown
from pages import html, quotations, sidenotes
from pages.content import Context
from pages.entries import in_short
from pages.html import Addresses
from pages.node_html import NodeWriter
from pages.parts import filled
from pages.sidenotes import Beside
from reading import image_file
from reading.citation_marks import figures
from reading.markdown_page import Block, Inline, Page, image_path

# Links from the text to pages of these roles are of a kind of their own, for styles and scripts.
LINK_CLASSES = {"terms": "term", "law": "provision"}


@dataclass
class PageWriter:
    """Writes a page as HTML; `link` gives the addresses of pages, and of ids on them.

    `on_site` adds what serves a reader of the site alone: tools of paragraphs, the margin and ready citations.
    `downloads` are those that the page lists, `drawn` is how wide drawings are.
    """

    edition: Edition
    page: Page
    link: Addresses
    on_site: bool = True
    downloads: Sequence[Any] = ()
    drawn: float = SCREEN

    def __post_init__(self) -> None:
        """Remember what writes the entries that the page shows."""
        context = Context(self.edition, self.page.language, self.page.name, self.on_site)
        self._nodes = NodeWriter(context, self.link, self.drawn)

    def html(self) -> Markup:
        """The content of the page."""
        has_margin = self.on_site and self.edition.is_text(self.page.name)
        margin = sidenotes.margin(self.edition, self.page) if has_margin else {}
        blocks = (self._block(block, margin.get(block.id, Beside())) for block in self.page.blocks)
        return Markup("\n").join(blocks) + "\n"

    @property
    def _words(self) -> Words:
        return self._nodes.context.words

    def _block(self, block: Block, beside: Beside) -> Markup:
        if block.kind == "placeholder":
            return self.fragment(block.id)
        special = partial(self._special, beside)
        if not self.edition.is_paragraph(self.page.name, block):
            return html.block(block, special)
        parts = [html.block(block, special), self._number(block), *self._sidenotes(beside)]
        # Reading views drop a `div` with many links unless its class says that it is text, and they drop each `aside`.
        return html.element("div", html.lines(parts), class_="paragraph text")

    def _number(self, block: Block) -> Markup:
        label = block.label
        said = numbered(self._words("cite_heading"), label)
        citations = self.edition.page_filled_by("citations")
        address = self.link(citations, citation_id(block.id)) if citations else f"#{block.id}"
        link = html.element("a", label, class_="paragraph-number", href=address, aria_label=said)
        return html.element("aside", link, class_="paragraph-tools", role="none", data_search_exclude=True)

    def _sidenotes(self, beside: Beside) -> Iterator[Markup]:
        """The notes in the margin of a paragraph, which a screen reader passes over."""
        said = {id: self._nodes.inside(in_short(self._nodes.context, entry)) for id, entry in beside.notes.items()}
        if said:
            notes = html.lines(html.element("p", words, class_="sidenote", id=id) for id, words in said.items())
            yield html.element("aside", notes, class_="sidenotes", data_search_exclude=True, aria_hidden="true")

    def _citations(self) -> list[tuple[list[str], ready.Citation]]:
        blocks = self.edition.paragraphs(self.page.language).values()
        ids = [[citation_id(id) for id in own_ids(block)] for block in blocks]
        return list(zip(ids, ready.of_paragraphs(self.edition, self.page.language)))

    def citation_of_any(self) -> Markup:
        """The ready citation of any paragraph of the page, for the script that fills in which one."""
        return self._render("_any_citation", citation=ready.of_any(self.edition, self.page.language, self.page.name))

    def _special(self, beside: Beside, piece: Inline) -> Markup:
        """What depends on the page: a mark or a link, with its sidenote; the sign of a footnote; an image."""
        match piece.kind:
            case "mark":
                return self._mark(piece, beside)
            case "note":
                return self._note(piece, beside)
            case "call":
                return self._call(piece)
            case "label":
                return self._label(piece)
            case "image":
                path = image_path(piece.target)
                return html.image(self.link.file(path), piece.words, image_file.size(self.edition.root / "docs" / path))
        path, _, id = piece.target.partition("#")
        page = path.removesuffix(".md")
        address = self.link(page, id) if page != path else piece.target
        kind = LINK_CLASSES.get(self.edition.role(page), "") if self.edition.is_text(self.page.name) else ""
        return html.element("a", html.unbroken(piece.text), class_=kind, href=address, **beside.names(piece.target))

    def _note(self, piece: Inline, beside: Beside) -> Markup:
        number = self.edition.note_numbers[self.page.language].get(piece.target.removeprefix("#"), 0)
        words = self._words
        label = f"*{number}, {numbered(words('note_number'), str(number))}"
        names = {"aria_label": label, **beside.names(piece.target)}
        link = html.element("a", f"*{number}", class_="note", id=piece.ids[0], href=piece.target, **names)
        former = html.anchors(former_marks(self.edition, piece.ids[0]))
        return Markup("<sup data-search-exclude>{}{}</sup>").format(former, link)

    def _call(self, piece: Inline) -> Markup:
        """The sign of a footnote in the text, which leads to it."""
        words = self._words
        said = numbered(words("footnote_number"), piece.words)
        link = html.element("a", piece.words, class_="call", id=piece.ids[0], href=piece.target, aria_label=said)
        return html.element("sup", link)

    def _label(self, piece: Inline) -> Markup:
        """The sign before a footnote, which leads back."""
        sign, words = piece.words.strip(), self._words
        back = f"{sign}, {words('footnote_back')}"
        return html.element("a", sign, href=f"#fnref-{sign}", class_="call", aria_label=back) + " "

    def _mark(self, piece: Inline, beside: Beside) -> Markup:
        """`[7]` as one link; in `[1–3]` and `[1, 3]` each number is one, a number inside a range shows on focus."""
        found, end = figures(piece.raw)
        alone = len(found) == 1
        result = Markup("")
        for each, id in zip(found, piece.ids):
            shown = piece.raw if alone else each.figure
            names = {"aria_label": shown if alone else f"[{each.number}]"}
            names |= beside.names(sidenotes.reference_target(each.number))
            address = self.link(self.edition.page_filled_by("references"), f"ref-{each.number}")
            link = html.element("a", shown, class_="citation", id=id, href=address, **names)
            result += link if alone else escape(each.before) + link
        # The brackets and what is between the numbers stay on one line with them.
        return result if alone else html.element("span", result + end, class_="marks")

    def fragment(self, name: str) -> Markup:
        """What is filled in for a placeholder."""
        if nodes := filled(self._nodes.context, name):
            return self._nodes.write(nodes)
        edition, language = self.edition, self.page.language
        scripts = (quotations.TEXTS, quotations.DATA.format(language))
        return self._render(
            name,
            edition_citation=partial(ready.of_edition, edition, language),
            paragraph_citations=self._citations,
            authors=article.names(edition, language),
            first_published=article.in_words(edition, language),
            on_site=self.on_site,
            downloads=self.downloads,
            quotation_parts=map(self.link.file, scripts) if self.on_site else [],
        )

    def _render(self, name: str, **values: Any) -> Markup:
        """A template with what every template knows: the edition, the language, links, words and numbers."""
        words = self._words
        known = {
            "edition": self.edition,
            "language": self.page.language,
            "numbered": self.page.numbered.values(),
            "link": self.link,
            "t": words,
            "capital": capital,
            "facts": facts(self.edition, self.page.language),
            "unknown": unknown(self.edition, self.page.language),
            "own_first": self._nodes.context.own_first,
            "n": lambda key, number: Markup(numbered(str(escape(words(key))), str(escape(number)))),
        }
        template = templates(self.edition.part("overrides/fragments")).get_template(f"{name}.html")
        return Markup(template.render(known, **values).strip())


@cache  # parsed each time, the templates took as long as all the rest of the pages
def templates(folder: Path) -> Environment:
    """The templates of a folder: what they are given is text, and a name that they are not given is an error."""
    loader = FileSystemLoader(folder)
    found = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    found.filters["unbroken"] = html.unbroken
    return found
