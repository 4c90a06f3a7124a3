"""A table of signs: a row for each thing, a column for each part of a text, and under them how each part is filled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from drawings.svg import LINE, Address, Title, drawing, explained, line, shape, text, wrapped

FULL, RING = "full", "ring"
# The width of the names of rows as a part of the whole, and the height of the bars.
NAMES, BARS = 0.36, 34
GAP, EDGE = 6, 4


@dataclass(frozen=True)
class Matrix:
    """The picture; `rows` are names with their signs by column, `shares` are parts of one, which `filled` names.

    A `legend` says what the signs mean.
    """

    title: Title
    columns: Sequence[str]
    rows: Sequence[tuple[str, Mapping[int, str]]]
    legend: Sequence[tuple[str, str]]
    shares: Sequence[float] = ()
    filled: str = ""

    def svg(self, width: float, address: Address | None = None) -> Markup:
        """The picture in a width."""
        left, step = width * NAMES, (width * (1 - NAMES) - EDGE) / len(self.columns)
        named = [(wrapped(name, left - GAP), signs) for name, signs in self.rows]
        content, foot = explained(self.legend, width, LINE, GAP, _sign)
        content += _head(self.columns, left, step, foot + LINE)
        height = foot + LINE + GAP
        for name, signs in named:
            content += _row(name, signs, left, step, height, width)
            height += LINE * len(name) + GAP / 2
        if self.shares:
            content += _bars(self.shares, wrapped(self.filled, left - GAP), left, step, height + GAP)
            height += GAP + max(BARS, LINE * len(wrapped(self.filled, left - GAP)))
        return drawing(width, height + GAP, self.title, content)


def _head(columns: Sequence[str], left: float, step: float, top: float) -> Iterator[Markup]:
    """The names of columns, as many as have room side by side."""
    every = next(n for n in range(1, len(columns) + 1) if n * step >= 15)
    for at, name in enumerate(columns):
        if at % every == 0:
            yield text(left + step * (at + 0.5), top, [name], text_anchor="middle", font_size=9)


def _row(
    name: Sequence[str], signs: Mapping[int, str], left: float, step: float, height: float, width: float
) -> Iterator[Markup]:
    yield text(0, height + LINE - 4, name)
    middle = height + LINE / 2
    yield shape("g", line(left, middle, width - EDGE, middle), opacity="0.25")
    for at, sign in signs.items():
        yield _sign(left + step * (at + 0.5), middle, sign, min(step / 2 - 0.2, 4.5))


def _sign(x: float, y: float, sign: str, size: float = 3.4) -> Markup:
    fill = "currentColor" if sign == FULL else "white"
    return shape("circle", class_="sign", cx=x, cy=y, r=size, fill=fill, stroke="currentColor", stroke_width=1.2)


def _bars(shares: Sequence[float], name: Sequence[str], left: float, step: float, top: float) -> Iterator[Markup]:
    """A frame for each part, filled from below."""
    yield text(0, top + LINE - 4, name)
    for at, share in enumerate(shares):
        x, filled = left + step * at + 0.6, BARS * share
        frame = {"x": x, "y": top, "width": step - 1.2, "height": BARS, "stroke_width": 0.6}
        yield shape("rect", None, **frame, fill="none", stroke="currentColor")
        if share:
            yield shape("rect", None, class_="sign", x=x, y=top + BARS - filled, width=step - 1.2, height=filled)
