"""Words quoted before a citation mark are an excerpt that the reference holds; translations quote there too.

Why:  What is quoted is evidence: one word more inside the marks puts it into another author's mouth.
Bad:  `«почти всегда предполагает единую цель» [7]` where the reference holds more words; in a translation no marks
Good: the excerpt of references.json, word by word and mark by mark; in a translation a quotation of like length
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from edition.edition import Edition
from edition.prose import extents
from edition.quotations import Quotation, quotations
from language.tokens import comparable
from reading.finding import Finding
from reading.markdown_page import Page

REFERENCES = "docs/data/references.json"
# Letters of a translated quotation for each of the original: the first edition's lie between 0.86 and 1.25.
SHORTEST, LONGEST = 0.65, 1.6


def check(edition: Edition) -> Iterator[Finding]:
    """Yield altered (QUO001) and lost (QUO002) excerpts, and quotations that a translation has otherwise (QUO003)."""
    pages = edition.text_pages(edition.original)
    has_marks = any(page.marks for page in pages)
    if edition.original not in edition.writing or (edition.expects("references") and not has_marks):
        yield Finding(REFERENCES, 1, "QUO000", "no citation mark or no quotation mark is known; restore the text")
        return
    original = {page.name: quotations(page, edition.quotes(edition.original)) for page in pages}
    quoted = [(page.path, each) for page in pages for each in original[page.name].values()]
    yield from _altered(edition, quoted)
    yield from _lost(edition, quoted)
    usual = extents(edition.prose, edition.original)
    for page in pages:
        for language in edition.codes[1:]:
            translation = edition.page(language, page.name)
            if translation and language in edition.writing:
                translated = quotations(translation, edition.quotes(language))
                yield from _translated(page, original[page.name], translation, translated, usual.get(language, 1))


def _altered(edition: Edition, quoted: Sequence[tuple[str, Quotation]]) -> Iterator[Finding]:
    held = {reference.number: {comparable(words) for words in reference.quotations} for reference in edition.references}
    for path, quotation in quoted:
        if quotation.text and quotation.number in held and comparable(quotation.text) not in held[quotation.number]:
            problem = f"«{quotation.text[:40]}…» [{quotation.number}] is not among the excerpts of its reference"
            yield Finding(path, quotation.line, "QUO001", f"{problem}; restore the words or the quotation marks")


def _lost(edition: Edition, quoted: Sequence[tuple[str, Quotation]]) -> Iterator[Finding]:
    printed: dict[int, set[str]] = defaultdict(set)
    marks: dict[int, list[str]] = defaultdict(list)
    for path, quotation in quoted:
        printed[quotation.number].add(comparable(quotation.text))
        marks[quotation.number].append(f"{path}:{quotation.line}")
    for reference in edition.references:
        for words in (each for each in reference.quotations if comparable(each) not in printed[reference.number]):
            places = f" ({', '.join(marks[reference.number])})" if marks[reference.number] else ""
            problem = f"«{words[:40]}…» is not in quotation marks before [{reference.number}]{places}"
            yield Finding(REFERENCES, reference.line, "QUO002", f"{problem}; restore the quotation or the excerpt")


def _translated(
    page: Page, original: dict[str, Quotation], translation: Page, translated: dict[str, Quotation], usual: float
) -> Iterator[Finding]:
    for id, quotation in original.items():
        other = translated.get(id)
        if other and (difference := _difference(quotation, other, usual)):
            problem = f"[{quotation.number}] {difference} at {page.path}:{quotation.line}; quote what is quoted there"
            yield Finding(translation.path, other.line, "QUO003", problem)


def _difference(one: Quotation, other: Quotation, usual: float) -> str:
    if bool(one.text) != bool(other.text):
        return "follows a quotation only here, not" if other.text else "follows no quotation here, as it does"
    if one.links != other.links:
        return "follows a quotation with other links than"
    ratio = len(other.text) / len(one.text) if one.text else 1
    within = SHORTEST * min(1, usual) <= ratio <= LONGEST * max(1, usual)
    return "" if within else "follows a quotation of another length than"
