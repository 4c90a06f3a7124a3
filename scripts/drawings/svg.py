"""Elements of SVG 2 (https://www.w3.org/TR/SVG2/), for pages, e-books and print.

No name has a capital letter but `viewBox`, so that a parser of HTML changes no other; nothing has an id, so that a file
may hold a picture twice; no style is in an attribute, which the policy of the pages forbids.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Protocol

from markupsafe import Markup, escape

# How wide a drawing is: on a screen as the text of a small telephone, in its pixels; in print as a line of text.
SCREEN, PRINT = 328, 520
SIZE, LINE = 11.5, 15
# The mean width of a letter of the widest family of the pages, as a part of its size.
LETTER = 0.6


@dataclass(frozen=True)
class Title:
    """The name of a picture, and what is said of it to those who do not see it."""

    name: str
    said: str


# Gives the address of an id on a page.
Address = Callable[[str, str], str]
# The lines of a head, and those under it.
Headed = tuple[list[str], list[str]]
# Signs by their names, with what they mean; and what draws one around a point.
Legend = Sequence[tuple[str, str]]
Sign = Callable[[float, float, str], Markup]


class Picture(Protocol):
    """What can be drawn in any width."""

    @property
    def title(self) -> Title:
        """The name, and what else is said."""

    def svg(self, width: float, address: Address | None = None, /) -> Markup:
        """The picture in a width, with links if there are addresses."""


def drawing(width: float, height: float, title: Title, content: Iterable[Markup], *, links: bool = False) -> Markup:
    """A picture; one with `links` is a group of them."""
    attributes = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {number(width)} {number(height)}"}
    attributes |= {"role": "group" if links else "img", "aria-label": title.name}
    told = shape("title", content=escape(title.name)) + shape("desc", content=escape(title.said))
    drawn = shape("g", content=Markup("").join(content), fill="currentColor", stroke="none", font_size=SIZE)
    return shape("svg", content=told + drawn, **attributes)


def shape(tag: str, /, content: Markup | None = None, **attributes: str | float) -> Markup:
    """An element; `_` in a name is written `-`, but at its end, and a number is short."""
    # Plain strings: Markup.format takes seven times as long.
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    listed = "".join(f' {name}="{escape(value if isinstance(value, str) else number(value))}"' for name, value in named)
    return Markup(f"<{tag}{listed}>{content or ''}</{tag}>")


def number(value: float) -> str:
    """A length with at most one decimal: the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")


def line(x1: float, y1: float, x2: float, y2: float, width: float = 1, dashes: str = "") -> Markup:
    """A straight line."""
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke_width": width}
    return shape("line", None, **ends, stroke="currentColor", stroke_linecap="butt", stroke_dasharray=dashes or "none")


def text(x: float, y: float, lines: Sequence[str], **attributes: str | float) -> Markup:
    """Lines of text, the first on the height `y`."""
    said = [shape("tspan", content=escape(each), x=x, y=y + LINE * at) for at, each in enumerate(lines)]
    # Between lines stands a space, for who copies or listens.
    return shape("text", content=Markup(" ").join(said), x=x, y=y, **attributes)


def wrapped(words: str, width: float) -> list[str]:
    """Words in lines that are not wider."""
    return wrap(words, int(width / (SIZE * LETTER)), break_long_words=False, break_on_hyphens=False)


def headed(head: str, wider: float, said: Sequence[str], room: float) -> Headed:
    """The lines of a head, whose letters are bold and so a little `wider`, and those of what is said under it."""
    return wrapped(head, room / wider), [line for words in said for line in wrapped(words, room)]


def head_and_text(x: float, y: float, lines: Headed) -> list[Markup]:
    """The bold lines of a head, and the others under them."""
    head, said = lines
    return [text(x, y, head, font_weight="600"), text(x, y + LINE * len(head), said)]


def explained(legend: Legend, width: float, room: float, top: float, sign: Sign) -> tuple[list[Markup], float]:
    """What the signs of a picture mean, from `top` down, each `sign` in the middle of its room; and where it ends."""
    drawn: list[Markup] = []
    height = top
    for name, words in legend:
        lines = wrapped(words, width - room)
        drawn += [sign(room / 2, height + LINE / 2, name), text(room, height + LINE - 4, lines)]
        height += LINE * len(lines)
    return drawn, height
