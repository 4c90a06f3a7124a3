"""The blocks and pieces of text of the printed document, as the template reads them from JSON."""

from collections.abc import Iterable, Iterator, Sequence

from edition.entries import Abstract, Note
from pages.content import Context, Node, Piece, facts, foreign, former, heading, in_one, paragraph


def code(words: str) -> Node:
    """Words in letters of one width."""
    return {"kind": "code", "text": words}


def link(target: str, *content: Piece, whole: bool = False) -> Node:
    """A link to an id of the document (`#p5`) or to an address, which is printed; `whole` keeps it on one line."""
    return {"kind": "link", "target": target, "content": list(content), "whole": whole}


def foot(ids: Sequence[str], mark: str, *content: Piece, raised: bool = False) -> Node:
    """A mark in the text with its ids, and what is at the foot of the page for it."""
    return {"kind": "foot", "ids": list(ids), "mark": mark, "raised": raised, "content": list(content)}


def printed(context: Context, nodes: Iterable[Node]) -> Iterator[Node]:
    """Blocks of content as blocks of the template."""
    for node in nodes:
        match node["kind"]:
            case "entry":
                yield from printed(context, node["content"])
            case "facts":
                yield node | {"items": [_line(context, item) for item in node["items"]]}
            case "wordings":
                yield facts(
                    node["label"], *[[f"{name}: ", word, f" ({origin})"] for name, word, origin in node["rows"]]
                )
            case "places":
                yield facts(node["label"], *_places(context, node))
            case "quotation":
                yield paragraph(*_quotation(context, node), style="quotation")
            case "items":
                yield from (paragraph(*_line(context, item)) for item in node["items"])
            case "table":
                yield node | {"rows": [[_cell(context, cell) for cell in row] for row in node["rows"]]}
            case "notes":
                yield from (_note(context, number, *each) for number, each in enumerate(node["notes"], 1))
            case "abstracts":
                yield from (each for abstract in node["abstracts"] for each in _abstract(abstract, node["lost"]))
            case _:
                yield node | {"content": _line(context, node["content"])}


def _line(context: Context, nodes: Iterable[Piece]) -> list[Piece]:
    return [piece for node in nodes for piece in _pieces(context, node)]


def _pieces(context: Context, node: Piece) -> Iterator[Piece]:
    """A piece of a line; an address out of the edition is printed after its words."""
    if isinstance(node, str):
        yield node
        return
    match node["kind"]:
        case "date" | "status":
            yield node["text"]
        case "editorial":
            yield from _line(context, node["content"])
        case "quotation":
            yield from _quotation(context, node)
        case "link":
            yield link(f"#{node['id']}", *_line(context, node["content"]), whole=context.edition.is_text(node["page"]))
        case "external" if node["address"].startswith("mailto:"):
            yield from _line(context, node["content"])
        case "external":
            yield from (*_line(context, node["content"]), ": ", link(node["address"]))
        case "language" | "words":
            yield foreign(node["language"], *_line(context, node["content"]))
        case _:
            yield node


def _cell(context: Context, node: Piece) -> Node:
    return {"kind": "group", "content": list(_pieces(context, node))}


def _quotation(context: Context, node: Node) -> Iterator[Piece]:
    words = _line(context, node["content"])
    yield from ([foreign(node["language"], *words)] if node["language"] else words)
    if node["source"]:
        yield from (" (", *_pieces(context, node["source"]), ")")


def _places(context: Context, node: Node) -> list[list[Piece]]:
    """The places that use an entry: paragraphs by their numbers, other pages by their titles."""
    shown: dict[str, Piece] = {}
    for place in node["places"]:
        if context.edition.is_paragraph(place.page, place.block):
            number = place.block.label
            shown.setdefault(number, link(f"#{place.block.id}", number))
        else:
            shown.setdefault(place.title, place.title)
    return in_one(shown.values())


def _note(context: Context, number: int, note: Note, words: str) -> Node:
    place = _pieces(context, context.paragraph(note.paragraph))
    return paragraph(*former(note.formerly), f"*{number} ", *place, ". ", words) | {"id": note.id}


def _abstract(abstract: Abstract, lost: str) -> Iterator[Node]:
    yield heading(2, abstract.id, foreign(abstract.language, abstract.heading))
    yield paragraph(foreign(abstract.language, abstract.text))
    if abstract.keywords:
        yield paragraph(f"{lost} […] ", foreign(abstract.language, abstract.keywords))
