"""Every page stands in every language, with a title, a description, one main heading and known markers.

Why:  A page missing in one language is filled with another's, under a false name.
Bad:  docs/kk/law.md missing, so that another language's text could be served in its place
Good: docs/ru/law.md, docs/kk/law.md and docs/en/law.md, each with its own title and description
"""

from collections.abc import Iterable, Iterator

from edition import Edition
from finding import Finding
from markdown_text import Page

FRAGMENTS = "overrides/fragments"
# What front matter may state, and how long it may be.
LONGEST = {"title": 60, "description": 200}


def check(edition: Edition) -> Iterator[Finding]:
    """Yield pages that are missing or incomplete or of one title with another (PAG001–PAG008)."""
    if not edition.names:
        yield Finding("docs", 1, "PAG000", "there is no page in any language; restore docs/")
    for name in edition.names:
        for language in edition.codes:
            if edition.page(language, name) is None:
                path = f"docs/{language}/{name}.md"
                yield Finding(path, 1, "PAG001", "the page is missing in this language; translate it")
    markers = {path.stem for path in (edition.root / FRAGMENTS).glob("[a-z]*.html")}
    for page in edition.pages.values():
        yield from _page(page, markers)
    yield from _titles(edition.pages.values())


def _titles(pages: Iterable[Page]) -> Iterator[Finding]:
    """Titles that another page of the language has: readers, search engines and the contents tell pages by them."""
    known: dict[tuple[str, str], str] = {}
    for page in pages:
        title = page.meta.get("title")
        key = page.language, " ".join(title.split()).casefold() if isinstance(title, str) else ""
        if key[1] and known.setdefault(key, page.path) != page.path:
            problem = f"the title «{title}» is that of {known[key]} too; give each page its own"
            yield Finding(page.path, page.meta_line("title"), "PAG008", problem)


def _page(page: Page, markers: set[str]) -> Iterator[Finding]:
    for key in ("title", "description"):
        if not isinstance(page.meta.get(key), str) or not page.meta[key].strip():
            yield Finding(page.path, 1, "PAG002", f"the front matter has no {key}; add it in the page's language")
    for key, value in page.meta.items():
        if key not in LONGEST:
            problem = f"the front matter has {key}, which nothing reads; remove it"
            yield Finding(page.path, page.meta_line(str(key)), "PAG006", problem)
        elif isinstance(value, str) and len(value) > LONGEST[key]:
            problem = f"the {key} has {len(value)} characters, where search engines cut at {LONGEST[key]}; shorten it"
            yield Finding(page.path, page.meta_line(key), "PAG007", problem)
    main = [block for block in page.blocks if block.kind == "heading" and block.level == 1]
    if len(main) > 1:
        yield Finding(page.path, main[1].line, "PAG003", "a second main heading; make it a section (##)")
    if not main and not any(block.id == "title" for block in page.blocks):
        yield Finding(page.path, 1, "PAG004", "the page has no main heading; add one (#)")
    for block in page.blocks:
        if block.kind == "marker" and block.id not in markers:
            problem = f"the marker {block.id} is unknown; use one of {', '.join(sorted(markers))}"
            yield Finding(page.path, block.line, "PAG005", problem)
