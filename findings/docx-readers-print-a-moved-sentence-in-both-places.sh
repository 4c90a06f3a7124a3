#!/usr/bin/env bash
# Surprise: where Word tracks that a sentence was moved, docx2txt, docx2python, PyMuPDF
# and Kreuzberg read it twice, in the place that it left and in the place that it has
# now: the rule of article 6 stands in article 5 as well. The words that were deleted
# with tracking they leave out, so that the text looks like the accepted one.
# Seen with: docx2txt 0.9, docx2python 3.7.1, PyMuPDF 2.0, kreuzberg 4.10.4.
# Expected: the new place only, as mammoth and pandoc; by ISO/IEC 29500-1, 17.13.5.22,
# moveFrom holds words that were taken away from where they stand.
# For an edition: changes in a manuscript are accepted before a program reads it; a
# check for doubled sentences runs over what was read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 PyMuPDF==2.0 \
  kreuzberg==4.10.4 python-docx==1.2.0 mammoth==1.13.0 pypandoc_binary==1.17

cat >"$work/try.py" <<'PY'
import sys
import docx, docx2python, docx2txt, kreuzberg, mammoth, pymupdf, pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
path = sys.argv[1]
about = 'w:id="{}" w:author="ред." w:date="2026-01-01T00:00:00Z"'
moved = '<w:{0}RangeStart {1} w:name="m"/><w:{0} {2}>{3}</w:{0}><w:{0}RangeEnd w:id="{4}"/>'

def run(text, element="t"):
    return f'<w:r><w:{element} xml:space="preserve">{text}</w:{element}></w:r>'

def move(kind, number):
    return moved.format(kind, about.format(number), about.format(number + 1), run("Суд независим."), number)

document = docx.Document()
for content in (run("Статья 5. ") + move("moveFrom", 1), run("Статья 6. ") + move("moveTo", 3),
                run("Статья 7. ") + f'<w:del {about.format(5)}>{run("Суд закрыт.", "delText")}</w:del>'):
    document.element.body.insert(-1, parse_xml(f'<w:p {nsdecls("w")}>{content}</w:p>'))
document.save(path)
read = {"mammoth": lambda: mammoth.extract_raw_text(open(path, "rb")).value,
        "pandoc": lambda: pypandoc.convert_file(path, "plain"), "docx2txt": lambda: docx2txt.process(path),
        "docx2python": lambda: docx2python.docx2python(path).text,
        "PyMuPDF": lambda: "".join(page.get_text() for page in pymupdf.open(path)),
        "kreuzberg": lambda: kreuzberg.extract_file_sync(path).content}
for name, text in read.items():
    print(f"{name}:", " | ".join(line.strip() for line in text().splitlines() if line.strip()))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.docx" >"$work/seen"

cat >"$work/expected" <<'END'
mammoth: Статья 5. | Статья 6. Суд независим. | Статья 7.
pandoc: Статья 5. | Статья 6. Суд независим. | Статья 7.
docx2txt: Статья 5. Суд независим. | Статья 6. Суд независим. | Статья 7.
docx2python: Статья 5. Суд независим. | Статья 6. Суд независим. | Статья 7.
PyMuPDF: Статья 5. Суд независим. | Статья 6. Суд независим. | Статья 7.
kreuzberg: Статья 5. Суд независим. | Статья 6. Суд независим. | Статья 7.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: readers of DOCX treat moved words in another way"
  exit 1
fi
echo "still so: four readers of DOCX print a moved sentence twice"
