#!/usr/bin/env bash
# Surprise: of a Russian sentence with one Arabic word, «слово العدل в тексте»,
# pdftotext puts U+202B before and U+202C behind the word, characters that are
# not in the file, and takes the space behind the word to its front: the next
# word sticks to it. A search for «العدل в» finds nothing, a copied quotation
# has invisible signs.
# Seen with: pdftotext of Debian's poppler-utils (printed), PDF by typst 0.15.2.
# Expected: the characters of the file in logical order, as pypdf gives them
# here.
# For an edition: text with right-to-left words is compared by words, not by
# spaces, and without U+202A to U+202E.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdf==7.1.1

cat >"$work/try.py" <<'PY'
import subprocess, sys
import pypdf, typst

text = "слово العدل в тексте"
typst.compile(f"#set page(width: 9cm, height: 5cm)\n{text}".encode(), output=sys.argv[1])
poppler = subprocess.run(["pdftotext", sys.argv[1], "-"], capture_output=True, text=True, check=True).stdout
for tool, read in (("poppler", poppler), ("pypdf", pypdf.PdfReader(sys.argv[1]).pages[0].extract_text())):
    marked = read.strip("\f\n").replace("\u202b", "<U+202B>").replace("\u202c", "<U+202C>")
    print(tool, marked.replace("العدل", "<word>"))
PY
dpkg-query --show poppler-utils
"$work/venv/bin/python" "$work/try.py" "$work/a.pdf" >"$work/seen"

cat >"$work/expected" <<'END'
poppler слово <U+202B> <word><U+202C>в тексте
pypdf слово <word> в тексте
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pdftotext reads an Arabic word in another way"
  exit 1
fi
echo "still so: pdftotext moves the space behind an Arabic word before it"
