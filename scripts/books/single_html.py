"""The single file: the whole edition in one language as one HTML page that needs nothing beside it."""

import base64
import hashlib
from collections.abc import Iterator
from functools import partial

from lxml import html
from markupsafe import Markup

from edition.edition import HOME, Edition
from pages import look, page_html, quotations
from pages.page import PageWriter, templates
from pages.page_html import Heading

NAME = "{name}-{language}.html"
CHECKSUMS = "downloads/SHA256SUMS"
ICON = "docs/assets/favicon.svg"
# What the site does with the same words it does, too.
SCRIPTS = (*(f"docs/assets/{name}.js" for name in ("citing", "quote", "quotation")), f"{page_html.FOLDER}/single.js")
STYLES = (f"{page_html.FOLDER}/single.css", "docs/assets/quotation.css")
# Nothing is loaded and nothing is sent: only this file's own style and script, by their checksums, and its icon.
POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'"
)
# Only the text has a longer list of sections than this in the contents.
LONGEST_LIST = 5


def export(edition: Edition, language: str) -> bytes:
    """The page in UTF-8, with every published id, its styles and script, and a policy that forbids all others."""
    places = partial(page_html.place_in_file, edition, language)
    sections = [page_html.body(edition, edition.pages[language, name], places) for name in edition.order]
    for section in sections[1:]:
        # The main heading of the file is the title.
        page_html.shift(section, 1)
    return _template(edition, language, sections).encode()


def _quotations(edition: Edition, language: str) -> str:
    if not edition.page_filled_by(quotations.PLACEHOLDER):
        return ""
    return quotations.texts(edition) + quotations.data(edition, language, _links(edition, language))


def _links(edition: Edition, language: str) -> page_html.BookLinks:
    return page_html.BookLinks(edition, language, partial(page_html.place_in_file, edition, language))


def _citations(edition: Edition, language: str) -> Iterator[str]:
    """The ready citation of any paragraph after each page of the text, for the script; nothing after the others."""
    for name in edition.order:
        writer = PageWriter(edition, edition.pages[language, name], _links(edition, language), on_site=False)
        yield writer.citation_of_any() if edition.is_text(name) else ""


def _template(edition: Edition, language: str, sections: list[html.HtmlElement]) -> str:
    style = look.style(edition) + "".join(_read(edition, path) for path in STYLES)
    script = "".join(_read(edition, path) for path in SCRIPTS) + _quotations(edition, language)
    icon = base64.b64encode(look.icon(edition, _read(edition, ICON)).encode()).decode()
    written = (Markup(html.tostring(section, encoding="unicode")) for section in sections)
    template = templates(edition.part(page_html.FOLDER)).get_template("single.html")
    return template.render(
        page_html.values(edition, language),
        siblings={code: edition.address(code, HOME) for code in edition.codes},
        text=page_html.main_id(edition.text_pages(language)[0]),
        contents=_contents(edition, sections),
        sections=list(zip(written, _citations(edition, language))),
        sums=edition.site_url + CHECKSUMS,
        policy=POLICY.format(style=_digest(style), script=_digest(script)),
        icon=f"data:image/svg+xml;base64,{icon}",
        style=Markup(style),
        script=Markup(script),
    )


def _contents(edition: Edition, sections: list[html.HtmlElement]) -> list[tuple[Heading, list[Heading]]]:
    """The sections of the first page, which is under the title itself; then each page with its sections."""
    parts: list[tuple[Heading, list[Heading]]] = [(heading, []) for heading in page_html.outline(sections[0], "h2")]
    for name, section in zip(edition.order[1:], sections[1:]):
        main, *below = page_html.outline(section, "h2", "h3")
        parts.append((main, below if edition.is_text(name) or len(below) <= LONGEST_LIST else []))
    return parts


def _read(edition: Edition, path: str) -> str:
    return edition.part(path).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """The source expression that lets a browser run this text and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
