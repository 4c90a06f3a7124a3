"""Drawings as PNG, which every program for DOCX shows: SVG is for the newer ones alone."""

import base64
import io
import json
from collections.abc import Iterator, Sequence

import typst
from lxml import etree, html
from PIL import Image

# How wide a picture is, and how high it may be, in millimetres; its points per inch, and its shades of grey.
WIDE, HIGH, SHARP, GREYS = 160, 225, 200, 16
# One picture a page, which is as large as it.
TEMPLATE = """
#set page(width: auto, height: auto, margin: 0mm)
#let shown(size, drawn) = image(bytes(drawn), format: "svg", width: size * 1mm)
#json(bytes(sys.inputs.pictures)).map(picture => shown(..picture)).join(pagebreak())
"""


def replace(section: html.HtmlElement) -> None:
    """Put in place of each `svg` of a chapter an `img`, with its name and what is said of it as alternative text."""
    drawings = list(section.iter("svg"))
    sizes = [_width(drawing) for drawing in drawings]
    for drawing, size, content in zip(drawings, sizes, _drawn(drawings, sizes)):
        said = f"{drawing.findtext('title')}. {drawing.findtext('desc')}"
        source = f"data:image/png;base64,{base64.b64encode(content).decode()}"
        image = html.Element("img", src=source, alt=said, width=f"{size:.1f}mm")
        drawing.addprevious(image)
        drawing.drop_tree()


def _width(drawing: html.HtmlElement) -> float:
    _, _, width, height = (float(number) for number in drawing.get("viewBox", "").split())
    return min(WIDE, HIGH * width / height)


def _drawn(drawings: Sequence[html.HtmlElement], sizes: Sequence[float]) -> Iterator[bytes]:
    """The pictures by Typst with its own fonts: the same bytes on any machine."""
    if not drawings:
        return
    sources = [etree.tostring(drawing, encoding="unicode", with_tail=False) for drawing in drawings]
    pictures = json.dumps([*zip(sizes, sources)])
    template = TEMPLATE.encode()
    pages = typst.compile(
        template, format="png", ppi=SHARP, ignore_system_fonts=True, sys_inputs={"pictures": pictures}
    )
    for page in pages if isinstance(pages, list) else [pages]:
        yield _grey(page)


def _grey(picture: bytes) -> bytes:
    """The picture in a few greys: a third of the bytes."""
    small = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("L").quantize(GREYS, dither=Image.Dither.NONE).save(
        small, "PNG", optimize=True
    )
    return small.getvalue()
