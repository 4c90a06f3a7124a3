#!/usr/bin/env bash
# Surprise: PDFKit knows soft hyphens: it breaks a line there, with a hyphen, and shows
# nothing where it does not. But in the text of the PDF each soft hyphen that is not used
# is a space: "Консти<shy>туция" looks like one word, and is "Консти туция" for search,
# copying and screen readers. pdfmake, which is made with PDFKit, does the same. A search
# for Конституция finds nothing in a text that was prepared for good lines.
# Seen with: pdfkit 0.20.2 and pdfmake 0.3.11 with DejaVu Sans (dejavu-fonts-ttf 2.37.3),
# read with pypdf 7.1.1 and pymupdf 2.0. The same was seen in typst (its #526).
# Expected: no character, or the soft hyphen itself; PDF 32000-1, 14.8.2.2.3, has it as
# "incidental" hyphenation. A space parts words.
# For an edition: its PDF is searched, after it is made, for words of the source.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" pdfkit@0.20.2 pdfmake@0.3.11 dejavu-fonts-ttf@2.37.3
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdf==7.1.1 pymupdf==2.0

cat >"$work/try.mjs" <<'JS'
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import pdfMake from "pdfmake";
import PDFDocument from "pdfkit";
const folder = process.argv[2];
const font = `${folder}/node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf`;
const text = "Консти\u00adту\u00adция и законо\u00adда\u00adтель\u00adство";
const page = new PDFDocument({ size: [300, 200] });
const file = page.pipe(createWriteStream(`${folder}/pdfkit.pdf`));
page.font(font).text(text).end();
await once(file, "finish");
pdfMake.setFonts({ DejaVu: { normal: font } });
await pdfMake.createPdf({ pageSize: { width: 300, height: 200 }, defaultStyle: { font: "DejaVu" }, content: [text] }).write(`${folder}/pdfmake.pdf`);
JS
cat >"$work/try.py" <<'PY'
import sys
import pymupdf
import pypdf

for name in ("pdfkit", "pdfmake"):
    path = f"{sys.argv[1]}/{name}.pdf"
    for reader, text in (("pypdf", pypdf.PdfReader(path).pages[0].extract_text()), ("pymupdf", pymupdf.open(path)[0].get_text())):
        print(f"{name}, {reader}: {' / '.join(line.strip() for line in text.strip().splitlines())}; Конституция {'is' if 'Конституция' in text else 'is not'} there")
PY
node "$work/try.mjs" "$work" 2>"$work/other"
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
pdfkit, pypdf: Консти ту ция и законо- / да тель ство; Конституция is not there
pdfkit, pymupdf: Консти ту ция и законо- / да тель ство; Конституция is not there
pdfmake, pypdf: Консти ту ция и законо да тель ство; Конституция is not there
pdfmake, pymupdf: Консти ту ция и законо да тель ство; Конституция is not there
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: soft hyphens are written in another way"
  exit 1
fi
echo "still so: pdfkit 0.20.2 writes \"Консти ту ция\" for a word with soft hyphens"
