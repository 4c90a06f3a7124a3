"""A map: boxes in rows, each below those before it that it is joined to, and lines of several kinds between them.

The order of boxes and lines in a row, with few crossings, is that of the layered layout of Sugiyama, by grandalf.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from grandalf.graphs import Edge, Vertex, graph_core
from grandalf.layouts import DummyVertex, SugiyamaLayout
from markupsafe import Markup

from drawings.svg import LINE, Address, Title, drawing, explained, head_and_text, headed, line, shape

# Room for a box, between boxes in a row, between rows, for a line that passes a row, and for one in the legend.
LEAST, GAP, BETWEEN, PASSING, SIGN = 150, 8, 40, 7, 32
# How the kinds of lines look: width and dashes, the same on paper and to who sees no colours.
LOOKS = {"defines": (1.4, ""), "supports": (3.2, ""), "limits": (1.6, "6 3"), "rests_on": (2.0, "1.5 3")}
PASSES = 6
BOLD = 1.15


@dataclass(frozen=True)
class Box:
    """A box: its title, what it holds, and where it leads."""

    id: str
    title: str
    said: Sequence[str]
    page: str
    target: str


@dataclass(frozen=True)
class Map:
    """The picture; `lines` are the boxes from and to which each goes, and its kind; `legend` names the kinds."""

    title: Title
    boxes: Sequence[Box]
    lines: Sequence[tuple[str, str, str]]
    legend: Sequence[tuple[str, str]]

    def svg(self, width: float, address: Address | None = None) -> Markup:
        """The picture in a width; its boxes are links if there are addresses."""
        most = int(width // LEAST)
        placed = _Placed(self, width, most)
        content = [*placed.legend, *placed.lines(), *placed.boxes(address)]
        return drawing(width, placed.height, self.title, content, links=address is not None)


def rows(boxes: Sequence[str], joined: Sequence[tuple[str, str]], most: int) -> dict[str, int]:
    """The row of each box: below those before it that it is joined to, where fewer than `most` are."""
    found: dict[str, int] = {}
    for box in boxes:
        near = [found[other] + 1 for pair in joined if box in pair for other in pair if other in found]
        row = max(near, default=0)
        while Counter(found.values())[row] >= most:
            row += 1
        found[box] = row
    return found


# What stands in a row: a box, or a line that passes, by its two boxes.
Item = str | tuple[str, str]


def ordered(boxes: Sequence[str], joined: Sequence[tuple[str, str]], most: int) -> list[list[Item]]:
    """The rows from above, each with its boxes and the lines that pass it, in the order with few crossings."""
    at = rows(boxes, joined, most)
    vertices = {box: Vertex(box) for box in boxes}
    down = {tuple(sorted(pair, key=lambda box: (at[box], boxes.index(box)))) for pair in joined}
    edges = [
        Edge(vertices[upper], vertices[lower]) for upper, lower in sorted(down, key=lambda p: [*map(boxes.index, p)])
    ]
    held = {lower for upper, lower in down if at[upper] == at[lower] - 1}
    # A box that no line holds in its row is held there by one that is not drawn.
    for box in boxes:
        if at[box] and box not in held:
            above = next(other for other in boxes if at[other] == at[box] - 1)
            edges.append(Edge(vertices[above], vertices[box]))
    # All boxes hang together by one that is above them and not drawn.
    root = Vertex("")
    edges += [Edge(root, vertices[box]) for box in boxes if not at[box]]
    for vertex in (root, *vertices.values()):
        vertex.view = _View()
    # Not as a `Graph`: it puts the edges into a set, whose order is another in each run.
    layout = SugiyamaLayout(graph_core([root, *vertices.values()], edges))
    layout.init_all(roots=[root])
    layout.draw(PASSES)
    passing = {id(dummy): edge for edge, dummies in layout.ctrls.items() for dummy in dummies.values()}
    return [[_item(each, passing) for each in layer] for layer in layout.layers[1:]]


class _View:
    w = h = 1


def _item(vertex: Vertex, passing: dict[int, Edge]) -> Item:
    if isinstance(vertex, DummyVertex):
        upper, lower = passing[id(vertex)].v
        return upper.data, lower.data
    return str(vertex.data)


class _Placed:
    """The boxes of a map in their places, and the lines between them."""

    def __init__(self, drawn: Map, width: float, most: int) -> None:
        self.map, self.width = drawn, width
        found = ordered([box.id for box in drawn.boxes], [pair[:2] for pair in drawn.lines], most)
        passing = max(sum(not isinstance(item, str) for item in row) for row in found)
        self.box = (width - GAP * (most - 1) - PASSING * passing) / most
        self.said = {box.id: headed(box.title, BOLD, box.said, self.box - 2 * GAP) for box in drawn.boxes}
        # Where each thing is in its row: its middle, and the top and the foot of the row.
        self.places: dict[Item, list[tuple[float, float, float]]] = defaultdict(list)
        self.legend, foot = explained(drawn.legend, width, SIGN, 0, _sign)
        top = foot + LINE
        for row in found:
            foot = top + max(self._height(item) for item in row if isinstance(item, str))
            for item, middle in zip(row, self._middles(row)):
                self.places[item].append((middle, top, foot))
            top = foot + BETWEEN
        self.height = top - BETWEEN + GAP

    def _middles(self, row: Sequence[Item]) -> list[float]:
        """The things of a row side by side, with the room that is left between them and at both ends."""
        widths = [self.box if isinstance(item, str) else PASSING for item in row]
        room = (self.width - 2 - sum(widths)) / len(row)
        return [1 + room * (at + 0.5) + sum(widths[:at]) + own / 2 for at, own in enumerate(widths)]

    def _height(self, box: str) -> float:
        return LINE * sum(map(len, self.said[box])) + 2 * GAP

    def _foot(self, box: str) -> float:
        return self.places[box][0][1] + self._height(box)

    def boxes(self, address: Address | None) -> Iterator[Markup]:
        """The boxes, links if there are addresses."""
        for box in self.map.boxes:
            middle, top, _ = self.places[box.id][0]
            left, height = middle - self.box / 2, self._height(box.id)
            frame = {"x": left, "y": top, "width": self.box, "height": height, "rx": 3, "stroke_width": 1}
            content = shape("rect", None, class_="sign", **frame, fill="white", stroke="currentColor")
            # A space between them for who copies or listens.
            content += Markup(" ").join(head_and_text(left + GAP, top + GAP + LINE - 4, self.said[box.id]))
            yield shape("a", content, href=address(box.page, box.target)) if address else content

    def lines(self) -> Iterator[Markup]:
        """The lines, each from the foot of the upper box past the rows between to the top of the lower one."""
        ends = self._ends()
        for start, end, kind in self.map.lines:
            upper, lower = self._down(start, end)
            if self.places[upper][0][1] == self.places[lower][0][1]:
                continue
            first, last = ends[upper, lower]
            # Straight down past the others of its row, which may be higher.
            points = [(first, self._foot(upper)), (first, self.places[upper][0][2])]
            points += [(x, y) for x, above, foot in self.places.get((upper, lower), ()) for y in (above, foot)]
            points.append((last, self.places[lower][0][1]))
            yield from _line(points if upper == start else points[::-1], kind)

    def _ends(self) -> dict[tuple[str, str], tuple[float, float]]:
        """Where lines leave their upper box and reach their lower one: side by side, in the order of where they go."""
        pairs = {pair for start, end, _ in self.map.lines for pair in [self._down(start, end)]}
        found: dict[tuple[str, str], list[float]] = {pair: [0, 0] for pair in pairs}
        for side in (0, 1):
            by_box = defaultdict(list)
            for pair in sorted(pairs):
                by_box[pair[side]].append(pair)
            for box, own in by_box.items():
                own.sort(key=lambda pair: self._next(pair, side))
                for at, pair in enumerate(own, 1):
                    middle = self.places[box][0][0]
                    found[pair][side] = middle - self.box / 2 + self.box * at / (len(own) + 1)
        return {pair: (first, last) for pair, (first, last) in found.items()}

    def _down(self, start: str, end: str) -> tuple[str, str]:
        return (start, end) if self.places[start][0][1] < self.places[end][0][1] else (end, start)

    def _next(self, pair: tuple[str, str], side: int) -> float:
        """Where a line is in the row next to one of its boxes."""
        between = self.places.get(pair)
        return between[-side][0] if between else self.places[pair[1 - side]][0][0]


def _line(points: Sequence[tuple[float, float]], kind: str) -> Iterator[Markup]:
    """A line of a kind with a tip at its end."""
    width, dashes = LOOKS[kind]
    drawn = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (x, y), (to, below) in pairwise(points):
        half = (y + below) / 2
        drawn.append(f"C{x:.1f} {half:.1f} {to:.1f} {half:.1f} {to:.1f} {below:.1f}")
    look = {"d": "".join(drawn), "fill": "none", "stroke": "currentColor"}
    yield shape("path", None, **look, stroke_width=width, stroke_dasharray=dashes or "none")
    (x, y), before = points[-1], points[-2]
    back = -6 if before[1] < y else 6
    yield shape("path", None, d=f"M{x - 4:.1f} {y + back:.1f}L{x:.1f} {y:.1f}L{x + 4:.1f} {y + back:.1f}z")


def _sign(x: float, y: float, kind: str) -> Markup:
    return line(x - 16, y, x + 10, y, *LOOKS[kind])
