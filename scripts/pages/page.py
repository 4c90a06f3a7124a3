"""A page ready for MkDocs: its Markdown with marks, links, paragraph numbers and data filled in."""

import re
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from citations import ready
from citations.in_words import marked_reference
from citations.styles import record
from edition import places
from edition.edition import ARTICLE, Edition
from edition.links import Links
from edition.wording import Words, date_in_words, numbered, string
from pages import sidenotes
from pages.sidenotes import Margin
from reading.markdown_page import PARAGRAPH_ID, Block, Inline, Page

# What Markdown would read as markup inside a heading.
MARKDOWN = re.compile(r"[\\`*_\[\]{}]")
# Links from the text to these pages are of a kind of their own, for styles and scripts.
LINK_CLASSES = {"glossary.md": "term", "law.md": "provision"}


def markdown(edition: Edition, page: Page, directory_urls: bool = True, **values: Any) -> str:
    """The Markdown of `page` for MkDocs. `values` go to the templates of its markers."""
    links = Links(edition, page.language, page.name, directory_urls)
    words = partial(string, edition, page.language)
    margin = sidenotes.margin(edition, page) if page.name == ARTICLE else Margin()
    parts = []
    for block in page.blocks:
        if block.kind == "marker":
            parts.append(_fragment(edition, page, block.id, links, words, values))
        elif block.kind == "text":
            parts.append(_text(edition, page, block, links, words, margin))
        else:
            parts.append(block.raw)
    return "\n\n".join(parts) + "\n"


def date_words(words: Words, iso: str) -> Markup:
    """An ISO date as a `time` element that shows it in the language of `words`."""
    return Markup('<time datetime="{}">{}</time>').format(iso, date_in_words(words, iso))


def _text(edition: Edition, page: Page, block: Block, links: Links, words: Words, margin: Margin) -> str:
    """A text block; a paragraph of the article stands with its number before it and its sidenotes after it."""
    beside = {target: id for (paragraph, target), id in margin.ids.items() if paragraph == block.id}
    body = "".join(_inline(edition, page, piece, links, beside) for piece in block.inlines)
    if page.name != ARTICLE or not PARAGRAPH_ID.fullmatch(block.id):
        return f"{body}\n{{: #{block.id} }}" if block.id else body
    paragraph = f"{_tools(edition, page, block.id, links, words)} {body}\n{{: #{block.id} }}"
    notes = _beside(edition, page, block.id, links, words, margin)
    return f'<div class="paragraph" markdown="1">\n\n{paragraph}\n\n{notes}</div>'


def _beside(edition: Edition, page: Page, paragraph: str, links: Links, words: Words, margin: Margin) -> str:
    """The sidenotes of a paragraph as they stand after it; an empty string where it has none."""
    if paragraph not in margin.notes:
        return ""
    template = _environment(edition.root).get_template("_sidenotes.html")
    parts = {"paragraph": paragraph, "sidenotes": margin.notes[paragraph]}
    return f"{template.render(_helpers(edition, page, links, words), **parts).strip()}\n\n"


def _tools(edition: Edition, page: Page, id: str, links: Links, words: Words) -> Markup:
    """The paragraph's number, which is its permanent link, and the same paragraph in the other languages."""
    label = numbered(words("paragraph_number"), id[1:])
    number = Markup('<a class="paragraph-number" href="#{}" aria-label="{}">{}</a>').format(id, label, id[1:])
    others = [_same_elsewhere(links, id, code, label, words) for code in edition.codes if code != page.language]
    button = '<button class="paragraph-cite" type="button" popovertarget="{}" title="{}" aria-label="{}">{}</button>'
    # The accessible name contains the visible text (WCAG 2.5.3).
    short, title = words("cite_short"), numbered(words("cite_heading"), id[1:])
    cite = Markup(button).format(f"citation-{id}", title, f"{short}, {label}", short)
    tools = Markup('<span class="paragraph-tools" data-search-exclude>{}</span>')
    return in_text(tools.format(Markup(" ").join([number, cite, *others])))


def _same_elsewhere(links: Links, id: str, language: str, label: str, words: Words) -> Markup:
    original = language == links.edition.original
    title = words("paragraph_original") if original else words(f"paragraph_in.{language}")
    link = '<a class="paragraph-language" href="{}" hreflang="{}" title="{}" aria-label="{}">{}</a>'
    address, short = links(ARTICLE, id, language), words(f"short.{language}")
    return Markup(link).format(address, language, title, f"{short}, {label}", short)


def _inline(edition: Edition, page: Page, piece: Inline, links: Links, beside: Mapping[str, str]) -> str:
    if piece.kind == "mark":
        return _mark(edition, page, piece, links, beside)
    if piece.kind == "note":
        id = piece.ids[0]
        number = next((n for n, note in enumerate(edition.notes, 1) if f"#{note.id}" == piece.target), 0)
        words = partial(string, edition, page.language)
        label = numbered(words("note_number"), str(number))
        link = '<sup data-search-exclude><a class="note" id="{}" href="{}" aria-label="*{}, {}"{}>&#42;{}</a></sup>'
        return in_text(Markup(link).format(id, piece.target, number, label, _described(beside, piece.target), number))
    kind = LINK_CLASSES.get(piece.target.partition("#")[0])
    if piece.kind == "link" and kind and page.name == ARTICLE:
        return f"{piece.raw}{{: .{kind}{_described(beside, piece.target)} }}"
    return piece.raw


def _described(beside: Mapping[str, str], target: str) -> Markup:
    """The attribute that names the sidenote on what a link leads to, for scripts and screen readers."""
    return Markup(' aria-describedby="{}"').format(beside[target]) if target in beside else Markup("")


def _mark(edition: Edition, page: Page, piece: Inline, links: Links, beside: Mapping[str, str]) -> Markup:
    """`[7]` as one link; in `[1–3]` and `[1, 3]` each number is a link, one inside a range shows on focus only."""
    printed = piece.raw.strip("[]")
    alone = len(piece.numbers) == 1
    result = Markup("")
    for number, id in zip(piece.numbers, piece.ids):
        before, found, printed = printed.rpartition(str(number)) if alone else _cut(printed, number)
        shown = piece.raw if alone else str(number) if found else ""
        described = _described(beside, sidenotes.reference_target(number))
        link = '{}<a class="citation" id="{}" href="{}" aria-label="{}"{}>{}</a>'
        result += Markup(link).format(before, id, links("references", f"ref-{number}"), f"[{number}]", described, shown)
    return result if alone else Markup("[{}]").format(result)


def _cut(printed: str, number: int) -> tuple[str, str, str]:
    """What is printed before a number, the number, and the rest; nothing before one that only a range implies."""
    separator = next((mark for mark in ("–", ", ") if printed.startswith(mark)), "")
    rest = printed.removeprefix(separator)
    figure = str(number)
    if rest.startswith(figure) and not rest[len(figure) :][:1].isdecimal():
        return separator, figure, rest[len(figure) :]
    return "", "", printed


def _fragment(edition: Edition, page: Page, name: str, links: Links, words: Words, values: dict[str, Any]) -> str:
    template = _environment(edition.root).get_template(f"{name}.html")
    return template.render(
        _helpers(edition, page, links, words),
        own_first=sorted(edition.codes, key=lambda code: code != page.language),
        # Found once for a part, though a part asks for them entry by entry.
        citing=cache(partial(places.citing, edition, page.language)),
        linking=cache(partial(places.linking, edition, page.language)),
        cited_in=partial(places.cited_in, edition, page.language),
        record=record,
        edition_citation=partial(ready.of_edition, edition, page.language),
        paragraph_citations=partial(ready.of_paragraphs, edition, page.language),
        online=links.directory_urls,
        **values,
    ).strip()


def _helpers(edition: Edition, page: Page, links: Links, words: Words) -> dict[str, Any]:
    """What every fragment knows: the edition, the language, and how to write links, words, numbers and dates."""
    return {
        "edition": edition,
        "language": page.language,
        "link": links,
        "t": words,
        "n": lambda key, number: Markup(numbered(str(escape(words(key))), str(escape(number)))),
        "date": partial(date_words, words),
        "reference_words": partial(marked_reference, edition, page.language),
    }


@cache
def _environment(root: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(root / "overrides" / "fragments"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["in_markdown"] = in_markdown
    return environment


def in_text(element: Markup) -> Markup:
    """An element of HTML as it must stand in a text of Markdown, which would read markup even in its attributes."""
    return Markup(MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", element))


def in_markdown(text: str) -> Markup:
    """A text from the data as it must stand in Markdown (a heading of a part), so that it brings no markup."""
    return Markup(MARKDOWN.sub(r"\\\g<0>", str(escape(text))))
