#!/usr/bin/env bash
# Surprise: a large number is parted by narrow no-break spaces (U+202F), as in "1 234
# 567 теңге"; CLDR and Intl print French so, and typographers Russian and Kazakh.
# ReportLab's paragraphs break the line there, so that "1 234" ends one line and "567"
# begins the next, and print plain spaces where it does not break. So with the figure
# space (U+2007). At U+00A0 it does not break.
# Seen with: reportlab 5.1.0, read with pypdf 7.1.1; it parts words as str.split() of
# Python does, and takes only U+00A0 out.
# Expected: Unicode, UAX #14, table 1: U+00A0, U+2007 and U+202F are of one class, GL,
# "prohibit line breaks before and after".
# For an edition: numbers and "ст. 5" have U+00A0 where ReportLab sets the page.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile reportlab==5.1.0 pypdf==7.1.1

cat >"$work/try.py" <<'PY'
import io, os
import reportlab
from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate
font = os.path.join(os.path.dirname(reportlab.__file__), "fonts", "Vera.ttf")
pdfmetrics.registerFont(TTFont("Vera", font))

def lines(text):
    page = io.BytesIO()
    SimpleDocTemplate(page, pagesize=(90, 200), leftMargin=2, rightMargin=2, topMargin=2, bottomMargin=2).build(
        [Paragraph(text, ParagraphStyle("text", fontName="Vera", fontSize=10))])
    return PdfReader(page).pages[0].extract_text().strip().splitlines()

for space in ("\u0020", "\u00a0", "\u2007", "\u202f"):
    print(f"U+{ord(space):04X}:", " | ".join(lines(f"summa 1{space}234{space}567 tenge")))
PY
"$work/venv/bin/python" -W ignore "$work/try.py" >"$work/seen" 2>"$work/other"

cat >"$work/expected" <<'END'
U+0020: summa 1 234 | 567 tenge
U+00A0: summa | 1 234 567 | tenge
U+2007: summa 1 234 | 567 tenge
U+202F: summa 1 234 | 567 tenge
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: ReportLab breaks lines at other spaces"
  exit 1
fi
echo "still so: reportlab 5.1.0 breaks a number at U+202F"
