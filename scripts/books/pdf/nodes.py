"""The blocks and pieces of text of the printed document, as the template reads them from JSON."""

import re
from collections.abc import Iterable, Iterator, Sequence

from drawings.svg import PRINT, Picture
from pages.content import Context, Node, Piece, facts, foreign, in_one, paragraph

# The size of a drawing on its own, and the room for it on a page in millimetres.
VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
WIDEST, HIGHEST = 140, 215


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
                wordings = [[f"{name}: ", word, f" ({origin})"] for name, word, origin in node["rows"]]
                yield facts(node["label"], *wordings)
            case "places":
                yield facts(node["label"], *_places(context, node))
            case "quotation":
                yield paragraph(*_quotation(context, node), style="quotation")
            case "items":
                yield from (paragraph(*_line(context, item)) for item in node["items"])
            case "table":
                rows = [[{"kind": "group", "content": _line(context, [cell])} for cell in row] for row in node["rows"]]
                yield node | {"header": node["header"] or [node["caption"]], "rows": rows}
            case "drawing":
                yield _drawing(node["picture"])
            case "notes":
                yield from (_note(context, note) for note in node["notes"])
            case "abstracts":
                yield from (each for abstract in node["content"] for each in _abstract(context, abstract))
            case _:
                yield node | {"content": _line(context, node["content"])}


def _drawing(picture: Picture) -> Node:
    """A drawing in the width of a line, or smaller, so that its height is on a page; with its alternative text."""
    drawn, title = picture.svg(PRINT), picture.title
    width, height = (float(number) for number in VIEW.findall(drawn)[0])
    size = min(WIDEST, HIGHEST * width / height)
    return {"kind": "drawing", "picture": drawn, "alternative": f"{title.name}. {title.said}", "width": size}


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
        case "short":
            yield from _line(context, node["content"])
        case "editorial" if not node["language"]:
            yield from _line(context, node["content"])
        case "quotation":
            yield from _quotation(context, node)
        case "link":
            yield link(f"#{node['id']}", *_line(context, node["content"]), whole=context.edition.is_text(node["page"]))
        case "external" if node["address"].startswith("mailto:"):
            yield from _line(context, node["content"])
        case "external":
            yield from (*_line(context, node["content"]), ": ", link(node["address"]))
        case "editorial" | "language" | "words":
            yield foreign(node["language"], *_line(context, node["content"]))
        case _:
            yield node


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


def _note(context: Context, note: Node) -> Node:
    content = [f"*{note['number']} ", context.paragraph(note["paragraph"]), ". ", *note["content"]]
    return paragraph(*_line(context, content)) | {"id": note["id"]}


def _abstract(context: Context, node: Node) -> Iterator[Node]:
    """A heading with the id of the abstract, and paragraphs, all in its language."""
    for block in printed(context, node["content"]):
        own = {"id": node["id"], "level": 2} if block["kind"] == "heading" else {}
        yield block | own | {"content": [foreign(node["language"], *block["content"])]}
