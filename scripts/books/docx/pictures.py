"""Drawings as PNG, which every program for DOCX shows: SVG is for the newer ones alone."""

import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import typst
from lxml import etree, html
from PIL import Image

# How wide a picture is, and how high it may be, in millimetres; its points per inch, and its shades of grey.
WIDE, HIGH, SHARP, GREYS = 160, 225, 200, 16
STEP = 256 // GREYS
# One picture a page, which is as large as it.
TEMPLATE = """
#set page(width: auto, height: auto, margin: 0mm)
#let shown(size, drawn) = image(bytes(drawn), format: "svg", width: size * 1mm)
#json(bytes(sys.inputs.pictures)).map(picture => shown(..picture)).join(pagebreak())
"""


def replace(section: html.HtmlElement, folder: Path) -> None:
    """Put in place of each `svg` of a chapter an `img`, with its name and what is said of it as alternative text.

    The pictures become files in the folder: pandoc takes twice as long over addresses that hold them.
    """
    drawings = list(section.iter("svg"))
    sizes = [_width(drawing) for drawing in drawings]
    for drawing, size, content in zip(drawings, sizes, _drawn(drawings, sizes)):
        said = f"{drawing.findtext('title')}. {drawing.findtext('desc')}"
        file = folder / f"{len([*folder.iterdir()])}.png"
        file.write_bytes(content)
        image = html.Element("img", src=file.name, alt=said, width=f"{size:.1f}mm")
        drawing.addprevious(image)
        drawing.drop_tree()


def _width(drawing: html.HtmlElement) -> float:
    _, _, width, height = (float(number) for number in drawing.get("viewBox", "").split())
    return min(WIDE, HIGH * width / height)


def _drawn(drawings: Sequence[html.HtmlElement], sizes: Sequence[float]) -> Iterator[bytes]:
    """The pictures: set by Typst, with its own fonts, and drawn by PDFium, in half of the time that Typst takes."""
    if not drawings:
        return
    import pypdfium2  # late: the process that starts the build draws none

    sources = [etree.tostring(drawing, encoding="unicode", with_tail=False) for drawing in drawings]
    inputs = {"pictures": json.dumps([*zip(sizes, sources)])}
    with pypdfium2.PdfDocument(typst.compile(TEMPLATE.encode(), ignore_system_fonts=True, sys_inputs=inputs)) as pages:
        for page in pages:
            yield _grey(page.render(scale=SHARP / 72, grayscale=True).to_pil())


def _grey(picture: Image.Image) -> bytes:
    """The picture in a few greys: half of the bytes."""
    small = io.BytesIO()
    grey = picture.point([shade // STEP for shade in range(256)])
    grey.putpalette([shade * 255 // (GREYS - 1) for shade in range(GREYS) for _ in "RGB"])
    # As small as by the usual level, in less time.
    grey.save(small, "PNG", bits=4, compress_level=4)
    return small.getvalue()
