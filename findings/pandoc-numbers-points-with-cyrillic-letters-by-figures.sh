#!/usr/bin/env bash
# Surprise: Word numbers sub-points of Russian laws а), б), в) (the format
# russianLower). pandoc reads the list and writes 1), 2), 3), without a warning: what a
# law cites as "подпункт б) пункта 1" is no longer there, and "подпункт 2)" is another
# one. Latin letters and Roman figures are kept.
# Seen with: pypandoc_binary 1.17 (pandoc 3.9).
# Expected: the letter as text where a list cannot count so, or a warning, as
# docx2python 3.7.1 gives ("russianLower numbering format not implemented"); ISO/IEC
# 29500-1, 17.18.59 lists the format.
# For an edition: letters of sub-points are words of the source and compared as such.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 python-docx==1.2.0

cat >"$work/try.py" <<'PY'
import sys
import docx, pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
path = sys.argv[1]
for number_format in ("russianLower", "russianUpper", "lowerLetter", "upperRoman"):
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{number_format}"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'))
    number = numbering.add_num(90).numId
    for text in ("суд", "закон"):
        properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number
    document.save(path)
    lines = pypandoc.convert_file(path, "plain").splitlines()
    print(f"{number_format}:", ", ".join(" ".join(line.split()) for line in lines if line))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.docx" >"$work/seen"

cat >"$work/expected" <<'END'
russianLower: 1) суд, 2) закон
russianUpper: 1) суд, 2) закон
lowerLetter: a) суд, b) закон
upperRoman: I) суд, II) закон
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: points with Cyrillic letters are read in another way"
  exit 1
fi
echo "still so: pandoc 3.9 makes 1) and 2) of the points а) and б)"
