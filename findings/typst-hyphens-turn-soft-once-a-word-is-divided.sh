#!/usr/bin/env bash
# Surprise: where Typst divides a word before the first real hyphen of a
# document, all real hyphens are soft ones (U+00AD) to pypdf and pdfminer.six:
# кто-то in the middle of a line is read as кто<U+00AD>то, and a search for
# "кто-то" misses. Both characters have the same glyph, and a font's ToUnicode
# map has one entry for a glyph, the first seen; what Typst writes beside it
# (ActualText) these libraries do not read here. Without hyphenation the same
# text is read rightly.
# Seen with: typst 0.15.2, pypdf 7.1.1, pdfminer.six 20260107.
# Expected: U+002D: it is what stands in the source and on the page.
# For an edition: hyphenate: false, or take U+00AD for "-" inside a line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdf==7.1.1 pdfminer.six==20260107

cat >"$work/try.py" <<'PY'
import sys
import pypdf, typst
from pdfminer.high_level import extract_text

for divide in ("false", "true"):
    text = f"""#set page(width: 34mm, height: 6cm, margin: 4mm)
#set text(lang: "ru", hyphenate: {divide})
Взаимодействие с государственными органами

кто-то из них"""
    typst.compile(text.encode(), output=sys.argv[1])
    for tool, read in (("pypdf", pypdf.PdfReader(sys.argv[1]).pages[0].extract_text()), ("pdfminer", extract_text(sys.argv[1]))):
        print(f"hyphenate: {divide}, {tool}:", *(word.replace('\xad', '<U+00AD>') for word in read.split() if word.startswith('кто')))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.pdf" >"$work/seen"

cat >"$work/expected" <<'END'
hyphenate: false, pypdf: кто-то
hyphenate: false, pdfminer: кто-то
hyphenate: true, pypdf: кто<U+00AD>то
hyphenate: true, pdfminer: кто<U+00AD>то
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the hyphens of Typst are read in another way"
  exit 1
fi
echo "still so: typst 0.15.2 makes real hyphens soft for pypdf and pdfminer once a word is divided"
