"""The content of a page as HTML: its text with citation marks, links and paragraph numbers, and data in its places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from citations import ready
from edition.anchors import former_marks
from edition.edition import Edition
from edition.wording import Words, numbered, string
from pages import html, sidenotes
from pages.content import Context
from pages.entries import in_words
from pages.html import Addresses
from pages.node_html import NodeWriter
from pages.parts import filled
from pages.sidenotes import Margin
from reading.markdown_page import Block, Inline, Page

# Links from the text to pages of these roles are of a kind of their own, for styles and scripts.
LINK_CLASSES = {"terms": "term", "law": "provision"}


@dataclass(frozen=True)
class PageWriter:
    """Writes a page as HTML; `link` gives the addresses of pages, and of ids on them.

    `on_site` adds what serves a reader of the site alone: tools of paragraphs, the margin and ready citations.
    `values` are for the templates of the placeholders.
    """

    edition: Edition
    page: Page
    link: Addresses
    on_site: bool = True
    values: Mapping[str, Any] = field(default_factory=dict)

    def html(self) -> Markup:
        """The content of the page."""
        return Markup("\n").join(self._block(block) for block in self.page.blocks) + "\n"

    @cached_property
    def _margin(self) -> Margin:
        has_margin = self.on_site and self.edition.is_text(self.page.name)
        return sidenotes.margin(self.edition, self.page) if has_margin else Margin()

    @cached_property
    def _nodes(self) -> NodeWriter:
        return NodeWriter(Context(self.edition, self.page.language), self.link)

    @cached_property
    def _words(self) -> Words:
        return partial(string, self.edition, self.page.language)

    def _block(self, block: Block) -> Markup:
        if block.kind == "placeholder":
            return self._fragment(block.id)
        beside = {target: id for (paragraph, target), id in self._margin.ids.items() if paragraph == block.id}
        special = partial(self._special, beside)
        if not self.edition.is_paragraph(self.page.name, block):
            return html.block(block, special)
        body = Markup("{} {}").format(self._tools(block.id), html.inlines(block.inlines, special))
        paragraph = html.element("p", body, id=block.id)
        if not self.on_site:
            return paragraph
        return Markup('<div class="paragraph">\n{}\n{}</div>').format(paragraph, self._beside(block.id))

    def _beside(self, paragraph: str) -> Markup:
        """The notes in the margin of a paragraph, after it; empty if it has none."""
        if paragraph not in self._margin.notes:
            return Markup("")
        return self._render("_sidenotes", paragraph=paragraph, sidenotes=self._margin.notes[paragraph])

    def _tools(self, id: str) -> Markup:
        """The paragraph's number, which is its permanent link, and the same paragraph in the other languages."""
        words = self._words
        label = numbered(words("paragraph_number"), id[1:])
        number = html.element("a", id[1:], class_="paragraph-number", href=f"#{id}", aria_label=label)
        others = [self._same_elsewhere(id, code, label) for code in self.edition.codes if code != self.page.language]
        cite = [self._cite(id, label)] if self.on_site else []
        tools = Markup(" ").join([number, *cite, *others])
        return Markup('<span class="paragraph-tools" data-search-exclude>{}</span>').format(tools)

    def _cite(self, id: str, label: str) -> Markup:
        # The accessible name contains the visible text (WCAG 2.5.3).
        words = self._words
        short, title = words("cite_short"), numbered(words("cite_heading"), id[1:])
        names = {"title": title, "aria_label": f"{short}, {label}"}
        return html.element(
            "button", short, class_="paragraph-cite", type="button", popovertarget=f"citation-{id}", **names
        )

    def _same_elsewhere(self, id: str, language: str, label: str) -> Markup:
        words, original = self._words, language == self.edition.original
        title = words("paragraph_original") if original else words(f"paragraph_in.{language}")
        address, short = self.link(self.page.name, id, language), words(f"short.{language}")
        names = {"title": title, "aria_label": f"{short}, {label}"}
        return html.element("a", short, class_="paragraph-language", href=address, hreflang=language, **names)

    def _special(self, beside: Mapping[str, str], piece: Inline) -> Markup:
        """A citation mark, a note's mark or a link; `beside` has the ids of the paragraph's sidenotes."""
        if piece.kind == "mark":
            return self._mark(piece, beside)
        described = beside.get(piece.target, "")
        if piece.kind == "note":
            return self._note(piece, described)
        page, _, id = piece.target.partition("#")
        address = self.link(page.removesuffix(".md"), id) if page.endswith(".md") else piece.target
        kind = LINK_CLASSES.get(self.edition.role(page.removesuffix(".md")), "")
        kind = kind if self.edition.is_text(self.page.name) else ""
        return html.element("a", piece.text, class_=kind, href=address, aria_describedby=described)

    def _note(self, piece: Inline, described: str) -> Markup:
        number = next((n for n, note in enumerate(self.edition.notes, 1) if f"#{note.id}" == piece.target), 0)
        words = self._words
        label = f"*{number}, {numbered(words('note_number'), str(number))}"
        names = {"aria_label": label, "aria_describedby": described}
        link = html.element("a", f"*{number}", class_="note", id=piece.ids[0], href=piece.target, **names)
        former = html.anchors(former_marks(self.edition, piece.ids[0]))
        return Markup("<sup data-search-exclude>{}{}</sup>").format(former, link)

    def _mark(self, piece: Inline, beside: Mapping[str, str]) -> Markup:
        """`[7]` as one link; in `[1–3]` and `[1, 3]` each number is one, a number inside a range shows on focus."""
        printed = piece.raw.strip("[]")
        alone = len(piece.numbers) == 1
        result = Markup("")
        for number, id in zip(piece.numbers, piece.ids):
            before, found, printed = printed.rpartition(str(number)) if alone else _cut(printed, number)
            shown = piece.raw if alone else str(number) if found else ""
            described = beside.get(sidenotes.reference_target(number), "")
            names = {"aria_label": f"[{number}]", "aria_describedby": described}
            address = self.link(self.edition.page_filled_by("references"), f"ref-{number}")
            result += before + html.element("a", shown, class_="citation", id=id, href=address, **names)
        return result if alone else Markup("[{}]").format(result)

    def _fragment(self, name: str) -> Markup:
        if nodes := filled(self._nodes.context, name):
            return self._nodes.write(nodes)
        edition, language = self.edition, self.page.language
        return self._render(
            name,
            own_first=self._nodes.context.own_first,
            edition_citation=partial(ready.of_edition, edition, language),
            paragraph_citations=partial(ready.of_paragraphs, edition, language),
            on_site=self.on_site,
            **self.values,
        )

    def _render(self, name: str, **values: Any) -> Markup:
        """A template with what every template knows: the edition, the language, links, words and numbers."""
        words = self._words
        known = {
            "edition": self.edition,
            "language": self.page.language,
            "link": self.link,
            "t": words,
            "n": lambda key, number: Markup(numbered(str(escape(words(key))), str(escape(number)))),
            "reference_words": lambda work: self._nodes.inside(in_words(self._nodes.context, work)),
        }
        template = templates(self.edition.part("overrides/fragments")).get_template(f"{name}.html")
        return Markup(template.render(known, **values).strip())


def _cut(printed: str, number: int) -> tuple[str, str, str]:
    """What is printed before a number, the number, and the rest; nothing before one that only a range implies."""
    separator = next((mark for mark in ("–", ", ") if printed.startswith(mark)), "")
    rest = printed.removeprefix(separator)
    figure = str(number)
    if rest.startswith(figure) and not rest[len(figure) :][:1].isdecimal():
        return separator, figure, rest[len(figure) :]
    return "", "", printed


@cache  # parsed each time, the templates took as long as all the rest of the pages
def templates(folder: Path) -> Environment:
    """The templates of a folder: what they are given is text, and a name that they are not given is an error."""
    loader = FileSystemLoader(folder)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
