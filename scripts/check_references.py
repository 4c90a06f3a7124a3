"""Every reference states only what has evidence, quotes what the text quotes, and is no work twice.

Why:  An invented field is worse than a missing one: it is copied on with the edition's authority.
Bad:  a publisher in references.json that no item of `evidence` names; status `confirmed` with no address seen
Good: each field named in the `fields` of an item of `evidence`, with the address where it was seen
"""

from collections import defaultdict
from collections.abc import Iterator

from edition import Edition
from entries import Reference
from finding import Finding
from prose import told
from source_text import comparable, stands_in

PATH = "docs/data/references.json"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield references that claim too much or point nowhere (REF001–REF008)."""
    if not edition.references:
        yield Finding(PATH, 1, "REF000", "there is no reference to check; restore the entries")
    cited = _citing(edition)
    provisions = {provision.id for provision in edition.provisions}
    previous = 0
    for reference in edition.references:
        if reference.number <= previous or reference.id != f"ref-{reference.number}":
            problem = f"{reference.id} has number {reference.number} after {previous}; mend the number or the order"
            yield Finding(PATH, reference.line, "REF001", problem)
        previous = reference.number
        yield from _evidence(reference)
        text = cited.get(reference.number, "")
        for quotation in told(words for words in reference.quotations if not stands_in(words, text)):
            problem = f"«{quotation[:50]}…» does not stand where [{reference.number}] is cited; copy the text's words"
            yield Finding(PATH, reference.line, "REF005", problem)
        if reference.provision and reference.provision not in provisions:
            problem = f"the provision {reference.provision} is unknown; add it to provisions.yml"
            yield Finding(PATH, reference.line, "REF006", problem)
    yield from _twice(edition)


def _evidence(reference: Reference) -> Iterator[Finding]:
    proven = {field for item in reference.evidence for field in item["fields"]}
    for field in reference.fields:
        if field not in proven:
            problem = f"{reference.id} states {field} without evidence; name it in `evidence` or remove it"
            yield Finding(PATH, reference.line, "REF002", problem)
    if reference.status != "unidentified" and not any(item["url"] for item in reference.evidence):
        problem = f"{reference.id} is {reference.status} with no address seen; add evidence or call it unidentified"
        yield Finding(PATH, reference.line, "REF003", problem)
    if reference.status == "confirmed" and not any(item.get("quoted") and item["url"] for item in reference.evidence):
        problem = f"{reference.id} is confirmed, but its quoted words were seen at no address"
        yield Finding(PATH, reference.line, "REF008", f"{problem}; say where (`quoted: true`) or call it likely")
    if reference.status == "unidentified" and reference.fields:
        problem = f"{reference.id} is unidentified and yet states {', '.join(reference.fields)}; move them to `leads`"
        yield Finding(PATH, reference.line, "REF007", problem)


def _twice(edition: Edition) -> Iterator[Finding]:
    first: dict[tuple[str, str], Reference] = {}
    for reference in edition.references:
        title = reference.csl.get("title", "")
        if title:
            same = first.setdefault((comparable(title), str(reference.csl.get("author"))), reference)
            if same is not reference:
                problem = f"{reference.id} is the same work as {same.id}; keep one record"
                yield Finding(PATH, reference.line, "REF004", problem)


def _citing(edition: Edition) -> dict[int, str]:
    """For each number, the paragraphs of the original that cite it, each once, as one text with marks between."""
    page = edition.page(edition.original, "article")
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for block, mark in page.marks if page else ():
        for number in mark.numbers:
            found[number][block.text] = None
    return {number: " \0 ".join(texts) for number, texts in found.items()}
