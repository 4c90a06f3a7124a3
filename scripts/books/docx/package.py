"""The edition in one language for those who write in Word: DOCX (ISO/IEC 29500) with footnotes, styles and languages.

Pandoc makes it of one document of HTML. Styles, the foot of a page and the record of the document are the edition's.
"""

import io
import subprocess
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from books.docx.manuscript import manuscript
from books.docx.reader import W
from edition.edition import Edition
from pages import page_html
from pages.page import templates
from program import zip_file

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
# Styles, record and foot of a page are files of this folder; the foot is one that pandoc does not have.
HERE, FOOTER = Path(__file__).parent, "word/footer.xml"
FOOTER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
# A4 with margins of 2.5 cm, in twentieths of a point.
PAGE = {"w": "11906", "h": "16838"}
MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), "1418") | {"header": "709", "footer": "709", "gutter": "0"}


def export(edition: Edition, language: str) -> bytes:
    """The file; the same edition gives the same bytes."""
    import pypandoc  # late: the process that starts the build makes none

    pandoc = [pypandoc.get_pandoc_path(), "--from=html+epub_html_exts-auto_identifiers", "--to=docx", "--output=-"]
    with TemporaryDirectory(prefix="edition-") as folder:
        source = manuscript(edition, language, Path(folder))
        made = subprocess.run(pandoc, input=source, stdout=subprocess.PIPE, check=True, cwd=folder).stdout
    finished = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as parts, zipfile.ZipFile(finished, "w") as archive:
        for name in parts.namelist():
            zip_file.add(archive, name, _part(edition, language, name, parts.read(name)))
        zip_file.add(archive, FOOTER, (HERE / "footer.xml").read_bytes())
    return finished.getvalue()


def _part(edition: Edition, language: str, name: str, content: bytes) -> bytes:
    if name == "word/styles.xml":
        return (HERE / "styles.xml").read_text(encoding="utf-8").replace("LANGUAGE", language).encode()
    if name == "docProps/app.xml":  # pandoc's tells the words, pages and program of its model
        return (HERE / "app.xml").read_bytes()
    if name == "docProps/core.xml":
        return templates(HERE).get_template("core.xml").render(page_html.values(edition, language)).encode()
    adapts = {"word/document.xml": _paged, "word/_rels/document.xml.rels": _related, "[Content_Types].xml": _typed}
    if name not in adapts:
        return content
    root = etree.fromstring(content)
    adapts[name](root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", standalone=True)


def _paged(document: etree._Element) -> None:
    """The size of a page, its foot with the number of the page, tables as wide as the text, pictures without a name."""
    for width in document.iter(f"{W}tblW"):
        width.set(f"{W}type", "pct")
        width.set(f"{W}w", "5000")
    for picture in document.iter(f"{{{PICTURE}}}cNvPr"):
        # Pandoc describes the file by its address, and that of an image of the text holds all of it; the words stand
        # at the place of the picture.
        picture.attrib.update({"name": "", "descr": ""})
    (section,) = document.iter(f"{W}sectPr")
    section.insert(0, etree.Element(f"{W}footerReference", {f"{W}type": "default", f"{{{R}}}id": "foot"}))
    for name, values in (("pgSz", PAGE), ("pgMar", MARGINS)):
        etree.SubElement(section, f"{W}{name}", {f"{W}{key}": value for key, value in values.items()})


def _related(relations: etree._Element) -> None:
    etree.SubElement(relations, relations[0].tag, Id="foot", Type=f"{R}/footer", Target=Path(FOOTER).name)


def _typed(types: etree._Element) -> None:
    name = f"{{{etree.QName(types).namespace}}}Override"
    etree.SubElement(types, name, PartName=f"/{FOOTER}", ContentType=FOOTER_TYPE)
