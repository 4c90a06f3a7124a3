#!/usr/bin/env bash
# Surprise: DOCX has two elements for a new line within a paragraph, <w:br/> and
# <w:cr/>. mammoth and pandoc know the first only and join the words at the second:
# "статья 8", new line, "3 сентября" is read as "статья 83 сентября". pandoc says
# nothing; mammoth has a message on "an unrecognised element", which markitdown, built
# on it, does not pass on.
# Seen with: mammoth 1.13.0, markitdown 0.1.9, pypandoc_binary 1.17 (pandoc 3.9).
# Expected: a line break, as python-docx and docx2txt read it; ISO/IEC 29500-1, 17.3.3.4.
# For an edition: the words of a manuscript are counted by two programs.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mammoth==1.13.0 "markitdown[docx]==0.1.9" \
  pypandoc_binary==1.17 python-docx==1.2.0 docx2txt==0.9

cat >"$work/try.py" <<'PY'
import sys
import docx, docx2txt, mammoth, markitdown, pypandoc
from docx.oxml import OxmlElement
path = sys.argv[1]

def by_mammoth():
    with open(path, "rb") as file:
        result = mammoth.convert_to_html(file)
    return " ".join([result.value, *(message.message for message in result.messages)])

for element in ("w:br", "w:cr"):
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("статья 8")._r.append(OxmlElement(element))
    paragraph.add_run("3 сентября")
    document.save(path)
    print(element, "mammoth:", by_mammoth())
    print(element, "markitdown:", " / ".join(markitdown.MarkItDown().convert(path).text_content.split("\n")))
    print(element, "pandoc:", pypandoc.convert_file(path, "html").strip().replace("\n", ""))
    print(element, "python-docx:", ascii(docx.Document(path).paragraphs[0].text[7:10]), "docx2txt:", ascii(docx2txt.process(path)[7:10]))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.docx" >"$work/seen"

cat >"$work/expected" <<'END'
w:br mammoth: <p>статья 8<br />3 сентября</p>
w:br markitdown: статья 8 / 3 сентября
w:br pandoc: <p>статья 8<br />3 сентября</p>
w:br python-docx: '8\n3' docx2txt: '8\n3'
w:cr mammoth: <p>статья 83 сентября</p> An unrecognised element was ignored: w:cr
w:cr markitdown: статья 83 сентября
w:cr pandoc: <p>статья 83 сентября</p>
w:cr python-docx: '8\n3' docx2txt: '8\n3'
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: mammoth or pandoc read carriage returns in another way"
  exit 1
fi
echo "still so: mammoth 1.13.0 and pandoc 3.9 join words at <w:cr/>"
