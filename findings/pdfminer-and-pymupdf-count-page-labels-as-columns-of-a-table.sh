#!/usr/bin/env bash
# Surprise: pages of a PDF may be numbered with letters. Behind z come aa, bb, cc … zz,
# aaa, one letter repeated. pdfminer.six and PyMuPDF count as columns of a
# spreadsheet: aa, ab, ac … az, ba. The label "bb" is the 28th page to the program
# that shows the file, and the 54th to these two: a citation by label, "p. bb", is
# looked up 26 pages off.
# Seen with: pdfminer.six 20260107 and PyMuPDF 2.0; pypdf 7.1.1, pypdfium2 5.15.2
# (that of Chromium) and pdfjs-dist 6.1.200 (that of Firefox) repeat the letter.
# pypdf does so since its #4065 of 2026; PyMuPDF changed to columns in its #1942.
# Expected: ISO 32000-1, 12.4.2, table 159: A to Z for the first 26 pages, AA to ZZ
# for the next 26. A wording of ISO 32000-2 that said AA to AZ was taken back
# (pdf-association, pdf-issues 432 and 593).
# For an edition: pages with letters end before z, or have figures.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" pdfjs-dist@6.1.200
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile pdfminer.six==20260107 pypdf==7.1.1 pypdfium2==5.15.2
# What else PyMuPDF asks for is for tables and layout.
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile --no-deps PyMuPDF==2.0

cat >"$work/try.py" <<'PY'
import sys
from itertools import islice
import pymupdf, pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pypdf import PdfReader, PdfWriter
path, pages = sys.argv[1], (1, 26, 27, 28, 52, 53, 54)
writer = PdfWriter()
for _ in range(60):
    writer.add_blank_page(100, 100)
writer.set_page_label(0, 59, style="/a")
writer.write(path)
with open(path, "rb") as file:
    miner = list(islice(PDFDocument(PDFParser(file)).get_page_labels(), 60))
reader, pdfium, mupdf = PdfReader(path), pypdfium2.PdfDocument(path), pymupdf.open(path)
for tool, label in (("pypdf", lambda page: reader.page_labels[page]), ("pdfium", pdfium.get_page_label),
                    ("pdfminer", miner.__getitem__), ("PyMuPDF", lambda page: mupdf[page].get_label())):
    print(f"{tool}:", *(label(page - 1) for page in pages))
PY
cat >"$work/try.mjs" <<'JS'
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
const data = new Uint8Array(readFileSync(new URL("a.pdf", import.meta.url)));
const labels = await (await getDocument({ data, verbosity: 0 }).promise).getPageLabels();
console.log("pdf.js:", ...[1, 26, 27, 28, 52, 53, 54].map((page) => labels[page - 1]));
JS
"$work/venv/bin/python" "$work/try.py" "$work/a.pdf" >"$work/seen"
node "$work/try.mjs" 2>"$work/other" | grep '^pdf.js' >>"$work/seen"

cat >"$work/expected" <<'END'
pypdf: a z aa bb zz aaa bbb
pdfium: a z aa bb zz aaa bbb
pdfminer: a z aa ab az ba bb
PyMuPDF: a z aa ab az ba bb
pdf.js: a z aa bb zz aaa bbb
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: labels of pages are counted in another way"
  exit 1
fi
echo "still so: pdfminer.six and PyMuPDF say ab where ISO 32000 has bb"
