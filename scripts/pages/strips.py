"""Where the text leans on others: its paragraphs against the works that it cites, and against its terms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drawings.matrix import FULL, RING, Matrix
from drawings.svg import Title
from edition import places
from edition.entries import Reference
from language import tokens
from pages.content import Context, Node, Piece, drawing, in_one, link, table


def works(context: Context) -> Iterator[Node]:
    """Which paragraph quotes or cites which work, and how many of its words are quoted; then the same as a table."""
    edition, words, ids = context.edition, context.words, list(context.edition.paragraphs(context.language))
    said = {id: tokens.comparable(block.text) for id, block in edition.paragraphs(edition.original).items()}
    quoted = {each.number: _quoting(said, each) for each in edition.references}
    cited = places.citing(edition, context.language)
    rows = []
    for work in edition.references:
        found = {place.block.id for place in cited.get(work.number, ())}
        signs = {ids.index(id): FULL if id in quoted[work.number] else RING for id in ids if id in found}
        rows.append((_name(context, work), signs))
    shares = [_share(context, id, quoted.values()) for id in ids]
    legend = [(FULL, words("strip_quotes")), (RING, words("strip_cites"))]
    title = Title(words("strip_works"), words("timeline_same"))
    if rows:
        labels = [context.label(id) for id in ids]
        yield drawing(Matrix(title, labels, rows, legend, shares, words("strip_share")))
        yield _table(context, ids, [signs for _, signs in rows], shares)


def _quoting(said: Mapping[str, str], work: Reference) -> dict[str, list[str]]:
    """What the source quotes of a work, by paragraph; `said` are the paragraphs as they are compared."""
    wanted = {quotation: tokens.comparable(quotation) for quotation in work.quotations}
    found = {id: [quotation for quotation in wanted if wanted[quotation] in text] for id, text in said.items()}
    return {id: quotations for id, quotations in found.items() if quotations}


def _name(context: Context, work: Reference) -> str:
    # A line breaks before the name, not inside it.
    named = work.named[context.language].replace(" ", "\N{NO-BREAK SPACE}") if work.named else ""
    return f"[{work.number}] {named}".strip()


def _share(context: Context, id: str, quoted: Iterable[Mapping[str, Sequence[str]]]) -> float:
    """The part of the words of a paragraph of the source that its quotations from works are."""
    whole = len(tokens.words(context.edition.paragraphs(context.edition.original)[id].text))
    return min(1, sum(len(tokens.words(said)) for each in quoted for said in each.get(id, ())) / max(1, whole))


def _table(context: Context, ids: Sequence[str], signs: Sequence[Mapping[int, str]], shares: Sequence[float]) -> Node:
    """For each paragraph the works quoted, those only cited, and its quoted part; one without any speaks for itself."""
    words, page = context.words, context.edition.page_filled_by("references")
    numbers = [each.number for each in context.edition.references]
    rows: list[list[Piece]] = []
    for at, id in enumerate(ids):
        cells: list[Piece] = []
        for sign in (FULL, RING):
            found = [link(page, f"ref-{n}", f"[{n}]") for n, row in zip(numbers, signs) if row.get(at) == sign]
            cells += [{"kind": "short", "content": each} for each in in_one(found)] or [""]
        none = not any(at in row for row in signs)
        share = words("strip_own") if none else f"{round(shares[at] * 100)} %"
        rows.append([link(context.edition.paragraph_pages[id], id, context.label(id)), *cells, share])
    header = [words("paragraph"), words("strip_quotes"), words("strip_cites"), words("strip_share")]
    return table(words("strip_works"), header, rows, "nwwn", searched=False)


def terms(context: Context) -> Iterator[Node]:
    """Which paragraph states or uses which term; the entries list the same places."""
    edition, words, ids = context.edition, context.words, list(context.edition.paragraphs(context.language))
    linking = places.linking(edition, context.language)
    rows = []
    for term in edition.terms:
        stated = {each["paragraph"] for each in term.stated_in}
        used = {place.block.id for place in linking.get(edition.link_to(term), ())}
        signs = {at: FULL if id in stated else RING for at, id in enumerate(ids) if id in stated | used}
        rows.append((term.term[context.language]["text"], signs))
    legend = [(FULL, words("strip_states")), (RING, words("strip_uses"))]
    title, labels = Title(words("strip_terms"), words("strip_terms_same")), [context.label(id) for id in ids]
    if rows:
        yield drawing(Matrix(title, labels, rows, legend))
