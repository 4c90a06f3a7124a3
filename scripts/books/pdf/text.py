"""The words of a tagged PDF in the order in which it is to be read: that of its structure, not of its pages.

What is no content (running heads, page numbers) is passed over; a note at the foot of a page is a text of its own and
does not interrupt the paragraph. ISO 32000-1, 14.6–14.8 (marked content, structure, text that runs from right to left)
and 9.10.3 (characters of glyphs).
"""

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import unpack
from typing import Any
from unicodedata import combining

from pikepdf import Array, Dictionary, Page, Pdf, String, parse_content_stream

from language.letters import direction

# Tags inside a line; before and after all others a word ends.
INLINE = {"/Span", "/Link", "/Lbl", "/Quote", "/Code", "/Em", "/Strong", "/Reference"}
NOTE, LABEL = "/Note", "/Lbl"
# The mark of a note in the text; a mark that is words of the text is another.
SIGN = re.compile(r"\*?\d+")
# What of a page bears on its letters: what is marked, which font is in force, where lines are, and the glyphs.
OPERATORS = "BDC BMC EMC Tf Tj TJ cm q Q"
# So many points above or below are raised or lowered letters of the same line.
RAISED = 6
# Typst writes the characters of glyphs one by one; a glyph without one is a letter that no text has.
CHARACTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
# The PDF prints the address of a link after its words; these are no words of the text.
PRINTED_ADDRESS = re.compile(r" \([a-z][a-z+.-]*:[^\s()]+\)")
# The texts of each page, by the numbers of its object and of marked content.
Pages = dict[tuple[int, ...], dict[int, str]]
# The characters of each font's glyphs, by the number of its object: pages share their fonts.
Fonts = dict[tuple[int, ...], dict[int, str]]
# Words that are written from right to left.
_LETTERS = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
RIGHT_TO_LEFT = re.compile(rf"{_LETTERS}(?:\W+{_LETTERS})*")


def texts(content: bytes) -> list[str]:
    """The text without its notes, then each note. Raises ValueError where the PDF has no structure."""
    with Pdf.open(io.BytesIO(content)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            raise ValueError("the PDF has no structure")
        fonts: Fonts = {}
        pages: Pages = {page.obj.objgen: _marked(page, fonts) for page in pdf.pages}
        notes: list[str] = []
        main = "".join(_read(pdf.Root["/StructTreeRoot"]["/K"], (), pages, notes))
    return [main, *notes]


def comparable(text: str) -> str:
    """A text of the PDF or of the sources without addresses of links, and with words that have signs of vowels as sets.

    From right to left such a sign repeats its letter in the PDF, and parts the run of words in the order of the page.
    """
    return RIGHT_TO_LEFT.sub(_comparable, PRINTED_ADDRESS.sub("", text))


def _comparable(words: re.Match[str]) -> str:
    return "".join(sorted({*words[0]})) if any(map(combining, words[0])) else words[0]


def _read(node: Any, page: tuple[int, ...], pages: Pages, notes: list[str]) -> Iterator[str]:
    """The texts under a node of the structure: a list, a number of marked content, a reference to one, an element."""
    if isinstance(node, Array):
        for each in node:
            yield from _read(each, page, pages, notes)
    elif isinstance(node, int):
        # An image has no text.
        yield pages[page].get(node, "") if page else ""
    elif isinstance(node, Dictionary):
        own = node["/Pg"].objgen if "/Pg" in node else page
        if "/MCID" in node:
            yield from _read(node["/MCID"], own, pages, notes)
        elif "/S" in node and "/K" in node:
            yield from _element(str(node["/S"]), "".join(_read(node["/K"], own, pages, notes)), notes)


def _element(tag: str, inside: str, notes: list[str]) -> Iterator[str]:
    if tag == NOTE:
        notes.append(inside)
    elif tag in INLINE:
        yield "" if tag == LABEL and SIGN.fullmatch(inside.strip()) else inside
    else:
        yield f" {inside} "


@dataclass
class _Page:
    """What has been read of a page: the letters of glyphs by the numbers of marked content, and what is open now.

    `scale` and `height` tell where lines are: the last two numbers of the matrix in force.
    """

    letters: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    heights: dict[int, float] = field(default_factory=dict)
    matrices: list[tuple[float, float]] = field(default_factory=list)
    scale: float = 1
    height: float = 0
    open: list[tuple[int | None, bool]] = field(default_factory=list)
    font: dict[int, str] = field(default_factory=dict)

    def begin(self, properties: Any) -> None:
        """Marked content begins; an actual text stands for all glyphs in it."""
        known: Any = properties if isinstance(properties, Dictionary) else {}
        number = known.get("/MCID", self.open[-1][0] if self.open else None)
        replaced = "/ActualText" in known
        if replaced:
            self.add(number, str(known["/ActualText"]))
        self.open.append((number, replaced or bool(self.open and self.open[-1][1])))

    def show(self, codes: bytes) -> None:
        """Glyphs are shown, two bytes for each."""
        number, replaced = self.open[-1] if self.open else (None, False)
        if number is not None and not replaced:
            glyphs = unpack(f">{len(codes) // 2}H", codes)
            self.add(number, *[self.font.get(glyph, "\N{REPLACEMENT CHARACTER}") for glyph in glyphs])

    def add(self, number: int | None, *letters: str) -> None:
        """The letters of glyphs in some marked content; outside of any they are no content of the document."""
        if number is not None:
            self.letters[number] += letters
            self.heights.setdefault(number, self.height)

    def texts(self) -> dict[int, str]:
        """The texts by the numbers of marked content; from right to left the last glyph is shown first.

        In a line that runs the other way than its words the space at the end is before them: two words are apart.
        """
        found: dict[int, str] = {}
        last, height = "", 0.0
        for number, letters in self.letters.items():
            text = "".join(reversed(letters) if direction("".join(letters)) == "rtl" else letters)
            apart = abs(self.heights[number] - height) > RAISED and last[-1:].isalnum() and text[:1].isalnum()
            found[number] = f" {text}" if apart else text
            last, height = text, self.heights[number]
        return found


def _marked(page: Page, fonts: Fonts) -> dict[int, str]:
    """The texts of a page by the numbers of its marked content; fonts that are new are added to those known."""
    named: Any = page.resources.get("/Font", {})
    for font in named.values():
        if font.objgen not in fonts:
            fonts[font.objgen] = _letters(font["/ToUnicode"].read_bytes())
    letters = {name: fonts[font.objgen] for name, font in named.items()}
    read = _Page()
    for instruction in parse_content_stream(page, OPERATORS):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "q":
                read.matrices.append((read.scale, read.height))
            case "Q":
                read.scale, read.height = read.matrices.pop()
            case "cm":
                scale, rise = float(operands[3]), float(operands[5])
                read.scale, read.height = read.scale * scale, read.scale * rise + read.height
            case "BDC":
                read.begin(operands[1])
            case "BMC":
                read.begin(None)
            case "EMC":
                read.open.pop()
            case "Tf":
                read.font = letters[str(operands[0])]
            case "Tj" | "TJ" as shows:
                for piece in operands[0] if shows == "TJ" else operands:
                    if isinstance(piece, String):
                        read.show(bytes(piece))
    return read.texts()


def _letters(characters: bytes) -> dict[int, str]:
    """The characters of a font's glyphs, by their codes."""
    found: dict[int, str] = {}
    for block in CHARACTERS.findall(characters):
        codes = [bytes.fromhex(code.decode()) for code in HEX.findall(block)]
        found |= {int.from_bytes(code): text.decode("utf-16-be") for code, text in zip(codes[::2], codes[1::2])}
    return found
