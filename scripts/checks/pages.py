"""Every page is in every language and once in nav, with a title, a description, one main heading and its placeholders.

Why:  A page missing in one language is filled with another's, under a false name.
Bad:  docs/kk/law.md missing, so that another language's text could be served in its place
Good: docs/ru/law.md, docs/kk/law.md and docs/en/law.md, each with its own title and description
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from edition import counts, placeholders
from edition.anchors import page_ids
from edition.edition import Edition
from reading.finding import Finding
from reading.markdown_page import Page

# What front matter may state, and how long it may be.
LONGEST = {"title": 60, "description": 200}


def check(edition: Edition) -> Iterator[Finding]:
    """Yield what pages and nav lack or have twice, and names that name nothing (PAG000–PAG013)."""
    if not edition.page_names:
        yield Finding("docs", 1, "PAG000", "there is no page in any language; restore docs/")
        return
    for language, name in product(edition.codes, edition.page_names):
        if edition.page(language, name) is None:
            path = f"docs/{language}/{name}.md"
            yield Finding(path, 1, "PAG001", "the page is missing in this language; translate it")
    for page in edition.pages.values():
        yield from _front_matter(page)
        yield from _main_heading(page)
    yield from _placeholders(edition)
    yield from _nav(edition)
    yield from _titles(edition.pages.values())
    yield from _named(edition)
    known = counts.known(edition)
    for path, line, name in counts.used(edition):
        if name not in known:
            problem = f"{{{name}}} is nothing that is counted; use one of {', '.join(sorted(known))}, or write a number"
            yield Finding(path, line, "PAG013", problem)


def _front_matter(page: Page) -> Iterator[Finding]:
    for key in LONGEST:
        if not isinstance(page.meta.get(key), str) or not page.meta[key].strip():
            yield Finding(page.path, 1, "PAG002", f"the front matter has no {key}; add it in the page's language")
    for key, value in page.meta.items():
        if key not in LONGEST:
            problem = f"the front matter has {key}, which nothing reads; remove it"
            yield Finding(page.path, page.meta_line(str(key)), "PAG006", problem)
        elif isinstance(value, str) and len(value) > LONGEST[key]:
            problem = f"the {key} has {len(value)} characters, and search engines cut it at {LONGEST[key]}; shorten it"
            yield Finding(page.path, page.meta_line(key), "PAG007", problem)


def _main_heading(page: Page) -> Iterator[Finding]:
    main = [block for block in page.blocks if block.kind == "heading" and block.level == 1]
    if len(main) > 1:
        yield Finding(page.path, main[1].line, "PAG003", "a second main heading; make it a section (##)")
    if not main and not any(block.id == "title" for block in page.blocks):
        yield Finding(page.path, 1, "PAG004", "the page has no main heading; add one (#)")


def _placeholders(edition: Edition) -> Iterator[Finding]:
    """Each placeholder is known, and once in the original; that a translation has the same, `translations` checks."""
    first: dict[tuple[str, str], tuple[Page, int]] = {}
    allowed = placeholders.names(edition)
    for page in edition.pages.values():
        for block in (block for block in page.blocks if block.kind == "placeholder"):
            on_each = block.id in placeholders.OF_EACH_TEXT and edition.is_text(page.name)
            known, line = first.setdefault((block.id, page.name if on_each else ""), (page, block.line))
            if block.id not in allowed:
                problem = f"the placeholder {block.id} is unknown; use one of {', '.join(sorted(allowed))}"
                yield Finding(page.path, block.line, "PAG005", f"{problem}, or list it under `kinds` of edition.yml")
            elif known.language == page.language and (known.path, line) != (page.path, block.line):
                problem = f"the placeholder {block.id} is in {known.path}:{line} already; keep one, in every language"
                yield Finding(page.path, block.line, "PAG009", problem)
    yield from _lost(edition, first)


def _named(edition: Edition) -> Iterator[Finding]:
    if not (file := edition.files.get("edition.yml")):
        return
    for number, name in enumerate(edition.identity.text):
        if name not in edition.page_names:
            problem = f"the page {name} of the text does not exist; name a page, or add it in every language"
            yield Finding(file.path, file.line("text", number), "PAG012", problem)
    page = edition.page(edition.original, edition.identity.about.get("page", ""))
    ids = {id for id, _ in page_ids(edition, page)} if page else set()
    for subject, id in edition.identity.about.items():
        if subject != "page" and id not in ids:
            problem = f"the page about the edition has no section {id}; name one, or remove the line"
            yield Finding(file.path, file.line("about", subject), "PAG012", problem)


def _lost(edition: Edition, first: Mapping[tuple[str, str], tuple[Page, int]]) -> Iterator[Finding]:
    """Placeholders of entries that no page has, or a translation alone; `first` says where each is first."""
    lacking = placeholders.names(edition) - placeholders.VIEWS - {id for id, _ in first}
    for id in sorted(id for id in lacking if placeholders.entries(edition, id)):
        problem = f"no page has the placeholder {id}; put `<!-- {id} -->` where they belong, in every language"
        yield Finding(f"docs/{edition.original}", 1, "PAG008", problem)
    for (id, _), (page, line) in first.items():
        original = edition.page(edition.original, page.name)
        if id in placeholders.names(edition) and original and original is not page:
            problem = f"the placeholder {id} is missing, which is in {page.path}:{line}"
            yield Finding(original.path, 1, "PAG008", f"{problem}; put `<!-- {id} -->` back")


def _nav(edition: Edition) -> Iterator[Finding]:
    """mkdocs.yml lists each page once, by its path alone: a title there would be the same in every language."""
    if not edition.site:
        return
    listed, seen = edition.site.value["nav"], set[str]()
    for number, entry in enumerate(listed if isinstance(listed, list) else ()):
        # The page that it means, whether or not it gives the page a title.
        path = next(iter(entry.values()), "") if isinstance(entry, dict) else entry
        name = str(path).removesuffix(".md")
        if problem := _wrong(edition, entry, name, name in seen):
            yield Finding(edition.site.path, edition.site.line("nav", number), "PAG010", problem)
        seen.add(name)
    seen |= {edition.moved_page(name) for name in seen}
    if left := [name for name in edition.page_names if name not in seen]:
        problem = f"nav leaves out {', '.join(left)}; add `- {left[0]}.md` where readers should find it"
        yield Finding(edition.site.path, edition.site.line("nav"), "PAG010", problem)


def _wrong(edition: Edition, entry: Any, name: str, again: bool) -> str:
    if not isinstance(entry, str):
        return "nav gives more than the path of a page; write `- name.md`, the title is in the page itself"
    if name not in edition.page_names and (now := edition.moved_page(name)) in edition.page_names:
        return f"nav lists {entry}, which moved; write `- {now}.md`"
    if name not in edition.page_names or not entry.endswith(".md"):
        return f"nav lists {entry[:80]}, which is not a page; restore the page in every language, or remove the line"
    return f"nav lists {entry} a second time; keep one" if again else ""


def _titles(pages: Iterable[Page]) -> Iterator[Finding]:
    """Titles that another page of the language has: readers, search engines and the contents know pages by them."""
    known: dict[tuple[str, str], str] = {}
    for page in pages:
        title = page.meta.get("title")
        key = page.language, " ".join(title.split()).casefold() if isinstance(title, str) else ""
        if key[1] and known.setdefault(key, page.path) != page.path:
            problem = f"the title «{title}» is also that of {known[key]}; give each page its own"
            yield Finding(page.path, page.meta_line("title"), "PAG011", problem)
