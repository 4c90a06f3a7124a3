#!/usr/bin/env bash
# Surprise: PyMuPDF opens DOCX and gives the text of its pages. A footnote stands in the
# middle of the sentence that has its mark, without the mark or a bracket: "Закон [1]
# действует" with the note "Утратил силу." (no longer in force) is read as "Закон Утратил
# силу. действует". Words of the editor look like words of the text.
# Seen with: PyMuPDF 2.0; the file by pandoc 3.9.
# Expected: the note behind the text with its number, as pandoc and docx2python read it,
# or left out, as by mammoth's raw text.
# For an edition: a quotation is compared with the text of the page, not with that of
# its DOCX.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check PyMuPDF==2.0 pypandoc_binary==1.17 docx2python==3.7.1 mammoth==1.13.0

cat >"$work/try.py" <<'PY'
import sys
import docx2python, mammoth, pymupdf, pypandoc
path = sys.argv[1]
pypandoc.convert_text("Закон^[Утратил силу.] действует, суд[^1]\nнезависим.\n\n[^1]: Не судья.\n", "docx", "markdown", outputfile=path)
for name, text in (("PyMuPDF", "".join(page.get_text() for page in pymupdf.open(path))),
                   ("mammoth", mammoth.extract_raw_text(open(path, "rb")).value),
                   ("docx2python", docx2python.docx2python(path).text), ("pandoc", pypandoc.convert_file(path, "plain"))):
    print(f"{name}:", " | ".join(" ".join(line.split()) for line in text.splitlines() if line.strip()))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.docx" >"$work/seen"

cat >"$work/expected" <<'END'
PyMuPDF: Закон Утратил силу. действует, суд Не судья. независим.
mammoth: Закон действует, суд независим.
docx2python: Закон----footnote9---- действует, суд----footnote10---- независим. | footnote9) Утратил силу. | footnote10) Не судья.
pandoc: Закон[1] действует, суд[2] независим. | [1] Утратил силу. | [2] Не судья.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: PyMuPDF reads footnotes of DOCX in another way"
  exit 1
fi
echo "still so: PyMuPDF 2.0 sets a footnote of a DOCX into the sentence"
