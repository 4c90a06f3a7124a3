#!/usr/bin/env bash
# Surprise: Word can hide words (Font, Hidden): they are neither on the screen nor on
# paper. Authors and publishers' templates keep instructions and older wordings there.
# pandoc, mammoth, python-docx, docx2txt, docx2python, PyMuPDF and Kreuzberg all print
# them in the sentence: "Срок 10 30 дней" where the reader of the document has "Срок 30
# дней". None says so.
# Seen with: pypandoc_binary 1.17 (pandoc 3.9), mammoth 1.13.0, python-docx 1.2.0,
# docx2txt 0.9, docx2python 3.7.1, PyMuPDF 2.0, kreuzberg 4.10.4.
# Expected: the text as shown; ISO/IEC 29500-1, 17.3.2.41: vanish hides the run. (One
# may ask for it: python-docx has font.hidden.)
# For an edition: a manuscript with w:vanish is refused, or the words are taken out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 PyMuPDF==2.0 \
  kreuzberg==4.10.4 python-docx==1.2.0 mammoth==1.13.0 pypandoc_binary==1.17

cat >"$work/try.py" <<'PY'
import sys
import docx, docx2python, docx2txt, kreuzberg, mammoth, pymupdf, pypandoc
path = sys.argv[1]
document = docx.Document()
paragraph = document.add_paragraph("Срок ")
paragraph.add_run("10 ").font.hidden = True
paragraph.add_run("30 дней.")
document.save(path)
read = {"pandoc": lambda: pypandoc.convert_file(path, "plain"),
        "mammoth": lambda: mammoth.extract_raw_text(open(path, "rb")).value,
        "python-docx": lambda: docx.Document(path).paragraphs[0].text, "docx2txt": lambda: docx2txt.process(path),
        "docx2python": lambda: docx2python.docx2python(path).text,
        "PyMuPDF": lambda: "".join(page.get_text() for page in pymupdf.open(path)),
        "kreuzberg": lambda: kreuzberg.extract_file_sync(path).content}
for name, text in read.items():
    print(f"{name}:", " ".join(text().split()))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.docx" >"$work/seen"

cat >"$work/expected" <<'END'
pandoc: Срок 10 30 дней.
mammoth: Срок 10 30 дней.
python-docx: Срок 10 30 дней.
docx2txt: Срок 10 30 дней.
docx2python: Срок 10 30 дней.
PyMuPDF: Срок 10 30 дней.
kreuzberg: Срок 10 30 дней.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: readers of DOCX treat hidden words in another way"
  exit 1
fi
echo "still so: seven readers of DOCX print hidden words"
