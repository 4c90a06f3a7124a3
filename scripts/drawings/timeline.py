"""A time line that runs downwards: lanes with the lives of things, and beside them what happened when.

What is known to the day, to the month, or only as a bound, has a sign of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from drawings.svg import LINE, Address, Headed, Title, drawing, explained, head_and_text, headed, line, shape

DAY, BOUND = "day", "bound"
# What a legend explains, too: that something goes on, and the band.
OPEN, STRETCH = "open", "band"
# The room of a lane, of the band before all lanes, and of a year between two events, at most so many of them.
LANE, BAND, YEAR, YEARS = 16, 18, 4.0, 12
TOP, GAP, SOFT = 6, 8, 6
BOLD = 1.1


@dataclass(frozen=True)
class Row:
    """What happened at one time: its first day, the words of the date, what happened, and a sign in each lane."""

    day: str
    date: str
    said: Sequence[str]
    signs: Sequence[tuple[int, str]]


@dataclass(frozen=True)
class Span:
    """A life in a lane, between two rows or to the end; one that is not `full` is only known to be there."""

    lane: int
    first: int
    last: int | None
    full: bool = True


@dataclass(frozen=True)
class Timeline:
    """The picture; `legend` says what each sign means, a `band` behind all runs from one day to another."""

    title: Title
    rows: Sequence[Row]
    spans: Sequence[Span]
    legend: Sequence[tuple[str, str]]
    band: tuple[str, str] | None = None

    def svg(self, width: float, address: Address | None = None) -> Markup:
        """The picture in a width."""
        left = BAND + LANE * (1 + max((span.lane for span in self.spans), default=0)) + GAP
        lines = [headed(row.date, BOLD, row.said, width - left) for row in self.rows]
        content, foot = explained(self.legend, width, BAND, TOP, _sign)
        heights = _heights(self.rows, lines, foot + GAP)
        end = heights[-1] + LINE * sum(map(len, lines[-1])) + GAP
        content += _band(self.band, self.rows, heights) if self.band else ()
        content += [each for span in self.spans for each in _span(span, heights, end)]
        for row, said, height in zip(self.rows, lines, heights):
            content += _row(row, said, height, left)
        return drawing(width, end, self.title, content)


def _heights(rows: Sequence[Row], lines: Sequence[Headed], top: float) -> list[float]:
    """Where each row begins: below the words of the one before, and lower the more time is between them."""
    heights = [top]
    for (before, after), said in zip(pairwise(rows), lines):
        years = (date.fromisoformat(after.day) - date.fromisoformat(before.day)).days / 365.25
        heights.append(heights[-1] + LINE * sum(map(len, said)) + GAP + YEAR * min(years, YEARS))
    return heights


def _x(lane: int) -> float:
    return BAND + LANE * lane + LANE / 2


def _y(height: float) -> float:
    return height + LINE / 2


def _row(row: Row, lines: Headed, height: float, left: float) -> Iterator[Markup]:
    reach = min((lane for lane, _ in row.signs), default=0)
    yield shape("g", line(_x(reach), _y(height), left - 4, _y(height)), opacity="0.35")
    for lane, sign in row.signs:
        yield _sign(_x(lane), _y(height), sign)
    yield from head_and_text(left, height + LINE - 4, lines)


def _sign(x: float, y: float, sign: str) -> Markup:
    """A full circle for a day, a ring for a month, an open triangle for a bound; none lets a line through."""
    if sign == OPEN:
        return _arrow(x, y + 5)
    if sign == STRETCH:
        return shape("rect", class_="band", x=x - 6, y=y - 6, width=12, height=12, fill_opacity="0.3")
    if sign == BOUND:
        points = f"{x - 5:.1f},{y - 4:.1f} {x + 5:.1f},{y - 4:.1f} {x:.1f},{y + 5:.1f}"
        return shape("polygon", class_="sign", points=points, fill="white", stroke="currentColor", stroke_width=1.5)
    fill = "currentColor" if sign == DAY else "white"
    return shape("circle", class_="sign", cx=x, cy=y, r=4.5, fill=fill, stroke="currentColor", stroke_width=1.5)


def _span(span: Span, heights: Sequence[float], end: float) -> Iterator[Markup]:
    x, first = _x(span.lane), _y(heights[span.first])
    last = end if span.last is None else _y(heights[span.last])
    yield line(x, first, x, last, *((4,) if span.full else (1.5, "3 3")))
    if span.last is None:
        yield _arrow(x, end)


def _arrow(x: float, y: float) -> Markup:
    """A tip that points down to `y`: what goes on."""
    return shape("path", d=f"M{x - 5:.1f} {y - 8:.1f}L{x:.1f} {y:.1f}L{x + 5:.1f} {y - 8:.1f}z")


def _band(band: tuple[str, str], rows: Sequence[Row], heights: Sequence[float]) -> Iterator[Markup]:
    """A light stretch that fades in steps beyond its end."""
    first, last = (_at(day, rows, heights) for day in band)
    step = (last - first) / SOFT / 2
    for at in range(SOFT + 1):
        begin = first if at == 0 else last + step * (at - SOFT / 2 - 1)
        until = last + step * (at - SOFT / 2)
        shade = 0.3 * (1 - at / (SOFT + 1))
        yield shape(
            "rect", class_="band", x=2, y=begin, width=BAND - 6, height=until - begin, fill_opacity=f"{shade:.2f}"
        )


def _at(day: str, rows: Sequence[Row], heights: Sequence[float]) -> float:
    moment = date.fromisoformat(day)
    days = [date.fromisoformat(row.day) for row in rows]
    for (before, after), (above, below) in zip(pairwise(days), pairwise(heights)):
        if before <= moment <= after and before < after:
            return _y(above) + (below - above) * ((moment - before) / (after - before))
    return _y(heights[0] if moment < days[0] else heights[-1])
