#!/usr/bin/env bash
# Surprise: pdftotext drops the spaces of a line (or cell) that consists of
# single characters: a table's cell "6 8" (paragraphs 6 and 8) is read as 68, a
# line "6 8 9" as 689, "в г" as вг, "п 5" as п5. Evenly parted single letters
# seem to be taken for s p a c e d type. The spaces are in the file as
# characters; with a longer word in the line, or a comma, they are kept.
# Seen with: pdftotext of Debian's poppler-utils (printed), PDF by typst 0.15.2.
# Expected: the space characters of the file; pypdf reads them.
# For an edition: numbers in a cell are parted by commas, and a check of
# extracted text compares figures too.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdf==7.1.1

cat >"$work/try.py" <<'PY'
import subprocess, sys
import pypdf, typst

table = "#table(columns: 3, [№], [Абзац], [Мәтін], [1], [6 8], [заң])"
for text in ("6 8 9", "6, 8, 9", "в г", "п 5", "и так", table):
    typst.compile(f"#set page(width: 9cm, height: 5cm)\n{text}".encode(), output=sys.argv[1])
    poppler = subprocess.run(["pdftotext", sys.argv[1], "-"], capture_output=True, text=True, check=True).stdout
    pypdf_text = pypdf.PdfReader(sys.argv[1]).pages[0].extract_text()
    print(text, "| poppler:", *poppler.strip().split("\n"), "| pypdf:", *pypdf_text.split("\n"))
PY
dpkg-query --show poppler-utils
"$work/venv/bin/python" "$work/try.py" "$work/a.pdf" >"$work/seen"

cat >"$work/expected" <<'END'
6 8 9 | poppler: 689 | pypdf: 6 8 9
6, 8, 9 | poppler: 6, 8, 9 | pypdf: 6, 8, 9
в г | poppler: вг | pypdf: в г
п 5 | poppler: п5 | pypdf: п 5
и так | poppler: и так | pypdf: и так
#table(columns: 3, [№], [Абзац], [Мәтін], [1], [6 8], [заң]) | poppler: № Абзац Мәтін 1  68  заң | pypdf: № Абзац Мәтін 1 6 8 заң
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pdftotext reads single letters in another way"
  exit 1
fi
echo "still so: pdftotext reads the cell '6 8' as 68"
