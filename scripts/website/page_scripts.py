"""The scripts with data that a page loads when a reader asks for it, in the form of the site that they are for."""

from collections.abc import Iterator

from edition.edition import Edition
from edition.links import Links
from pages import assets, quotations
from pages.page import PageWriter


def made(edition: Edition, directory_urls: bool) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each: of ready citations, of texts side by side, and of the check of quotations."""
    checking = edition.page_filled_by(quotations.PLACEHOLDER)
    for language in edition.codes:
        yield assets.PARALLEL.format(language), assets.parallel_text(edition, language)
        for page in edition.text_pages(language):
            link = Links(edition, language, page.name, directory_urls)
            part = PageWriter(edition, page, link).citation_of_any()
            yield assets.CITATION.format(language, page.name), assets.citation(part)
        if checking:
            link = Links(edition, language, checking, directory_urls)
            yield quotations.DATA.format(language), quotations.data(edition, language, link).encode()
    if checking:
        yield quotations.TEXTS, quotations.texts(edition).encode()
