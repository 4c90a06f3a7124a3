#!/usr/bin/env bash
# Surprise: EbookLib reads an EPUB in Kazakh, each chapter with lang="kk", and
# hands out every chapter with lang="en" xml:lang="en": the language of the file
# is neither read nor that of the package taken. The head (title, style sheets)
# is gone from get_content() as well. A book that is read, changed and written
# is an English one for voices, hyphenation and search.
# Seen with: EbookLib 0.20.
# Expected: the attributes of the document, as its source has them: in EPUB 3.3
# the language of a document is what its own lang and xml:lang say.
# For an edition: whoever checks its EPUB with this library looks at
# item.content, which is the file as it is.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check EbookLib==0.20

cat >"$work/try.py" <<'PY'
import re, sys, zipfile
from ebooklib import ITEM_DOCUMENT, epub

files = {
    "META-INF/container.xml": """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""",
    "p.opf": """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="kk">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:x:1</dc:identifier><dc:title>Т</dc:title>
<dc:language>kk</dc:language><meta property="dcterms:modified">2020-01-01T00:00:00Z</meta></metadata>
<manifest><item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>""",
    "a.xhtml": """<html xmlns="http://www.w3.org/1999/xhtml" lang="kk" xml:lang="kk"><head><title>Т</title></head><body><p>Сөз</p></body></html>""",
    "n.xhtml": """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="kk" xml:lang="kk"><head>
<title>Т</title></head><body><nav epub:type="toc"><ol><li><a href="a.xhtml">Т</a></li></ol></nav></body></html>""",
}
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    archive.writestr("mimetype", "application/epub+zip")
    for name, text in files.items():
        archive.writestr(name, text)
item = next(i for i in epub.read_epub(sys.argv[1]).get_items_of_type(ITEM_DOCUMENT) if i.file_name == "a.xhtml")
print(re.sub(r"\s+", " ", item.get_content().decode().split("<html", 1)[1]))
PY
"$work/venv/bin/python" "$work/try.py" "$work/book.epub" >"$work/seen"

cat >"$work/expected" <<'END'
 xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" epub:prefix="z3998: http://www.daisy.org/z3998/2012/vocab/structure/#" lang="en" xml:lang="en"> <head/> <body> <p>Сөз</p> </body> </html> 
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: EbookLib reads chapters in another way"
  exit 1
fi
echo "still so: EbookLib 0.20 hands out a Kazakh chapter with lang='en'"
