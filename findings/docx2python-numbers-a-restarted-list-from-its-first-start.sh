#!/usr/bin/env bash
# Surprise: in Word a list may begin anew with a number of its own: points 5 and 6 of a
# law are quoted, then points 2 and 3 of another. The number of the second list is in
# the file as startOverride. docx2python prints numbers with its text, and passes over
# that one: the second list is numbered 5) and 6) again, two points that were not
# quoted. That the number 5 of the first list is kept shows that it reads starts.
# Seen with: docx2python 3.7.1, the newest (file by python-docx 1.2.0). That a list went
# on with a wrong number was mended once (its issue #31); restarts are not among them.
# Expected: ECMA-376 Part 1, 17.9, startOverride: the value with which the level
# begins in place of that of the abstract definition.
# For an edition: numbers of points are typed, or read from numbering.xml.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile docx2python==3.7.1 python-docx==1.2.0

cat >"$work/try.py" <<'PY'
import sys
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python
document = docx.Document()
numbering = document.part.numbering_part.element
numbering.insert(0, parse_xml(f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:lvl w:ilvl="0">
  <w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>"""))
for number, override in ((91, ""), (92, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride>')):
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="90"/>{override}</w:num>'))
for number, text in ((91, "пятый"), (91, "шестой"), (0, "Другой закон:"), (92, "второй"), (92, "третий")):
    paragraph = document.add_paragraph(text)
    if number:
        properties = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(properties))
document.save(sys.argv[1])
with docx2python(sys.argv[1]) as read:
    print(*read.text.replace("\t", " ").split("\n\n"), sep="\n")
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.docx" >"$work/seen"

cat >"$work/expected" <<'END'
5) пятый
6) шестой
Другой закон:
5) второй
6) третий
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: docx2python numbers restarted lists in another way"
  exit 1
fi
echo "still so: docx2python 3.7.1 passes over the restart of a list"
