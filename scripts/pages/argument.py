"""The map of the argument: a drawing whose boxes are links, and the same as an outline."""

from collections.abc import Iterator

from drawings import graph
from drawings.svg import Title
from edition import places
from edition.entries import Box
from edition.law import Provision
from edition.wording import capital, numbered
from pages.content import Context, Node, Piece, drawing, in_one, items, link, paragraph
from pages.law import provision_link


def picture(context: Context) -> Iterator[Node]:
    """The drawing, and where the outline is."""
    if context.edition.boxes:
        yield _drawing(context)
        page, section = context.edition.placeholders.get("argument", ("", ""))
        if page:
            yield paragraph(link(page, section, context.words("map_outline")))


def whole(context: Context) -> Iterator[Node]:
    """The drawing and the outline: each box with its paragraphs, works and provisions, and the lines from it."""
    if context.edition.boxes:
        yield _drawing(context)
        # What it says of each paragraph is found there.
        yield items(*[_box(context, box) for box in context.edition.boxes], ordered=True, searched=False)


def _drawing(context: Context) -> Node:
    known, words = context.edition, context.words
    boxes = [_drawn(context, box) for box in known.boxes]
    kinds = {line.kind for line in known.lines}
    legend = [(kind, words(f"line.{kind}")) for kind in graph.LOOKS if kind in kinds]
    lines = [(line.from_, line.to, line.kind) for line in known.lines]
    return drawing(graph.Map(Title(words("map"), words("map_said")), boxes, lines, legend))


def _drawn(context: Context, box: Box) -> graph.Box:
    """A box with the numbers of its paragraphs, who is cited there, the provisions; it leads to the first paragraph."""
    language, edition, first = context.language, context.edition, box.paragraphs[0]
    numbers = ", ".join(context.label(id) for id in box.paragraphs)
    cited = ", ".join(f"[{work.number}]" for work in places.cited_in(edition, language, box.paragraphs))
    words, several = context.words, len(box.paragraphs) > 1
    said = [numbered(words("paragraph_numbers") if several else words("paragraph_number"), numbers)]
    said += [f"{words('map_cited')}: {cited}"] if cited else []
    said += [f"{edition.acts[each.act].called(language)}, {each.locator[language]}" for each in _law(context, box)]
    return graph.Box(box.id, box.name[language], said, edition.paragraph_pages[first], first)


def _law(context: Context, box: Box) -> list[Provision]:
    provisions = context.edition.provisions
    return [each for each in provisions if each.cited and each.cited["paragraph"] in box.paragraphs]


def _box(context: Context, box: Box) -> list[Piece]:
    """A box in words: its name and paragraphs, then each line from it with the words that make it."""
    edition, words = context.edition, context.words
    names = {each.id: each.name[context.language] for each in edition.boxes}
    found: list[Piece] = [f"{box.name[context.language]} ("]
    found += in_one(context.paragraph(id) for id in box.paragraphs)[0]
    works = places.cited_in(edition, context.language, box.paragraphs)
    page = edition.page_filled_by("references")
    for label, linked in (
        (words("map_cited"), [link(page, each.id, f"[{each.number}]") for each in works]),
        (words("law_basis"), [provision_link(context, each) for each in _law(context, box)]),
    ):
        found += [f"; {label}: ", *in_one(linked)[0]] if linked else []
    found.append(").")
    for line in (line for line in edition.lines if line.from_ == box.id):
        said = context.original(edition.in_quotes(edition.original, line.words))
        bears = f" {capital(words(f'line.{line.kind}'))}: {names[line.to]} ("
        found += [bears, context.paragraph(line.paragraph), ": ", said, ")."]
    return found
