"""Every provision is cited by the article in the words stated, and shows its wording then or says that it was not seen.

Why:  A reader acts on what a provision says; the edition must tell what it said then from what it says now.
Bad:  a provision with neither `then` nor `unseen`; `cited` words that the article does not have
Good: `cited: {paragraph: p16, words: «…»}` as the article prints them, and a link to law.md#constitution-3-4 there
"""

import re
from collections.abc import Iterator

from edition import ARTICLE, Edition
from entries import Provision
from finding import Finding
from markdown_text import Page
from source_text import stands_in

PATH = "docs/data/provisions.yml"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield provisions alone (LAW001), misquoted (LAW002), wordless (LAW003), misdated or misnamed (LAW004–LAW006)."""
    if not edition.provisions:
        yield Finding(PATH, 1, "LAW000", "there is no provision to check; restore the entries")
    for language in edition.codes:
        page = edition.page(language, ARTICLE)
        linked = {link.target for block, link in page.links if block.id and link.kind == "link"} if page else set()
        for provision in edition.provisions:
            if f"law.md#{provision.id}" not in linked:
                problem = f"no paragraph in {language} links to {provision.id}; link the words that cite it"
                yield Finding(PATH, provision.line, "LAW001", problem)
    for provision in edition.provisions:
        yield from _wording(edition, provision)
    for page in edition.pages.values():
        yield from _links(page)


def _links(page: Page) -> Iterator[Finding]:
    """Links whose words name articles and paragraphs, of which none is the provision's; other numbers may be dates."""
    for _, link in page.links:
        name, _, id = link.target.partition("#")
        if name != "law.md":
            continue
        said, meant = (set(re.findall(r"\d+", text)) for text in (link.text, id))
        if said and meant and said.isdisjoint(meant):
            problem = f"«{link.text[:60]}» leads to {id}, which has other numbers; link the provision that is meant"
            yield Finding(page.path, link.line, "LAW006", problem)


def _wording(edition: Edition, provision: Provision) -> Iterator[Finding]:
    block = edition.paragraphs(edition.original).get(provision.cited["paragraph"])
    if block is None or not stands_in(provision.cited["words"], block.text):
        problem = (
            f"{provision.id}: the words cited do not stand in {provision.cited['paragraph']}; copy them from there"
        )
        yield Finding(PATH, provision.line, "LAW002", problem)
    if (provision.then is None) == (provision.unseen is None):
        problem = f"{provision.id} must state either its wording (`then`) or that it was not seen (`unseen`)"
        yield Finding(PATH, provision.line, "LAW003", f"{problem}; keep one")
    for language, locator in provision.locator.items():
        if sorted(re.findall(r"\d+", locator)) != sorted(re.findall(r"\d+", provision.id)):
            problem = f"{provision.id} names other numbers than «{locator}» ({language}); mend the one that is wrong"
            yield Finding(PATH, provision.line, "LAW005", problem)
    dates = [provision.adopted, provision.ended or provision.checked, provision.checked]
    if dates != sorted(dates):
        yield Finding(PATH, provision.line, "LAW004", f"{provision.id}: the dates run {', '.join(dates)}; mend them")
