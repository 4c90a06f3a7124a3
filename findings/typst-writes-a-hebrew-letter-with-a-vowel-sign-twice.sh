#!/usr/bin/env bash
# Surprise: in the text of a PDF, a Hebrew letter that carries a vowel sign can
# be there twice. Of "לֵב" (heart) the letter ל has the words "לֵ" as its
# actual text, and the glyph of the sign beside it stands for "לֵ" once more in
# the font's table of characters. Whoever copies or searches the word meets לֵלב.
# Seen with: typst 0.15.2 and the font that it ships (DejaVu Sans Mono); read
# with pypdf 7.1.1, pdfminer.six 20260107 and PyMuPDF 2.0, which agree on it. The
# letter שׁ with its sign, which the font draws as one, is there once.
# Expected: ISO 32000-1, 14.9.4: actual text replaces the content that it marks;
# both glyphs belong to one cluster, so the letter is in the text once.
# For an edition: words with vowel signs cannot be compared letter by letter in
# such a PDF; a lost word of that kind needs another proof.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  typst==0.15.2 pypdf==7.1.1 pdfminer.six==20260107 PyMuPDF==2.0

cat >"$work/heart.typ" <<'TYP'
#set page(width: 6cm, height: 4cm, margin: 1cm)
#set text(lang: "he", font: "DejaVu Sans Mono")
לֵב
TYP
cat >"$work/try.py" <<'PY'
import sys
import pdfminer.high_level, pymupdf, pypdf, typst

source, made = sys.argv[1:]
typst.compile(source, output=made, ignore_system_fonts=True)
texts = {
    "typed": open(source, encoding="utf-8").read().splitlines()[-1],
    "pypdf": pypdf.PdfReader(made).pages[0].extract_text(),
    "pdfminer": pdfminer.high_level.extract_text(made),
    "PyMuPDF": pymupdf.open(made)[0].get_text(),
}
for name, text in texts.items():
    print(f"{name}: {text.count('ל')} × lamed, {text.count('ב')} × bet")
PY
"$work/venv/bin/python" "$work/try.py" "$work/heart.typ" "$work/heart.pdf" >"$work/seen"

cat >"$work/expected" <<'END'
typed: 1 × lamed, 1 × bet
pypdf: 2 × lamed, 1 × bet
pdfminer: 2 × lamed, 1 × bet
PyMuPDF: 2 × lamed, 1 × bet
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the letter is in the text as often as it was typed, or otherwise than before"
  exit 1
fi
echo "still so: Typst writes a Hebrew letter with a vowel sign twice"
